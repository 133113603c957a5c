package uk.gov.education.rect.training;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.gov.education.rect.calendar.Schedule;
import uk.gov.education.rect.calendar.ScheduleKind;
import uk.gov.education.rect.calendar.ServiceClock;
import uk.gov.education.rect.providers.LeadProviderId;
import uk.gov.education.rect.teachers.TraineeRole;
import uk.gov.education.rect.timeline.Author;
import uk.gov.education.rect.training.internal.Completions;
import uk.gov.education.rect.training.internal.Declared;
import uk.gov.education.rect.training.internal.FrozenYears;
import uk.gov.education.rect.training.internal.Participant;
import uk.gov.education.rect.training.internal.Participants;
import uk.gov.education.rect.training.internal.Problems;
import uk.gov.education.rect.training.internal.ScheduleMove;
import uk.gov.education.rect.training.internal.ScheduleTarget;
import uk.gov.education.rect.training.internal.ScheduleTargets;
import uk.gov.education.rect.usecase.Refused;
import uk.gov.education.rect.usecase.UseCase;

/**
 * A lead provider puts a participant on another schedule, of the same contract period or another (spec 03 §17.5, DM
 * 8.11). Training that began before today ends yesterday and goes on in new training from today; training that begins
 * today or later, and that of an ECT who has completed and gets a reduced schedule, is changed in place. Whoever leaves a
 * frozen contract period may come back to it, which is remembered (DM-FRZ-04).
 *
 * <p>Refused when the lead provider may not see the participant ({@link Refusal.ParticipantUnknown}), else with all that
 * stands in the way, in the order of {@link Problem} ({@link Refusal.NotPossible}). Repeated, it is refused
 * (API-IDE-04).
 */
@UseCase
public class ChangeTrainingSchedule {

    private final Participants participants;
    private final ScheduleTargets targets;
    private final Completions completions;
    private final Declared declared;
    private final FrozenYears frozenYears;
    private final ScheduleMove move;
    private final ServiceClock clock;

    ChangeTrainingSchedule(
            Participants participants,
            ScheduleTargets targets,
            Completions completions,
            Declared declared,
            FrozenYears frozenYears,
            ScheduleMove move,
            ServiceClock clock) {
        this.participants = participants;
        this.targets = targets;
        this.completions = completions;
        this.declared = declared;
        this.frozenYears = frozenYears;
        this.move = move;
        this.clock = clock;
    }

    /**
     * What the lead provider sent, as text; null where it sent nothing.
     *
     * @param author the lead provider's system
     * @param leadProvider who trains
     * @param participant {@code teachers.api_id}
     * @param courseIdentifier {@code ecf-induction} or {@code ecf-mentor}
     * @param scheduleIdentifier such as {@code ecf-extended-september}
     * @param cohort the year of a contract period; without one it stays
     */
    public record Command(
            Author author,
            LeadProviderId leadProvider,
            UUID participant,
            @Nullable String courseIdentifier,
            @Nullable String scheduleIdentifier,
            @Nullable String cohort) {}

    /** The training that has the schedule now: the same, or new from today. */
    public record Changed(TrainingPeriodId training, Schedule schedule) {}

    /** Why nothing was done. */
    public sealed interface Refusal extends uk.gov.education.rect.usecase.Refusal {

        /** There is no such participant, or none that the lead provider may see. */
        record ParticipantUnknown() implements Refusal {}

        /** What stands in the way; at least one, and one about each attribute. */
        record NotPossible(List<Problem> problems) implements Refusal {}
    }

    /** What can stand in the way, in the order in which it is looked for. */
    public enum Problem implements ActionProblem {
        /** API-ACT-04. */
        COURSE_NOT_RECOGNISED(ActionAttribute.COURSE_IDENTIFIER),
        /** API-ACT-05. */
        COURSE_NOT_OF_PARTICIPANT(ActionAttribute.COURSE_IDENTIFIER),
        /** API-ACT-C1. */
        SCHEDULE_MISSING(ActionAttribute.SCHEDULE_IDENTIFIER),
        /** API-ACT-C2. */
        SCHEDULE_NOT_RECOGNISED(ActionAttribute.SCHEDULE_IDENTIFIER),
        /** API-ACT-C3. */
        SCHEDULE_NOT_IN_COHORT(ActionAttribute.SCHEDULE_IDENTIFIER),
        /** API-ACT-C4. */
        SCHEDULE_UNCHANGED(ActionAttribute.SCHEDULE_IDENTIFIER),
        /** API-ACT-C5, DM-TRN-07. */
        REPLACEMENT_NOT_FOR_ECTS(ActionAttribute.SCHEDULE_IDENTIFIER),
        /** API-ACT-C6, DM-TRN-07. */
        REDUCED_NOT_FOR_MENTORS(ActionAttribute.SCHEDULE_IDENTIFIER),
        /** API-ACT-C7, and whenever the training is changed in place (03 §34 no. 11). */
        DECLARATIONS_DO_NOT_FIT(ActionAttribute.SCHEDULE_IDENTIFIER),
        /** 03 §34 no. 10. */
        COHORT_UNKNOWN(ActionAttribute.COHORT),
        /** API-ACT-C8. */
        NO_PARTNERSHIP_IN_COHORT(ActionAttribute.COHORT),
        /** API-ACT-C9, DM-FRZ-04. */
        COHORT_FROZEN(ActionAttribute.COHORT),
        /** DM-TRN-06, 03 §34 no. 11: declarations of training changed in place are on statements of its cohort. */
        DECLARED_IN_COHORT(ActionAttribute.COHORT),
        /** API-ACT-C10. */
        COMPLETED(ActionAttribute.PARTICIPANT_ID),
        /** API-ACT-C11. */
        LEFT(ActionAttribute.PARTICIPANT_ID),
        /** API-ACT-C12. */
        WITHDRAWN(ActionAttribute.PARTICIPANT_ID),
        /** API-ACT-C13. */
        LATER_TRAINING(ActionAttribute.PARTICIPANT_ID);

