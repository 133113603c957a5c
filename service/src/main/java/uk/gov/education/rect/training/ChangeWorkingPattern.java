package uk.gov.education.rect.training;

import uk.gov.education.rect.calendar.ServiceClock;
import uk.gov.education.rect.timeline.Author;
import uk.gov.education.rect.timeline.Event;
import uk.gov.education.rect.timeline.EventType;
import uk.gov.education.rect.timeline.Link;
import uk.gov.education.rect.timeline.Timeline;
import uk.gov.education.rect.training.internal.AtSchoolPeriods;
import uk.gov.education.rect.training.internal.Names;
import uk.gov.education.rect.training.internal.Spells;
import uk.gov.education.rect.usecase.Refused;
import uk.gov.education.rect.usecase.UseCase;

/**
 * A school says that an ECT now works full time or part time, or says so for the first time (spec 02 §13.3, DM-GAP-41).
 *
 * <p>Fails as {@link Refusal} says. Repeated, it changes nothing.
 */
@UseCase
public class ChangeWorkingPattern {

    private final AtSchoolPeriods periods;
    private final Spells spells;
    private final Timeline timeline;
    private final Names names;
    private final ServiceClock clock;

    ChangeWorkingPattern(AtSchoolPeriods periods, Spells spells, Timeline timeline, Names names, ServiceClock clock) {
        this.periods = periods;
        this.spells = spells;
        this.timeline = timeline;
        this.names = names;
        this.clock = clock;
    }

    /** The working pattern of an ECT at a school. */
    public record Command(Author author, EctAtSchoolPeriodId period, WorkingPattern workingPattern) {}

    /**
     * What is so now.
     *
     * @param already whether it was so before
     */
    public record Changed(boolean already) {}

    /** Why nothing was done. */
    public sealed interface Refusal extends uk.gov.education.rect.usecase.Refusal {

        /** There is no such spell. */
        record PeriodUnknown() implements Refusal {}

        /** The ECT has left the school (SJ-X-03). */
        record HasLeft() implements Refusal {}
    }

    /** Changes the working pattern. */
    public Changed execute(Command command) {
        EctAtSchoolPeriod ect =
                spells.locked(command.period()).orElseThrow(() -> new Refused(new Refusal.PeriodUnknown()));
        if (!ect.dates().currentOrFuture(clock.today())) {
            throw new Refused(new Refusal.HasLeft());
        }
        WorkingPattern before = ect.workingPattern();
        if (before == command.workingPattern()) {
            return new Changed(true);
        }
        periods.work(ect.id(), command.workingPattern());
        timeline.record(Event.of(
                        EventType.TEACHER_WORKING_PATTERN_UPDATED,
                        command.author(),
                        "Working pattern of " + names.person(ect.teacher()) + " was changed")
                .about(Link.ECT_AT_SCHOOL_PERIOD, ect.id().value())
                .about(Link.TEACHER, ect.teacher().value())
                .about(Link.SCHOOL, ect.school().value())
                .changing(
                        "working_pattern",
                        before == null ? null : before.label(),
                        command.workingPattern().label()));
        return new Changed(false);
    }
}
