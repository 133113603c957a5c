package uk.gov.education.rect.training;

import java.time.LocalDate;
import java.util.Optional;
import uk.gov.education.rect.calendar.ServiceClock;
import uk.gov.education.rect.schools.SchoolId;
import uk.gov.education.rect.teachers.TeacherId;
import uk.gov.education.rect.timeline.Author;
import uk.gov.education.rect.timeline.EventType;
import uk.gov.education.rect.training.internal.AtSchoolPeriods;
import uk.gov.education.rect.training.internal.Children;
import uk.gov.education.rect.training.internal.Locks;
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

    private final Locks locks;
    private final AtSchoolPeriods periods;
    private final Children children;
    private final TrainingEvents events;
    private final ServiceClock clock;

    DeleteUnstartedPeriod(
            Locks locks, AtSchoolPeriods periods, Children children, TrainingEvents events, ServiceClock clock) {
        this.locks = locks;
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

    private record Spell(TeacherId teacher, SchoolId school, LocalDate startedOn, EventType deletion) {}

    /** Deletes the spell, if it has not begun. */
    public Result execute(Command command) {
        if (command.actionOn().isAfter(clock.today())) {
            throw new Refused(new Refusal.ActionInFuture());
        }
        spell(command.period()).ifPresent(known -> locks.lock(known.teacher()));
        Optional<Spell> unstarted =
                spell(command.period()).filter(spell -> !spell.startedOn().isBefore(command.actionOn()));
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
                spell.deletion(),
                spell.teacher(),
                spell.school(),
                spell.startedOn(),
                command.actionOn());
    }

    private Optional<Spell> spell(AtSchoolPeriodId id) {
        return switch (id) {
            case EctAtSchoolPeriodId ect ->
                periods.find(ect)
                        .map(found -> new Spell(
                                found.teacher(),
                                found.school(),
                                found.dates().startedOn(),
                                EventType.TEACHER_ECT_AT_SCHOOL_PERIOD_DELETED));
            case MentorAtSchoolPeriodId mentor ->
                periods.find(mentor)
                        .map(found -> new Spell(
                                found.teacher(),
                                found.school(),
                                found.dates().startedOn(),
                                EventType.TEACHER_MENTOR_AT_SCHOOL_PERIOD_DELETED));
        };
    }
}
