package uk.gov.education.rect.training.internal;

import org.jspecify.annotations.Nullable;
import uk.gov.education.rect.calendar.DateRange;
import uk.gov.education.rect.schools.SchoolId;
import uk.gov.education.rect.teachers.TeacherId;
import uk.gov.education.rect.training.AtSchoolPeriodId;

/**
 * A spell at a school, whichever the role.
 *
 * @param leavingReportedBy the school that reported the leaving date, or null
 */
public record Spell(
        AtSchoolPeriodId id,
        TeacherId teacher,
        SchoolId school,
        DateRange dates,
        @Nullable SchoolId leavingReportedBy) {

    /** Whether its own school has said on which day it ends. */
    public boolean leavingReportedHere() {
        return school.equals(leavingReportedBy);
    }
}
