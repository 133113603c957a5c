package uk.gov.education.rect.web.school.change;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.gov.education.rect.teachers.TeacherNames;
import uk.gov.education.rect.training.AtSchoolPeriodId;
import uk.gov.education.rect.web.school.SchoolVisit;

/** Somebody whose record a school changes, as they are at the time of the request. */
public sealed interface Person permits EctHere, MentorHere {

    /** Who changes it. */
    SchoolVisit visit();

    /** The spell at the school. */
    AtSchoolPeriodId period();

    /** Their names. */
    TeacherNames names();

    /** Seven digits. */
    String trn();

    /** First day at the school. */
    LocalDate startedOn();

    /** The address the school gave, or null. */
    @Nullable
    String email();

    /** The name as shown to people. */
    default String name() {
        return names().fullName();
    }

    /** Where the record page is. */
    default String recordPath() {
        return switch (this) {
            case EctHere ect -> "/school/ects/" + ect.period().value();
            case MentorHere mentor -> "/school/mentors/" + mentor.period().value();
        };
    }
}
