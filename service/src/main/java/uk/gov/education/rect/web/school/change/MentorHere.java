package uk.gov.education.rect.web.school.change;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.gov.education.rect.teachers.TeacherNames;
import uk.gov.education.rect.training.MentorAtSchoolPeriodId;
import uk.gov.education.rect.web.school.SchoolVisit;

/**
 * A mentor who is or will be at the visitor's school.
 *
 * @param visit who asks
 * @param period the spell at the school
 * @param names of the mentor
 * @param trn seven digits
 * @param startedOn first day as a mentor at the school
 * @param email address the school gave, or null
 * @param fundedTraining nothing made their training as a mentor ineligible for funding (SJ-X-20)
 */
public record MentorHere(
        SchoolVisit visit,
        MentorAtSchoolPeriodId period,
        TeacherNames names,
        String trn,
        LocalDate startedOn,
        @Nullable String email,
        boolean fundedTraining)
        implements Person {}
