package uk.gov.education.rect.training.internal;

import static uk.gov.education.rect.database.Tables.TEACHERS;
import static uk.gov.education.rect.database.Tables.TRAINING_PERIODS;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.gov.education.rect.calendar.ContractYear;
import uk.gov.education.rect.calendar.DateRange;
import uk.gov.education.rect.calendar.ScheduleId;
import uk.gov.education.rect.calendar.ServiceClock;
import uk.gov.education.rect.database.enums.DeferralReasons;
import uk.gov.education.rect.database.enums.TrainingProgramme;
import uk.gov.education.rect.database.enums.WithdrawalReasons;
import uk.gov.education.rect.database.tables.records.TeachersRecord;
import uk.gov.education.rect.providers.SchoolPartnership;
import uk.gov.education.rect.providers.SchoolPartnershipId;
import uk.gov.education.rect.teachers.TeacherId;
import uk.gov.education.rect.teachers.TraineeRole;
import uk.gov.education.rect.training.AtSchoolPeriodId;
import uk.gov.education.rect.training.DeferralReason;
import uk.gov.education.rect.training.EctAtSchoolPeriodId;
import uk.gov.education.rect.training.MentorAtSchoolPeriodId;
import uk.gov.education.rect.training.TrainingPeriod;
import uk.gov.education.rect.training.TrainingPeriodId;
import uk.gov.education.rect.training.WithdrawalReason;

/** The changes to training that lead providers make, in the database. */
@Component
public class ProviderChanges {

    private final DSLContext database;
    private final ServiceClock clock;

    ProviderChanges(DSLContext database, ServiceClock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Why the training was withdrawn, if it ever was. */
    public Optional<WithdrawalReason> withdrawalReason(TrainingPeriodId training) {
        return database.select(TRAINING_PERIODS.WITHDRAWAL_REASON)
                .from(TRAINING_PERIODS)
                .where(TRAINING_PERIODS.ID.eq(training.value()))
                .and(TRAINING_PERIODS.WITHDRAWAL_REASON.isNotNull())
                .fetchOptional(row -> WithdrawalReason.valueOf(row.value1().name()));
    }

    /** Marks the training withdrawn and ends it. */
    public void withdraw(TrainingPeriodId training, Instant at, WithdrawalReason reason, LocalDate finishedOn) {
        database.update(TRAINING_PERIODS)
                .set(TRAINING_PERIODS.WITHDRAWN_AT, at)
                .set(TRAINING_PERIODS.WITHDRAWAL_REASON, WithdrawalReasons.valueOf(reason.name()))
                .set(TRAINING_PERIODS.FINISHED_ON, finishedOn)
                .where(TRAINING_PERIODS.ID.eq(training.value()))
                .execute();
    }

    /** Marks the training deferred and ends it. */
    public void defer(TrainingPeriodId training, Instant at, DeferralReason reason, LocalDate finishedOn) {
        database.update(TRAINING_PERIODS)
                .set(TRAINING_PERIODS.DEFERRED_AT, at)
                .set(TRAINING_PERIODS.DEFERRAL_REASON, DeferralReasons.valueOf(reason.name()))
                .set(TRAINING_PERIODS.FINISHED_ON, finishedOn)
                .where(TRAINING_PERIODS.ID.eq(training.value()))
                .execute();
    }

    /** Takes back that the training was withdrawn or deferred. */
    public void goOn(TrainingPeriodId training, @Nullable LocalDate finishedOn) {
        database.update(TRAINING_PERIODS)
                .setNull(TRAINING_PERIODS.WITHDRAWN_AT)
                .setNull(TRAINING_PERIODS.WITHDRAWAL_REASON)
                .setNull(TRAINING_PERIODS.DEFERRED_AT)
                .setNull(TRAINING_PERIODS.DEFERRAL_REASON)
                .set(TRAINING_PERIODS.FINISHED_ON, finishedOn)
                .where(TRAINING_PERIODS.ID.eq(training.value()))
                .execute();
    }

    /** Begins confirmed training in the spell at a school, without an interest. */
    public TrainingPeriodId begin(
            AtSchoolPeriodId period, DateRange dates, SchoolPartnershipId partnership, ScheduleId schedule) {
        var insert = database.insertInto(TRAINING_PERIODS)
                .set(TRAINING_PERIODS.CREATED_AT, clock.now())
                .set(TRAINING_PERIODS.TRAINING_PROGRAMME, TrainingProgramme.PROVIDER_LED)
                .set(TRAINING_PERIODS.STARTED_ON, dates.startedOn())
                .set(TRAINING_PERIODS.FINISHED_ON, dates.finishedOn())
                .set(TRAINING_PERIODS.SCHOOL_PARTNERSHIP_ID, partnership.value())
                .set(TRAINING_PERIODS.SCHEDULE_ID, schedule.value());
        var complete = switch (period) {
            case EctAtSchoolPeriodId ect -> insert.set(TRAINING_PERIODS.ECT_AT_SCHOOL_PERIOD_ID, ect.value());
            case MentorAtSchoolPeriodId mentor ->
                insert.set(TRAINING_PERIODS.MENTOR_AT_SCHOOL_PERIOD_ID, mentor.value());
        };
        return new TrainingPeriodId(
                complete.returningResult(TRAINING_PERIODS.ID).fetchSingle().value1());
    }

    /** Puts the training on the schedule, with the partnership; an interest it came from then names the same lead provider. */
    public void reschedule(TrainingPeriod training, ScheduleId schedule, SchoolPartnership partnership) {
        Long interest = training.interestIn() == null
                ? null
                : partnership.activeLeadProvider().id().value();
        database.update(TRAINING_PERIODS)
                .set(TRAINING_PERIODS.SCHEDULE_ID, schedule.value())
                .set(TRAINING_PERIODS.SCHOOL_PARTNERSHIP_ID, partnership.id().value())
                .set(TRAINING_PERIODS.EXPRESSION_OF_INTEREST_ID, interest)
                .where(TRAINING_PERIODS.ID.eq(training.id().value()))
                .execute();
    }

    /** The frozen contract period that the teacher left behind in the role (DM-FRZ-04). */
    public Optional<ContractYear> frozenYear(TeacherId teacher, TraineeRole role) {
        TableField<TeachersRecord, Integer> column = frozenYear(role);
        return database.select(column)
                .from(TEACHERS)
                .where(TEACHERS.ID.eq(teacher.value()))
                .and(column.isNotNull())
                .fetchOptional(row -> new ContractYear(row.value1()));
    }

    /** Keeps the frozen contract period that the teacher leaves behind in the role, or forgets it. */
    public void rememberFrozenYear(TeacherId teacher, TraineeRole role, @Nullable ContractYear year) {
        database.update(TEACHERS)
                .set(frozenYear(role), year == null ? null : year.value())
                .where(TEACHERS.ID.eq(teacher.value()))
                .execute();
    }

    /** The column that keeps it. */
    static TableField<TeachersRecord, Integer> frozenYear(TraineeRole role) {
        return switch (role) {
            case ECT -> TEACHERS.ECT_PAYMENTS_FROZEN_YEAR;
            case MENTOR -> TEACHERS.MENTOR_PAYMENTS_FROZEN_YEAR;
        };
    }
}
