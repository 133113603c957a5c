package uk.gov.education.rect.web.school.change;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.gov.education.rect.teachers.TeacherNames;
import uk.gov.education.rect.training.EctAtSchoolPeriodId;
import uk.gov.education.rect.training.WorkingPattern;
import uk.gov.education.rect.web.school.SchoolVisit;

/**
 * An ECT who is or will be at the visitor's school.
 *
 * @param visit who asks
 * @param period the spell at the school
 * @param names of the ECT
 * @param trn seven digits
 * @param startedOn first day at the school
 * @param schoolSaidSo the start date and working pattern were given by the school, not guessed in the migration
 *     (SJ-LST-10)
 * @param email address the school gave, or null
 * @param workingPattern or null when not known
 * @param appropriateBody {@code appropriate_body_periods.id} that the school named, or null
 * @param appropriateBodyName its name, or null
 * @param inductionGoesOn an appropriate body has recorded an induction that has not ended
 * @param mentor the current or next one, or null
 */
public record EctHere(
        SchoolVisit visit,
        EctAtSchoolPeriodId period,
        TeacherNames names,
        String trn,
        LocalDate startedOn,
        boolean schoolSaidSo,
        @Nullable String email,
        @Nullable WorkingPattern workingPattern,
        @Nullable Long appropriateBody,
        @Nullable String appropriateBodyName,
        boolean inductionGoesOn,
        @Nullable Mentor mentor)
        implements Person {

    /**
     * The mentor of an ECT.
     *
     * @param period {@code mentor_at_school_periods.id}
     */
    public record Mentor(long period, String name) {}

    /** The current or next mentor, when there is one. */
    public Optional<Mentor> assignedMentor() {
        return Optional.ofNullable(mentor);
    }
}
