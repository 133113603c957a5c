package uk.gov.education.rect.training.internal;

import static org.jooq.impl.DSL.coalesce;
import static uk.gov.education.rect.database.Tables.ACTIVE_LEAD_PROVIDERS;
import static uk.gov.education.rect.database.Tables.DECLARATIONS;
import static uk.gov.education.rect.database.Tables.ECT_AT_SCHOOL_PERIODS;
import static uk.gov.education.rect.database.Tables.LEAD_PROVIDERS;
import static uk.gov.education.rect.database.Tables.LEAD_PROVIDER_DELIVERY_PARTNERSHIPS;
import static uk.gov.education.rect.database.Tables.MENTOR_AT_SCHOOL_PERIODS;
import static uk.gov.education.rect.database.Tables.SCHEDULES;
import static uk.gov.education.rect.database.Tables.SCHOOL_PARTNERSHIPS;
import static uk.gov.education.rect.database.Tables.TRAINING_PERIODS;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.gov.education.rect.calendar.ContractYear;
import uk.gov.education.rect.calendar.DateRange;
import uk.gov.education.rect.calendar.Schedule;
import uk.gov.education.rect.calendar.ScheduleId;
import uk.gov.education.rect.calendar.ScheduleIdentifier;
import uk.gov.education.rect.calendar.ServiceClock;
import uk.gov.education.rect.database.tables.ActiveLeadProviders;
import uk.gov.education.rect.database.tables.LeadProviders;
import uk.gov.education.rect.providers.ActiveLeadProvider;
import uk.gov.education.rect.providers.ActiveLeadProviderId;
import uk.gov.education.rect.providers.LeadProvider;
import uk.gov.education.rect.providers.LeadProviderId;
import uk.gov.education.rect.providers.SchoolPartnershipId;
import uk.gov.education.rect.schools.SchoolId;
import uk.gov.education.rect.teachers.TeacherId;
import uk.gov.education.rect.teachers.TraineeRole;
import uk.gov.education.rect.training.AtSchoolPeriodId;
import uk.gov.education.rect.training.EctAtSchoolPeriodId;
import uk.gov.education.rect.training.MentorAtSchoolPeriodId;
import uk.gov.education.rect.training.TrainingHistory;
import uk.gov.education.rect.training.TrainingPeriod;
import uk.gov.education.rect.training.TrainingPeriodId;
import uk.gov.education.rect.training.TrainingProgramme;

/** Spells of training, in the database. */
@Component
public class TrainingPeriods {

    private static final ActiveLeadProviders CONFIRMED = ACTIVE_LEAD_PROVIDERS.as("confirmed");
    private static final LeadProviders CONFIRMED_PROVIDER = LEAD_PROVIDERS.as("confirmed_provider");
    private static final ActiveLeadProviders INTEREST = ACTIVE_LEAD_PROVIDERS.as("interest");
    private static final LeadProviders INTEREST_PROVIDER = LEAD_PROVIDERS.as("interest_provider");
    private static final Field<Long> SCHOOL =
            coalesce(ECT_AT_SCHOOL_PERIODS.SCHOOL_ID, MENTOR_AT_SCHOOL_PERIODS.SCHOOL_ID);

    private final DSLContext database;
    private final ServiceClock clock;

