package uk.gov.education.rect.training;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.gov.education.rect.calendar.ServiceClock;
import uk.gov.education.rect.providers.LeadProviderId;
import uk.gov.education.rect.teachers.TraineeRole;
import uk.gov.education.rect.timeline.Author;
import uk.gov.education.rect.training.internal.Participant;
import uk.gov.education.rect.training.internal.Participants;
import uk.gov.education.rect.training.internal.Problems;
import uk.gov.education.rect.training.internal.ProviderChanges;
import uk.gov.education.rect.training.internal.ProviderEvents;
import uk.gov.education.rect.usecase.Refused;
import uk.gov.education.rect.usecase.UseCase;

/**
 * A lead provider interrupts its training of a participant (spec 03 §17.3, DM 8.9). The training is marked deferred and
 * ends today, unless it ended before. {@link ResumeTraining} takes it up again.
 *
 * <p>Refused when the lead provider may not see the participant ({@link Refusal.ParticipantUnknown}), else with all that
 * stands in the way, in the order of {@link Problem} ({@link Refusal.NotPossible}). Repeated, it is refused
 * (API-IDE-04).
 */
@UseCase
public class DeferTraining {

    private final Participants participants;
    private final ProviderChanges changes;
    private final ProviderEvents events;
    private final ServiceClock clock;

    DeferTraining(Participants participants, ProviderChanges changes, ProviderEvents events, ServiceClock clock) {
        this.participants = participants;
        this.changes = changes;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What the lead provider sent, as text; null where it sent nothing.
     *
     * @param author the lead provider's system
     * @param leadProvider who defers
     * @param participant {@code teachers.api_id}
     * @param courseIdentifier {@code ecf-induction} or {@code ecf-mentor}
     * @param reason such as {@code parental-leave}
     */
    public record Command(
            Author author,
            LeadProviderId leadProvider,
            UUID participant,
            @Nullable String courseIdentifier,
            @Nullable String reason) {}

    /** The training that is deferred now. */
    public record Deferred(TrainingPeriodId training) {}

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
        /** API-ACT-D1. */
        REASON_MISSING(ActionAttribute.REASON),
        /** API-ACT-D2. */
        REASON_NOT_RECOGNISED(ActionAttribute.REASON),
        /** API-ACT-D3. */
        ALREADY_DEFERRED(ActionAttribute.PARTICIPANT_ID),
        /** API-ACT-D4. */
        ALREADY_WITHDRAWN(ActionAttribute.PARTICIPANT_ID),
        /** API-ACT-D5. */
        NOT_STARTED(ActionAttribute.PARTICIPANT_ID),
        /** API-ACT-D6. */
        STARTED_TODAY(ActionAttribute.PARTICIPANT_ID);

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
     * Defers the participant.
     *
     * @throws Refused with a {@link Refusal}
     */
    public Deferred execute(Command command) {
        Participant participant = participants
                .lock(command.participant(), command.leadProvider())
                .orElseThrow(() -> new Refused(new Refusal.ParticipantUnknown()));
        Optional<TraineeRole> role = TraineeRole.ofCourse(command.courseIdentifier());
        Optional<TrainingPeriod> latest = role.flatMap(participant::latest);
        Optional<DeferralReason> reason = Optional.ofNullable(command.reason()).flatMap(DeferralReason::of);
        LocalDate today = clock.today();
        new Problems<Problem>()
                .check(Problem.COURSE_NOT_RECOGNISED, role::isEmpty)
                .check(Problem.COURSE_NOT_OF_PARTICIPANT, latest::isEmpty)
                .check(Problem.REASON_MISSING, () -> command.reason() == null)
                .check(Problem.REASON_NOT_RECOGNISED, reason::isEmpty)
                .check(Problem.ALREADY_DEFERRED, latest, training -> training.status() == TrainingStatus.DEFERRED)
                .check(Problem.ALREADY_WITHDRAWN, latest, training -> training.status() == TrainingStatus.WITHDRAWN)
                .check(Problem.NOT_STARTED, latest, training -> training.dates().startsAfter(today))
                .check(
                        Problem.STARTED_TODAY,
                        latest,
                        training -> training.dates().startedOn().equals(today))
                .orRefuse(Refusal.NotPossible::new);
        return defer(command.author(), latest.orElseThrow(), reason.orElseThrow());
    }

    private Deferred defer(Author author, TrainingPeriod training, DeferralReason reason) {
        Instant now = clock.now();
        LocalDate finishedOn = training.dates().endsBy(clock.today());
        changes.defer(training.id(), now, reason, finishedOn);
        events.deferred(author, training, now, reason, finishedOn);
        return new Deferred(training.id());
    }
}
