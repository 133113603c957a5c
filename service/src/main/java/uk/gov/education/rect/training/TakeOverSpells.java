package uk.gov.education.rect.training;

import static uk.gov.education.rect.database.Tables.ECT_AT_SCHOOL_PERIODS;
import static uk.gov.education.rect.database.Tables.MENTOR_AT_SCHOOL_PERIODS;

import org.jooq.DSLContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import uk.gov.education.rect.teachers.TeachersMerged;

/**
 * When two records turn out to be one person, the spells at schools of the one become those of the other, with training
 * and declarations, which the database moves along (DM-MRG-02). Runs in the transaction of the merger.
 */
@Component
class TakeOverSpells {

    private final DSLContext database;

    TakeOverSpells(DSLContext database) {
        this.database = database;
    }

    @EventListener
    @Order(1)
    void on(TeachersMerged merged) {
        database.update(ECT_AT_SCHOOL_PERIODS)
                .set(ECT_AT_SCHOOL_PERIODS.TEACHER_ID, merged.destination().value())
                .where(ECT_AT_SCHOOL_PERIODS.TEACHER_ID.eq(merged.source().value()))
                .execute();
        database.update(MENTOR_AT_SCHOOL_PERIODS)
                .set(MENTOR_AT_SCHOOL_PERIODS.TEACHER_ID, merged.destination().value())
                .where(MENTOR_AT_SCHOOL_PERIODS.TEACHER_ID.eq(merged.source().value()))
                .execute();
    }
}
