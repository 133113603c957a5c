package uk.gov.education.rect.training;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.gov.education.rect.schools.SchoolId;
import uk.gov.education.rect.teachers.TeacherId;
import uk.gov.education.rect.timeline.Author;
import uk.gov.education.rect.training.internal.AtSchoolPeriods;
import uk.gov.education.rect.training.internal.Children;
import uk.gov.education.rect.training.internal.Children.Recording;
import uk.gov.education.rect.training.internal.Locks;
import uk.gov.education.rect.training.internal.TrainingEvents;
import uk.gov.education.rect.usecase.Refused;
import uk.gov.education.rect.usecase.UseCase;

/**
 * A mentor leaves the school that says so, or every school (spec 01 §8.13): each of their spells as a mentor that
 * includes the day ends on it, after its mentorships and training. Each mentorship ends no later than the mentee's own
 * spell.
 *
 * <p>Refuses with {@link Refusal.DeclarationsExist} (DM-TRN-20). Repeated, it changes nothing.
 */
@UseCase
public class FinishMentorAtSchoolPeriods {

    private final Locks locks;
    private final AtSchoolPeriods periods;
    private final Children children;
    private final TrainingEvents events;

    FinishMentorAtSchoolPeriods(Locks locks, AtSchoolPeriods periods, Children children, TrainingEvents events) {
        this.locks = locks;
        this.periods = periods;
        this.children = children;
        this.events = events;
    }

    /**
     * Who leaves, and when.
     *
     * @param finishedOn last day
     * @param reportedBy the school that said so, whose spells alone end; null for the spells at all schools
     */
    public record Command(
            Author author,
            TeacherId teacher,
            LocalDate finishedOn,
            @Nullable SchoolId reportedBy) {}

    /**
     * What ended.
     *
     * @param periods the spells that include the day; all end on it now
     */
    public record Finished(List<MentorAtSchoolPeriodId> periods) {}

    /** Why nothing was done. */
    public sealed interface Refusal extends uk.gov.education.rect.usecase.Refusal {

        /** Training that would have to go has been declared for. */
        record DeclarationsExist() implements Refusal {}
    }

    /** Ends the spells. */
    public Finished execute(Command command) {
        locks.lock(command.teacher());
        List<MentorAtSchoolPeriodId> finished = new ArrayList<>();
        for (MentorAtSchoolPeriod period : periods.asMentor(command.teacher())) {
            boolean asked = command.reportedBy() == null || command.reportedBy().equals(period.school());
            if (asked && period.dates().contains(command.finishedOn())) {
                finish(period, command);
                finished.add(period.id());
            }
        }
        return new Finished(finished);
    }

    private void finish(MentorAtSchoolPeriod period, Command command) {
        LocalDate last = command.finishedOn();
        try {
            children.endOn(period.id(), last, command.author(), Recording.RECORDED);
        } catch (Children.Declared declared) {
            throw new Refused(new Refusal.DeclarationsExist());
        }
        if (command.reportedBy() != null) {
            periods.leavingReported(period.id(), command.reportedBy());
        }
        if (!period.dates().end().map(end -> !end.isAfter(last)).orElse(false)) {
            periods.finish(period.id(), last);
            events.mentorLeft(command.author(), period, last);
        }
    }
}
