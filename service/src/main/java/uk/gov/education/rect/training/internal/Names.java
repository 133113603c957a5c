package uk.gov.education.rect.training.internal;

import static uk.gov.education.rect.database.Tables.GIAS_SCHOOLS;
import static uk.gov.education.rect.database.Tables.SCHOOLS;
import static uk.gov.education.rect.database.Tables.TEACHERS;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import uk.gov.education.rect.schools.SchoolId;
import uk.gov.education.rect.teachers.TeacherId;
import uk.gov.education.rect.teachers.TeacherNames;

/** The names that headings and e-mails speak of. */
@Component
public class Names {

    private final DSLContext database;

    Names(DSLContext database) {
        this.database = database;
    }

    /** The names of the teacher. */
    public TeacherNames of(TeacherId teacher) {
        return database.select(TEACHERS.TRS_FIRST_NAME, TEACHERS.TRS_LAST_NAME, TEACHERS.CORRECTED_NAME)
                .from(TEACHERS)
                .where(TEACHERS.ID.eq(teacher.value()))
                .fetchSingle(row -> new TeacherNames(row.value1(), row.value2(), row.value3()));
    }

    /** The name to show of the teacher (DM-NAM-01). */
    public String person(TeacherId teacher) {
        return of(teacher).fullName();
    }

    /** The name of the school. */
    public String school(SchoolId school) {
        return database.select(GIAS_SCHOOLS.NAME)
                .from(SCHOOLS)
                .join(GIAS_SCHOOLS)
                .on(GIAS_SCHOOLS.URN.eq(SCHOOLS.URN))
                .where(SCHOOLS.ID.eq(school.value()))
                .fetchSingle()
                .value1();
    }
}
