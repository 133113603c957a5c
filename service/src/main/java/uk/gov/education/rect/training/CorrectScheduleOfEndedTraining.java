package uk.gov.education.rect.training;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.gov.education.rect.calendar.ContractYear;
import uk.gov.education.rect.calendar.Schedule;
import uk.gov.education.rect.calendar.ScheduleIdentifier;
import uk.gov.education.rect.timeline.Author;
import uk.gov.education.rect.training.internal.Locks;
import uk.gov.education.rect.training.internal.ProviderEvents;
import uk.gov.education.rect.training.internal.TrainingPeriods;
import uk.gov.education.rect.usecase.Refused;
import uk.gov.education.rect.usecase.UseCase;

/**
 * DfE staff put training that somebody has left on the schedule it should have had (spec 03 §34 no. 51). Lead providers
 * cannot: {@link ChangeTrainingSchedule} refuses whoever has left (API-ACT-C11). The training keeps its days, its
 * partnership and its contract period; training after it, with whomever, stays as it is. Staff say why (DM-EVT-05), and
 * the timeline keeps it.
 *
 * <p>Fails as {@link Refusal} says, in that order. Repeated, it changes nothing.
 */
@UseCase
public class CorrectScheduleOfEndedTraining {

    private final ScheduleCorrections corrections;
    private final TrainingPeriods trainings;
    private final ProviderEvents events;
    private final Locks locks;

    CorrectScheduleOfEndedTraining(
            ScheduleCorrections corrections, TrainingPeriods trainings, ProviderEvents events, Locks locks) {
        this.corrections = corrections;
        this.trainings = trainings;
        this.events = events;
        this.locks = locks;
    }

    /**
     * Which training, and what its schedule should have been.
     *
     * @param schedule of the training's own contract period
     * @param note why; not needed where there is a ticket
     * @param zendeskTicket where it was asked for
     */
    public record Command(
            Author.DfeStaffUser author,
            TrainingPeriodId training,
            ScheduleIdentifier schedule,
            @Nullable String note,
            @Nullable Integer zendeskTicket) {}

    /**
     * The schedule of the training now.
     *
     * @param already whether it was on it before
     */
    public record Corrected(Schedule schedule, boolean already) {}

    /** Why nothing was done. */
    public sealed interface Refusal extends uk.gov.education.rect.usecase.Refusal {

        /** Neither a note nor a ticket says why (DM-EVT-05). */
        record ReasonMissing() implements Refusal {}

        /** There is no such training. */
        record TrainingUnknown() implements Refusal {}

        /** The school trains them itself: such training has no schedule. */
        record NoSchedule() implements Refusal {}

        /** It goes on, is to come, or was completed: nobody has left it (API-STA-02). */
        record NotLeft() implements Refusal {}

        /** Its contract period is closed (API-ACT-C9). */
        record ContractPeriodFrozen(ContractYear year) implements Refusal {}

        /** Its contract period has no such schedule, or none for people in this role (API-ACT-C3, C5 and C6). */
        record NotOffered(List<Schedule> offered) implements Refusal {}

        /** A declaration of the training could not have been made on it (API-ACT-C7). */
        record DeclarationsDoNotFit() implements Refusal {}
    }

    /**
     * Corrects the schedule.
     *
     * @throws Refused with a {@link Refusal}
     */
    public Corrected execute(Command command) {
        if ((command.note() == null || command.note().isBlank()) && command.zendeskTicket() == null) {
            throw new Refused(new Refusal.ReasonMissing());
        }
        locks.lock(found(command).teacher());
        TrainingPeriod training = found(command);
        corrections.obstacle(training).ifPresent(refusal -> {
            throw new Refused(refusal);
        });
        Schedule from = Objects.requireNonNull(training.schedule());
        Schedule to = schedule(training, command.schedule());
        if (to.equals(from)) {
            return new Corrected(from, true);
        }
        if (!corrections.declarationsFit(training, to)) {
            throw new Refused(new Refusal.DeclarationsDoNotFit());
        }
        trainings.schedule(training.id(), to.id());
        events.scheduleCorrected(command.author(), training, from, to, command.note(), command.zendeskTicket());
        return new Corrected(to, false);
    }

    private TrainingPeriod found(Command command) {
        return trainings.find(command.training()).orElseThrow(() -> new Refused(new Refusal.TrainingUnknown()));
    }

    private Schedule schedule(TrainingPeriod training, ScheduleIdentifier identifier) {
        List<Schedule> offered = corrections.offered(training);
        return offered.stream()
                .filter(schedule -> schedule.identifier().equals(identifier))
                .findFirst()
                .orElseThrow(() -> new Refused(new Refusal.NotOffered(offered)));
    }
}
