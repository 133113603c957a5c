package uk.gov.education.rect.training.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.gov.education.rect.calendar.ContractYear;
import uk.gov.education.rect.calendar.Schedule;
import uk.gov.education.rect.providers.LeadProviderId;
import uk.gov.education.rect.timeline.Author;
import uk.gov.education.rect.timeline.Event;
import uk.gov.education.rect.timeline.EventType;
import uk.gov.education.rect.timeline.Link;
import uk.gov.education.rect.timeline.Timeline;
import uk.gov.education.rect.training.DeferralReason;
import uk.gov.education.rect.training.TrainingPeriod;
import uk.gov.education.rect.training.TrainingPeriodId;
import uk.gov.education.rect.training.WithdrawalReason;

/** What lead providers do to training, on the timeline (spec 01 §15.3, spec 03 §25). */
@Component
public class ProviderEvents {

    private final Timeline timeline;
    private final Names names;

    ProviderEvents(Timeline timeline, Names names) {
        this.timeline = timeline;
        this.names = names;
    }

    /** The lead provider withdrew the trainee. */
    public void withdrawn(
            Author author,
            TrainingPeriod training,
            Instant at,
            Optional<WithdrawalReason> reasonBefore,
            WithdrawalReason reason,
            LocalDate finishedOn) {
        timeline.record(
                about(EventType.TEACHER_WITHDRAWS_TRAINING_PERIOD, author, training, " was withdrawn from training")
                        .changing("withdrawn_at", training.withdrawnAt(), at)
                        .changing(
                                "withdrawal_reason",
                                reasonBefore.map(WithdrawalReason::code).orElse(null),
                                reason.code())
                        .changing("finished_on", training.dates().finishedOn(), finishedOn));
    }

    /** The lead provider deferred the trainee, for the first time on this training. */
    public void deferred(
            Author author, TrainingPeriod training, Instant at, DeferralReason reason, LocalDate finishedOn) {
        timeline.record(about(EventType.TEACHER_DEFERS_TRAINING_PERIOD, author, training, " deferred training")
                .changing("deferred_at", training.deferredAt(), at)
                .changing("deferral_reason", null, reason.code())
                .changing("finished_on", training.dates().finishedOn(), finishedOn));
    }

    /** The lead provider trains the trainee again, in new training. */
    public void resumed(Author author, TrainingPeriod training, TrainingPeriodId resumedAs) {
        timeline.record(about(EventType.TEACHER_RESUMES_TRAINING_PERIOD, author, training, " resumed training")
                .with("new_training_period_id", resumedAs.value()));
    }

    /** The lead provider takes back what it did to the training on the same day: it goes on. */
    public void wentOn(Author author, TrainingPeriod training, @Nullable LocalDate finishedOn) {
        timeline.record(about(EventType.TEACHER_RESUMES_TRAINING_PERIOD, author, training, " resumed training")
                .changing("withdrawn_at", training.withdrawnAt(), null)
                .changing("deferred_at", training.deferredAt(), null)
                .changing("finished_on", training.dates().finishedOn(), finishedOn));
    }

    /**
     * The lead provider put the trainee on another schedule.
     *
     * @param training as it was
     * @param continuedAs the same or new training
     */
    public void scheduleChanged(
            Author author,
            TrainingPeriod training,
            Schedule from,
            Schedule to,
            TrainingPeriodId continuedAs,
            @Nullable ContractYear frozenYearBefore,
            @Nullable ContractYear frozenYear) {
        timeline.record(about(
                        EventType.TEACHER_CHANGES_SCHEDULE_TRAINING_PERIOD,
                        author,
                        training,
                        " moved to the schedule " + to.description())
                .about(Link.SCHEDULE, from.id().value())
                .changing(ProviderChanges.frozenYear(training.role()).getName(), frozenYearBefore, frozenYear)
                .with("training_period_id", continuedAs.value())
                .with("from_schedule_id", from.id().value())
                .with("to_schedule_id", to.id().value()));
    }

    /** DfE staff put training that has ended on the schedule it should have had (03 §34 no. 51). */
    public void scheduleCorrected(
            Author author,
            TrainingPeriod training,
            Schedule from,
            Schedule to,
            @Nullable String note,
            @Nullable Integer zendeskTicket) {
        timeline.record(about(
                        EventType.TEACHER_CHANGES_SCHEDULE_TRAINING_PERIOD,
                        author,
                        training,
                        " left on the wrong schedule: corrected from " + from.description() + " to " + to.description())
                .because(note, zendeskTicket)
                .about(Link.SCHEDULE, from.id().value())
                .with("training_period_id", training.id().value())
                .with("from_schedule_id", from.id().value())
                .with("to_schedule_id", to.id().value()));
    }

    /**
     * DfE staff moved the training to another contract period (DM-CCP-05).
     *
     * @param training as it was
     * @param continuedAs the same or new training
     */
    public void contractPeriodChanged(
            Author author,
            TrainingPeriod training,
            ContractYear from,
            ContractYear to,
            TrainingPeriodId continuedAs,
            FrozenYears.Kept kept) {
        timeline.record(Event.of(
                        EventType.TEACHER_TRAINING_PERIOD_CONTRACT_PERIOD_CHANGED,
                        author,
                        names.person(training.teacher()) + " moved from contract period " + from + " to " + to)
                .about(Link.TRAINING_PERIOD, training.id().value())
                .about(Link.TEACHER, training.teacher().value())
                .about(Link.CONTRACT_PERIOD, from.value())
                .changing(
                        ProviderChanges.frozenYear(training.role()).getName(),
                        kept.before().orElse(null),
                        kept.after().orElse(null))
                .with("new_training_period_id", continuedAs.value())
                .with("to_contract_period_id", to.value()));
    }

    private Event about(EventType type, Author author, TrainingPeriod training, String whatHappened) {
        LeadProviderId leadProvider = training.leadProvider().orElseThrow().id();
        return Event.of(type, author, names.person(training.teacher()) + whatHappened)
                .about(Link.TRAINING_PERIOD, training.id().value())
                .about(Link.TEACHER, training.teacher().value())
                .about(Link.LEAD_PROVIDER, leadProvider.value());
    }
}
