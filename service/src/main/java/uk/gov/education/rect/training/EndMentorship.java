package uk.gov.education.rect.training;

import java.time.LocalDate;
import uk.gov.education.rect.calendar.DateRange;
import uk.gov.education.rect.calendar.ServiceClock;
import uk.gov.education.rect.timeline.Author;
import uk.gov.education.rect.training.internal.Children;
import uk.gov.education.rect.training.internal.Children.Recording;
import uk.gov.education.rect.training.internal.Mentorships;
import uk.gov.education.rect.training.internal.Spells;
import uk.gov.education.rect.usecase.Refused;
import uk.gov.education.rect.usecase.UseCase;

/**
 * A mentor stops mentoring an ECT, and nobody follows (SJ-X-58). A mentorship that has begun ends on the given day; one
 * that is still to come never begins. Training, of either, goes on.
 *
 * <p>Fails as {@link Refusal} says, in that order. Repeated, it changes nothing.
 */
@UseCase
public class EndMentorship {

    private final Spells spells;
    private final Mentorships mentorships;
    private final Children children;
    private final DateRules dates;
    private final ServiceClock clock;

    EndMentorship(Spells spells, Mentorships mentorships, Children children, DateRules dates, ServiceClock clock) {
        this.spells = spells;
        this.mentorships = mentorships;
        this.children = children;
        this.dates = dates;
        this.clock = clock;
    }

    /**
     * Which mentorship, and until when.
     *
     * @param ect whose mentor stops
     * @param mentorship one of the ECT's
     * @param lastDay of the mentorship; plays no part for one that is still to come
     */
    public record Command(Author author, EctAtSchoolPeriodId ect, MentorshipPeriodId mentorship, LocalDate lastDay) {}

    /**
     * It is over.
     *
     * @param already whether it ended on that day or earlier before
     */
    public record Ended(boolean already) {}

    /** Why nothing was done. */
    public sealed interface Refusal extends uk.gov.education.rect.usecase.Refusal {

        /** The ECT has no such mentorship, or not any more. */
        record MentorshipUnknown() implements Refusal {}

        /** A declaration rests on the mentorship that would have to go. */
        record DeclarationsExist() implements Refusal {}

        /** The mentorship cannot end on that day. */
        record DayNotPossible(DateRange possible) implements Refusal {}
    }

    /** Ends the mentorship. */
    public Ended execute(Command command) {
        EctAtSchoolPeriod ect =
                spells.locked(command.ect()).orElseThrow(() -> new Refused(new Refusal.MentorshipUnknown()));
        MentorshipPeriod mentorship = mentorships.of(ect.id()).stream()
                .filter(one -> one.id().equals(command.mentorship()))
                .findFirst()
                .orElseThrow(() -> new Refused(new Refusal.MentorshipUnknown()));
        if (mentorship.dates().startsAfter(clock.today())) {
            cancel(mentorship);
            return new Ended(false);
        }
        if (mentorship.dates().end().map(end -> !end.isAfter(command.lastDay())).orElse(false)) {
            return new Ended(true);
        }
        DateRange possible = dates.lastDaysOf(mentorship);
        if (!possible.contains(command.lastDay())) {
            throw new Refused(new Refusal.DayNotPossible(possible));
        }
        children.finish(mentorship, command.lastDay(), command.author(), Recording.RECORDED);
        return new Ended(false);
    }

    private void cancel(MentorshipPeriod mentorship) {
        try {
            children.delete(mentorship);
        } catch (Children.Declared declared) {
            throw new Refused(new Refusal.DeclarationsExist());
        }
    }
}
