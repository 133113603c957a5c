package uk.gov.education.rect.training;

import static uk.gov.education.rect.database.Tables.TEACHERS;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import uk.gov.education.rect.teachers.TeacherId;
import uk.gov.education.rect.teachers.Trn;

/** Whether somebody's training as a mentor would be paid for (DM-FUN-10). */
@Component
public class MentorFunding {

    // SJ-X-20: either is enough
    private static final Condition INELIGIBLE = TEACHERS.MENTOR_BECAME_INELIGIBLE_FOR_FUNDING_ON
            .isNotNull()
            .or(TEACHERS.MENTOR_BECAME_INELIGIBLE_FOR_FUNDING_REASON.isNotNull());

    private final DSLContext database;

    MentorFunding(DSLContext database) {
        this.database = database;
    }

    /** Yes for anyone new to the service, and for anyone not known to have become ineligible. */
    public boolean eligible(Trn trn) {
        return !database.fetchExists(TEACHERS, TEACHERS.TRN.eq(trn.value()).and(INELIGIBLE));
    }

    /** Yes unless it is known when or why they became ineligible. */
    public boolean eligible(TeacherId teacher) {
        return !database.fetchExists(TEACHERS, TEACHERS.ID.eq(teacher.value()).and(INELIGIBLE));
    }
}
