package uk.gov.education.rect.training;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import uk.gov.education.rect.teachers.TraineeRole;

/**
 * All training of one teacher in one role, at all schools.
 *
 * @param role the role
 * @param periods in any order; kept earliest first
 */
public record TrainingHistory(TraineeRole role, List<TrainingPeriod> periods) {

    private static final Comparator<TrainingPeriod> BY_START = Comparator.<TrainingPeriod, LocalDate>comparing(
                    period -> period.dates().startedOn())
            .thenComparing(period -> period.id().value());

    /** @throws IllegalArgumentException when a period is of the other role */
    public TrainingHistory {
        periods = periods.stream().sorted(BY_START).toList();
        if (periods.stream().anyMatch(period -> period.role() != role)) {
            throw new IllegalArgumentException("a training history is of one role");
        }
    }

    /** Somebody who never trained in the role. */
    public static TrainingHistory none(TraineeRole role) {
        return new TrainingHistory(role, List.of());
    }

    /** The training that started last. */
    public Optional<TrainingPeriod> latest() {
        return periods.isEmpty() ? Optional.empty() : Optional.of(periods.getLast());
    }

    /** The provider-led training that started last. */
    public Optional<TrainingPeriod> latestProviderLed() {
        return periods.reversed().stream().filter(TrainingPeriod::providerLed).findFirst();
    }

    /** The training in one spell at a school. */
    public TrainingHistory in(AtSchoolPeriodId period) {
        return new TrainingHistory(
                role,
                periods.stream()
                        .filter(training -> training.atSchoolPeriod().equals(period))
                        .toList());
    }

    /** The training that started before the day. */
    public TrainingHistory before(LocalDate day) {
        return new TrainingHistory(
                role,
                periods.stream()
                        .filter(training -> training.dates().startedOn().isBefore(day))
                        .toList());
    }

    /** The training that the condition holds for. */
    public TrainingHistory where(Predicate<TrainingPeriod> condition) {
        return new TrainingHistory(role, periods.stream().filter(condition).toList());
    }

    /** The earliest that has not ended before today (DM-ECT-08). */
    public Optional<TrainingPeriod> currentOrNext(LocalDate today) {
        return periods.stream()
                .filter(training -> training.dates().currentOrFuture(today))
                .findFirst();
    }

    /** The current or next, else the latest: the one to show (DM-ECT-08). */
    public Optional<TrainingPeriod> effective(LocalDate today) {
        return currentOrNext(today).or(this::latest);
    }
}
