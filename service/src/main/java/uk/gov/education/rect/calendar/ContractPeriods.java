package uk.gov.education.rect.calendar;

import static uk.gov.education.rect.database.Tables.CONTRACT_PERIODS;
import static uk.gov.education.rect.database.Tables.REGISTRATION_WINDOWS;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads contract periods and the days on which schools cannot start registrations. */
@Component
public class ContractPeriods {

    private final DSLContext database;

    ContractPeriods(DSLContext database) {
        this.database = database;
    }

    /** All of them, earliest first, to ask several questions of one reading. */
    public ContractCalendar calendar() {
        return new ContractCalendar(database.selectFrom(CONTRACT_PERIODS).fetch(ContractPeriods::contractPeriod));
    }

    /** All of them, earliest first. */
    public List<ContractPeriod> all() {
        return calendar().periods();
    }

    /** The contract period of the year. */
    public Optional<ContractPeriod> find(ContractYear year) {
        return database.selectFrom(CONTRACT_PERIODS)
                .where(CONTRACT_PERIODS.YEAR.eq(year.value()))
                .fetchOptional(ContractPeriods::contractPeriod);
    }

    /** The one that includes today (DM-CP-02). */
    public Optional<ContractPeriod> current(LocalDate today) {
        return calendar().current(today);
    }

    /** The one whose days include the given one. */
    public Optional<ContractPeriod> containing(LocalDate day) {
        return calendar().containing(day);
    }

    /** See {@link ContractCalendar#forRegistrationStart} (DM-CPR-01). */
    public Optional<ContractPeriod> forRegistrationStart(LocalDate start, LocalDate today) {
        return calendar().forRegistrationStart(start, today);
    }

    /** See {@link ContractCalendar#earliestEctStart} (DM-CP-05). */
    public Optional<LocalDate> earliestEctStart(LocalDate today) {
        return calendar().earliestEctStart(today);
    }

    /**
     * Whether schools may start to register people, assign mentors or change programmes on the day (DM-CP-20): not
     * while a window of closed days includes it.
     */
    public boolean registrationWindowOpen(LocalDate day) {
        return !database.fetchExists(
                REGISTRATION_WINDOWS,
                REGISTRATION_WINDOWS.CLOSED_FROM.le(day).and(REGISTRATION_WINDOWS.CLOSED_UNTIL.ge(day)));
    }

    private static ContractPeriod contractPeriod(Record row) {
        return new ContractPeriod(
                new ContractYear(row.get(CONTRACT_PERIODS.YEAR)),
                DateRange.between(row.get(CONTRACT_PERIODS.STARTED_ON), row.get(CONTRACT_PERIODS.FINISHED_ON)),
                row.get(CONTRACT_PERIODS.ENABLED),
                row.get(CONTRACT_PERIODS.PAYMENTS_FROZEN_AT),
                row.get(CONTRACT_PERIODS.MENTOR_FUNDING_ENABLED),
                row.get(CONTRACT_PERIODS.DETAILED_EVIDENCE_TYPES_ENABLED),
                row.get(CONTRACT_PERIODS.UPLIFT_FEES_ENABLED),
                yearOrNull(row.get(CONTRACT_PERIODS.SUCCESSOR_YEAR)));
    }

    private static @Nullable ContractYear yearOrNull(@Nullable Integer year) {
        return year == null ? null : new ContractYear(year);
    }
}
