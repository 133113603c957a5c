package uk.gov.education.rect.induction;

import static uk.gov.education.rect.database.Tables.INDUCTION_EXTENSIONS;
import static uk.gov.education.rect.database.Tables.INDUCTION_PERIODS;

import org.jooq.DSLContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import uk.gov.education.rect.teachers.TeachersMerged;
import uk.gov.education.rect.teachers.TraineeRole;
import uk.gov.education.rect.training.EvaluateFundingEligibility;

/**
 * When two records turn out to be one person, the inductions and extensions of the one become those of the other
 * (DM-MRG-02). Runs in the transaction of the merger, once spells at schools have moved, and then looks whether both
 * together make the person fundable (DM-GAP-04).
 */
@Component
class TakeOverInductions {

    private final DSLContext database;
    private final EvaluateFundingEligibility funding;

    TakeOverInductions(DSLContext database, EvaluateFundingEligibility funding) {
        this.database = database;
        this.funding = funding;
    }

    @EventListener
    @Order(2)
    void on(TeachersMerged merged) {
        database.update(INDUCTION_PERIODS)
                .set(INDUCTION_PERIODS.TEACHER_ID, merged.destination().value())
                .where(INDUCTION_PERIODS.TEACHER_ID.eq(merged.source().value()))
                .execute();
        database.update(INDUCTION_EXTENSIONS)
                .set(INDUCTION_EXTENSIONS.TEACHER_ID, merged.destination().value())
                .where(INDUCTION_EXTENSIONS.TEACHER_ID.eq(merged.source().value()))
                .execute();
        for (TraineeRole role : TraineeRole.values()) {
            funding.evaluate(merged.destination(), role, merged.author());
        }
    }
}