        private final ActionAttribute attribute;

        Problem(ActionAttribute attribute) {
            this.attribute = attribute;
        }

        @Override
        public ActionAttribute attribute() {
            return attribute;
        }
    }

    /**
     * Changes the schedule.
     *
     * @throws Refused with a {@link Refusal}
     */
    public Changed execute(Command command) {
        Participant participant = participants
                .lock(command.participant(), command.leadProvider())
                .orElseThrow(() -> new Refused(new Refusal.ParticipantUnknown()));
        Optional<TraineeRole> role = TraineeRole.ofCourse(command.courseIdentifier());
        Optional<TrainingPeriod> latest = role.flatMap(participant::latest);
        ScheduleTarget target = targets.find(command.scheduleIdentifier(), command.cohort(), latest);
        Problems<Problem> problems = new Problems<Problem>()
                .check(Problem.COURSE_NOT_RECOGNISED, role::isEmpty)
                .check(Problem.COURSE_NOT_OF_PARTICIPANT, latest::isEmpty);
        checkSchedule(problems, command, latest, target);
        checkCohort(problems, latest, target);
        checkParticipant(problems, participant, latest, target);
        problems.orRefuse(Refusal.NotPossible::new);
        TrainingPeriod training = latest.orElseThrow();
        Schedule schedule = target.schedule().orElseThrow();
        return new Changed(
                inPlace(training, target)
                        ? move.inPlace(command.author(), training, target)
                        : move.fromToday(command.author(), training, target),
                schedule);
    }

    private void checkSchedule(
            Problems<Problem> problems, Command command, Optional<TrainingPeriod> latest, ScheduleTarget target) {
        problems.check(Problem.SCHEDULE_MISSING, () -> command.scheduleIdentifier() == null)
                .check(Problem.SCHEDULE_NOT_RECOGNISED, target.identifier()::isEmpty)
                .check(
                        Problem.SCHEDULE_NOT_IN_COHORT,
                        target.contractPeriod(),
                        period -> target.schedule().isEmpty())
                .check(
                        Problem.SCHEDULE_UNCHANGED,
                        latest,
                        training -> target.schedule().equals(Optional.ofNullable(training.schedule())))
                .check(
                        Problem.REPLACEMENT_NOT_FOR_ECTS,
                        latest,
                        training -> training.role() == TraineeRole.ECT && target.is(ScheduleKind.REPLACEMENT))
                .check(
                        Problem.REDUCED_NOT_FOR_MENTORS,
                        latest,
                        training -> training.role() == TraineeRole.MENTOR && target.is(ScheduleKind.REDUCED))
                .check(
                        Problem.DECLARATIONS_DO_NOT_FIT,
                        latest,
                        training -> inPlace(training, target)
                                && target.schedule()
                                        .filter(schedule -> !declared.fits(training.id(), schedule.id()))
                                        .isPresent());
    }

    private void checkCohort(Problems<Problem> problems, Optional<TrainingPeriod> latest, ScheduleTarget target) {
        problems.check(Problem.COHORT_UNKNOWN, target::contractPeriodUnknown)
                .check(
                        Problem.NO_PARTNERSHIP_IN_COHORT,
                        latest,
                        training -> target.partnership().isEmpty())
                .check(Problem.COHORT_FROZEN, latest, training -> closedTo(training, target))
                .check(
                        Problem.DECLARED_IN_COHORT,
                        latest,
                        training -> target.changesContractPeriod(training)
                                && inPlace(training, target)
                                && declared.onStatement(training.id()));
    }

    private void checkParticipant(
            Problems<Problem> problems,
            Participant participant,
            Optional<TrainingPeriod> latest,
            ScheduleTarget target) {
        LocalDate today = clock.today();
        problems.check(
                        Problem.COMPLETED,
                        latest,
                        training -> completed(training) && !completedEctToReduced(training, target))
                .check(Problem.LEFT, latest, training -> status(training, today) == ParticipantStatus.LEFT)
                .check(Problem.WITHDRAWN, latest, training -> training.status() == TrainingStatus.WITHDRAWN)
                .check(
                        Problem.LATER_TRAINING,
                        latest,
                        training -> participant.history(training.role()).periods().stream()
                                .anyMatch(other -> other.dates()
                                        .startsAfter(training.dates().startedOn())));
    }

    /** A frozen contract period takes nobody, also nobody who is in it, but whoever left it (API-ACT-C9). */
    private boolean closedTo(TrainingPeriod training, ScheduleTarget target) {
        return target.contractPeriod()
                .filter(period -> frozenYears.closed(period, training))
                .isPresent();
    }

    private boolean inPlace(TrainingPeriod training, ScheduleTarget target) {
        return !training.dates().startedOn().isBefore(clock.today()) || completedEctToReduced(training, target);
    }

    private boolean completedEctToReduced(TrainingPeriod training, ScheduleTarget target) {
        return training.role() == TraineeRole.ECT && target.is(ScheduleKind.REDUCED) && completed(training);
    }

    private boolean completed(TrainingPeriod training) {
        return completions.completed(training.teacher(), training.role());
    }

    private ParticipantStatus status(TrainingPeriod training, LocalDate today) {
        LocalDate completedOn =
                completions.completedOn(training.teacher(), training.role()).orElse(null);
        return ParticipantStatus.of(training, completedOn, today);
    }
}
