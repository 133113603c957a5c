package uk.gov.education.rect.finance.declarations;

import static uk.gov.education.rect.database.Tables.ACTIVE_LEAD_PROVIDERS;
import static uk.gov.education.rect.database.Tables.CONTRACT_PERIODS;
import static uk.gov.education.rect.database.Tables.DECLARATIONS;
import static uk.gov.education.rect.database.Tables.LEAD_PROVIDER_DELIVERY_PARTNERSHIPS;
import static uk.gov.education.rect.database.Tables.SCHOOL_PARTNERSHIPS;
import static uk.gov.education.rect.database.Tables.TEACHERS;
import static uk.gov.education.rect.database.Tables.TRAINING_PERIODS;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectForUpdateStep;
import org.springframework.stereotype.Component;
import uk.gov.education.rect.calendar.ContractYear;
import uk.gov.education.rect.calendar.ServiceClock;
import uk.gov.education.rect.database.enums.DeclarationPaymentStatuses;
import uk.gov.education.rect.finance.ClawbackStatus;
import uk.gov.education.rect.finance.DeclarationId;
import uk.gov.education.rect.finance.PaymentStatus;
import uk.gov.education.rect.finance.StatementId;
import uk.gov.education.rect.providers.LeadProviderId;
import uk.gov.education.rect.teachers.TeacherId;
import uk.gov.education.rect.teachers.TraineeRole;

/** Finds declarations. */
@Component
public class Declarations {

    /** FIN-SEL-11, for queries that join declarations with their teachers. */
    public static final Condition TEACHER_IS_FUNDABLE = DECLARATIONS
            .TRAINEE_ROLE
            .eq(Codes.of(TraineeRole.ECT))
            .and(TEACHERS.ECT_FIRST_BECAME_ELIGIBLE_FOR_TRAINING_AT.isNotNull())
            .or(DECLARATIONS
                    .TRAINEE_ROLE
                    .eq(Codes.of(TraineeRole.MENTOR))
                    .and(TEACHERS.MENTOR_FIRST_BECAME_ELIGIBLE_FOR_TRAINING_AT.isNotNull()));

    private final DSLContext database;
    private final ServiceClock clock;

