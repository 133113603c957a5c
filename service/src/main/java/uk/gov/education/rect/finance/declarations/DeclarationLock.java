package uk.gov.education.rect.finance.declarations;

import static uk.gov.education.rect.database.Tables.TEACHERS;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.rect.calendar.DeclarationType;
import uk.gov.education.rect.teachers.TeacherId;
import uk.gov.education.rect.teachers.TraineeRole;

/**
 * Lets one transaction at a time declare or void a type for a teacher in a role (API-IDE-01, API-IDE-03), and holds the
 * teacher so that nobody makes them fundable meanwhile.
 */
@Component
public class DeclarationLock {

    private final DSLContext database;

    DeclarationLock(DSLContext database) {
        this.database = database;
    }

    /**
     * Waits for its turn; held until the transaction ends. What was read before it may be out of date. The teacher is
     * held so that others can still put events about them on the timeline: a statement that is closing does so while it
     * holds its declarations.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void take(TeacherId teacher, TraineeRole role, DeclarationType type) {
        database.execute(
                "select pg_advisory_xact_lock(hashtextextended({0}, 0))",
                org.jooq.impl.DSL.val("declaration " + teacher.value() + " " + role + " " + type.code()));
        database.select(TEACHERS.ID)
                .from(TEACHERS)
                .where(TEACHERS.ID.eq(teacher.value()))
                .forNoKeyUpdate()
                .execute();
    }

    /** API-DEC-30, FIN-SEL-11: whether the teacher is fundable in the role, read under the lock. */
    public boolean teacherIsFundable(TeacherId teacher, TraineeRole role) {
        var since = role == TraineeRole.ECT
                ? TEACHERS.ECT_FIRST_BECAME_ELIGIBLE_FOR_TRAINING_AT
                : TEACHERS.MENTOR_FIRST_BECAME_ELIGIBLE_FOR_TRAINING_AT;
        return database.fetchExists(TEACHERS, TEACHERS.ID.eq(teacher.value()).and(since.isNotNull()));
    }
}
