package uk.gov.education.rect.training;

import java.time.LocalDate;
import java.util.Optional;
import uk.gov.education.rect.calendar.ServiceClock;
import uk.gov.education.rect.schools.SchoolId;
import uk.gov.education.rect.timeline.Author;
import uk.gov.education.rect.training.internal.Leavings;
import uk.gov.education.rect.training.internal.Spell;
import uk.gov.education.rect.training.internal.Spells;
import uk.gov.education.rect.training.internal.TrainingEvents;
import uk.gov.education.rect.usecase.Refused;
import uk.gov.education.rect.usecase.UseCase;

/**
 * A school says on which day an ECT or a mentor leaves it, or moves the day it said before (spec 02 §15, SJ-LEV-10,
 * SJ-LEV-20, SJ-LEV-30). What the day cuts short is remembered, so that the day can be moved again or taken back while
 * it is to come. A spell that ends earlier for another reason keeps its end; the school's report is kept with it.
 *
 * <p>Fails as {@link Refusal} says, in that order. Repeated, it changes nothing.
 */
@UseCase
public class ReportLeaving {

    private final Spells spells;
    private final Leavings leavings;
    private final DateRules dates;
    private final FinishEctAtSchoolPeriod finishEct;
    private final FinishMentorAtSchoolPeriods finishMentor;
    private final TrainingEvents events;
    private final ServiceClock clock;

    ReportLeaving(
            Spells spells,
            Leavings leavings,
            DateRules dates,
            FinishEctAtSchoolPeriod finishEct,
            FinishMentorAtSchoolPeriods finishMentor,
            TrainingEvents events,
            ServiceClock clock) {
        this.spells = spells;
        this.leavings = leavings;
        this.dates = dates;
        this.finishEct = finishEct;
        this.finishMentor = finishMentor;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Who leaves which school, and when.
     *
     * @param school the school that says so, where the spell must be
     * @param lastDay may be past
     */
    public record Command(Author author, SchoolId school, AtSchoolPeriodId period, LocalDate lastDay) {}

    /**
     * The spell now.
     *
     * @param lastDay the day it ends, which may be earlier than the school said
     * @param already whether the school had said so before
     */
    public record Reported(LocalDate lastDay, boolean already) {}

    /** Why nothing was done. */
    public sealed interface Refusal extends uk.gov.education.rect.usecase.Refusal {

        /** The school has no such spell. */
        record PeriodUnknown() implements Refusal {}

        /** The person has left already; what is past is not moved. */
        record HasLeft(LocalDate lastDay) implements Refusal {}

        /** The day will not do (SJ-LEV-01, SJ-LEV-02). */
        record DateNotPossible(DateProblem problem) implements Refusal {}

        /** The ECT is registered from a day on, at another school, that is not after the last day here. */
        record StartsElsewhere(LocalDate startsOn) implements Refusal {}

        /** Training that would have to go has been declared for (SJ-LEV-32, DM-TRN-20). */
        record DeclarationsExist() implements Refusal {}
    }

    /** Ends the spell, or moves its end. */
    public Reported execute(Command command) {
        Spell spell = of(command.school(), spells.locked(command.period()));
        LocalDate lastDay = command.lastDay();
        Optional<LocalDate> end = spell.dates().end();
        if (spell.leavingReportedHere() && end.filter(lastDay::equals).isPresent()) {
            return new Reported(lastDay, true);
        }
        end.filter(day -> day.isBefore(clock.today())).ifPresent(day -> {
            throw new Refused(new Refusal.HasLeft(day));
        });
        problem(spell, lastDay).ifPresent(problem -> {
            throw new Refused(new Refusal.DateNotPossible(problem));
        });
        if (spell.leavingReportedHere()) {
            leavings.nextSpellStarts(spell)
                    .filter(start -> !lastDay.isBefore(start))
                    .ifPresent(start -> {
                        throw new Refused(new Refusal.StartsElsewhere(start));
                    });
        }
        boolean moved = spell.leavingReportedHere() && leavings.putBack(spell);
        Spell before = of(command.school(), spells.find(command.period()));
        LocalDate last = before.dates().end().filter(lastDay::isAfter).orElse(lastDay);
        leavings.remember(before, last);
        finish(command, before, last);
        if (moved) {
            events.leavingMoved(command.author(), spell, end.orElseThrow(), last);
        }
        return new Reported(last, false);
    }

    private void finish(Command command, Spell spell, LocalDate last) {
        try {
            switch (spell.id()) {
                case EctAtSchoolPeriodId ect ->
                    finishEct.execute(
                            new FinishEctAtSchoolPeriod.Command(command.author(), ect, last, command.school()));
                case MentorAtSchoolPeriodId _ ->
                    finishMentor.execute(new FinishMentorAtSchoolPeriods.Command(
                            command.author(), spell.teacher(), last, command.school()));
            }
        } catch (Refused refused) {
            throw refused.refusal() instanceof FinishEctAtSchoolPeriod.Refusal.DeclarationsExist
                            || refused.refusal() instanceof FinishMentorAtSchoolPeriods.Refusal.DeclarationsExist
                    ? new Refused(new Refusal.DeclarationsExist())
                    : refused;
        }
    }

    private Optional<DateProblem> problem(Spell spell, LocalDate lastDay) {
        return switch (spell.id()) {
            case EctAtSchoolPeriodId ect -> dates.ectLeaving(ect, lastDay);
            case MentorAtSchoolPeriodId mentor -> dates.mentorLeaving(mentor, lastDay);
        };
    }

    private static Spell of(SchoolId school, Optional<Spell> spell) {
        return spell.filter(found -> found.school().equals(school))
                .orElseThrow(() -> new Refused(new Refusal.PeriodUnknown()));
    }
}
