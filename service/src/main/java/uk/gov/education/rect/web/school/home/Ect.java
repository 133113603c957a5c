package uk.gov.education.rect.web.school.home;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.gov.education.rect.teachers.TrsInductionStatus;
import uk.gov.education.rect.training.WorkingPattern;

/**
 * An ECT as their school sees them.
 *
 * @param id {@code ect_at_school_periods.id}
 * @param name as shown to people
 * @param finishedOn last day at the school, or null
 * @param leavingReportedHere this school said that they leave
 * @param email or null
 * @param workingPattern or null when not known
 * @param schoolSaidSo the start date and working pattern were given by the school, not guessed in the migration
 *     (SJ-LST-10)
 * @param induction what TRS says, or null when it has not been asked yet
 * @param training or null
 * @param mentor the current or next one, or null
 * @param laterMentors mentors who start after today, without {@code mentor}
 * @param appropriateBody claimed, else reported by the school; null when neither
 * @param appropriateBodyClaimed the appropriate body has recorded the induction at this placement
 * @param inductionStartedOn first day of the earliest induction period, or null
 * @param inductionGoesOn an appropriate body has recorded an induction that has not ended, here or before
 * @param mentorsToChooseFrom the school has a mentor who could be assigned (SJ-ASG-02)
 * @param status how they stand with the school (spec 02 §4.3)
 * @param movingOn from when another school has registered them, or null (SJ-LEV-31, SJ-X-53)
 * @param cameFrom the school they were at as an ECT before, or null (SJ-X-53)
 * @param qualified TRS knows of their qualified teacher status, or has not been asked yet (SJ-X-56)
 */
public record Ect(
        long id,
        String name,
        String trn,
        LocalDate startedOn,
        @Nullable LocalDate finishedOn,
        boolean leavingReportedHere,
        @Nullable String email,
        @Nullable WorkingPattern workingPattern,
        boolean schoolSaidSo,
        @Nullable TrsInductionStatus induction,
        @Nullable Training training,
        @Nullable Mentor mentor,
        List<Mentor> laterMentors,
        @Nullable String appropriateBody,
        boolean appropriateBodyClaimed,
        @Nullable LocalDate inductionStartedOn,
        boolean inductionGoesOn,
        boolean mentorsToChooseFrom,
        EctStatus status,
        @Nullable LocalDate movingOn,
        @Nullable String cameFrom,
        boolean qualified) {

    /** A mentor and the first day of the mentorship. */
    public record Mentor(String name, LocalDate startedOn) {}

    /** The last day, when this school has said that they leave and the day has not passed; else null. */
    public @Nullable LocalDate leavingOn() {
        return status == EctStatus.LEAVING ? finishedOn : null;
    }

    /** Where the record page is; what can be changed about it is below. */
    public String path() {
        return "/school/ects/" + id;
    }

    /** Whether they have left: there is nothing to change any more (SJ-X-03). */
    public boolean left() {
        return status == EctStatus.LEFT;
    }

    /** Where a mentor is assigned: chosen from the school's, or registered when there is none (SJ-ASG-01). */
    public String assignMentorPath() {
        return mentorsToChooseFrom
                ? "/school/ects/" + id + "/mentorship/new"
                : "/school/register-mentor/what-you-will-need?ect_id=" + id;
    }
}
