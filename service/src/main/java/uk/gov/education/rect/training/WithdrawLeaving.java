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
 * A school takes back that an ECT or a mentor leaves, while the day is to come (SJ-LEV-30, SJ-X-51). The spell, its
 * training and its mentorships go on as they would have; what has been put in their place since stays.
 *
 * <p>Fails as {@link Refusal} says, in that order. Repeated, it changes nothing.
 */
@UseCase
public class WithdrawLeaving {

    private final Spells spells;
    private final Leavings leavings;
    private final TrainingEvents events;
    private final ServiceClock clock;

    WithdrawLeaving(Spells spells, Leavings leavings, TrainingEvents events, ServiceClock clock) {
        this.spells = spells;
        this.leavings = leavings;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Who does not leave.
     *
     * @param school the school that said so, where the spell must be
     */
    public record Command(Author author, SchoolId school, AtSchoolPeriodId period) {}

    /** @param already whether no leaving was reported any more */
    public record Withdrawn(boolean already) {}

    /** Why nothing was done. */
    public sealed interface Refusal extends uk.gov.education.rect.usecase.Refusal {

        /** The school has no such spell. */
        record PeriodUnknown() implements Refusal {}

        /** The person has left already. */
        record HasLeft(LocalDate lastDay) implements Refusal {}

        /** The ECT is registered at another school from that day on. */
        record StartsElsewhere(LocalDate startsOn) implements Refusal {}

        /** The leaving date came from the older service, and nobody knows what it cut short. */
        record NotRemembered() implements Refusal {}
    }

    /** Lets the spell go on. */
    public Withdrawn execute(Command command) {
        Spell spell = of(command.school(), spells.locked(command.period()));
        spell.dates().end().filter(day -> day.isBefore(clock.today())).ifPresent(day -> {
            throw new Refused(new Refusal.HasLeft(day));
        });
        if (!spell.leavingReportedHere()) {
            return new Withdrawn(true);
        }
        leavings.nextSpellStarts(spell).ifPresent(start -> {
            throw new Refused(new Refusal.StartsElsewhere(start));
        });
        if (!leavings.putBack(spell)) {
            throw new Refused(new Refusal.NotRemembered());
        }
        events.leavingWithdrawn(
                command.author(),
                spell,
                of(command.school(), spells.find(command.period())).dates().finishedOn());
        return new Withdrawn(false);
    }

    private static Spell of(SchoolId school, Optional<Spell> spell) {
        return spell.filter(found -> found.school().equals(school))
                .orElseThrow(() -> new Refused(new Refusal.PeriodUnknown()));
    }
}
