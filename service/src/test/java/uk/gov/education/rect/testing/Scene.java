package uk.gov.education.rect.testing;

import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static uk.gov.education.rect.database.Tables.ACTIVE_LEAD_PROVIDERS;
import static uk.gov.education.rect.database.Tables.APPROPRIATE_BODY_PERIODS;
import static uk.gov.education.rect.database.Tables.CONTRACT_PERIODS;
import static uk.gov.education.rect.database.Tables.DELIVERY_PARTNERS;
import static uk.gov.education.rect.database.Tables.EVENTS;
import static uk.gov.education.rect.database.Tables.GIAS_SCHOOLS;
import static uk.gov.education.rect.database.Tables.LEAD_PROVIDERS;
import static uk.gov.education.rect.database.Tables.LEAD_PROVIDER_DELIVERY_PARTNERSHIPS;
import static uk.gov.education.rect.database.Tables.SCHOOLS;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.DSLContext;
import org.springframework.boot.test.context.TestComponent;
import uk.gov.education.rect.appropriatebodies.AppropriateBodyPeriodId;
import uk.gov.education.rect.database.enums.AppropriateBodyType;
import uk.gov.education.rect.providers.CreateSchoolPartnership;
import uk.gov.education.rect.providers.DeliveryPartnerId;
import uk.gov.education.rect.providers.LeadProviderId;
import uk.gov.education.rect.schools.SchoolId;
import uk.gov.education.rect.teachers.TeacherId;
import uk.gov.education.rect.teachers.Trn;
import uk.gov.education.rect.timeline.Author;
import uk.gov.education.rect.training.RegisterEct;
import uk.gov.education.rect.training.RegisterMentor;

/**
 * Sets the scene of a test: schools, appropriate bodies and pairings as imports and staff would have left them, and
 * people through the use cases of the product. Reads as sentences:
 *
 * <pre>{@code
 * SchoolId school = scene.aSchool();
 * RegisterEct.Registered ect = scene.anEct().at(school).since("2026-09-01").trainedBy(AMBITION).register();
 * scene.aMentor().of(ect.period()).at(school).since("2026-09-01").register();
 * }</pre>
 */
@TestComponent
public class Scene {

    /** A lead provider that works in every contract period. */
    public static final String AMBITION = "Ambition Institute";

    /** Another that works in every contract period. */
    public static final String TEACH_FIRST = "Teach First";

    /** Who acts when nobody else is named. */
    public static final Author TUTOR = new Author.SchoolUser("tutor@school.example", "Tamsin Tutor");

    /** Never the same number twice, so that every person and school is new. */
    private static final AtomicInteger NEXT = new AtomicInteger();

    private final DSLContext database;
    private final RegisterEct registerEct;
    private final RegisterMentor registerMentor;
    private final CreateSchoolPartnership createPartnership;

    Scene(
            DSLContext database,
            RegisterEct registerEct,
            RegisterMentor registerMentor,
            CreateSchoolPartnership createPartnership) {
        this.database = database;
        this.registerEct = registerEct;
        this.registerMentor = registerMentor;
        this.createPartnership = createPartnership;
    }

    /** An open, state-funded, eligible school that has named its induction tutor for every contract period. */
    public SchoolId aSchool() {
        return school("Community school", false, true);
    }

    /** An open independent school with section 41 approval. */
    public SchoolId anIndependentSchool() {
        return school("Other independent school", true, true);
    }

    /** An open independent school without section 41 approval: not eligible. */
    public SchoolId anIneligibleSchool() {
        return school("Other independent school", false, false);
    }

    /** The school's id in the lead provider API. */
    public UUID apiIdOf(SchoolId school) {
        return database.select(SCHOOLS.API_ID)
                .from(SCHOOLS)
                .where(SCHOOLS.ID.eq(school.value()))
                .fetchSingle()
                .value1();
    }

    /** A teaching school hub whose people can sign in. */
    public AppropriateBodyPeriodId aTeachingSchoolHub() {
        return appropriateBody(AppropriateBodyType.TEACHING_SCHOOL_HUB, true);
    }

    /** Makes the panel of independent schools one that they can choose. */
    public void istipIsActive() {
        database.update(APPROPRIATE_BODY_PERIODS)
                .set(APPROPRIATE_BODY_PERIODS.DFE_SIGN_IN_ORGANISATION_ID, UUID.randomUUID())
                .where(APPROPRIATE_BODY_PERIODS.CODE.eq("ISTIP"))
                .and(APPROPRIATE_BODY_PERIODS.DFE_SIGN_IN_ORGANISATION_ID.isNull())
                .execute();
    }

    /** An appropriate body of a kind, active or not. */
    public AppropriateBodyPeriodId appropriateBody(AppropriateBodyType type, boolean active) {
        return new AppropriateBodyPeriodId(database.insertInto(APPROPRIATE_BODY_PERIODS)
                .set(APPROPRIATE_BODY_PERIODS.NAME, "Appropriate body " + NEXT.incrementAndGet())
                .set(APPROPRIATE_BODY_PERIODS.BODY_TYPE, type)
                .set(APPROPRIATE_BODY_PERIODS.DFE_SIGN_IN_ORGANISATION_ID, active ? UUID.randomUUID() : null)
                .returningResult(APPROPRIATE_BODY_PERIODS.ID)
                .fetchSingle()
                .value1());
    }

