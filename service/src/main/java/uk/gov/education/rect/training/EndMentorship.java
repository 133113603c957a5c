package uk.gov.education.rect.training;

import java.time.LocalDate;
import java.util.List;
import uk.gov.education.rect.calendar.ServiceClock;
import uk.gov.education.rect.timeline.Author;
import uk.gov.education.rect.training.internal.AtSchoolPeriods;
import uk.gov.education.rect.training.internal.Children;
import uk.gov.education.rect.training.internal.Children.Recording;
import uk.gov.education.rect.training.internal.Locks;
import uk.gov.education.rect.training.internal.Mentorships;
import uk.gov.education.rect.usecase.Refused;
import uk.gov.education.rect.usecase.UseCase;

/**
 * A school ends the mentoring of an ECT without naming who mentors next (SJ-X-58): what goes on ends today, what has not
 * begun by now goes. The mentor's own training goes on.
 *
 * <p>Fails as {@link Refusal} says. Repeated, it changes nothing. Both people's timelines say that it ended.
 */
@UseCase
public class EndMentorship {

    private final AtSchoolPeriods periods;
    private final Mentorships mentorships;
    private final Children children;
    private final Locks locks;
    private final ServiceClock clock;

    EndMentorship(
            AtSchoolPeriods periods, Mentorships mentorships, Children children, Locks locks, ServiceClock clock) {
        this.periods = periods;
        this.mentorships = mentorships;
        this.children = children;
        this.locks = locks;
        this.clock = clock;
    }

    /** Whose mentoring. */
    public record Command(Author author, EctAtSchoolPeriodId ect) {}

    /**
     * What is so now.
     *
     * @param already whether nobody mentored the ECT beyond today before
     */
    public record Ended(boolean already) {}

    /** Why nothing was done. */
    public sealed interface Refusal extends uk.gov.education.rect.usecase.Refusal {

        /** There is no such spell. */
        record PeriodUnknown() implements Refusal {}

        /** The ECT has left the school (SJ-X-03). */
        record HasLeft() implements Refusal {}

        /** A declaration rests on a mentorship that would have to go. */
        record DeclarationsExist() implements Refusal {}
    }

    /** Ends the mentoring. */
    public Ended execute(Command command) {
        EctAtSchoolPeriod ect = periods.find(command.ect()).orElseThrow(() -> new Refused(new Refusal.PeriodUnknown()));
        locks.lock(ect.teacher());
        LocalDate today = clock.today();
        if (!ect.dates().currentOrFuture(today)) {
            throw new Refused(new Refusal.HasLeft());
        }
        List<MentorshipPeriod> goingOn = mentorships.of(ect.id()).stream()
                .filter(mentorship ->
                        mentorship.dates().end().map(end -> end.isAfter(today)).orElse(true))
                .toList();
        try {
            goingOn.forEach(mentorship -> children.end(mentorship, today, command.author(), Recording.RECORDED));
        } catch (Children.Declared declared) {
            throw new Refused(new Refusal.DeclarationsExist());
        }
        return new Ended(goingOn.isEmpty());
    }
}
