package uk.gov.education.rect.training.internal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.gov.education.rect.calendar.DateRange;
import uk.gov.education.rect.schools.SchoolId;
import uk.gov.education.rect.teachers.TeacherId;
import uk.gov.education.rect.training.AtSchoolPeriodId;
import uk.gov.education.rect.training.EctAtSchoolPeriod;
import uk.gov.education.rect.training.MentorAtSchoolPeriod;

/**
 * What a spell at a school as an ECT and one as a mentor have in common.
 *
 * @param id its key
 * @param teacher who
 * @param school where
 * @param dates first and last day
 * @param email address the school gave, or null
 * @param leavingReportedBy the school that reported the leaving date, or null
 */
public record Spell(
        AtSchoolPeriodId id,
        TeacherId teacher,
        SchoolId school,
        DateRange dates,
        @Nullable String email,
        @Nullable SchoolId leavingReportedBy) {

    static Spell of(EctAtSchoolPeriod ect) {
        return new Spell(ect.id(), ect.teacher(), ect.school(), ect.dates(), ect.email(), ect.leavingReportedBy());
    }

    static Spell of(MentorAtSchoolPeriod mentor) {
        return new Spell(
                mentor.id(),
                mentor.teacher(),
                mentor.school(),
                mentor.dates(),
                mentor.email(),
                mentor.leavingReportedBy());
    }

    /** Whether the person has left: the record is then for reading only (SJ-X-03). */
    public boolean over(LocalDate today) {
        return !dates.currentOrFuture(today);
    }

    /** Whether its own school has said on which day it ends. */
    public boolean leavingReportedHere() {
        return school.equals(leavingReportedBy);
    }
}