    /** The lead provider of the reference data with the name. */
    public LeadProviderId leadProvider(String name) {
        return new LeadProviderId(database.select(LEAD_PROVIDERS.ID)
                .from(LEAD_PROVIDERS)
                .where(LEAD_PROVIDERS.NAME.eq(name))
                .fetchSingle()
                .value1());
    }

    /** A delivery partner that works with nobody yet. */
    public DeliveryPartnerId aDeliveryPartner() {
        return new DeliveryPartnerId(database.insertInto(DELIVERY_PARTNERS)
                .set(DELIVERY_PARTNERS.NAME, "Delivery partner " + NEXT.incrementAndGet())
                .returningResult(DELIVERY_PARTNERS.ID)
                .fetchSingle()
                .value1());
    }

    /** The delivery partner's id in the lead provider API. */
    public UUID apiIdOf(DeliveryPartnerId deliveryPartner) {
        return database.select(DELIVERY_PARTNERS.API_ID)
                .from(DELIVERY_PARTNERS)
                .where(DELIVERY_PARTNERS.ID.eq(deliveryPartner.value()))
                .fetchSingle()
                .value1();
    }

    /** Lets a delivery partner work with a lead provider in a contract period. */
    public void pair(String leadProvider, DeliveryPartnerId deliveryPartner, int year) {
        database.insertInto(LEAD_PROVIDER_DELIVERY_PARTNERSHIPS)
                .set(
                        LEAD_PROVIDER_DELIVERY_PARTNERSHIPS.ACTIVE_LEAD_PROVIDER_ID,
                        database.select(ACTIVE_LEAD_PROVIDERS.ID)
                                .from(ACTIVE_LEAD_PROVIDERS)
                                .where(ACTIVE_LEAD_PROVIDERS.LEAD_PROVIDER_ID.eq(
                                        leadProvider(leadProvider).value()))
                                .and(ACTIVE_LEAD_PROVIDERS.CONTRACT_PERIOD_YEAR.eq(year))
                                .fetchSingle()
                                .value1())
                .set(LEAD_PROVIDER_DELIVERY_PARTNERSHIPS.DELIVERY_PARTNER_ID, deliveryPartner.value())
                .onConflictDoNothing()
                .execute();
    }

    /** A partnership to be made. */
    public SomePartnership aPartnership() {
        return new SomePartnership(this, createPartnership);
    }

    /** An ECT to be registered. */
    public SomeEct anEct() {
        return new SomeEct(this, registerEct);
    }

    /** A mentor to be registered. */
    public SomeMentor aMentor() {
        return new SomeMentor(this, registerMentor);
    }

    /** The teacher's events, oldest first, by the names under which they are stored. */
    public List<String> storyOf(TeacherId teacher) {
        return database.select(EVENTS.EVENT_TYPE)
                .from(EVENTS)
                .where(EVENTS.TEACHER_ID.eq(teacher.value()))
                .orderBy(EVENTS.ID)
                .fetch(EVENTS.EVENT_TYPE);
    }

    /** A TRN nobody has yet. */
    public Trn aTrn() {
        return new Trn(String.format("%07d", 3_000_000 + NEXT.incrementAndGet()));
    }

    /** A different number each time. */
    static int next() {
        return NEXT.incrementAndGet();
    }

    private SchoolId school(String type, boolean section41Approved, boolean eligible) {
        int urn = 100_000 + NEXT.incrementAndGet();
        database.insertInto(GIAS_SCHOOLS)
                .set(GIAS_SCHOOLS.URN, urn)
                .set(GIAS_SCHOOLS.NAME, "School " + urn)
                .set(GIAS_SCHOOLS.TYPE_NAME, type)
                .set(GIAS_SCHOOLS.LOCAL_AUTHORITY_CODE, 302)
                .set(GIAS_SCHOOLS.SECTION_41_APPROVED, section41Approved)
                .set(GIAS_SCHOOLS.IN_ENGLAND, true)
                .set(GIAS_SCHOOLS.ELIGIBLE, eligible)
                .execute();
        return new SchoolId(database.insertInto(SCHOOLS)
                .set(SCHOOLS.URN, urn)
                .set(SCHOOLS.INDUCTION_TUTOR_NAME, "Tamsin Tutor")
                .set(SCHOOLS.INDUCTION_TUTOR_EMAIL, "tutor." + urn + "@school.example")
                .set(
                        SCHOOLS.INDUCTION_TUTOR_LAST_NOMINATED_IN,
                        select(max(CONTRACT_PERIODS.YEAR)).from(CONTRACT_PERIODS))
                .returningResult(SCHOOLS.ID)
                .fetchSingle()
                .value1());
    }
}
