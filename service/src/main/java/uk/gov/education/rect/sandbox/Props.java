package uk.gov.education.rect.sandbox;

import static uk.gov.education.rect.database.Tables.ACTIVE_LEAD_PROVIDERS;
import static uk.gov.education.rect.database.Tables.APPROPRIATE_BODY_PERIODS;
import static uk.gov.education.rect.database.Tables.DELIVERY_PARTNERS;
import static uk.gov.education.rect.database.Tables.LEAD_PROVIDERS;
import static uk.gov.education.rect.database.Tables.LEAD_PROVIDER_DELIVERY_PARTNERSHIPS;
import static uk.gov.education.rect.database.Tables.MENTOR_AT_SCHOOL_PERIODS;
import static uk.gov.education.rect.database.Tables.SCHOOLS;
import static uk.gov.education.rect.database.Tables.TEACHERS;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import uk.gov.education.rect.appropriatebodies.AppropriateBodyPeriodId;
import uk.gov.education.rect.calendar.ServiceClock;
import uk.gov.education.rect.email.EmailAddress;
import uk.gov.education.rect.providers.LeadProviderId;
import uk.gov.education.rect.schools.SchoolId;
import uk.gov.education.rect.teachers.TeacherId;
import uk.gov.education.rect.teachers.Trn;

/**
 * What scenarios are played with: people who are invented from a number, schools at which nothing has happened yet, and
 * what staff set up. The same in the same order each time (API-SBX-05).
 */
@Component
@ConditionalOnProperty(name = "web.production", havingValue = "false")
class Props {

    // a range that the local stand-in for TRS knows as ordinary teachers
    private static final int FIRST_TRN = 8_000_001;
    private static final int LAST_TRN = 8_009_999;
    private static final List<String> FIRST_NAMES = List.of(
            "Alba", "Bertram", "Cosima", "Dunstan", "Edwina", "Florian", "Griselda", "Hartley", "Iolanthe", "Jasper");
    private static final List<String> LAST_NAMES =
            List.of("Ambleton", "Birdwhistle", "Cobblestone", "Dewberry", "Elderflint", "Fiddlewood", "Gooseberry");

    private final DSLContext database;
    private final ServiceClock clock;

