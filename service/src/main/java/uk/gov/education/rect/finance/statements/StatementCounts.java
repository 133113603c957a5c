package uk.gov.education.rect.finance.statements;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.row;
import static uk.gov.education.rect.database.Tables.DECLARATIONS;
import static uk.gov.education.rect.database.Tables.STATEMENTS;
import static uk.gov.education.rect.database.Tables.STATEMENT_ADJUSTMENTS;

import java.math.BigDecimal;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import uk.gov.education.rect.calendar.DeclarationType;
import uk.gov.education.rect.database.enums.DeclarationClawbackStatuses;
import uk.gov.education.rect.database.enums.DeclarationPaymentStatuses;
import uk.gov.education.rect.database.tables.Statements;
import uk.gov.education.rect.finance.DeclarationCounts;
import uk.gov.education.rect.teachers.TraineeRole;

/** Counts the declarations that a statement's figures depend on (spec 05 §9.3), in one query (FIN-W-28). */
@Component
public class StatementCounts {

    private static final Condition BILLABLE = DECLARATIONS.PAYMENT_STATUS.in(
            DeclarationPaymentStatuses.ELIGIBLE, DeclarationPaymentStatuses.PAYABLE, DeclarationPaymentStatuses.PAID);
    private static final Condition REFUNDABLE =
            DECLARATIONS.CLAWBACK_STATUS.ne(DeclarationClawbackStatuses.NO_CLAWBACK);
    private static final Condition UPLIFTED =
            DSL.condition(DECLARATIONS.SPARSITY_UPLIFT).or(DSL.condition(DECLARATIONS.PUPIL_PREMIUM_UPLIFT));

    private final DSLContext database;

    StatementCounts(DSLContext database) {
        this.database = database;
    }

    /** Counted by role and type; earlier statements are those of the same lead provider and contract period in earlier months. */
    public DeclarationCounts of(Statement statement) {
        Statements paying = STATEMENTS.as("paying");
        Statements recovering = STATEMENTS.as("recovering");
        Condition paidHere = paying.ID.eq(statement.id().value());
        Condition recoveredHere = recovering.ID.eq(statement.id().value());
        return new DeclarationCounts(database.select(
                        DECLARATIONS.TRAINEE_ROLE,
                        DECLARATIONS.DECLARATION_TYPE,
                        count().filterWhere(earlier(paying, statement).and(BILLABLE)),
                        count().filterWhere(earlier(recovering, statement).and(REFUNDABLE)),
                        count().filterWhere(paidHere.and(BILLABLE)),
                        count().filterWhere(recoveredHere.and(REFUNDABLE)),
                        count().filterWhere(paidHere.and(BILLABLE).and(UPLIFTED)),
                        count().filterWhere(recoveredHere.and(REFUNDABLE).and(UPLIFTED)),
                        count().filterWhere(paidHere.and(
                                DECLARATIONS.PAYMENT_STATUS.eq(DeclarationPaymentStatuses.VOIDED))))
                .from(DECLARATIONS)
                .join(paying)
                .on(paying.ID.eq(DECLARATIONS.PAYMENT_STATEMENT_ID))
                .leftJoin(recovering)
                .on(recovering.ID.eq(DECLARATIONS.CLAWBACK_STATEMENT_ID))
                .where(paying.ACTIVE_LEAD_PROVIDER_ID.eq(statement.activeLeadProviderId()))
                .groupBy(DECLARATIONS.TRAINEE_ROLE, DECLARATIONS.DECLARATION_TYPE)
                .fetch(row -> new DeclarationCounts.Row(
                        TraineeRole.valueOf(row.value1().name()),
                        DeclarationType.valueOf(row.value2().name()),
                        new DeclarationCounts.Count(
                                row.value3(),
                                row.value4(),
                                row.value5(),
                                row.value6(),
                                row.value7(),
                                row.value8(),
                                row.value9()))));
    }

    /** FIN-CALC-02, FIN-W-44: in an earlier month; the payment date plays no part. */
    private static Condition earlier(Statements other, Statement statement) {
        return row(other.YEAR, other.MONTH)
                .lt(statement.month().getYear(), statement.month().getMonthValue());
    }

    /** The sum of the statement's adjustments, in pounds; 0 without any. */
    public BigDecimal adjustments(Statement statement) {
        return database.select(DSL.coalesce(DSL.sum(STATEMENT_ADJUSTMENTS.AMOUNT), BigDecimal.ZERO))
                .from(STATEMENT_ADJUSTMENTS)
                .where(STATEMENT_ADJUSTMENTS.STATEMENT_ID.eq(statement.id().value()))
                .fetchSingle()
                .value1();
    }

    /**
     * A declaration that a statement pays or recovers.
     *
     * @param uplifted whether either uplift is set
     */
    public record Counted(long declarationId, TraineeRole role, DeclarationType type, boolean uplifted) {}

    /** What the statement pays, in the order in which it takes places in bands (FIN-CSV-03). */
    public List<Counted> billable(Statement statement) {
        return counted(
                DECLARATIONS.PAYMENT_STATEMENT_ID.eq(statement.id().value()).and(BILLABLE));
    }

    /** What the statement recovers, in the same order. */
    public List<Counted> refundable(Statement statement) {
        return counted(
                DECLARATIONS.CLAWBACK_STATEMENT_ID.eq(statement.id().value()).and(REFUNDABLE));
    }

    private List<Counted> counted(Condition condition) {
        return database.select(
                        DECLARATIONS.ID, DECLARATIONS.TRAINEE_ROLE, DECLARATIONS.DECLARATION_TYPE, DSL.field(UPLIFTED))
                .from(DECLARATIONS)
                .where(condition)
                .orderBy(DECLARATIONS.DECLARATION_DATE, DECLARATIONS.CREATED_AT, DECLARATIONS.ID)
                .fetch(row -> new Counted(
                        row.value1(),
                        TraineeRole.valueOf(row.value2().name()),
                        DeclarationType.valueOf(row.value3().name()),
                        row.value4()));
    }
}
