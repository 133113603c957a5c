package uk.gov.education.rect.training.internal;

import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.gov.education.rect.calendar.DateRange;
import uk.gov.education.rect.calendar.Schedule;
import uk.gov.education.rect.calendar.ServiceClock;
import uk.gov.education.rect.providers.SchoolPartnership;
import uk.gov.education.rect.timeline.Author;
import uk.gov.education.rect.training.TrainingPeriod;
import uk.gov.education.rect.training.TrainingPeriodId;

/** Puts training on another schedule (spec 03 §17.5, effects). */
@Component
public class ScheduleMove {

    private final AtSchoolPeriods periods;
    private final TrainingPeriods trainings;
    private final ProviderChanges changes;
    private final FrozenYears frozenYears;
    private final TrainingEvents trainingEvents;
    private final ProviderEvents events;
    private final ServiceClock clock;

    ScheduleMove(
            AtSchoolPeriods periods,
            TrainingPeriods trainings,
            ProviderChanges changes,
            FrozenYears frozenYears,
            TrainingEvents trainingEvents,
            ProviderEvents events,
            ServiceClock clock) {
        this.periods = periods;
        this.trainings = trainings;
        this.changes = changes;
        this.frozenYears = frozenYears;
        this.trainingEvents = trainingEvents;
        this.events = events;
        this.clock = clock;
    }

    /** The training keeps its dates and gets the schedule. */
    public TrainingPeriodId inPlace(Author author, TrainingPeriod training, ScheduleTarget target) {
        Schedule schedule = target.schedule().orElseThrow();
        SchoolPartnership partnership = target.partnership().orElseThrow();
        changes.reschedule(training, schedule.id(), partnership);
        record(author, training, target, training.id());
        return training.id();
    }

    /** The training, which began before today, ends yesterday; new training with the schedule goes on from today. */
    public TrainingPeriodId fromToday(Author author, TrainingPeriod training, ScheduleTarget target) {
        LocalDate today = clock.today();
        Schedule schedule = target.schedule().orElseThrow();
        SchoolPartnership partnership = target.partnership().orElseThrow();
        LocalDate finishedOn = training.dates().endsBy(today.minusDays(1));
        trainings.finish(training.id(), finishedOn);
        trainingEvents.trainingFinished(author, training, finishedOn);
        TrainingPeriodId continuedAs =
                changes.begin(training.atSchoolPeriod(), goingOnFrom(today, training), partnership.id(), schedule.id());
        trainingEvents.scheduleAssigned(author, training.teacher(), continuedAs, schedule);
        record(author, training, target, continuedAs);
        return continuedAs;
    }

    /** To the earlier end of the training and the spell at the school that has not passed. */
    private DateRange goingOnFrom(LocalDate today, TrainingPeriod training) {
        LocalDate end = Stream.of(training.dates(), periods.dates(training.atSchoolPeriod()))
                .flatMap(dates -> dates.end().stream())
                .filter(last -> !last.isBefore(today))
                .min(LocalDate::compareTo)
                .orElse(null);
        return new DateRange(today, end);
    }

    private void record(Author author, TrainingPeriod training, ScheduleTarget target, TrainingPeriodId continuedAs) {
        FrozenYears.Kept kept =
                frozenYears.move(training, target.contractPeriod().orElseThrow());
        Schedule from = Objects.requireNonNull(training.schedule());
        events.scheduleChanged(
                author,
                training,
                from,
                target.schedule().orElseThrow(),
                continuedAs,
                kept.before().orElse(null),
                kept.after().orElse(null));
    }
}
