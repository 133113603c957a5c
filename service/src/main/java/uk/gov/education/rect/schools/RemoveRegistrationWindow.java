package uk.gov.education.rect.schools;

import static uk.gov.education.rect.database.Tables.REGISTRATION_WINDOWS;

import org.jooq.DSLContext;
import uk.gov.education.rect.timeline.Author;
import uk.gov.education.rect.timeline.Event;
import uk.gov.education.rect.timeline.EventType;
import uk.gov.education.rect.timeline.Link;
import uk.gov.education.rect.timeline.Timeline;
import uk.gov.education.rect.usecase.UseCase;

/**
 * Takes back days without registration (SJ-X-30): schools can register on them again, at once where they are now. Never
 * refuses: what is gone already stays gone, and nothing is recorded again.
 */
@UseCase
public class RemoveRegistrationWindow {

    private final DSLContext database;
    private final Timeline timeline;

    RemoveRegistrationWindow(DSLContext database, Timeline timeline) {
        this.database = database;
        this.timeline = timeline;
    }

    /**
     * @param window {@code registration_windows.id}
     * @param reason why; goes on the timeline
     */
    public record Command(Author author, long window, String reason) {}

    /** @param already whether it was gone before */
    public record Removed(boolean already) {}

    /** Takes it back. */
    public Removed execute(Command command) {
        return database.deleteFrom(REGISTRATION_WINDOWS)
                .where(REGISTRATION_WINDOWS.ID.eq(command.window()))
                .returning()
                .fetchOptional()
                .map(gone -> {
                    timeline.record(Event.of(
                                    EventType.REGISTRATION_WINDOW_REMOVED,
                                    command.author(),
                                    "Days without registration removed")
                            .because(command.reason(), null)
                            .about(Link.CONTRACT_PERIOD, gone.getContractPeriodYear())
                            .changing("closed_from", gone.getClosedFrom(), null)
                            .changing("closed_until", gone.getClosedUntil(), null));
                    return new Removed(false);
                })
                .orElseGet(() -> new Removed(true));
    }
}
