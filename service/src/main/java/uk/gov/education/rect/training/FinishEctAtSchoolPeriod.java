package uk.gov.education.rect.training;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.gov.education.rect.calendar.ServiceClock;
import uk.gov.education.rect.schools.SchoolId;
import uk.gov.education.rect.timeline.Author;
import uk.gov.education.rect.training.internal.AtSchoolPeriods;
import uk.gov.education.rect.training.internal.Children;
import uk.gov.education.rect.training.internal.Children.Recording;
import uk.gov.education.rect.training.internal.Spells;
import uk.gov.education.rect.training.internal.TrainingEvents;
import uk.gov.education.rect.training.internal.TrainingPeriods;
import uk.gov.education.rect.usecase.Refused;
import uk.gov.education.rect.usecase.UseCase;

/**
 * An ECT leaves a school, on a day past, present or to come (spec 01 §8.12). Mentorships and training that begin on
 * that day or later go, those that go on beyond it end on it, then the spell at the school ends (DM-FIN-01 to
 * DM-FIN-03). An end that is already earlier stays (DM-FIN-04); training is not withdrawn or deferred by it
 * (DM-FIN-05).
 *
 * <p>Refuses with {@link Refusal.BeforeStart} and {@link Refusal.DeclarationsExist} (DM-TRN-20). Repeated, it changes
 * nothing.
 */
@UseCase
public class FinishEctAtSchoolPeriod {

    private final Spells spells;
    private final AtSchoolPeriods periods;
    private final TrainingPeriods trainings;
    private final Children children;
    private final TrainingEvents events;
    private final ServiceClock clock;

    FinishEctAtSchoolPeriod(
            Spells spells,
            AtSchoolPeriods periods,
            TrainingPeriods trainings,
            Children children,
            TrainingEvents events,
            ServiceClock clock) {
        this.spells = spells;
        this.periods = periods;
        this.trainings = trainings;
        this.children = children;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Who leaves, and when.
     *
     * @param finishedOn last day at the school
     * @param reportedBy the school that said so, or null
     * @param onTimeline false when a larger operation puts its own event there (spec 01 §8.15, pass and fail)
     */
    public record Command(
            Author author,
            EctAtSchoolPeriodId period,
            LocalDate finishedOn,
            @Nullable SchoolId reportedBy,
            boolean onTimeline) {

        /** Put on the timeline, as usual. */
        public Command(Author author, EctAtSchoolPeriodId period, LocalDate finishedOn, @Nullable SchoolId reportedBy) {
            this(author, period, finishedOn, reportedBy, true);
        }
    }

    /**
     * The spell now.
     *
     * @param already whether it ended on that day or earlier before
     */
    public record Finished(EctAtSchoolPeriod period, boolean already) {}

    /** Why nothing was done. */
    public sealed interface Refusal extends uk.gov.education.rect.usecase.Refusal {

        /** There is no such spell. */
        record PeriodUnknown() implements Refusal {}

        /** The person cannot leave before the first day. */
        record BeforeStart(LocalDate startedOn) implements Refusal {}

        /** Training that would have to go has been declared for. */
        record DeclarationsExist() implements Refusal {}
    }

    /** Ends the spell. */
    public Finished execute(Command command) {
        EctAtSchoolPeriod period =
                spells.locked(command.period()).orElseThrow(() -> new Refused(new Refusal.PeriodUnknown()));
        LocalDate last = command.finishedOn();
        if (last.isBefore(period.dates().startedOn())) {
            throw new Refused(new Refusal.BeforeStart(period.dates().startedOn()));
        }
        Recording recording = command.onTimeline() ? Recording.RECORDED : Recording.SILENT;
        Optional<TrainingPeriodId> training =
                trainings.in(period.id()).currentOrNext(clock.today()).map(TrainingPeriod::id);
        boolean unstartedWent = endChildren(period, command, recording);
        boolean already = period.dates().end().map(end -> !end.isAfter(last)).orElse(false);
        if (command.reportedBy() != null) {
            periods.leavingReported(period.id(), command.reportedBy());
        }
        if (!already) {
            periods.finish(period.id(), last);
            if (command.onTimeline()) {
                events.ectLeft(command.author(), period, unstartedWent ? Optional.empty() : training, last);
            }
        }
        return new Finished(periods.find(period.id()).orElseThrow(), already);
    }

    private boolean endChildren(EctAtSchoolPeriod period, Command command, Recording recording) {
        try {
            return children.endOn(period.id(), command.finishedOn(), command.author(), recording);
        } catch (Children.Declared declared) {
            throw new Refused(new Refusal.DeclarationsExist());
        }
    }
}
