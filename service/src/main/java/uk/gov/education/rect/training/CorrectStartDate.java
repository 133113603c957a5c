package uk.gov.education.rect.training;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import uk.gov.education.rect.calendar.ServiceClock;
import uk.gov.education.rect.timeline.Author;
import uk.gov.education.rect.training.internal.AtSchoolPeriods;
import uk.gov.education.rect.training.internal.Locks;
import uk.gov.education.rect.training.internal.Mentorships;
import uk.gov.education.rect.training.internal.Spell;
import uk.gov.education.rect.training.internal.Spells;
import uk.gov.education.rect.training.internal.StartMoves;
import uk.gov.education.rect.training.internal.TrainingEvents;
import uk.gov.education.rect.training.internal.TrainingPeriods;
import uk.gov.education.rect.usecase.LostRaces;
import uk.gov.education.rect.usecase.Refused;
import uk.gov.education.rect.usecase.UseCase;

/**
 * A school corrects the first day of an ECT or a mentor there (SJ-X-50): the spell, and training and mentoring that begin
 * with it or would begin before it, as if the school had given that day when it registered them. Nothing moves that was
 * declared for.
 *
 * <p>Fails as {@link Refusal} says, in that order. Repeated, it changes nothing.
 */
@UseCase
public class CorrectStartDate {

    private final StartCorrections corrections;
    private final AtSchoolPeriods periods;
    private final TrainingPeriods trainings;
    private final Mentorships mentorships;
    private final Spells spells;
    private final Locks locks;
    private final LostRaces races;
    private final TrainingEvents events;
    private final ServiceClock clock;

    CorrectStartDate(
            StartCorrections corrections,
            AtSchoolPeriods periods,
            TrainingPeriods trainings,
            Mentorships mentorships,
            Spells spells,
            Locks locks,
            LostRaces races,
            TrainingEvents events,
            ServiceClock clock) {
        this.corrections = corrections;
        this.periods = periods;
        this.trainings = trainings;
        this.mentorships = mentorships;
        this.spells = spells;
        this.locks = locks;
        this.races = races;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The right first day of somebody at a school.
     *
     * @param period the spell at the school, as an ECT or as a mentor
     */
    public record Command(Author author, AtSchoolPeriodId period, LocalDate startedOn) {}

    /**
     * What is so now.
     *
     * @param already whether that was the day before
     */
    public record Corrected(boolean already) {}

    /** Why nothing was done. */
    public sealed interface Refusal extends uk.gov.education.rect.usecase.Refusal {

        /** There is no such spell. */
        record PeriodUnknown() implements Refusal {}

        /** The person has left the school (SJ-X-03). */
        record HasLeft() implements Refusal {}

        /** The day will not do. */
        record DateNotPossible(StartDateProblem problem) implements Refusal {}

        /** Somebody else registered the person for that time meanwhile. */
        record RegisteredMeanwhile() implements Refusal {}
    }

    /** Corrects the day. */
    public Corrected execute(Command command) {
        Spell spell = spells.locked(command.period()).orElseThrow(() -> new Refused(new Refusal.PeriodUnknown()));
        if (spell.over(clock.today())) {
            throw new Refused(new Refusal.HasLeft());
        }
        if (spell.dates().startedOn().equals(command.startedOn())) {
            return new Corrected(true);
        }
        locks.lock(spell.school());
        StartMoves moves = moves(spell, command.startedOn());
        return races.asRefusals(
                Map.of(
                        "ect_at_school_periods_no_overlap", new Refusal.RegisteredMeanwhile(),
                        "mentor_at_school_periods_no_overlap", new Refusal.RegisteredMeanwhile(),
                        "training_periods_no_overlap", new Refusal.RegisteredMeanwhile()),
                () -> move(command, spell, moves));
    }

    private StartMoves moves(Spell spell, LocalDate day) {
        try {
            return corrections.moves(spell, day);
        } catch (StartCorrections.NotPossible notPossible) {
            throw new Refused(new Refusal.DateNotPossible(notPossible.problem()));
        }
    }

    private Corrected move(Command command, Spell spell, StartMoves moves) {
        periods.startOn(spell.id(), command.startedOn());
        for (StartMoves.OfTraining move : moves.trainings()) {
            trainings.startOn(move.training().id(), move.startsOn());
            if (move.provision() != null && move.schedule() != null) {
                trainings.provide(move.training().id(), move.provision(), move.schedule());
            } else {
                Optional.ofNullable(move.schedule())
                        .ifPresent(
                                schedule -> trainings.schedule(move.training().id(), schedule));
            }
        }
        moves.mentorships()
                .forEach(move -> mentorships.startOn(move.mentorship().id(), move.startsOn()));
        events.startCorrected(command.author(), spell, command.startedOn());
        return new Corrected(false);
    }
}
