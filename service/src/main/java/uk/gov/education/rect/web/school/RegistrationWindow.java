package uk.gov.education.rect.web.school;

import static uk.gov.education.rect.database.Tables.REGISTRATION_WINDOWS;

import java.time.LocalDate;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

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
                .fetchOptional(row -> new Closed(
                        row.get(REGISTRATION_WINDOWS.CONTRACT_PERIOD_YEAR),
                        row.get(REGISTRATION_WINDOWS.CLOSED_UNTIL).plusDays(1)));
    }

    /** The window that was closed last, or is closed next, before or on the day; for the page that explains it. */
    public Optional<Closed> latest() {
        return database.selectFrom(REGISTRATION_WINDOWS)
                .orderBy(REGISTRATION_WINDOWS.CLOSED_UNTIL.desc())
                .limit(1)
                .fetchOptional(row -> new Closed(
                        row.get(REGISTRATION_WINDOWS.CONTRACT_PERIOD_YEAR),
                        row.get(REGISTRATION_WINDOWS.CLOSED_UNTIL).plusDays(1)));
    }
}
