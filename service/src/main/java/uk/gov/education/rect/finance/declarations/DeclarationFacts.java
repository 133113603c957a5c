package uk.gov.education.rect.finance.declarations;

import static org.jooq.impl.DSL.coalesce;
import static uk.gov.education.rect.database.Tables.ACTIVE_LEAD_PROVIDERS;
import static uk.gov.education.rect.database.Tables.CONTRACT_PERIODS;
import static uk.gov.education.rect.database.Tables.DECLARATIONS;
import static uk.gov.education.rect.database.Tables.LEAD_PROVIDER_DELIVERY_PARTNERSHIPS;
import static uk.gov.education.rect.database.Tables.MILESTONES;
import static uk.gov.education.rect.database.Tables.SCHEDULES;
import static uk.gov.education.rect.database.Tables.SCHOOL_PARTNERSHIPS;
import static uk.gov.education.rect.database.Tables.TEACHERS;
import static uk.gov.education.rect.database.Tables.TRAINING_PERIODS;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.gov.education.rect.calendar.ContractYear;
import uk.gov.education.rect.calendar.DeclarationType;
import uk.gov.education.rect.calendar.Milestone;
import uk.gov.education.rect.calendar.ScheduleId;
import uk.gov.education.rect.database.enums.DeclarationClawbackStatuses;
import uk.gov.education.rect.database.enums.DeclarationPaymentStatuses;
import uk.gov.education.rect.providers.LeadProviderId;
import uk.gov.education.rect.teachers.TeacherId;
import uk.gov.education.rect.teachers.TraineeRole;

/** What the checks of a declaration need to know. */
@Component
class DeclarationFacts {

    /** FIN-DEC-04. */
    static final Condition BILLABLE_OR_CHANGEABLE = DECLARATIONS
            .PAYMENT_STATUS
            .ne(DeclarationPaymentStatuses.VOIDED)
            .and(DECLARATIONS.CLAWBACK_STATUS.eq(DeclarationClawbackStatuses.NO_CLAWBACK));

    private final DSLContext database;

    DeclarationFacts(DSLContext database) {
        this.database = database;
    }

    /** A declaration that stands: billable or changeable. */
    record Standing(DeclarationType type, Instant date) {}

    Optional<TeacherId> teacher(UUID apiId) {
        return database.select(TEACHERS.ID)
                .from(TEACHERS)
                .where(TEACHERS.API_ID.eq(apiId))
                .fetchOptional(row -> new TeacherId(row.value1()));
    }

    boolean trainedBy(LeadProviderId leadProvider, TeacherId teacher) {
        return database.fetchExists(database.selectOne()
                .from(TRAINING_PERIODS)
                .join(SCHOOL_PARTNERSHIPS)
                .on(SCHOOL_PARTNERSHIPS.ID.eq(TRAINING_PERIODS.SCHOOL_PARTNERSHIP_ID))
                .join(LEAD_PROVIDER_DELIVERY_PARTNERSHIPS)
                .on(LEAD_PROVIDER_DELIVERY_PARTNERSHIPS.ID.eq(
                        SCHOOL_PARTNERSHIPS.LEAD_PROVIDER_DELIVERY_PARTNERSHIP_ID))
                .join(ACTIVE_LEAD_PROVIDERS)
                .on(ACTIVE_LEAD_PROVIDERS.ID.eq(LEAD_PROVIDER_DELIVERY_PARTNERSHIPS.ACTIVE_LEAD_PROVIDER_ID))
                .where(TRAINING_PERIODS.TEACHER_ID.eq(teacher.value()))
                .and(ACTIVE_LEAD_PROVIDERS.LEAD_PROVIDER_ID.eq(leadProvider.value())));
    }

