package uk.gov.education.rect.training;

import java.time.LocalDate;
import java.util.List;
import uk.gov.education.rect.calendar.ServiceClock;
import uk.gov.education.rect.schools.SchoolId;
import uk.gov.education.rect.timeline.Author;
import uk.gov.education.rect.training.internal.AtSchoolPeriods;
import uk.gov.education.rect.training.internal.Children;
import uk.gov.education.rect.training.internal.Children.Recording;
import uk.gov.education.rect.training.internal.Locks;
import uk.gov.education.rect.training.internal.Mentorships;
import uk.gov.education.rect.usecase.Refused;
import uk.gov.education.rect.usecase.UseCase;

/**
 * Nobody mentors an ECT any more, and nobody is named to do so (SJ-X-58): the mentorship of now ends yesterday, as when
 * another mentor takes over, and those that begin today or later go. The ECT then needs a mentor. A mentor's training
 * goes on.
 *
 * <p>Fails as {@link Refusal} says, in that order. Repeated, it changes nothing.
 */
@UseCase
public class EndMentorship {

    private final Locks locks;
    private final AtSchoolPeriods periods;
    private final Mentorships mentorships;
    private final Children children;
    private final ServiceClock clock;

    EndMentorship(
            Locks locks, AtSchoolPeriods periods, Mentorships mentorships, Children children, ServiceClock clock) {
        this.locks = locks;
        this.periods = periods;
        this.mentorships = mentorships;
        this.children = children;
        this.clock = clock;
    }

    /**
     * Whose mentorship.
     *
     * @param school where the ECT's spell must be
     */
    public record Command(Author author, SchoolId school, EctAtSchoolPeriodId ect) {}

    /** @param already whether there was no mentor */
    public record Ended(boolean already) {}

    /** Why nothing was done. */
    public sealed interface Refusal extends uk.gov.education.rect.usecase.Refusal {

        /** The school has no such spell, or it is over. */
        record PeriodUnknown() implements Refusal {}

        /** A declaration rests on a mentorship that would have to go. */
        record DeclarationsExist() implements Refusal {}
    }

    /** Ends it. */
    public Ended execute(Command command) {
        LocalDate today = clock.today();
        EctAtSchoolPeriod ect = periods.find(command.ect())
                .filter(found -> found.school().equals(command.school()))
                .filter(found -> found.dates().currentOrFuture(today))
                .orElseThrow(() -> new Refused(new Refusal.PeriodUnknown()));
        locks.lock(ect.teacher());
        List<MentorshipPeriod> going = mentorships.of(command.ect()).stream()
                .filter(mentorship -> mentorship.dates().currentOrFuture(today))
                .toList();
        try {
            for (MentorshipPeriod mentorship : going) {
                if (mentorship.dates().startedOn().isBefore(today)) {
                    children.finish(mentorship, today.minusDays(1), command.author(), Recording.RECORDED);
                } else {
                    children.delete(mentorship);
                }
            }
        } catch (Children.Declared declared) {
            throw new Refused(new Refusal.DeclarationsExist());
        }
        return new Ended(going.isEmpty());
    }
}
