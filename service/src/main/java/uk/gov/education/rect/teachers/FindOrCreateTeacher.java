package uk.gov.education.rect.teachers;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds the teacher with a TRN, or creates them with the names TRS gave (DM-REG-01, DM-REM-01), and leaves their row
 * locked for the rest of the caller's transaction. Two people who register the same person at once get the same
 * teacher: the second waits for the first. The names of a teacher who exists are left alone; recording what happened
 * is the caller's business.
 */
@Component
public class FindOrCreateTeacher {

    private final DSLContext database;

    FindOrCreateTeacher(DSLContext database) {
        this.database = database;
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
        Long created = database.resultQuery(
                        """
                        insert into teachers (trn, trs_first_name, trs_last_name)
                        values ({0}, {1}, {2})
                        on conflict (trn) do nothing
                        returning id
                        """,
                        org.jooq.impl.DSL.val(trn.value()),
                        org.jooq.impl.DSL.val(names.trsFirstName(), String.class),
                        org.jooq.impl.DSL.val(names.trsLastName(), String.class))
                .fetchOne(0, Long.class);
        if (created != null) {
            return new Result(new TeacherId(created), true);
        }
        long existing = database.resultQuery("select id from teachers where trn = ? for update", trn.value())
                .fetchSingle(0, Long.class);
        return new Result(new TeacherId(existing), false);
    }
}
