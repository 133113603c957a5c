package uk.gov.education.rect.calendar;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * All contract periods at one moment, earliest first, and the questions asked of them. Pure: takes the day as an
 * argument and never reads the clock or the database.
 *
 * @param periods in any order; kept in order of their first day
 */
public record ContractCalendar(List<ContractPeriod> periods) {

    private static final Comparator<ContractPeriod> BY_START =
            Comparator.comparing(period -> period.dates().startedOn());
    private static final int PERIODS_BACK = 2;

    public ContractCalendar {
        periods = periods.stream().sorted(BY_START).toList();
    }

    /** The contract period of the year. */
    public Optional<ContractPeriod> find(ContractYear year) {
        return periods.stream().filter(period -> period.year().equals(year)).findFirst();
    }

    /** The one whose days include the given one (SJ-CP-01). */
    public Optional<ContractPeriod> containing(LocalDate day) {
        return periods.stream().filter(period -> period.dates().contains(day)).findFirst();
    }

    /** The one that includes today (DM-CP-02). */
    public Optional<ContractPeriod> current(LocalDate today) {
        return containing(today);
    }

    /** The nearest one that starts after today (DM-CP-02). */
    public Optional<ContractPeriod> upcoming(LocalDate today) {
        return periods.stream()
                .filter(period -> period.dates().startsAfter(today))
                .findFirst();
    }

    /** The current one, else the upcoming one (DM-CP-02). */
    public Optional<ContractPeriod> currentOrUpcoming(LocalDate today) {
        return current(today).or(() -> upcoming(today));
    }

    /**
     * The contract period to which a start on the given day belongs when nothing else decides (DM-CPR-01): the current
     * one, unless the day is inside a later one.
     *
     * @return empty when today is in no contract period
     */
    public Optional<ContractPeriod> forRegistrationStart(LocalDate start, LocalDate today) {
        return current(today)
                .map(current -> containing(start)
                        .filter(period -> period.dates()
                                .startedOn()
                                .isAfter(current.dates().startedOn()))
                        .orElse(current));
    }

    /**
     * The first day on which an ECT may be said to have started (DM-CP-05): that of the contract period two before the
     * current one.
     *
     * @return empty when there is no such limit
     */
    public Optional<LocalDate> earliestEctStart(LocalDate today) {
        return current(today).flatMap(current -> {
            int index = periods.indexOf(current) - PERIODS_BACK;
            return index < 0
                    ? Optional.empty()
                    : Optional.of(periods.get(index).dates().startedOn());
        });
    }

    /**
     * Whether a registration may have the start day (DM-CP-22, SJ-CP-08): always when it is today or past, else only
     * when its contract period exists and is enabled.
     */
    public boolean registrationOpenFor(LocalDate start, LocalDate today) {
        return !start.isAfter(today)
                || containing(start).map(ContractPeriod::enabled).orElse(false);
    }
}
