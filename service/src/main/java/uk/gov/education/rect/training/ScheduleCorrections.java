package uk.gov.education.rect.training;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.gov.education.rect.calendar.ContractPeriods;
import uk.gov.education.rect.calendar.Schedule;
import uk.gov.education.rect.calendar.Schedules;
import uk.gov.education.rect.calendar.ServiceClock;
import uk.gov.education.rect.training.CorrectScheduleOfEndedTraining.Refusal;
import uk.gov.education.rect.training.internal.Completions;
import uk.gov.education.rect.training.internal.Declared;
import uk.gov.education.rect.training.internal.FrozenYears;
import uk.gov.education.rect.training.internal.TrainingPeriods;

/**
 * Which schedules staff may put training on that somebody has left (03 §34 no. 51): a page asks while the question is on
 * the screen, {@link CorrectScheduleOfEndedTraining} again when it saves.
 */
@Component
public class ScheduleCorrections {

    private final TrainingPeriods trainings;
    private final Schedules schedules;
    private final ContractPeriods contractPeriods;
    private final FrozenYears frozenYears;
    private final Completions completions;
    private final Declared declared;
    private final ServiceClock clock;

    ScheduleCorrections(
            TrainingPeriods trainings,
            Schedules schedules,
            ContractPeriods contractPeriods,
            FrozenYears frozenYears,
            Completions completions,
            Declared declared,
            ServiceClock clock) {
        this.trainings = trainings;
        this.schedules = schedules;
        this.contractPeriods = contractPeriods;
        this.frozenYears = frozenYears;
        this.completions = completions;
        this.declared = declared;
        this.clock = clock;
    }

    /** The training as it is now. */
    public Optional<TrainingPeriod> find(TrainingPeriodId training) {
        return trainings.find(training);
    }

    /** Why the training cannot be put on any other schedule here. */
    public Optional<Refusal> obstacle(TrainingPeriod training) {
        if (!training.providerLed()) {
            return Optional.of(new Refusal.NoSchedule());
        }
        if (status(training) != ParticipantStatus.LEFT) {
            return Optional.of(new Refusal.NotLeft());
        }
        return training.contractYear()
                .flatMap(contractPeriods::find)
                .filter(period -> frozenYears.closed(period, training))
                .map(period -> new Refusal.ContractPeriodFrozen(period.year()));
    }

    /** The schedules of the training's contract period for people in its role (API-ACT-C3, C5 and C6), its own included. */
    public List<Schedule> offered(TrainingPeriod training) {
        return schedules.of(training.contractYear().orElseThrow()).stream()
                .filter(schedule ->
                        training.role().mayBeOn(schedule.identifier().kind()))
                .toList();
    }

    /** Whether whatever was declared of the training, and stands, could have been declared on the schedule (API-ACT-C7). */
    public boolean declarationsFit(TrainingPeriod training, Schedule schedule) {
        return declared.fits(training.id(), schedule.id());
    }

    private ParticipantStatus status(TrainingPeriod training) {
        LocalDate completedOn =
                completions.completedOn(training.teacher(), training.role()).orElse(null);
        return ParticipantStatus.of(training, completedOn, clock.today());
    }
}
