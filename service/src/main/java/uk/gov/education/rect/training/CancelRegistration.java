package uk.gov.education.rect.training;

import java.time.LocalDate;
import uk.gov.education.rect.calendar.ServiceClock;
import uk.gov.education.rect.timeline.Author;
import uk.gov.education.rect.training.internal.Spell;
import uk.gov.education.rect.training.internal.Spells;
import uk.gov.education.rect.usecase.Refused;
import uk.gov.education.rect.usecase.UseCase;

/**
 * A school takes back a registration that it made by mistake (SJ-X-51): the spell at the school goes with its training
 * and mentorships, as long as it begins today or later, nothing was declared of it, and it did not end the person's time
 * at another school. Anything else is for support to put right.
 *
 * <p>Fails as {@link Refusal} says, in that order. {@link DeleteUnstartedPeriod} puts it on the timeline.
 */
@UseCase
public class CancelRegistration {

    private final Spells spells;
    private final CancellableRegistrations cancellable;
    private final DeleteUnstartedPeriod delete;
    private final ServiceClock clock;

    CancelRegistration(
            Spells spells, CancellableRegistrations cancellable, DeleteUnstartedPeriod delete, ServiceClock clock) {
        this.spells = spells;
        this.cancellable = cancellable;
        this.delete = delete;
        this.clock = clock;
    }

    /** Whose registration, as an ECT or as a mentor. */
    public record Command(Author author, AtSchoolPeriodId period) {}

    /** What was taken back: the first day there would have been. */
    public record Cancelled(LocalDate startedOn) {}

    /** Why nothing was done. */
    public sealed interface Refusal extends uk.gov.education.rect.usecase.Refusal {

        /** There is no such spell, or it is gone already. */
        record PeriodUnknown() implements Refusal {}

        /** The person has started. */
        record HasStarted(LocalDate startedOn) implements Refusal {}

        /** The registration ended the person's time at another school the day before. */
        record CameFromAnotherSchool() implements Refusal {}

        /** Training in the spell has been declared for (DM-TRN-20). */
        record DeclarationsExist() implements Refusal {}
    }

    /** Takes the registration back. */
    public Cancelled execute(Command command) {
        Spell spell = spells.locked(command.period()).orElseThrow(() -> new Refused(new Refusal.PeriodUnknown()));
        cancellable.reasonAgainst(spell.id()).ifPresent(reason -> {
            throw new Refused(reason);
        });
        try {
            delete.execute(new DeleteUnstartedPeriod.Command(command.author(), spell.id(), clock.today()));
        } catch (Refused refused) {
            throw refused.refusal() instanceof DeleteUnstartedPeriod.Refusal.DeclarationsExist
                    ? new Refused(new Refusal.DeclarationsExist())
                    : refused;
        }
        return new Cancelled(spell.dates().startedOn());
    }
}
