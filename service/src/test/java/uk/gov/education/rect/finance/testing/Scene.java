package uk.gov.education.rect.finance.testing;

import static uk.gov.education.rect.database.Tables.ACTIVE_LEAD_PROVIDERS;
import static uk.gov.education.rect.database.Tables.ACTIVE_LEAD_PROVIDER_BANDS;
import static uk.gov.education.rect.database.Tables.APPROPRIATE_BODY_PERIODS;
import static uk.gov.education.rect.database.Tables.CONTRACTS;
import static uk.gov.education.rect.database.Tables.CONTRACT_BANDED_FEE_STRUCTURES;
import static uk.gov.education.rect.database.Tables.CONTRACT_BANDED_FEE_STRUCTURE_BAND_TERMS;
import static uk.gov.education.rect.database.Tables.CONTRACT_FLAT_RATE_FEE_STRUCTURES;
import static uk.gov.education.rect.database.Tables.DELIVERY_PARTNERS;
import static uk.gov.education.rect.database.Tables.ECT_AT_SCHOOL_PERIODS;
import static uk.gov.education.rect.database.Tables.EVENTS;
import static uk.gov.education.rect.database.Tables.GIAS_SCHOOLS;
import static uk.gov.education.rect.database.Tables.LEAD_PROVIDERS;
import static uk.gov.education.rect.database.Tables.LEAD_PROVIDER_DELIVERY_PARTNERSHIPS;
import static uk.gov.education.rect.database.Tables.MENTORSHIP_PERIODS;
import static uk.gov.education.rect.database.Tables.MENTOR_AT_SCHOOL_PERIODS;
import static uk.gov.education.rect.database.Tables.SCHEDULES;
import static uk.gov.education.rect.database.Tables.SCHOOLS;
import static uk.gov.education.rect.database.Tables.SCHOOL_PARTNERSHIPS;
import static uk.gov.education.rect.database.Tables.STATEMENTS;
import static uk.gov.education.rect.database.Tables.TEACHERS;
import static uk.gov.education.rect.database.Tables.TRAINING_PERIODS;
import static uk.gov.education.rect.database.Tables.USERS;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import uk.gov.education.rect.calendar.ServiceClock;
import uk.gov.education.rect.database.enums.ContractTypes;
import uk.gov.education.rect.database.enums.FeeTypes;
import uk.gov.education.rect.database.enums.GiasSchoolStatuses;
import uk.gov.education.rect.database.enums.ScheduleIdentifiers;
import uk.gov.education.rect.database.enums.TrainingProgramme;
import uk.gov.education.rect.finance.StatementId;
import uk.gov.education.rect.teachers.TeacherId;

/** Schools, people, training, contracts and statements, each as the product would leave them in the database. */
public final class Scene {

    private static final AtomicInteger NEXT = new AtomicInteger(1);

    private final DSLContext database;

    /** Builds in the database behind the context. */
    public Scene(DSLContext database) {
        this.database = database;
    }

    /** A number nobody else has. */
    public static int next() {
        return NEXT.getAndIncrement();
    }

    /** A new teacher with a TRN; id and participant id. */
    public Person person() {
        int number = next();
        return database.insertInto(TEACHERS)
                .set(TEACHERS.TRN, "%07d".formatted(1_000_000 + number))
                .set(TEACHERS.TRS_FIRST_NAME, "Priya")
                .set(TEACHERS.TRS_LAST_NAME, "Doran " + number)
                .returningResult(TEACHERS.ID, TEACHERS.API_ID)
                .fetchSingle(row -> new Person(new TeacherId(row.value1()), row.value2()));
    }

    /**
     * Somebody, as this service and as lead providers name them.
     *
     * @param participantId {@code teachers.api_id}
     */
    public record Person(TeacherId id, UUID participantId) {}

    /** Makes somebody fundable as an ECT since a day. */
    public void fundableEct(Person person, LocalDate since) {
        database.update(TEACHERS)
                .set(TEACHERS.ECT_FIRST_BECAME_ELIGIBLE_FOR_TRAINING_AT, ServiceClock.startOf(since))
                .where(TEACHERS.ID.eq(person.id().value()))
                .execute();
    }

    /** Makes somebody fundable as a mentor since a day. */
    public void fundableMentor(Person person, LocalDate since) {
        database.update(TEACHERS)
                .set(TEACHERS.MENTOR_FIRST_BECAME_ELIGIBLE_FOR_TRAINING_AT, ServiceClock.startOf(since))
                .where(TEACHERS.ID.eq(person.id().value()))
                .execute();
    }

