package uk.gov.education.rect.training;

import uk.gov.education.rect.calendar.ServiceClock;
import uk.gov.education.rect.teachers.CorrectedName;
import uk.gov.education.rect.teachers.TeacherId;
import uk.gov.education.rect.timeline.Author;
import uk.gov.education.rect.training.internal.Registrations;
import uk.gov.education.rect.training.internal.Spell;
import uk.gov.education.rect.training.internal.Spells;
import uk.gov.education.rect.usecase.Refused;
import uk.gov.education.rect.usecase.UseCase;

/**
 * A school corrects the name of somebody who is or will be there (DM-NAM-03, spec 02 §13.1). The name in the Teaching
 * Record System stays what it is.
 *
 * <p>Fails as {@link Refusal} says. Repeated, or with the name that is shown already, it changes nothing.
 */
@UseCase
public class ChangeName {

    private final Spells spells;
    private final Registrations registrations;
    private final ServiceClock clock;

    ChangeName(Spells spells, Registrations registrations, ServiceClock clock) {
        this.spells = spells;
        this.registrations = registrations;
        this.clock = clock;
    }

    /**
     * The name.
     *
     * @param period the person's spell at the school that says so
     */
    public record Command(Author author, AtSchoolPeriodId period, CorrectedName name) {}

    /**
     * What is so now.
     *
     * @param already whether that was the name before, but for case
     */
    public record Changed(TeacherId teacher, boolean already) {}

    /** Why nothing was done. */
    public sealed interface Refusal extends uk.gov.education.rect.usecase.Refusal {

        /** There is no such spell. */
        record PeriodUnknown() implements Refusal {}

        /** The person has left the school (SJ-X-03). */
        record HasLeft() implements Refusal {}
    }

    /** Changes the name. */
    public Changed execute(Command command) {
        Spell spell = spells.locked(command.period()).orElseThrow(() -> new Refused(new Refusal.PeriodUnknown()));
        if (spell.over(clock.today())) {
            throw new Refused(new Refusal.HasLeft());
        }
        return new Changed(
                spell.teacher(), !registrations.correctName(command.author(), spell.teacher(), command.name()));
    }
}
