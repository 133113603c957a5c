package uk.gov.education.rect.training;

import org.jspecify.annotations.Nullable;
import uk.gov.education.rect.calendar.DateRange;
import uk.gov.education.rect.schools.SchoolId;
import uk.gov.education.rect.teachers.TeacherId;

/**
 * A spell of a teacher at a school as a mentor; a mentor may be at several schools at once (DM-MEN-02).
 *
 * @param id its key
 * @param teacher who
 * @param school where
 * @param dates first and last day
 * @param email address the school gave, or null
 * @param leavingReportedBy the school that reported the leaving date, or null
 */
public record MentorAtSchoolPeriod(
        MentorAtSchoolPeriodId id,
        TeacherId teacher,
        SchoolId school,
        DateRange dates,
        @Nullable String email,
        @Nullable SchoolId leavingReportedBy) {}