    Props(DSLContext database, ServiceClock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The lead providers that work in any contract period, by name. */
    List<LeadProvider> leadProviders() {
        return database.select(
                        LEAD_PROVIDERS.ID,
                        LEAD_PROVIDERS.NAME,
                        DSL.arrayAgg(ACTIVE_LEAD_PROVIDERS.CONTRACT_PERIOD_YEAR)
                                .orderBy(ACTIVE_LEAD_PROVIDERS.CONTRACT_PERIOD_YEAR))
                .from(LEAD_PROVIDERS)
                .join(ACTIVE_LEAD_PROVIDERS)
                .on(ACTIVE_LEAD_PROVIDERS.LEAD_PROVIDER_ID.eq(LEAD_PROVIDERS.ID))
                .groupBy(LEAD_PROVIDERS.ID, LEAD_PROVIDERS.NAME)
                .orderBy(LEAD_PROVIDERS.NAME)
                .fetch(row -> new LeadProvider(new LeadProviderId(row.value1()), row.value2(), List.of(row.value3())));
    }

    /** Another lead provider that works in the year. */
    LeadProvider another(LeadProvider leadProvider, int year) {
        return leadProviders().stream()
                .filter(other ->
                        !other.id().equals(leadProvider.id()) && other.years().contains(year))
                .findFirst()
                .orElseThrow();
    }

    /** Somebody nobody knows yet. */
    Stage.Someone somebody() {
        int number = database.fetchSingle(
                        "select coalesce(max(trn::integer), {0}) + 1 as next from teachers where trn between {1} and {2}",
                        DSL.val(FIRST_TRN - 1), DSL.val(String.valueOf(FIRST_TRN)), DSL.val(String.valueOf(LAST_TRN)))
                .get("next", Integer.class);
        String first = FIRST_NAMES.get(number % FIRST_NAMES.size());
        String last = LAST_NAMES.get(number % LAST_NAMES.size());
        return new Stage.Someone(
                new Trn(String.valueOf(number)),
                first,
                last,
                new EmailAddress(
                        (first + "." + last + "." + number + "@sandbox.example").toLowerCase(java.util.Locale.ROOT)));
    }

    /** An eligible school at which nothing has happened, the lowest URN first. */
    SchoolId unusedSchool() {
        return new SchoolId(database.fetchOptional(UNUSED_SCHOOLS + " limit 1")
                .orElseThrow(() -> new IllegalStateException("the sandbox has no unused school left"))
                .get("record", Long.class));
    }

    /** The school in partnership with the lead provider in the year at which most ECTs train; empty before there is one. */
    Optional<SchoolId> busiestSchool(LeadProvider leadProvider, int year) {
        return database.fetchOptional("""
                        select p.school_id
                        from school_partnerships p
                        join lead_provider_delivery_partnerships d on d.id = p.lead_provider_delivery_partnership_id
                        join active_lead_providers a on a.id = d.active_lead_provider_id
                        join training_periods t on t.school_partnership_id = p.id and t.trainee_role = 'ect'
                        where a.lead_provider_id = {0} and a.contract_period_year = {1}
                        group by p.school_id
                        having count(*) > 1
                        order by count(*) desc, p.school_id
                        limit 1
                        """, DSL.val(leadProvider.id().value()), DSL.val(year))
                .map(row -> new SchoolId(row.get("school_id", Long.class)));
    }

    /** Schools at which nothing has happened: {@code record} and, for lead providers, {@code id}. */
    static final String UNUSED_SCHOOLS = """
            select s.id as record, s.api_id as id
            from schools s
            join gias_schools g on g.urn = s.urn
            where g.eligible and g.status = 'open'
              and not exists (select from school_partnerships p where p.school_id = s.id)
              and not exists (select from ect_at_school_periods e where e.school_id = s.id)
              and not exists (select from mentor_at_school_periods m where m.school_id = s.id)
            order by s.urn""";

    /** One of the delivery partners with which a lead provider works, by its id in the API. */
    UUID deliveryPartner(LeadProvider leadProvider, int year, int index) {
        return database.select(DELIVERY_PARTNERS.API_ID)
                .from(DELIVERY_PARTNERS)
                .join(LEAD_PROVIDER_DELIVERY_PARTNERSHIPS)
                .on(LEAD_PROVIDER_DELIVERY_PARTNERSHIPS.DELIVERY_PARTNER_ID.eq(DELIVERY_PARTNERS.ID))
                .join(ACTIVE_LEAD_PROVIDERS)
                .on(ACTIVE_LEAD_PROVIDERS.ID.eq(LEAD_PROVIDER_DELIVERY_PARTNERSHIPS.ACTIVE_LEAD_PROVIDER_ID))
                .where(ACTIVE_LEAD_PROVIDERS.LEAD_PROVIDER_ID.eq(
                        leadProvider.id().value()))
                .and(ACTIVE_LEAD_PROVIDERS.CONTRACT_PERIOD_YEAR.eq(year))
                .orderBy(DELIVERY_PARTNERS.NAME)
                .offset(index)
                .limit(1)
                .fetchSingle()
                .value1();
    }

    /** A second partnership with a school, through another delivery partner: something only staff record. */
    void secondPartnership(LeadProvider leadProvider, SchoolId school, int year) {
        database.execute(
                """
                insert into school_partnerships (school_id, lead_provider_delivery_partnership_id, created_at)
                select {0}, p.id, {4}
                from lead_provider_delivery_partnerships p
                join active_lead_providers a on a.id = p.active_lead_provider_id
                join delivery_partners d on d.id = p.delivery_partner_id
                where a.lead_provider_id = {1} and a.contract_period_year = {2} and d.api_id = {3}
                """,
                DSL.val(school.value()),
                DSL.val(leadProvider.id().value()),
                DSL.val(year),
                DSL.val(deliveryPartner(leadProvider, year, 1)),
                DSL.val(clock.now(), SQLDataType.INSTANT));
    }

    /**
     * That somebody had another record, which was merged into theirs: by rows alone, as the older service's mergers come
     * here.
     */
    void otherRecord(Stage.Ect of, Stage.Someone other) {
        database.execute(
                """
                with other as (
                  insert into teachers (trn, trs_first_name, trs_last_name, created_at)
                  values ({0}, {1}, {2}, {4})
                  returning api_id
                )
                insert into teacher_id_changes (teacher_id, api_from_teacher_id, api_to_teacher_id, created_at)
                select t.id, o.api_id, t.api_id, {4} from other o, teachers t where t.id = {3}
                """,
                DSL.val(other.trn().value()),
                DSL.val(other.firstName()),
                DSL.val(other.lastName()),
                DSL.val(of.teacher().value()),
                DSL.val(clock.now(), SQLDataType.INSTANT));
    }

    /** An active appropriate body, the first by name. */
    AppropriateBodyPeriodId appropriateBody() {
        return new AppropriateBodyPeriodId(database.select(APPROPRIATE_BODY_PERIODS.ID)
                .from(APPROPRIATE_BODY_PERIODS)
                .where(APPROPRIATE_BODY_PERIODS.DFE_SIGN_IN_ORGANISATION_ID.isNotNull())
                .and(APPROPRIATE_BODY_PERIODS.BODY_TYPE.eq(
                        uk.gov.education.rect.database.enums.AppropriateBodyType.TEACHING_SCHOOL_HUB))
                .orderBy(APPROPRIATE_BODY_PERIODS.NAME)
                .limit(1)
                .fetchSingle()
                .value1());
    }

    UUID apiId(SchoolId school) {
        return database.select(SCHOOLS.API_ID)
                .from(SCHOOLS)
                .where(SCHOOLS.ID.eq(school.value()))
                .fetchSingle()
                .value1();
    }

    UUID apiId(TeacherId teacher) {
        return database.select(TEACHERS.API_ID)
                .from(TEACHERS)
                .where(TEACHERS.ID.eq(teacher.value()))
                .fetchSingle()
                .value1();
    }

    /** Whether the person mentors at a school already. */
    boolean mentorsElsewhere(Trn trn) {
        return database.fetchExists(DSL.selectOne()
                .from(MENTOR_AT_SCHOOL_PERIODS)
                .join(TEACHERS)
                .on(TEACHERS.ID.eq(MENTOR_AT_SCHOOL_PERIODS.TEACHER_ID))
                .where(TEACHERS.TRN.eq(trn.value())));
    }
}
