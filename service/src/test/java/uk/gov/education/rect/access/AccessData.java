package uk.gov.education.rect.access;

import static uk.gov.education.rect.database.Tables.APPROPRIATE_BODY_PERIODS;
import static uk.gov.education.rect.database.Tables.GIAS_SCHOOLS;
import static uk.gov.education.rect.database.Tables.SCHOOLS;
import static uk.gov.education.rect.database.Tables.USERS;

import java.util.UUID;
import org.jooq.DSLContext;
import uk.gov.education.rect.database.enums.DfeRoleType;
import uk.gov.education.rect.database.enums.GiasSchoolStatuses;

/** Schools, appropriate bodies and staff as the GIAS import, reference data and the users pages leave them. */
public final class AccessData {

    private final DSLContext database;

    /** @param database of the test class */
    public AccessData(DSLContext database) {
        this.database = database;
    }

    /** An open community school that uses the service. */
    public void school(int urn, String name) {
        giasSchool(urn, name, "Community school", GiasSchoolStatuses.OPEN);
        opened(urn);
    }

    /** A school as GIAS knows it, not opened here. */
    public void giasSchool(int urn, String name, String type, GiasSchoolStatuses status) {
        database.insertInto(GIAS_SCHOOLS)
                .set(GIAS_SCHOOLS.URN, urn)
                .set(GIAS_SCHOOLS.NAME, name)
                .set(GIAS_SCHOOLS.TYPE_NAME, type)
                .set(GIAS_SCHOOLS.STATUS, status)
                .set(GIAS_SCHOOLS.LOCAL_AUTHORITY_CODE, 999)
                .set(GIAS_SCHOOLS.SECTION_41_APPROVED, false)
                .set(GIAS_SCHOOLS.IN_ENGLAND, true)
                .execute();
    }

    /** Lets a school that GIAS knows use the service. */
    public void opened(int urn) {
        database.insertInto(SCHOOLS).set(SCHOOLS.URN, urn).execute();
    }

    /** An appropriate body with an organisation in DfE Sign-in. */
    public long appropriateBody(String name, UUID organisation) {
        return database.insertInto(APPROPRIATE_BODY_PERIODS)
                .set(APPROPRIATE_BODY_PERIODS.NAME, name)
                .set(APPROPRIATE_BODY_PERIODS.DFE_SIGN_IN_ORGANISATION_ID, organisation)
                .returningResult(APPROPRIATE_BODY_PERIODS.ID)
                .fetchSingle()
                .value1();
    }

    /** A member of DfE staff. */
    public long staff(String email, StaffRole role) {
        return database.insertInto(USERS)
                .set(USERS.NAME, "Alex " + role.displayName())
                .set(USERS.EMAIL, email)
                .set(USERS.ROLE, DfeRoleType.valueOf(role.name()))
                .returningResult(USERS.ID)
                .fetchSingle()
                .value1();
    }
}
