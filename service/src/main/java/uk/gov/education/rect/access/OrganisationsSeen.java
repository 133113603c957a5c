package uk.gov.education.rect.access;

import static org.jooq.impl.DSL.excluded;
import static uk.gov.education.rect.database.Tables.APPROPRIATE_BODIES;
import static uk.gov.education.rect.database.Tables.APPROPRIATE_BODY_PERIODS;
import static uk.gov.education.rect.database.Tables.DFE_SIGN_IN_ORGANISATIONS;
import static uk.gov.education.rect.database.Tables.LEGACY_APPROPRIATE_BODIES;

import java.time.Instant;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.rect.access.DfeSignInPerson.Organisation;
import uk.gov.education.rect.calendar.ServiceClock;

/**
 * Keeps what DfE Sign-in says of the organisations whose people sign in, and ties an appropriate body to its
 * organisation the first time (07 §2.7, DM-AB-02). Repeating it only moves the times and refreshes the description.
 */
@Component
class OrganisationsSeen {

    private final DSLContext database;
    private final ServiceClock clock;

    OrganisationsSeen(DSLContext database, ServiceClock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Somebody of a school signed in. */
    @Transactional
    public void school(Organisation organisation) {
        seen(organisation);
    }

    /** Somebody of an appropriate body signed in. */
    @Transactional
    public void appropriateBody(Organisation organisation) {
        long organisationId = seen(organisation);
        var period = database.select(
                        APPROPRIATE_BODY_PERIODS.ID,
                        APPROPRIATE_BODY_PERIODS.NAME,
                        APPROPRIATE_BODY_PERIODS.DQT_ID,
                        APPROPRIATE_BODY_PERIODS.BODY_TYPE,
                        APPROPRIATE_BODY_PERIODS.APPROPRIATE_BODY_ID)
                .from(APPROPRIATE_BODY_PERIODS)
                .where(APPROPRIATE_BODY_PERIODS.DFE_SIGN_IN_ORGANISATION_ID.eq(organisation.id()))
                .forNoKeyUpdate()
                .fetchSingle();
        if (period.value3() != null) {
            database.insertInto(LEGACY_APPROPRIATE_BODIES)
                    .set(LEGACY_APPROPRIATE_BODIES.NAME, period.value2())
                    .set(LEGACY_APPROPRIATE_BODIES.DQT_ID, period.value3())
                    .set(LEGACY_APPROPRIATE_BODIES.BODY_TYPE, period.value4())
                    .set(LEGACY_APPROPRIATE_BODIES.APPROPRIATE_BODY_PERIOD_ID, period.value1())
                    .onConflictDoNothing()
                    .execute();
        }
        if (period.value5() == null) {
            long body = database.insertInto(APPROPRIATE_BODIES)
                    .set(APPROPRIATE_BODIES.NAME, period.value2())
                    .set(APPROPRIATE_BODIES.DFE_SIGN_IN_ORGANISATION_ID, organisationId)
                    .onConflict(APPROPRIATE_BODIES.NAME)
                    .doUpdate()
                    .set(APPROPRIATE_BODIES.DFE_SIGN_IN_ORGANISATION_ID, organisationId)
                    .returningResult(APPROPRIATE_BODIES.ID)
                    .fetchSingle()
                    .value1();
            database.update(APPROPRIATE_BODY_PERIODS)
                    .set(APPROPRIATE_BODY_PERIODS.APPROPRIATE_BODY_ID, body)
                    .where(APPROPRIATE_BODY_PERIODS.ID.eq(period.value1()))
                    .execute();
        } else {
            database.update(APPROPRIATE_BODIES)
                    .set(APPROPRIATE_BODIES.DFE_SIGN_IN_ORGANISATION_ID, organisationId)
                    .where(APPROPRIATE_BODIES.ID.eq(period.value5()))
                    .and(APPROPRIATE_BODIES.DFE_SIGN_IN_ORGANISATION_ID.isNull())
                    .execute();
        }
    }

    private long seen(Organisation organisation) {
        Instant now = clock.now();
        String name = organisation.name() == null ? organisation.id().toString() : organisation.name();
        return database.insertInto(DFE_SIGN_IN_ORGANISATIONS)
                .set(DFE_SIGN_IN_ORGANISATIONS.UUID, organisation.id())
                .set(DFE_SIGN_IN_ORGANISATIONS.NAME, name)
                .set(DFE_SIGN_IN_ORGANISATIONS.URN, organisation.urn())
                .set(DFE_SIGN_IN_ORGANISATIONS.ADDRESS, organisation.address())
                .set(DFE_SIGN_IN_ORGANISATIONS.CATEGORY, organisation.category())
                .set(DFE_SIGN_IN_ORGANISATIONS.ORGANISATION_TYPE, organisation.type())
                .set(DFE_SIGN_IN_ORGANISATIONS.STATUS, organisation.status())
                .set(DFE_SIGN_IN_ORGANISATIONS.COMPANY_REGISTRATION_NUMBER, organisation.companyRegistrationNumber())
                .set(DFE_SIGN_IN_ORGANISATIONS.LAST_AUTHENTICATED_AT, now)
                .onConflict(DFE_SIGN_IN_ORGANISATIONS.UUID)
                .doUpdate()
                .set(DFE_SIGN_IN_ORGANISATIONS.NAME, excluded(DFE_SIGN_IN_ORGANISATIONS.NAME))
                .set(DFE_SIGN_IN_ORGANISATIONS.ADDRESS, excluded(DFE_SIGN_IN_ORGANISATIONS.ADDRESS))
                .set(DFE_SIGN_IN_ORGANISATIONS.STATUS, excluded(DFE_SIGN_IN_ORGANISATIONS.STATUS))
                .set(DFE_SIGN_IN_ORGANISATIONS.LAST_AUTHENTICATED_AT, now)
                .returningResult(DFE_SIGN_IN_ORGANISATIONS.ID)
                .fetchSingle()
                .value1();
    }
}
