package uk.gov.education.rect.training;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import uk.gov.education.rect.calendar.ServiceClock;
import uk.gov.education.rect.timeline.Author;
import uk.gov.education.rect.timeline.Event;
import uk.gov.education.rect.timeline.EventType;
import uk.gov.education.rect.timeline.Link;
import uk.gov.education.rect.timeline.Timeline;
import uk.gov.education.rect.training.internal.AtSchoolPeriods;
import uk.gov.education.rect.training.internal.Locks;
import uk.gov.education.rect.training.internal.Mentorships;
import uk.gov.education.rect.training.internal.Names;
import uk.gov.education.rect.training.internal.Spells;
import uk.gov.education.rect.training.internal.StartMoves;
import uk.gov.education.rect.training.internal.TrainingPeriods;
import uk.gov.education.rect.usecase.LostRaces;
import uk.gov.education.rect.usecase.Refused;
import uk.gov.education.rect.usecase.UseCase;

/**
 * A school corrects the first day of an ECT there (SJ-X-50): the spell, and training and mentoring that begin with it or
 * would begin before it, as if the school had given that day when it registered them. Nothing moves that was declared for.
 *
 * <p>Fails as {@link Refusal} says, in that order. Repeated, it changes nothing.
 */
@UseCase
public class CorrectEctStartDate {

    private final EctStartCorrections corrections;
    private final AtSchoolPeriods periods;
    private final TrainingPeriods trainings;
    private final Mentorships mentorships;
    private final Spells spells;
    private final Locks locks;
    private final LostRaces races;
    private final Timeline timeline;
    private final Names names;
    private final ServiceClock clock;

    CorrectEctStartDate(
            EctStartCorrections corrections,
            AtSchoolPeriods periods,
            TrainingPeriods trainings,
            Mentorships mentorships,
            Spells spells,
            Locks locks,
            LostRaces races,
            Timeline timeline,
            Names names,
            ServiceClock clock) {
        this.corrections = corrections;
        this.periods = periods;
        this.trainings = trainings;
        this.mentorships = mentorships;
        this.spells = spells;
        this.locks = locks;
        this.races = races;
        this.timeline = timeline;
        this.names = names;
        this.clock = clock;
    }

    /** The right first day of an ECT at a school. */
    public record Command(Author author, EctAtSchoolPeriodId ect, LocalDate startedOn) {}

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

        /** The ECT has left the school (SJ-X-03). */
        record HasLeft() implements Refusal {}

        /** The day will not do. */
        record DateNotPossible(StartDateProblem problem) implements Refusal {}

        /** Somebody else registered the ECT for that time at another school meanwhile. */
        record RegisteredMeanwhile() implements Refusal {}
    }

    /** Corrects the day. */
    public Corrected execute(Command command) {
        EctAtSchoolPeriod ect =
                spells.locked(command.ect()).orElseThrow(() -> new Refused(new Refusal.PeriodUnknown()));
        if (!ect.dates().currentOrFuture(clock.today())) {
            throw new Refused(new Refusal.HasLeft());
        }
        if (ect.dates().startedOn().equals(command.startedOn())) {
            return new Corrected(true);
        }
        locks.lock(ect.school());
        StartMoves moves = moves(ect, command.startedOn());
        return races.asRefusals(
                Map.of(
                        "ect_at_school_periods_no_overlap", new Refusal.RegisteredMeanwhile(),
                        "training_periods_no_overlap", new Refusal.RegisteredMeanwhile()),
                () -> move(command, ect, moves));
    }

    private StartMoves moves(EctAtSchoolPeriod ect, LocalDate day) {
        try {
            return corrections.moves(ect, day);
        } catch (EctStartCorrections.NotPossible notPossible) {
            throw new Refused(new Refusal.DateNotPossible(notPossible.problem()));
        }
    }

    private Corrected move(Command command, EctAtSchoolPeriod ect, StartMoves moves) {
        periods.startOn(ect.id(), command.startedOn());
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
        timeline.record(Event.of(
                        EventType.TEACHER_SCHOOL_START_DATE_CORRECTED,
                        command.author(),
                        "Start date of " + names.person(ect.teacher()) + " at " + names.school(ect.school())
                                + " was corrected")
                .about(Link.ECT_AT_SCHOOL_PERIOD, ect.id().value())
                .about(Link.TEACHER, ect.teacher().value())
                .about(Link.SCHOOL, ect.school().value())
                .changing("started_on", ect.dates().startedOn(), command.startedOn()));
        return new Corrected(false);
    }
}
