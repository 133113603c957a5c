package uk.gov.education.rect.training;

import java.time.LocalDate;
import java.util.Optional;
import uk.gov.education.rect.calendar.ServiceClock;
import uk.gov.education.rect.teachers.TraineeRole;
import uk.gov.education.rect.timeline.Author;
import uk.gov.education.rect.timeline.EventType;
import uk.gov.education.rect.training.internal.AtSchoolPeriods;
import uk.gov.education.rect.training.internal.Children;
import uk.gov.education.rect.training.internal.Spell;
import uk.gov.education.rect.training.internal.Spells;
import uk.gov.education.rect.training.internal.TrainingEvents;
import uk.gov.education.rect.usecase.Refused;
import uk.gov.education.rect.usecase.UseCase;

/**
 * Deletes a spell at a school that has not begun by a day, with its mentorships, its training and their events, because
 * something else made it pointless (spec 01 §8.14). A spell that began before the day is left alone.
 *
 * <p>Refuses with {@link Refusal.ActionInFuture} and {@link Refusal.DeclarationsExist} (DM-TRN-20). Repeated, it
 * changes nothing.
 */
@UseCase
public class DeleteUnstartedPeriod {

    private final Spells spells;
    private final AtSchoolPeriods periods;
    private final Children children;
    private final TrainingEvents events;
    private final ServiceClock clock;

    DeleteUnstartedPeriod(
            Spells spells, AtSchoolPeriods periods, Children children, TrainingEvents events, ServiceClock clock) {
        this.spells = spells;
        this.periods = periods;
        this.children = children;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What to delete.
     *
     * @param actionOn the day of what makes it pointless; not in the future
     */
    public record Command(Author author, AtSchoolPeriodId period, LocalDate actionOn) {}

    /**
     * What happened.
     *
     * @param deleted false when the spell began before the day, or is gone already
     */
    public record Result(boolean deleted) {}

    /** Why nothing was done. */
    public sealed interface Refusal extends uk.gov.education.rect.usecase.Refusal {

        /** The day is still to come. */
        record ActionInFuture() implements Refusal {}

        /** Training in the spell has been declared for. */
        record DeclarationsExist() implements Refusal {}
    }

    /** Deletes the spell, if it has not begun. */
    public Result execute(Command command) {
        if (command.actionOn().isAfter(clock.today())) {
            throw new Refused(new Refusal.ActionInFuture());
        }
        Optional<Spell> unstarted = spells.locked(command.period())
                .filter(spell -> !spell.dates().startedOn().isBefore(command.actionOn()));
        unstarted.ifPresent(spell -> delete(command, spell));
        return new Result(unstarted.isPresent());
    }

    private void delete(Command command, Spell spell) {
        try {
            children.deleteAll(command.period());
        } catch (Children.Declared declared) {
            throw new Refused(new Refusal.DeclarationsExist());
        }
        events.forget(command.period());
        periods.delete(command.period());
        events.unstartedDeleted(
                command.author(),
                deletion(spell.id().role()),
                spell.teacher(),
                spell.school(),
                spell.dates().startedOn(),
                command.actionOn());
    }

    private static EventType deletion(TraineeRole role) {
        return switch (role) {
            case ECT -> EventType.TEACHER_ECT_AT_SCHOOL_PERIOD_DELETED;
            case MENTOR -> EventType.TEACHER_MENTOR_AT_SCHOOL_PERIOD_DELETED;
        };
    }
}
