package uk.gov.education.rect.induction;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import uk.gov.education.rect.appropriatebodies.AppropriateBodyPeriodId;
import uk.gov.education.rect.induction.internal.Closing;
import uk.gov.education.rect.induction.internal.InductionPeriods;
import uk.gov.education.rect.teachers.TeacherId;
import uk.gov.education.rect.timeline.Author;
import uk.gov.education.rect.timeline.Event;
import uk.gov.education.rect.timeline.EventType;
import uk.gov.education.rect.timeline.Link;
import uk.gov.education.rect.timeline.Timeline;
import uk.gov.education.rect.usecase.Refused;
import uk.gov.education.rect.usecase.UseCase;

/**
 * An appropriate body lets an ECT go before their induction is over (spec 04 §13). Another may claim them from the day
 * after. TRS is told nothing, and the ECT's time at the school and training go on.
 *
 * <p>Refused with a {@link ClosingRefusal}; repeated, it answers with the period there is.
 */
@UseCase
public class ReleaseEct {

    private final Closing closing;
    private final Inductions inductions;
    private final InductionPeriods periods;
    private final Timeline timeline;

    ReleaseEct(Closing closing, Inductions inductions, InductionPeriods periods, Timeline timeline) {
        this.closing = closing;
        this.inductions = inductions;
        this.periods = periods;
        this.timeline = timeline;
    }

    /**
     * Who is released, and when.
     *
     * @param finishedOn last day with this appropriate body
     * @param numberOfTerms full-time equivalent terms served with it, 0 to 16 with one decimal
     */
    public record Command(
            Author author,
            AppropriateBodyPeriodId appropriateBody,
            TeacherId teacher,
            LocalDate finishedOn,
            BigDecimal numberOfTerms) {}

    /**
     * Releases the ECT.
     *
     * @throws Refused with a {@link ClosingRefusal}
     */
    public InductionClosed execute(Command command) {
        InductionPeriods.Person person = periods.lock(command.teacher());
        Induction induction = inductions.of(command.teacher());
        var wanted = new Closing.Wanted(
                command.appropriateBody(), command.finishedOn(), command.numberOfTerms(), null, null);
        Optional<InductionPeriod> already = closing.alreadyClosed(induction, wanted);
        if (already.isPresent()) {
            return new InductionClosed(already.get().id(), true);
        }
        InductionPeriod open = closing.check(induction, wanted);
        periods.close(open.id(), command.finishedOn(), command.numberOfTerms(), null, null);
        timeline.record(Event.of(EventType.INDUCTION_PERIOD_CLOSED, command.author(), person.name() + " was released")
                .on(command.finishedOn())
                .about(Link.TEACHER, command.teacher().value())
                .about(Link.APPROPRIATE_BODY_PERIOD, command.appropriateBody().value())
                .about(Link.INDUCTION_PERIOD, open.id().value())
                .changing("finished_on", null, command.finishedOn())
                .changing("number_of_terms", null, command.numberOfTerms()));
        return new InductionClosed(open.id(), false);
    }
}
