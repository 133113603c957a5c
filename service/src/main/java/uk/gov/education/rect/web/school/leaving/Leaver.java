package uk.gov.education.rect.web.school.leaving;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.gov.education.rect.training.AtSchoolPeriodId;
import uk.gov.education.rect.training.EctAtSchoolPeriodId;
import uk.gov.education.rect.web.school.SchoolVisit;

/**
 * Who is said to leave, by whom.
 *
 * @param period their spell at the visit's school
 * @param name as shown to people
 * @param providerLed whether a lead provider trains them
 * @param mentoring whether the leaver mentors ECTs, or as an ECT has a mentor
 * @param leavingOn the day the school said before, or null
 * @param hasLeft whether their last day is over
 */
record Leaver(
        SchoolVisit visit,
        AtSchoolPeriodId period,
        String name,
        boolean providerLed,
        boolean mentoring,
        @Nullable LocalDate leavingOn,
        boolean hasLeft) {

    /** Whether they are an ECT; otherwise a mentor. */
    boolean ect() {
        return period instanceof EctAtSchoolPeriodId;
    }

    /** Where their record is. */
    String record() {
        return (ect() ? "/school/ects/" : "/school/mentors/") + period.value();
    }
}
