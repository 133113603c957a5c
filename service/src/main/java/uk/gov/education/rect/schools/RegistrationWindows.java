package uk.gov.education.rect.schools;

import static uk.gov.education.rect.database.Tables.REGISTRATION_WINDOWS;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import uk.gov.education.rect.database.tables.records.RegistrationWindowsRecord;

/** The days on which schools cannot register anybody, as staff see them (SJ-WIN-01, SJ-X-30). */
@Component
public class RegistrationWindows {

    private final DSLContext database;

    RegistrationWindows(DSLContext database) {
        this.database = database;
    }

    /**
     * Days without registration.
     *
     * @param id {@code registration_windows.id}
     * @param year the contract period that is got ready meanwhile
     * @param closedFrom the first closed day
     * @param closedUntil the last closed day
     */
    public record Window(long id, int year, LocalDate closedFrom, LocalDate closedUntil) {

        /** The first day on which registration is open again. */
        public LocalDate reopensOn() {
            return closedUntil.plusDays(1);
        }
    }

    /** All of them, latest first. */
    public List<Window> all() {
        return database.selectFrom(REGISTRATION_WINDOWS)
                .orderBy(REGISTRATION_WINDOWS.CLOSED_FROM.desc())
                .fetch(RegistrationWindows::window);
    }

    /** The one with the id. */
    public Optional<Window> find(long id) {
        return database.selectFrom(REGISTRATION_WINDOWS)
                .where(REGISTRATION_WINDOWS.ID.eq(id))
                .fetchOptional(RegistrationWindows::window);
    }

    static Window window(RegistrationWindowsRecord row) {
        return new Window(row.getId(), row.getContractPeriodYear(), row.getClosedFrom(), row.getClosedUntil());
    }
}
