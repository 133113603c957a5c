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
 * A lead provider ends its training of a participant for good (spec 03 §17.2, DM 8.10). The training is marked withdrawn
 * and ends today, unless it ended before; one that is deferred may be withdrawn, and so may one that is over.
 * Mentorships, the spell at the school and declarations stay as they are.
 *
 * <p>Refused when the lead provider may not see the participant ({@link Refusal.ParticipantUnknown}), else with all that
 * stands in the way, in the order of {@link Problem} ({@link Refusal.NotPossible}). Repeated, it is refused
 * (API-IDE-04).
 */
@UseCase
public class WithdrawTraining {

    private final Participants participants;
    private final ProviderChanges changes;
    private final ProviderEvents events;
    private final ServiceClock clock;

    WithdrawTraining(Participants participants, ProviderChanges changes, ProviderEvents events, ServiceClock clock) {
        this.participants = participants;
        this.changes = changes;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What the lead provider sent, as text; null where it sent nothing.
     *
     * @param author the lead provider's system
     * @param leadProvider who withdraws
     * @param participant {@code teachers.api_id}
     * @param courseIdentifier {@code ecf-induction} or {@code ecf-mentor}
     * @param reason such as {@code moved-school}
     */
    public record Command(
            Author author,
            LeadProviderId leadProvider,
            UUID participant,
            @Nullable String courseIdentifier,
            @Nullable String reason) {}

    /** The training that is withdrawn now. */
    public record Withdrawn(TrainingPeriodId training) {}

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
        /** API-ACT-W1. */
        REASON_MISSING(ActionAttribute.REASON),
        /** API-ACT-W2. */
        REASON_NOT_RECOGNISED(ActionAttribute.REASON),
        /** API-ACT-W3. */
        ALREADY_WITHDRAWN(ActionAttribute.PARTICIPANT_ID),
        /** API-ACT-W4. */
        NOT_STARTED(ActionAttribute.PARTICIPANT_ID),
        /** API-ACT-W5. */
        STARTED_TODAY(ActionAttribute.PARTICIPANT_ID),
        /** API-ACT-W6, DM-TRN-13; looked for only when nothing else stands in the way. */
        REASON_NOT_FOR_ECTS(ActionAttribute.REASON);

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
     * Withdraws the participant.
     *
     * @throws Refused with a {@link Refusal}
     */
    public Withdrawn execute(Command command) {
        Participant participant = participants
                .lock(command.participant(), command.leadProvider())
                .orElseThrow(() -> new Refused(new Refusal.ParticipantUnknown()));
        Optional<TraineeRole> role = TraineeRole.ofCourse(command.courseIdentifier());
        Optional<TrainingPeriod> latest = role.flatMap(participant::latest);
        Optional<WithdrawalReason> reason =
                Optional.ofNullable(command.reason()).flatMap(WithdrawalReason::of);
        LocalDate today = clock.today();
        new Problems<Problem>()
                .check(Problem.COURSE_NOT_RECOGNISED, role::isEmpty)
                .check(Problem.COURSE_NOT_OF_PARTICIPANT, latest::isEmpty)
                .check(Problem.REASON_MISSING, () -> command.reason() == null)
                .check(Problem.REASON_NOT_RECOGNISED, reason::isEmpty)
                .check(Problem.ALREADY_WITHDRAWN, latest, training -> training.status() == TrainingStatus.WITHDRAWN)
                .check(Problem.NOT_STARTED, latest, training -> training.dates().startsAfter(today))
                .check(
                        Problem.STARTED_TODAY,
                        latest,
                        training -> training.dates().startedOn().equals(today))
                .checkAlone(
                        Problem.REASON_NOT_FOR_ECTS,
                        () -> role.equals(Optional.of(TraineeRole.ECT))
                                && reason.equals(Optional.of(WithdrawalReason.MENTOR_NO_LONGER_BEING_MENTOR)))
                .orRefuse(Refusal.NotPossible::new);
        return withdraw(command.author(), latest.orElseThrow(), reason.orElseThrow());
    }

    private Withdrawn withdraw(Author author, TrainingPeriod training, WithdrawalReason reason) {
        Instant now = clock.now();
        LocalDate finishedOn = training.dates().endsBy(clock.today());
        Optional<WithdrawalReason> reasonBefore = changes.withdrawalReason(training.id());
        changes.withdraw(training.id(), now, reason, finishedOn);
        events.withdrawn(author, training, now, reasonBefore, reason, finishedOn);
        return new Withdrawn(training.id());
    }
}
