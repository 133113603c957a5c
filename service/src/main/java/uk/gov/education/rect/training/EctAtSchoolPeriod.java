package uk.gov.education.rect.training;

import org.jspecify.annotations.Nullable;
import uk.gov.education.rect.appropriatebodies.AppropriateBodyPeriodId;
import uk.gov.education.rect.calendar.DateRange;
import uk.gov.education.rect.schools.SchoolId;
import uk.gov.education.rect.teachers.TeacherId;

/**
 * A spell of a teacher at a school as an ECT (spec 01 §4.2).
 *
 * @param id its key
 * @param teacher who
 * @param school where
 * @param dates first and last day
 * @param email address the school gave, or null
 * @param workingPattern or null for records of the older service
 * @param reportedAppropriateBody the appropriate body the school named, or null
 * @param leavingReportedBy the school that reported the leaving date, or null
 */
public record EctAtSchoolPeriod(
        EctAtSchoolPeriodId id,
        TeacherId teacher,
        SchoolId school,
        DateRange dates,
        @Nullable String email,
        @Nullable WorkingPattern workingPattern,
        @Nullable AppropriateBodyPeriodId reportedAppropriateBody,
        @Nullable SchoolId leavingReportedBy) {}