    TrainingPeriods(DSLContext database, ServiceClock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The training with the key. */
    public Optional<TrainingPeriod> find(TrainingPeriodId id) {
        return where(TRAINING_PERIODS.ID.eq(id.value())).stream().findFirst();
    }

    /** All training of the teacher in the role. */
    public TrainingHistory of(TeacherId teacher, TraineeRole role) {
        return new TrainingHistory(
                role,
                where(TRAINING_PERIODS
                        .TEACHER_ID
                        .eq(teacher.value())
                        .and(TRAINING_PERIODS.TRAINEE_ROLE.eq(stored(role)))));
    }

    /** The training in the spell at a school. */
    public TrainingHistory in(AtSchoolPeriodId period) {
        return new TrainingHistory(
                period.role(),
                where(
                        switch (period) {
                            case EctAtSchoolPeriodId ect -> TRAINING_PERIODS.ECT_AT_SCHOOL_PERIOD_ID.eq(ect.value());
                            case MentorAtSchoolPeriodId mentor ->
                                TRAINING_PERIODS.MENTOR_AT_SCHOOL_PERIOD_ID.eq(mentor.value());
                        }));
    }

    /** All training at the school that waits for a partnership with the lead provider in its contract period (DM-SP-03). */
    public List<TrainingPeriod> awaiting(SchoolId school, ActiveLeadProviderId activeLeadProvider) {
        return where(TRAINING_PERIODS
                .SCHOOL_PARTNERSHIP_ID
                .isNull()
                .and(TRAINING_PERIODS.EXPRESSION_OF_INTEREST_ID.eq(activeLeadProvider.value()))
                .and(SCHOOL.eq(school.value())));
    }

    /** All training at the school that waits for a partnership, with any lead provider. */
    public List<TrainingPeriod> awaiting(SchoolId school) {
        return where(TRAINING_PERIODS
                .SCHOOL_PARTNERSHIP_ID
                .isNull()
                .and(TRAINING_PERIODS.EXPRESSION_OF_INTEREST_ID.isNotNull())
                .and(SCHOOL.eq(school.value())));
    }

    /** Whether anything was ever declared of it, voided or not. */
    public boolean declared(TrainingPeriodId training) {
        return database.fetchExists(DECLARATIONS, DECLARATIONS.TRAINING_PERIOD_ID.eq(training.value()));
    }

    /** Begins ongoing school-led training of an ECT. */
    public TrainingPeriodId beginSchoolLed(EctAtSchoolPeriodId period, LocalDate startedOn) {
        return beginSchoolLed(period, DateRange.from(startedOn));
    }

    /** Begins school-led training of an ECT. */
    public TrainingPeriodId beginSchoolLed(EctAtSchoolPeriodId period, DateRange dates) {
        return new TrainingPeriodId(database.insertInto(TRAINING_PERIODS)
                .set(TRAINING_PERIODS.ECT_AT_SCHOOL_PERIOD_ID, period.value())
                .set(TRAINING_PERIODS.CREATED_AT, clock.now())
                .set(TRAINING_PERIODS.TRAINING_PROGRAMME, stored(TrainingProgramme.SCHOOL_LED))
                .set(TRAINING_PERIODS.STARTED_ON, dates.startedOn())
                .set(TRAINING_PERIODS.FINISHED_ON, dates.finishedOn())
                .returningResult(TRAINING_PERIODS.ID)
                .fetchSingle()
                .value1());
    }

    /** Begins ongoing provider-led training: with a partnership, or else with an interest in a lead provider. */
    public TrainingPeriodId beginProviderLed(
            AtSchoolPeriodId period, LocalDate startedOn, Provision provision, ScheduleId schedule) {
        return beginProviderLed(period, DateRange.from(startedOn), provision, schedule);
    }

    /** Begins provider-led training: with a partnership, or else with an interest in a lead provider. */
    public TrainingPeriodId beginProviderLed(
            AtSchoolPeriodId period, DateRange dates, Provision provision, ScheduleId schedule) {
        var insert = database.insertInto(TRAINING_PERIODS)
                .set(TRAINING_PERIODS.CREATED_AT, clock.now())
                .set(TRAINING_PERIODS.TRAINING_PROGRAMME, stored(TrainingProgramme.PROVIDER_LED))
                .set(TRAINING_PERIODS.STARTED_ON, dates.startedOn())
                .set(TRAINING_PERIODS.FINISHED_ON, dates.finishedOn())
                .set(TRAINING_PERIODS.SCHEDULE_ID, schedule.value());
        var withTrainee = switch (period) {
            case EctAtSchoolPeriodId ect -> insert.set(TRAINING_PERIODS.ECT_AT_SCHOOL_PERIOD_ID, ect.value());
            case MentorAtSchoolPeriodId mentor ->
                insert.set(TRAINING_PERIODS.MENTOR_AT_SCHOOL_PERIOD_ID, mentor.value());
        };
        var complete = switch (provision) {
            case Provision.Confirmed(var partnership) ->
                withTrainee.set(
                        TRAINING_PERIODS.SCHOOL_PARTNERSHIP_ID, partnership.id().value());
            case Provision.Interest(var leadProvider) ->
                withTrainee.set(
                        TRAINING_PERIODS.EXPRESSION_OF_INTEREST_ID,
                        leadProvider.id().value());
        };
        return new TrainingPeriodId(
                complete.returningResult(TRAINING_PERIODS.ID).fetchSingle().value1());
    }

    /** Attaches the partnership; the interest stays. */
    public void confirm(TrainingPeriodId training, SchoolPartnershipId partnership) {
        database.update(TRAINING_PERIODS)
                .set(TRAINING_PERIODS.SCHOOL_PARTNERSHIP_ID, partnership.value())
                .where(TRAINING_PERIODS.ID.eq(training.value()))
                .execute();
    }

    /** Replaces the first day of the training. */
    public void startOn(TrainingPeriodId training, LocalDate startedOn) {
        database.update(TRAINING_PERIODS)
                .set(TRAINING_PERIODS.STARTED_ON, startedOn)
                .where(TRAINING_PERIODS.ID.eq(training.value()))
                .execute();
    }

    /** Replaces the schedule of the training. */
    public void schedule(TrainingPeriodId training, ScheduleId schedule) {
        database.update(TRAINING_PERIODS)
                .set(TRAINING_PERIODS.SCHEDULE_ID, schedule.value())
                .where(TRAINING_PERIODS.ID.eq(training.value()))
                .execute();
    }

    /** Replaces who trains, and on which schedule; a partnership leaves no interest behind. */
    public void provide(TrainingPeriodId training, Provision provision, ScheduleId schedule) {
        Long partnership = null;
        Long interest = null;
        switch (provision) {
            case Provision.Confirmed(var with) -> partnership = with.id().value();
            case Provision.Interest(var in) -> interest = in.id().value();
        }
        database.update(TRAINING_PERIODS)
                .set(TRAINING_PERIODS.SCHOOL_PARTNERSHIP_ID, partnership)
                .set(TRAINING_PERIODS.EXPRESSION_OF_INTEREST_ID, interest)
                .set(TRAINING_PERIODS.SCHEDULE_ID, schedule.value())
                .where(TRAINING_PERIODS.ID.eq(training.value()))
                .execute();
    }

    /** Notes that the school has now asked the lead provider that the training has, not the one before (DM-GAP-36). */
    public void askedNow(TrainingPeriodId training) {
        database.update(TRAINING_PERIODS)
                .set(TRAINING_PERIODS.LEAD_PROVIDER_ASKED_AT, clock.now())
                .where(TRAINING_PERIODS.ID.eq(training.value()))
                .execute();
    }

    /** Ends the training on the day. */
    public void finish(TrainingPeriodId training, LocalDate finishedOn) {
        database.update(TRAINING_PERIODS)
                .set(TRAINING_PERIODS.FINISHED_ON, finishedOn)
                .where(TRAINING_PERIODS.ID.eq(training.value()))
                .execute();
    }

    /** Deletes the training, of which nothing may have been declared. */
    public void delete(TrainingPeriodId training) {
        database.deleteFrom(TRAINING_PERIODS)
                .where(TRAINING_PERIODS.ID.eq(training.value()))
                .execute();
    }

    private List<TrainingPeriod> where(Condition condition) {
        return database.select(TRAINING_PERIODS.fields())
                .select(SCHOOL)
                .select(SCHEDULES.ID, SCHEDULES.CONTRACT_PERIOD_YEAR, SCHEDULES.IDENTIFIER)
                .select(CONFIRMED.ID, CONFIRMED.CONTRACT_PERIOD_YEAR, CONFIRMED_PROVIDER.ID, CONFIRMED_PROVIDER.NAME)
                .select(INTEREST.ID, INTEREST.CONTRACT_PERIOD_YEAR, INTEREST_PROVIDER.ID, INTEREST_PROVIDER.NAME)
                .from(TRAINING_PERIODS)
                .leftJoin(ECT_AT_SCHOOL_PERIODS)
                .on(ECT_AT_SCHOOL_PERIODS.ID.eq(TRAINING_PERIODS.ECT_AT_SCHOOL_PERIOD_ID))
                .leftJoin(MENTOR_AT_SCHOOL_PERIODS)
                .on(MENTOR_AT_SCHOOL_PERIODS.ID.eq(TRAINING_PERIODS.MENTOR_AT_SCHOOL_PERIOD_ID))
                .leftJoin(SCHEDULES)
                .on(SCHEDULES.ID.eq(TRAINING_PERIODS.SCHEDULE_ID))
                .leftJoin(SCHOOL_PARTNERSHIPS)
                .on(SCHOOL_PARTNERSHIPS.ID.eq(TRAINING_PERIODS.SCHOOL_PARTNERSHIP_ID))
                .leftJoin(LEAD_PROVIDER_DELIVERY_PARTNERSHIPS)
                .on(LEAD_PROVIDER_DELIVERY_PARTNERSHIPS.ID.eq(
                        SCHOOL_PARTNERSHIPS.LEAD_PROVIDER_DELIVERY_PARTNERSHIP_ID))
                .leftJoin(CONFIRMED)
                .on(CONFIRMED.ID.eq(LEAD_PROVIDER_DELIVERY_PARTNERSHIPS.ACTIVE_LEAD_PROVIDER_ID))
                .leftJoin(CONFIRMED_PROVIDER)
                .on(CONFIRMED_PROVIDER.ID.eq(CONFIRMED.LEAD_PROVIDER_ID))
                .leftJoin(INTEREST)
                .on(INTEREST.ID.eq(TRAINING_PERIODS.EXPRESSION_OF_INTEREST_ID))
                .leftJoin(INTEREST_PROVIDER)
                .on(INTEREST_PROVIDER.ID.eq(INTEREST.LEAD_PROVIDER_ID))
                .where(condition)
                .orderBy(TRAINING_PERIODS.STARTED_ON, TRAINING_PERIODS.ID)
                .fetch(TrainingPeriods::trainingPeriod);
    }

    private static TrainingPeriod trainingPeriod(Record row) {
        Long ect = row.get(TRAINING_PERIODS.ECT_AT_SCHOOL_PERIOD_ID);
        Long partnership = row.get(TRAINING_PERIODS.SCHOOL_PARTNERSHIP_ID);
        return new TrainingPeriod(
                new TrainingPeriodId(row.get(TRAINING_PERIODS.ID)),
                ect == null
                        ? new MentorAtSchoolPeriodId(row.get(TRAINING_PERIODS.MENTOR_AT_SCHOOL_PERIOD_ID))
                        : new EctAtSchoolPeriodId(ect),
                new TeacherId(row.get(TRAINING_PERIODS.TEACHER_ID)),
                new SchoolId(row.get(SCHOOL)),
                TrainingProgramme.valueOf(
                        row.get(TRAINING_PERIODS.TRAINING_PROGRAMME).name()),
                new DateRange(row.get(TRAINING_PERIODS.STARTED_ON), row.get(TRAINING_PERIODS.FINISHED_ON)),
                partnership == null ? null : new SchoolPartnershipId(partnership),
                active(row, CONFIRMED, CONFIRMED_PROVIDER),
                active(row, INTEREST, INTEREST_PROVIDER),
                schedule(row),
                row.get(TRAINING_PERIODS.WITHDRAWN_AT),
                row.get(TRAINING_PERIODS.DEFERRED_AT));
    }

    private static @Nullable ActiveLeadProvider active(Record row, ActiveLeadProviders active, LeadProviders provider) {
        Long id = row.get(active.ID);
        return id == null
                ? null
                : new ActiveLeadProvider(
                        new ActiveLeadProviderId(id),
                        new LeadProvider(new LeadProviderId(row.get(provider.ID)), row.get(provider.NAME)),
                        new ContractYear(row.get(active.CONTRACT_PERIOD_YEAR)));
    }

    private static @Nullable Schedule schedule(Record row) {
        Long id = row.get(SCHEDULES.ID);
        return id == null
                ? null
                : new Schedule(
                        new ScheduleId(id),
                        new ContractYear(row.get(SCHEDULES.CONTRACT_PERIOD_YEAR)),
                        ScheduleIdentifier.of(row.get(SCHEDULES.IDENTIFIER).getLiteral())
                                .orElseThrow());
    }

    private static uk.gov.education.rect.database.enums.TraineeRole stored(TraineeRole role) {
        return uk.gov.education.rect.database.enums.TraineeRole.valueOf(role.name());
    }

    private static uk.gov.education.rect.database.enums.TrainingProgramme stored(TrainingProgramme programme) {
        return uk.gov.education.rect.database.enums.TrainingProgramme.valueOf(programme.name());
    }
}