    /** A new open school; {@code schools.id}. */
    public long school() {
        int urn = 700_000 + next();
        database.insertInto(GIAS_SCHOOLS)
                .set(GIAS_SCHOOLS.URN, urn)
                .set(GIAS_SCHOOLS.NAME, "School " + urn)
                .set(GIAS_SCHOOLS.STATUS, GiasSchoolStatuses.OPEN)
                .set(GIAS_SCHOOLS.TYPE_NAME, "Community school")
                .set(GIAS_SCHOOLS.LOCAL_AUTHORITY_CODE, 300)
                .set(GIAS_SCHOOLS.SECTION_41_APPROVED, false)
                .set(GIAS_SCHOOLS.IN_ENGLAND, true)
                .set(GIAS_SCHOOLS.ELIGIBLE, true)
                .execute();
        return database.insertInto(SCHOOLS)
                .set(SCHOOLS.URN, urn)
                .returningResult(SCHOOLS.ID)
                .fetchSingle()
                .value1();
    }

    /** {@code lead_providers.id} of a real one. */
    public long leadProvider(String name) {
        return database.select(LEAD_PROVIDERS.ID)
                .from(LEAD_PROVIDERS)
                .where(LEAD_PROVIDERS.NAME.eq(name))
                .fetchSingle()
                .value1();
    }

    /** Makes a lead provider charge VAT. */
    public void registerForVat(String leadProvider) {
        database.update(LEAD_PROVIDERS)
                .set(LEAD_PROVIDERS.VAT_REGISTERED, true)
                .where(LEAD_PROVIDERS.NAME.eq(leadProvider))
                .execute();
    }

    /** {@code active_lead_providers.id}. */
    public long activeLeadProvider(String name, int year) {
        return database.select(ACTIVE_LEAD_PROVIDERS.ID)
                .from(ACTIVE_LEAD_PROVIDERS)
                .where(ACTIVE_LEAD_PROVIDERS.LEAD_PROVIDER_ID.eq(leadProvider(name)))
                .and(ACTIVE_LEAD_PROVIDERS.CONTRACT_PERIOD_YEAR.eq(year))
                .fetchSingle()
                .value1();
    }

    /** A new partnership of the school with the lead provider and a new delivery partner; {@code school_partnerships.id}. */
    public long partnership(long school, String leadProvider, int year) {
        Long partner = database.insertInto(DELIVERY_PARTNERS)
                .set(DELIVERY_PARTNERS.NAME, "Training partner " + next())
                .returningResult(DELIVERY_PARTNERS.ID)
                .fetchSingle()
                .value1();
        Long pairing = database.insertInto(LEAD_PROVIDER_DELIVERY_PARTNERSHIPS)
                .set(
                        LEAD_PROVIDER_DELIVERY_PARTNERSHIPS.ACTIVE_LEAD_PROVIDER_ID,
                        activeLeadProvider(leadProvider, year))
                .set(LEAD_PROVIDER_DELIVERY_PARTNERSHIPS.DELIVERY_PARTNER_ID, partner)
                .returningResult(LEAD_PROVIDER_DELIVERY_PARTNERSHIPS.ID)
                .fetchSingle()
                .value1();
        return database.insertInto(SCHOOL_PARTNERSHIPS)
                .set(SCHOOL_PARTNERSHIPS.SCHOOL_ID, school)
                .set(SCHOOL_PARTNERSHIPS.LEAD_PROVIDER_DELIVERY_PARTNERSHIP_ID, pairing)
                .returningResult(SCHOOL_PARTNERSHIPS.ID)
                .fetchSingle()
                .value1();
    }

    /** A spell at a school as an ECT; {@code ect_at_school_periods.id}. */
    public long ectAt(long school, Person person, LocalDate from, @Nullable LocalDate to) {
        return database.insertInto(ECT_AT_SCHOOL_PERIODS)
                .set(ECT_AT_SCHOOL_PERIODS.TEACHER_ID, person.id().value())
                .set(ECT_AT_SCHOOL_PERIODS.SCHOOL_ID, school)
                .set(ECT_AT_SCHOOL_PERIODS.STARTED_ON, from)
                .set(ECT_AT_SCHOOL_PERIODS.FINISHED_ON, to)
                .returningResult(ECT_AT_SCHOOL_PERIODS.ID)
                .fetchSingle()
                .value1();
    }

    /** A spell at a school as a mentor; {@code mentor_at_school_periods.id}. */
    public long mentorAt(long school, Person person, LocalDate from, @Nullable LocalDate to) {
        return database.insertInto(MENTOR_AT_SCHOOL_PERIODS)
                .set(MENTOR_AT_SCHOOL_PERIODS.TEACHER_ID, person.id().value())
                .set(MENTOR_AT_SCHOOL_PERIODS.SCHOOL_ID, school)
                .set(MENTOR_AT_SCHOOL_PERIODS.STARTED_ON, from)
                .set(MENTOR_AT_SCHOOL_PERIODS.FINISHED_ON, to)
                .returningResult(MENTOR_AT_SCHOOL_PERIODS.ID)
                .fetchSingle()
                .value1();
    }

