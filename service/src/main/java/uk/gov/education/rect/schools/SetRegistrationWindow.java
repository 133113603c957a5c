package uk.gov.education.rect.schools;

import static uk.gov.education.rect.database.Tables.CONTRACT_PERIODS;
import static uk.gov.education.rect.database.Tables.REGISTRATION_WINDOWS;

import java.time.LocalDate;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import uk.gov.education.rect.database.tables.records.RegistrationWindowsRecord;
import uk.gov.education.rect.timeline.Author;
import uk.gov.education.rect.timeline.Event;
import uk.gov.education.rect.timeline.EventType;
import uk.gov.education.rect.timeline.Link;
import uk.gov.education.rect.timeline.Timeline;
import uk.gov.education.rect.usecase.LostRaces;
import uk.gov.education.rect.usecase.Refused;
import uk.gov.education.rect.usecase.UseCase;

/**
 * Closes registration for some days, or moves days that were set before (SJ-X-30). Schools see it from the first of them
 * on, and in the page that explains it before. Repeated, it changes nothing.
 *
 * <p>Fails as {@link Refusal} says, in that order.
 */
@UseCase
public class SetRegistrationWindow {

    private static final String NO_OVERLAP = "registration_windows_do_not_overlap";

    private final DSLContext database;
    private final Timeline timeline;
    private final LostRaces races;

    SetRegistrationWindow(DSLContext database, Timeline timeline, LostRaces races) {
        this.database = database;
        this.timeline = timeline;
        this.races = races;
    }

    /**
     * Which days.
     *
     * @param window the one to move, or null for a new one
     * @param year the contract period that is got ready meanwhile
     * @param closedFrom the first closed day
     * @param closedUntil the last closed day
     * @param reason why; goes on the timeline
     */
    public record Command(
            Author author,
            @Nullable Long window,
            int year,
            LocalDate closedFrom,
            LocalDate closedUntil,
            String reason) {}

    /**
     * What is so now.
     *
     * @param id {@code registration_windows.id}
     * @param already whether it was so before
     */
    public record Set(long id, boolean already) {}

    /** Why nothing was done. */
    public sealed interface Refusal extends uk.gov.education.rect.usecase.Refusal {

        /** The window to move is gone. */
        record WindowUnknown() implements Refusal {}

        /** There is no such contract period. */
        record ContractPeriodUnknown() implements Refusal {}

        /** The last day is before the first. */
        record EndsBeforeItBegins() implements Refusal {}

        /** Registration is closed on one of the days already. */
        record Overlaps() implements Refusal {}
    }

    /** Sets the days. */
    public Set execute(Command command) {
        RegistrationWindowsRecord window = window(command.window());
        if (!database.fetchExists(CONTRACT_PERIODS, CONTRACT_PERIODS.YEAR.eq(command.year()))) {
            throw new Refused(new Refusal.ContractPeriodUnknown());
        }
        if (command.closedUntil().isBefore(command.closedFrom())) {
            throw new Refused(new Refusal.EndsBeforeItBegins());
        }
        boolean isNew = command.window() == null;
        Event event = Event.of(
                        isNew ? EventType.REGISTRATION_WINDOW_ADDED : EventType.REGISTRATION_WINDOW_CHANGED,
                        command.author(),
                        isNew ? "Days without registration added" : "Days without registration changed")
                .because(command.reason(), null)
                .about(Link.CONTRACT_PERIOD, command.year())
                .changing("contract_period_year", window.getContractPeriodYear(), command.year())
                .changing("closed_from", window.getClosedFrom(), command.closedFrom())
                .changing("closed_until", window.getClosedUntil(), command.closedUntil());
        if (event.changes().isEmpty()) {
            return new Set(window.getId(), true);
        }
        window.setContractPeriodYear(command.year());
        window.setClosedFrom(command.closedFrom());
        window.setClosedUntil(command.closedUntil());
        races.asRefusals(
                Map.of(NO_OVERLAP, new Refusal.Overlaps(), "registration_windows_from_unique", new Refusal.Overlaps()),
                window::store);
        timeline.record(event);
        return new Set(window.getId(), false);
    }

    private RegistrationWindowsRecord window(@Nullable Long id) {
        return id == null
                ? database.newRecord(REGISTRATION_WINDOWS)
                : database.selectFrom(REGISTRATION_WINDOWS)
                        .where(REGISTRATION_WINDOWS.ID.eq(id))
                        .forNoKeyUpdate()
                        .fetchOptional()
                        .orElseThrow(() -> new Refused(new Refusal.WindowUnknown()));
    }
}