    Declarations(DSLContext database, ServiceClock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The declaration with the id that lead providers know. */
    public Optional<Declaration> find(UUID apiId) {
        return read(DECLARATIONS.API_ID.eq(apiId)).stream().findFirst();
    }

    /** The declaration, which must exist. */
    public Declaration get(DeclarationId id) {
        return read(DECLARATIONS.ID.eq(id.value())).getFirst();
    }

    /** The declaration, which must exist; locked. */
    public Declaration lock(DeclarationId id) {
        return lock(DECLARATIONS.ID.eq(id.value())).getFirst();
    }

    /** What waits without a statement for the teacher to become fundable in the role (FIN-SEL-10); locked. */
    public List<Declaration> lockUnpaid(TeacherId teacher, TraineeRole role) {
        return lock(DECLARATIONS
                .TEACHER_ID
                .eq(teacher.value())
                .and(DECLARATIONS.TRAINEE_ROLE.eq(Codes.of(role)))
                .and(DECLARATIONS.PAYMENT_STATUS.eq(DeclarationPaymentStatuses.NO_PAYMENT)));
    }

    /** DM-GAP-05: what waits for a statement although the teacher is fundable. */
    public List<Declaration> waitingForStatement() {
        return read(DECLARATIONS
                .PAYMENT_STATUS
                .eq(DeclarationPaymentStatuses.NO_PAYMENT)
                .and(TEACHER_IS_FUNDABLE));
    }

    /** What the statement pays and is in the given payment status; locked. */
    public List<Declaration> lockPaidBy(StatementId statement, PaymentStatus status) {
        return lock(DECLARATIONS
                .PAYMENT_STATEMENT_ID
                .eq(statement.value())
                .and(DECLARATIONS.PAYMENT_STATUS.eq(Codes.of(status))));
    }

    /** What the statement recovers and nobody has recovered yet; locked. */
    public List<Declaration> lockRecoveredBy(StatementId statement) {
        return lock(DECLARATIONS
                .CLAWBACK_STATEMENT_ID
                .eq(statement.value())
                .and(DECLARATIONS.CLAWBACK_STATUS.eq(Codes.of(ClawbackStatus.AWAITING_CLAWBACK))));
    }

    private List<Declaration> read(Condition condition) {
        return select(condition).fetch(this::declaration);
    }

    /** Locked until the transaction ends, and as they stand once the lock is held. */
    private List<Declaration> lock(Condition condition) {
        return select(condition).forNoKeyUpdate().of(DECLARATIONS).fetch(this::declaration);
    }

    /** Oldest first. */
    private SelectForUpdateStep<Record> select(Condition condition) {
        return database.select(DECLARATIONS.fields())
                .select(
                        ACTIVE_LEAD_PROVIDERS.LEAD_PROVIDER_ID,
                        ACTIVE_LEAD_PROVIDERS.CONTRACT_PERIOD_YEAR,
                        CONTRACT_PERIODS.PAYMENTS_FROZEN_AT)
                .from(DECLARATIONS)
                .join(TEACHERS)
                .on(TEACHERS.ID.eq(DECLARATIONS.TEACHER_ID))
                .join(TRAINING_PERIODS)
                .on(TRAINING_PERIODS.ID.eq(DECLARATIONS.TRAINING_PERIOD_ID))
                .join(SCHOOL_PARTNERSHIPS)
                .on(SCHOOL_PARTNERSHIPS.ID.eq(TRAINING_PERIODS.SCHOOL_PARTNERSHIP_ID))
                .join(LEAD_PROVIDER_DELIVERY_PARTNERSHIPS)
                .on(LEAD_PROVIDER_DELIVERY_PARTNERSHIPS.ID.eq(
                        SCHOOL_PARTNERSHIPS.LEAD_PROVIDER_DELIVERY_PARTNERSHIP_ID))
                .join(ACTIVE_LEAD_PROVIDERS)
                .on(ACTIVE_LEAD_PROVIDERS.ID.eq(LEAD_PROVIDER_DELIVERY_PARTNERSHIPS.ACTIVE_LEAD_PROVIDER_ID))
                .join(CONTRACT_PERIODS)
                .on(CONTRACT_PERIODS.YEAR.eq(ACTIVE_LEAD_PROVIDERS.CONTRACT_PERIOD_YEAR))
                .where(condition)
                .orderBy(DECLARATIONS.CREATED_AT, DECLARATIONS.ID);
    }

    private Declaration declaration(Record row) {
        Instant frozenAt = row.get(CONTRACT_PERIODS.PAYMENTS_FROZEN_AT);
        return new Declaration(
                new DeclarationId(row.get(DECLARATIONS.ID)),
                row.get(DECLARATIONS.API_ID),
                new TeacherId(row.get(DECLARATIONS.TEACHER_ID)),
                Codes.of(row.get(DECLARATIONS.TRAINEE_ROLE)),
                Codes.of(row.get(DECLARATIONS.DECLARATION_TYPE)),
                ServiceClock.dateOf(row.get(DECLARATIONS.DECLARATION_DATE)),
                row.get(DECLARATIONS.TRAINING_PERIOD_ID),
                new LeadProviderId(row.get(ACTIVE_LEAD_PROVIDERS.LEAD_PROVIDER_ID)),
                new ContractYear(row.get(ACTIVE_LEAD_PROVIDERS.CONTRACT_PERIOD_YEAR)),
                frozenAt != null && !frozenAt.isAfter(clock.now()),
                Codes.state(row.get(DECLARATIONS.PAYMENT_STATUS), row.get(DECLARATIONS.CLAWBACK_STATUS)));
    }
}