    /** A mentorship; {@code mentorship_periods.id}. */
    public long mentorship(long ectAtSchool, long mentorAtSchool, LocalDate from, @Nullable LocalDate to) {
        return database.insertInto(MENTORSHIP_PERIODS)
                .set(MENTORSHIP_PERIODS.ECT_AT_SCHOOL_PERIOD_ID, ectAtSchool)
                .set(MENTORSHIP_PERIODS.MENTOR_AT_SCHOOL_PERIOD_ID, mentorAtSchool)
                .set(MENTORSHIP_PERIODS.STARTED_ON, from)
                .set(MENTORSHIP_PERIODS.FINISHED_ON, to)
                .returningResult(MENTORSHIP_PERIODS.ID)
                .fetchSingle()
                .value1();
    }

    /** {@code schedules.id}. */
    public long schedule(int year, String identifier) {
        return database.select(SCHEDULES.ID)
                .from(SCHEDULES)
                .where(SCHEDULES.CONTRACT_PERIOD_YEAR.eq(year))
                .and(SCHEDULES.IDENTIFIER.eq(ScheduleIdentifiers.lookupLiteral(identifier)))
                .fetchSingle()
                .value1();
    }

    /** Confirmed training of an ECT; {@code training_periods.id}. */
    public long ectTraining(long ectAtSchool, long partnership, long schedule, LocalDate from, @Nullable LocalDate to) {
        return database.insertInto(TRAINING_PERIODS)
                .set(TRAINING_PERIODS.ECT_AT_SCHOOL_PERIOD_ID, ectAtSchool)
                .set(TRAINING_PERIODS.TRAINING_PROGRAMME, TrainingProgramme.PROVIDER_LED)
                .set(TRAINING_PERIODS.SCHOOL_PARTNERSHIP_ID, partnership)
                .set(TRAINING_PERIODS.SCHEDULE_ID, schedule)
                .set(TRAINING_PERIODS.STARTED_ON, from)
                .set(TRAINING_PERIODS.FINISHED_ON, to)
                .returningResult(TRAINING_PERIODS.ID)
                .fetchSingle()
                .value1();
    }

    /** Confirmed training of a mentor; {@code training_periods.id}. */
    public long mentorTraining(
            long mentorAtSchool, long partnership, long schedule, LocalDate from, @Nullable LocalDate to) {
        return database.insertInto(TRAINING_PERIODS)
                .set(TRAINING_PERIODS.MENTOR_AT_SCHOOL_PERIOD_ID, mentorAtSchool)
                .set(TRAINING_PERIODS.TRAINING_PROGRAMME, TrainingProgramme.PROVIDER_LED)
                .set(TRAINING_PERIODS.SCHOOL_PARTNERSHIP_ID, partnership)
                .set(TRAINING_PERIODS.SCHEDULE_ID, schedule)
                .set(TRAINING_PERIODS.STARTED_ON, from)
                .set(TRAINING_PERIODS.FINISHED_ON, to)
                .returningResult(TRAINING_PERIODS.ID)
                .fetchSingle()
                .value1();
    }

