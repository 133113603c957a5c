package uk.gov.education.rect.web.school.assignmentor;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import uk.gov.education.rect.teachers.TeacherId;

/** Whether training as a mentor would be somebody's first, and paid for (SJ-ASG-05, SJ-X-20). */
@Component
public class FirstTraining {

    private final DSLContext database;

    FirstTraining(DSLContext database) {
        this.database = database;
    }

    /** Whether the mentor is paid for and has never trained as one, at any school. */
    public boolean wouldBe(TeacherId mentor) {
        return database.resultQuery("""
                        select 1
                        from teachers t
                        where t.id = {0}
                          and t.mentor_became_ineligible_for_funding_on is null
                          and not exists (
                            select from training_periods tp where tp.teacher_id = t.id and tp.trainee_role = 'mentor'
                          )
                        """, DSL.val(mentor.value())).fetch().isNotEmpty();
    }
}
