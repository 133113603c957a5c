package uk.gov.education.rect.web.school;

import static uk.gov.education.rect.database.Tables.REGISTRATION_WINDOWS;

import java.time.LocalDate;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import uk.gov.education.rect.database.tables.records.RegistrationWindowsRecord;

/** The days on which schools cannot start registrations (SJ-WIN-01, DM-CP-20). */
@Component
public class RegistrationWindow {

    private final DSLContext database;

    RegistrationWindow(DSLContext database) {
        this.database = database;
    }

    /**
     * A closed window.
     *
     * @param year the contract period that is being got ready
     * @param reopensOn the first day on which registration is open again
     */
    public record Closed(int year, LocalDate reopensOn) {}

    /** The window that is closed on the day, if one is. */
    public Optional<Closed> closedOn(LocalDate day) {
        return database.selectFrom(REGISTRATION_WINDOWS)
                .where(REGISTRATION_WINDOWS.CLOSED_FROM.le(day))
                .and(REGISTRATION_WINDOWS.CLOSED_UNTIL.ge(day))
                .orderBy(REGISTRATION_WINDOWS.CLOSED_UNTIL.desc())
                .limit(1)
                .fetchOptional(RegistrationWindow::closed);
    }

    /** The window that is closed on the day, or else the next one, or else the last; for the page that explains it. */
    public Optional<Closed> around(LocalDate day) {
        return closedOn(day)
                .or(() -> database.selectFrom(REGISTRATION_WINDOWS)
                        .where(REGISTRATION_WINDOWS.CLOSED_FROM.gt(day))
                        .orderBy(REGISTRATION_WINDOWS.CLOSED_FROM)
                        .limit(1)
                        .fetchOptional(RegistrationWindow::closed))
                .or(() -> database.selectFrom(REGISTRATION_WINDOWS)
                        .orderBy(REGISTRATION_WINDOWS.CLOSED_UNTIL.desc())
                        .limit(1)
                        .fetchOptional(RegistrationWindow::closed));
    }

    private static Closed closed(RegistrationWindowsRecord row) {
        return new Closed(row.getContractPeriodYear(), row.getClosedUntil().plusDays(1));
    }
}
