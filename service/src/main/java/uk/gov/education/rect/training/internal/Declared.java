package uk.gov.education.rect.training.internal;

import static uk.gov.education.rect.database.Tables.DECLARATIONS;

import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import uk.gov.education.rect.calendar.DeclarationType;
import uk.gov.education.rect.calendar.Milestone;
import uk.gov.education.rect.calendar.ScheduleId;
import uk.gov.education.rect.calendar.Schedules;
import uk.gov.education.rect.database.enums.DeclarationClawbackStatuses;
import uk.gov.education.rect.database.enums.DeclarationPaymentStatuses;
import uk.gov.education.rect.training.TrainingPeriodId;

/** What declarations say about the training they were made of. */
@Component
public class Declared {

    private final DSLContext database;
    private final Schedules schedules;

    Declared(DSLContext database, Schedules schedules) {
        this.database = database;
        this.schedules = schedules;
    }

    /**
     * Whether every declaration of the training that stands, neither voided nor recovered, is dated as the schedule has
     * it; a type that the schedule does not have is none of its business (API-ACT-C7).
     */
    public boolean fits(TrainingPeriodId training, ScheduleId schedule) {
        List<Milestone> milestones = schedules.milestones(schedule);
        return database
                .select(DECLARATIONS.DECLARATION_TYPE, DECLARATIONS.DECLARATION_DATE)
                .from(DECLARATIONS)
                .where(DECLARATIONS.TRAINING_PERIOD_ID.eq(training.value()))
                .and(DECLARATIONS.PAYMENT_STATUS.ne(DeclarationPaymentStatuses.VOIDED))
                .and(DECLARATIONS.CLAWBACK_STATUS.eq(DeclarationClawbackStatuses.NO_CLAWBACK))
                .fetch()
                .stream()
                .allMatch(declared -> milestones.stream()
                        .filter(milestone -> DeclarationType.of(
                                        declared.value1().getLiteral())
                                .filter(milestone.declarationType()::equals)
                                .isPresent())
                        .allMatch(milestone -> milestone.accepts(declared.value2())));
    }

    /** Whether a statement pays or recovers anything declared of the training, or would have had it not been voided. */
    public boolean onStatement(TrainingPeriodId training) {
        return database.fetchExists(
                DECLARATIONS,
                DECLARATIONS
                        .TRAINING_PERIOD_ID
                        .eq(training.value())
                        .and(DECLARATIONS
                                .PAYMENT_STATEMENT_ID
                                .isNotNull()
                                .or(DECLARATIONS.CLAWBACK_STATEMENT_ID.isNotNull())));
    }
}
