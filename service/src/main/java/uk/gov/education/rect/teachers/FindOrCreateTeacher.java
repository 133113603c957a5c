package uk.gov.education.rect.teachers;

import static uk.gov.education.rect.database.Tables.TEACHERS;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.rect.calendar.ServiceClock;

/**
 * Finds the teacher with a TRN, or creates them with the names TRS gave (DM-REG-01, DM-REM-01), and leaves their row
 * locked for the rest of the caller's transaction. Two people who register the same person at once get the same
 * teacher: the second waits for the first. The names of a teacher who exists are left alone; recording what happened
 * is the caller's business.
 */
@Component
public class FindOrCreateTeacher {

    private final DSLContext database;
    private final ServiceClock clock;

    FindOrCreateTeacher(DSLContext database, ServiceClock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * The teacher.
     *
     * @param created whether the row was made by this call
     */
    public record Result(TeacherId teacher, boolean created) {}

    /**
     * Finds or creates, within the caller's transaction.
     *
     * @param trsFirstName used only when the teacher is new
     * @param trsLastName used only when the teacher is new
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Result execute(Trn trn, @Nullable String trsFirstName, @Nullable String trsLastName) {
        TeacherNames names = TeacherNames.fromTrs(trsFirstName, trsLastName);
        return database.insertInto(TEACHERS)
                .set(TEACHERS.TRN, trn.value())
                .set(TEACHERS.TRS_FIRST_NAME, names.trsFirstName())
                .set(TEACHERS.TRS_LAST_NAME, names.trsLastName())
                .set(TEACHERS.CREATED_AT, clock.now())
                .onConflict(TEACHERS.TRN)
                .doNothing()
                .returning(TEACHERS.ID)
                .fetchOptional(TEACHERS.ID)
                .map(id -> new Result(new TeacherId(id), true))
                .orElseGet(() -> new Result(lock(trn), false));
    }

    private TeacherId lock(Trn trn) {
        return new TeacherId(database.select(TEACHERS.ID)
                .from(TEACHERS)
                .where(TEACHERS.TRN.eq(trn.value()))
                .forNoKeyUpdate()
                .fetchSingle(TEACHERS.ID));
    }
}