    Optional<DeclarableTraining> training(LeadProviderId leadProvider, TeacherId teacher, TraineeRole role) {
        return database.select(
                        TRAINING_PERIODS.ID,
                        TRAINING_PERIODS.ECT_AT_SCHOOL_PERIOD_ID,
                        SCHOOL_PARTNERSHIPS.SCHOOL_ID,
                        SCHEDULES.ID,
                        SCHEDULES.CONTRACT_PERIOD_YEAR,
                        LEAD_PROVIDER_DELIVERY_PARTNERSHIPS.DELIVERY_PARTNER_ID,
                        TRAINING_PERIODS.WITHDRAWN_AT,
                        TRAINING_PERIODS.DEFERRED_AT,
                        CONTRACT_PERIODS.DETAILED_EVIDENCE_TYPES_ENABLED,
                        CONTRACT_PERIODS.MENTOR_FUNDING_ENABLED,
                        CONTRACT_PERIODS.UPLIFT_FEES_ENABLED,
                        CONTRACT_PERIODS.PAYMENTS_FROZEN_AT)
                .from(TRAINING_PERIODS)
                .join(SCHOOL_PARTNERSHIPS)
                .on(SCHOOL_PARTNERSHIPS.ID.eq(TRAINING_PERIODS.SCHOOL_PARTNERSHIP_ID))
                .join(LEAD_PROVIDER_DELIVERY_PARTNERSHIPS)
                .on(LEAD_PROVIDER_DELIVERY_PARTNERSHIPS.ID.eq(
                        SCHOOL_PARTNERSHIPS.LEAD_PROVIDER_DELIVERY_PARTNERSHIP_ID))
                .join(ACTIVE_LEAD_PROVIDERS)
                .on(ACTIVE_LEAD_PROVIDERS.ID.eq(LEAD_PROVIDER_DELIVERY_PARTNERSHIPS.ACTIVE_LEAD_PROVIDER_ID))
                .join(SCHEDULES)
                .on(SCHEDULES.ID.eq(TRAINING_PERIODS.SCHEDULE_ID))
                .join(CONTRACT_PERIODS)
                .on(CONTRACT_PERIODS.YEAR.eq(SCHEDULES.CONTRACT_PERIOD_YEAR))
                .where(TRAINING_PERIODS.TEACHER_ID.eq(teacher.value()))
                .and(TRAINING_PERIODS.TRAINEE_ROLE.eq(Codes.of(role)))
                .and(ACTIVE_LEAD_PROVIDERS.LEAD_PROVIDER_ID.eq(leadProvider.value()))
                .orderBy(TRAINING_PERIODS.STARTED_ON.desc(), TRAINING_PERIODS.ID.desc())
                .limit(1)
                .fetchOptional(row -> new DeclarableTraining(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        new ContractYear(row.value5()),
                        row.value6(),
                        withdrawn(row.value7(), row.value8()),
                        row.value9(),
                        row.value10(),
                        row.value11(),
                        row.value12()));
    }

    /** DM-TRN-22: whichever came later counts; on a tie, withdrawn. */
    private static @Nullable Instant withdrawn(@Nullable Instant withdrawnAt, @Nullable Instant deferredAt) {
        boolean deferredLater = withdrawnAt != null && deferredAt != null && deferredAt.isAfter(withdrawnAt);
        return deferredLater ? null : withdrawnAt;
    }

    List<Standing> standing(TeacherId teacher, TraineeRole role) {
        return database.select(DECLARATIONS.DECLARATION_TYPE, DECLARATIONS.DECLARATION_DATE)
                .from(DECLARATIONS)
                .where(DECLARATIONS.TEACHER_ID.eq(teacher.value()))
                .and(DECLARATIONS.TRAINEE_ROLE.eq(Codes.of(role)))
                .and(BILLABLE_OR_CHANGEABLE)
                .fetch(row -> new Standing(Codes.of(row.value1()), row.value2()));
    }

    Optional<Milestone> milestone(long scheduleId, DeclarationType type) {
        return database.select(MILESTONES.START_DATE, MILESTONES.MILESTONE_DATE)
                .from(MILESTONES)
                .where(MILESTONES.SCHEDULE_ID.eq(scheduleId))
                .and(MILESTONES.DECLARATION_TYPE.eq(Codes.of(type)))
                .fetchOptional(row -> new Milestone(new ScheduleId(scheduleId), type, row.value1(), row.value2()));
    }

    /** API-DEC-17b, DM-FRZ-05: the frozen contract period of the training that covers the day, with any lead provider. */
    Optional<ContractYear> frozenOn(LocalDate day, Instant now, TeacherId teacher, TraineeRole role) {
        return database.select(CONTRACT_PERIODS.YEAR)
                .from(TRAINING_PERIODS)
                .join(SCHEDULES)
                .on(SCHEDULES.ID.eq(TRAINING_PERIODS.SCHEDULE_ID))
                .join(CONTRACT_PERIODS)
                .on(CONTRACT_PERIODS.YEAR.eq(SCHEDULES.CONTRACT_PERIOD_YEAR))
                .where(TRAINING_PERIODS.TEACHER_ID.eq(teacher.value()))
                .and(TRAINING_PERIODS.TRAINEE_ROLE.eq(Codes.of(role)))
                .and(TRAINING_PERIODS.STARTED_ON.le(day))
                .and(coalesce(TRAINING_PERIODS.FINISHED_ON, day).ge(day))
                .and(CONTRACT_PERIODS.PAYMENTS_FROZEN_AT.le(now))
                .fetchOptional(row -> new ContractYear(row.value1()));
    }
}
