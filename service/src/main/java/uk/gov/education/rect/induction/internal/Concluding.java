package uk.gov.education.rect.induction.internal;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.rect.calendar.ServiceClock;
import uk.gov.education.rect.induction.ClosingRefusal;
import uk.gov.education.rect.induction.Induction;
import uk.gov.education.rect.induction.InductionClosed;
import uk.gov.education.rect.induction.InductionPeriod;
import uk.gov.education.rect.induction.Inductions;
import uk.gov.education.rect.induction.Outcome;
import uk.gov.education.rect.teachers.InductionStatusWrites;
import uk.gov.education.rect.teachers.InductionStatusWrites.Operation;
import uk.gov.education.rect.teachers.TeacherId;
import uk.gov.education.rect.teachers.TrsInductionStatus;
import uk.gov.education.rect.timeline.Author;
import uk.gov.education.rect.timeline.Event;
import uk.gov.education.rect.timeline.EventType;
import uk.gov.education.rect.timeline.Link;
import uk.gov.education.rect.timeline.Timeline;
import uk.gov.education.rect.usecase.LostRaces;
import uk.gov.education.rect.usecase.Refused;

/** What pass and fail do alike (spec 01 §8.15). */
@Component
public class Concluding {

    private static final Set<TrsInductionStatus> ENDED_OTHERWISE =
            EnumSet.of(TrsInductionStatus.EXEMPT, TrsInductionStatus.FAILED, TrsInductionStatus.FAILED_IN_WALES);

    private final Closing closing;
    private final Inductions inductions;
    private final InductionPeriods periods;
    private final SchoolPlacement placement;
    private final InductionStatusWrites trs;
    private final Timeline timeline;
    private final LostRaces races;
    private final ServiceClock clock;

    Concluding(
            Closing closing,
            Inductions inductions,
            InductionPeriods periods,
            SchoolPlacement placement,
            InductionStatusWrites trs,
            Timeline timeline,
            LostRaces races,
            ServiceClock clock) {
        this.closing = closing;
        this.inductions = inductions;
        this.periods = periods;
        this.placement = placement;
        this.trs = trs;
        this.timeline = timeline;
        this.races = races;
        this.clock = clock;
    }

    /**
     * Records the outcome and all that follows from it.
     *
     * @param note for the timeline, or null
     * @throws Refused with a {@link ClosingRefusal}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public InductionClosed conclude(
            Author author, TeacherId teacher, Closing.Wanted wanted, Outcome outcome, @Nullable String note) {
        InductionPeriods.Person person = periods.lock(teacher);
        Induction induction = inductions.of(teacher);
        Optional<InductionPeriod> already = closing.alreadyClosed(induction, wanted);
        if (already.isPresent()) {
            return new InductionClosed(already.get().id(), true);
        }
        InductionPeriod open = closing.check(induction, wanted);
        refuseWhenEndedOtherwise(person);
        return races.asRefusals(
                Map.of("induction_periods_one_outcome", new ClosingRefusal.OutcomeRecorded(outcome)),
                () -> close(author, teacher, person, induction, open, wanted, outcome, note));
    }

    /** AB-PAS-04. */
    private static void refuseWhenEndedOtherwise(InductionPeriods.Person person) {
        Optional.ofNullable(person.trsStatus())
                .flatMap(TrsInductionStatus::of)
                .filter(ENDED_OTHERWISE::contains)
                .ifPresent(status -> {
                    throw new Refused(new ClosingRefusal.BlockedByTrs(status.code()));
                });
    }

    private InductionClosed close(
            Author author,
            TeacherId teacher,
            InductionPeriods.Person person,
            Induction before,
            InductionPeriod open,
            Closing.Wanted wanted,
            Outcome outcome,
            @Nullable String note) {
        Map<String, Object> deleted = placement.deleteUnstarted(author, teacher);
        periods.close(open.id(), wanted.finishedOn(), wanted.terms(), outcome, wanted.failConfirmationSentOn());
        SchoolPlacement.Ended ended = placement.end(author, teacher, deleted);
        tellTrs(teacher, person, before, open, wanted.finishedOn(), outcome);
        timeline.record(ended.on(Event.of(eventType(outcome), author, heading(person.name(), outcome))
                .on(wanted.finishedOn())
                .because(note, null)
                .about(Link.TEACHER, teacher.value())
                .about(Link.APPROPRIATE_BODY_PERIOD, wanted.appropriateBody().value())
                .about(Link.INDUCTION_PERIOD, open.id().value())
                .changing("finished_on", null, wanted.finishedOn())
                .changing("number_of_terms", null, wanted.terms())
                .changing("outcome", null, outcome)));
        return new InductionClosed(open.id(), false);
    }

    private void tellTrs(
            TeacherId teacher,
            InductionPeriods.Person person,
            Induction before,
            InductionPeriod open,
            LocalDate finishedOn,
            Outcome outcome) {
        if (person.trnOrNull() == null) {
            return;
        }
        LocalDate startedOn = before.startedOn().orElse(open.days().startedOn());
        Operation operation = switch (outcome) {
            case PASS -> new Operation.Pass(startedOn, finishedOn);
            case FAIL -> new Operation.Fail(startedOn, finishedOn);
        };
        trs.queue(teacher, person.trnOrNull(), operation, clock.now());
    }

    private static EventType eventType(Outcome outcome) {
        return switch (outcome) {
            case PASS -> EventType.TEACHER_PASSES_INDUCTION;
            case FAIL -> EventType.TEACHER_FAILS_INDUCTION;
        };
    }

    private static String heading(String name, Outcome outcome) {
        return switch (outcome) {
            case PASS -> name + " passed induction";
            case FAIL -> name + " failed induction";
        };
    }
}
