package uk.gov.education.rect.training.internal;

import static uk.gov.education.rect.database.Tables.SCHOOLS;
import static uk.gov.education.rect.database.Tables.TEACHERS;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import uk.gov.education.rect.schools.SchoolId;
import uk.gov.education.rect.teachers.TeacherId;

/**
 * Makes changes to one history follow one another. Whoever needs several locks takes them in this order, so that none
 * waits for another in a circle: ECT, mentor, school.
 */
@Component
public class Locks {

    private final DSLContext database;

    Locks(DSLContext database) {
        this.database = database;
    }

    /** Waits until nobody else changes the history of the teacher, and keeps others waiting until the transaction ends. */
    public void lock(TeacherId teacher) {
        database.select(TEACHERS.ID)
                .from(TEACHERS)
                .where(TEACHERS.ID.eq(teacher.value()))
                .forNoKeyUpdate()
                .fetchSingle();
    }

    /**
     * Waits until nobody else decides with whom the school works, so that training registered while a partnership is
     * made is either given it or seen by it (DM-SP-03).
     */
    public void lock(SchoolId school) {
        database.select(SCHOOLS.ID)
                .from(SCHOOLS)
                .where(SCHOOLS.ID.eq(school.value()))
                .forNoKeyUpdate()
                .fetchSingle();
    }
}
