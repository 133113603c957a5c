package uk.gov.education.rect.training;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.gov.education.rect.calendar.DateRange;
import uk.gov.education.rect.calendar.Schedule;
import uk.gov.education.rect.calendar.ServiceClock;
import uk.gov.education.rect.providers.LeadProviderId;
import uk.gov.education.rect.providers.SchoolPartnershipId;
import uk.gov.education.rect.teachers.TraineeRole;
import uk.gov.education.rect.timeline.Author;
import uk.gov.education.rect.training.internal.AtSchoolPeriods;
import uk.gov.education.rect.training.internal.Participant;
import uk.gov.education.rect.training.internal.Participants;
import uk.gov.education.rect.training.internal.Problems;
import uk.gov.education.rect.training.internal.ProviderChanges;
import uk.gov.education.rect.training.internal.ProviderEvents;
import uk.gov.education.rect.training.internal.TrainingEvents;
import uk.gov.education.rect.usecase.Refused;
import uk.gov.education.rect.usecase.UseCase;

/**
 * A lead provider takes its training of a deferred or withdrawn participant up again (spec 03 §17.4, DM 8.11): new
 * training from today with the same partnership and schedule (DM-SCHED-05), to the end of the spell at the school or the
 * day before the participant's next training (03 §34 no. 8). The old training stays as it is. On the very day on which
 * it was deferred or withdrawn that is undone instead: the training itself goes on (03 §34 no. 50). A contract period that
 * is frozen does not stand in the way, though nothing can be declared in it (03 §34 no. 9).
 *
 * <p>Refused when the lead provider may not see the participant ({@link Refusal.ParticipantUnknown}), else with all that
 * stands in the way, in the order of {@link Problem} ({@link Refusal.NotPossible}). Repeated, it is refused
 * (API-IDE-04).
 */
@UseCase
public class ResumeTraining {

    private final Participants participants;
    private final AtSchoolPeriods periods;
    private final ProviderChanges changes;
    private final TrainingEvents trainingEvents;
    private final ProviderEvents events;
    private final ServiceClock clock;

    ResumeTraining(
            Participants participants,
            AtSchoolPeriods periods,
            ProviderChanges changes,
            TrainingEvents trainingEvents,
            ProviderEvents events,
            ServiceClock clock) {
        this.participants = participants;
        this.periods = periods;
        this.changes = changes;
        this.trainingEvents = trainingEvents;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What the lead provider sent, as text; null where it sent nothing.
     *
     * @param author the lead provider's system
     * @param leadProvider who trains again
     * @param participant {@code teachers.api_id}
     * @param courseIdentifier {@code ecf-induction} or {@code ecf-mentor}
     */
    public record Command(
            Author author,
            LeadProviderId leadProvider,
            UUID participant,
            @Nullable String courseIdentifier) {}

    /** The training that begins today, or goes on. */
    public record Resumed(TrainingPeriodId training) {}

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
        /** API-ACT-R1. */
        ALREADY_ACTIVE(ActionAttribute.PARTICIPANT_ID),
        /** API-ACT-R2: other training in the role includes today, at this school or another (03 §34 no. 8). */
        TRAINED_BY_SOMEBODY_ELSE(ActionAttribute.PARTICIPANT_ID),
        /** API-ACT-R3: it ends today or later, as some that came from the older service do, and was not interrupted today. */
        NOT_YET_ENDED(ActionAttribute.PARTICIPANT_ID),
        /** API-ACT-R4: the spell at the school ends today or earlier. */
        LEFT_SCHOOL(ActionAttribute.PARTICIPANT_ID);

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
     * Resumes the participant's training.
     *
     * @throws Refused with a {@link Refusal}
     */
    public Resumed execute(Command command) {
        Participant participant = participants
                .lock(command.participant(), command.leadProvider())
                .orElseThrow(() -> new Refused(new Refusal.ParticipantUnknown()));
        Optional<TraineeRole> role = TraineeRole.ofCourse(command.courseIdentifier());
        Optional<TrainingPeriod> latest = role.flatMap(participant::latest);
        LocalDate today = clock.today();
        new Problems<Problem>()
                .check(Problem.COURSE_NOT_RECOGNISED, role::isEmpty)
                .check(Problem.COURSE_NOT_OF_PARTICIPANT, latest::isEmpty)
                .check(Problem.ALREADY_ACTIVE, latest, training -> training.status() == TrainingStatus.ACTIVE)
                .check(
                        Problem.TRAINED_BY_SOMEBODY_ELSE,
                        latest,
                        training -> otherTrainingOn(today, training, participant))
                .check(
                        Problem.NOT_YET_ENDED,
                        latest,
                        training -> training.dates().currentOrFuture(today) && !interruptedOn(today, training))
                .check(Problem.LEFT_SCHOOL, latest, training -> !goesOnAfter(today, training))
                .orRefuse(Refusal.NotPossible::new);
        TrainingPeriod interrupted = latest.orElseThrow();
        return interrupted.dates().currentOrFuture(today)
                ? undo(command.author(), participant, interrupted)
                : resume(command.author(), participant, interrupted);
    }

    /** Whether nothing but what happened on the day interrupts it. */
    private static boolean interruptedOn(LocalDate day, TrainingPeriod training) {
        return Stream.of(training.withdrawnAt(), training.deferredAt())
                .filter(Objects::nonNull)
                .allMatch(at -> ServiceClock.dateOf(at).equals(day));
    }

    private static boolean otherTrainingOn(LocalDate today, TrainingPeriod training, Participant participant) {
        return participant.history(training.role()).periods().stream()
                .filter(other -> !other.id().equals(training.id()))
                .anyMatch(other -> other.dates().contains(today));
    }

    /** The first day does not count here: a spell that is over today is over (API-ACT-R4). */
    private boolean goesOnAfter(LocalDate today, TrainingPeriod training) {
        return lastDayAtSchool(training).map(last -> last.isAfter(today)).orElse(true);
    }

    private Optional<LocalDate> lastDayAtSchool(TrainingPeriod training) {
        return periods.dates(training.atSchoolPeriod()).end();
    }

    private Resumed resume(Author author, Participant participant, TrainingPeriod interrupted) {
        SchoolPartnershipId partnership = Objects.requireNonNull(interrupted.partnership());
        Schedule schedule = Objects.requireNonNull(interrupted.schedule());
        TrainingPeriodId resumed = changes.begin(
                interrupted.atSchoolPeriod(),
                new DateRange(clock.today(), lastDay(participant, interrupted)),
                partnership,
                schedule.id());
        trainingEvents.scheduleAssigned(author, interrupted.teacher(), resumed, schedule);
        events.resumed(author, interrupted, resumed);
        return new Resumed(resumed);
    }

    private Resumed undo(Author author, Participant participant, TrainingPeriod interrupted) {
        LocalDate end = lastDay(participant, interrupted);
        changes.goOn(interrupted.id(), end);
        events.wentOn(author, interrupted, end);
        return new Resumed(interrupted.id());
    }

    /** Of training from today on: that of the spell at the school, or the day before the next training. */
    private @Nullable LocalDate lastDay(Participant participant, TrainingPeriod interrupted) {
        Stream<LocalDate> nextTraining = participant.history(interrupted.role()).periods().stream()
                .map(training -> training.dates().startedOn())
                .filter(start -> start.isAfter(clock.today()))
                .map(start -> start.minusDays(1));
        return Stream.concat(lastDayAtSchool(interrupted).stream(), nextTraining)
                .min(LocalDate::compareTo)
                .orElse(null);
    }
}