    /**
     * A contract with one band of the capacity, £1,000 and 60% of it output, an explicit service fee of £1,000 and, from
     * 2025, £1,000 a mentor; {@code contracts.id}.
     */
    public long contract(String leadProvider, int year, int capacity) {
        long activeLeadProvider = activeLeadProvider(leadProvider, year);
        ContractTypes type = year < 2025 ? ContractTypes.ECF : ContractTypes.ITTECF_ECTP;
        return database.transactionResult(transaction -> {
            DSLContext inside = transaction.dsl();
            Long contract = inside.insertInto(CONTRACTS)
                    .set(CONTRACTS.ACTIVE_LEAD_PROVIDER_ID, activeLeadProvider)
                    .set(CONTRACTS.CONTRACT_TYPE, type)
                    .returningResult(CONTRACTS.ID)
                    .fetchSingle()
                    .value1();
            Long structure = inside.insertInto(CONTRACT_BANDED_FEE_STRUCTURES)
                    .set(CONTRACT_BANDED_FEE_STRUCTURES.CONTRACT_ID, contract)
                    .set(CONTRACT_BANDED_FEE_STRUCTURES.RECRUITMENT_TARGET, 100)
                    .set(CONTRACT_BANDED_FEE_STRUCTURES.UPLIFT_FEE_PER_DECLARATION, new BigDecimal("100"))
                    .set(CONTRACT_BANDED_FEE_STRUCTURES.MONTHLY_SERVICE_FEE, new BigDecimal("1000"))
                    .set(CONTRACT_BANDED_FEE_STRUCTURES.SETUP_FEE, BigDecimal.ZERO)
                    .returningResult(CONTRACT_BANDED_FEE_STRUCTURES.ID)
                    .fetchSingle()
                    .value1();
            Long band = inside.insertInto(ACTIVE_LEAD_PROVIDER_BANDS)
                    .set(ACTIVE_LEAD_PROVIDER_BANDS.ACTIVE_LEAD_PROVIDER_ID, activeLeadProvider)
                    .set(ACTIVE_LEAD_PROVIDER_BANDS.ALLOCATION_ORDER, 1)
                    .set(ACTIVE_LEAD_PROVIDER_BANDS.CAPACITY, capacity)
                    .returningResult(ACTIVE_LEAD_PROVIDER_BANDS.ID)
                    .fetchSingle()
                    .value1();
            inside.insertInto(CONTRACT_BANDED_FEE_STRUCTURE_BAND_TERMS)
                    .set(CONTRACT_BANDED_FEE_STRUCTURE_BAND_TERMS.BANDED_FEE_STRUCTURE_ID, structure)
                    .set(CONTRACT_BANDED_FEE_STRUCTURE_BAND_TERMS.BAND_ID, band)
                    .set(CONTRACT_BANDED_FEE_STRUCTURE_BAND_TERMS.FEE_PER_DECLARATION, new BigDecimal("1000"))
                    .set(CONTRACT_BANDED_FEE_STRUCTURE_BAND_TERMS.OUTPUT_FEE_RATIO, new BigDecimal("0.60"))
                    .set(CONTRACT_BANDED_FEE_STRUCTURE_BAND_TERMS.SERVICE_FEE_RATIO, new BigDecimal("0.40"))
                    .execute();
            if (type == ContractTypes.ITTECF_ECTP) {
                inside.insertInto(CONTRACT_FLAT_RATE_FEE_STRUCTURES)
                        .set(CONTRACT_FLAT_RATE_FEE_STRUCTURES.CONTRACT_ID, contract)
                        .set(CONTRACT_FLAT_RATE_FEE_STRUCTURES.RECRUITMENT_TARGET, 100)
                        .set(CONTRACT_FLAT_RATE_FEE_STRUCTURES.FEE_PER_DECLARATION, new BigDecimal("1000"))
                        .execute();
            }
            return contract;
        });
    }

    /** The output statement of a month: deadline the last day of the month before, paid on the 25th (spec 05 §6.4). */
    public StatementId outputStatement(long contract, int year, int month) {
        return statement(contract, year, month, FeeTypes.OUTPUT);
    }

    /** The service statement of a month. */
    public StatementId serviceStatement(long contract, int year, int month) {
        return statement(contract, year, month, FeeTypes.SERVICE);
    }

    private StatementId statement(long contract, int year, int month, FeeTypes feeType) {
        LocalDate first = LocalDate.of(year, month, 1);
        return database.insertInto(STATEMENTS)
                .set(STATEMENTS.CONTRACT_ID, contract)
                .set(STATEMENTS.YEAR, year)
                .set(STATEMENTS.MONTH, month)
                .set(STATEMENTS.DEADLINE_DATE, first.minusDays(1))
                .set(STATEMENTS.PAYMENT_DATE, first.plusDays(24))
                .set(STATEMENTS.FEE_TYPE, feeType)
                .returningResult(STATEMENTS.ID)
                .fetchSingle(row -> new StatementId(row.value1()));
    }

    /** A new appropriate body; {@code appropriate_body_periods.id}. */
    public long appropriateBody() {
        return database.insertInto(APPROPRIATE_BODY_PERIODS)
                .set(APPROPRIATE_BODY_PERIODS.NAME, "Hub " + next())
                .set(APPROPRIATE_BODY_PERIODS.DFE_SIGN_IN_ORGANISATION_ID, UUID.randomUUID())
                .returningResult(APPROPRIATE_BODY_PERIODS.ID)
                .fetchSingle()
                .value1();
    }

    /** Somebody in DfE finance; {@code users.id}. */
    public long financeUser() {
        return database.insertInto(USERS)
                .set(USERS.NAME, "Finn Ance")
                .set(USERS.EMAIL, "finn.ance%d@education.gov.uk".formatted(next()))
                .returningResult(USERS.ID)
                .fetchSingle()
                .value1();
    }

    /** The types of all events about the teacher, oldest first. */
    public List<String> eventsOf(TeacherId teacher) {
        return database.select(EVENTS.EVENT_TYPE)
                .from(EVENTS)
                .where(EVENTS.TEACHER_ID.eq(teacher.value()))
                .orderBy(EVENTS.ID)
                .fetch(EVENTS.EVENT_TYPE);
    }
}
