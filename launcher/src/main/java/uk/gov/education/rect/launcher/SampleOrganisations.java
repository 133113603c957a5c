package uk.gov.education.rect.launcher;

import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static uk.gov.education.rect.database.Tables.ACTIVE_LEAD_PROVIDERS;
import static uk.gov.education.rect.database.Tables.APPROPRIATE_BODY_PERIODS;
import static uk.gov.education.rect.database.Tables.DELIVERY_PARTNERS;
import static uk.gov.education.rect.database.Tables.LEAD_PROVIDER_DELIVERY_PARTNERSHIPS;
import static uk.gov.education.rect.database.Tables.USERS;

import java.util.List;
import org.jooq.DSLContext;
import uk.gov.education.rect.database.enums.AppropriateBodyType;
import uk.gov.education.rect.database.enums.DfeRoleType;
import uk.gov.education.rect.doubles.world.Organisation;
import uk.gov.education.rect.doubles.world.SampleWorld;
import uk.gov.education.rect.doubles.world.SignInUser;

/**
 * What is configuration in each real environment: which DfE Sign-in organisation an appropriate body is, who works at
 * DfE, and which delivery partners work with which lead provider.
 */
final class SampleOrganisations {

    private static final List<String> DELIVERY_PARTNERS_EVERYWHERE = List.of(
            "Artisan Education Group",
            "Capable Teachers Alliance",
            "Grain Teaching School Hub",
            "Millbrook Teaching School Hub",
            "Rise Teaching School Hub");

    private final DSLContext database;
    private final SampleWorld world;

    SampleOrganisations(DSLContext database, SampleWorld world) {
        this.database = database;
        this.world = world;
    }

    void load() {
        world.organisations().stream()
                .filter(organisation -> organisation.appropriateBody() != null)
                .forEach(this::appropriateBody);
        world.signInUsers().stream().filter(user -> user.staffRole() != null).forEach(this::member);
        DELIVERY_PARTNERS_EVERYWHERE.forEach(this::deliveryPartner);
    }

    private void appropriateBody(Organisation organisation) {
        database.insertInto(APPROPRIATE_BODY_PERIODS)
                .set(APPROPRIATE_BODY_PERIODS.NAME, organisation.appropriateBody())
                .set(APPROPRIATE_BODY_PERIODS.BODY_TYPE, AppropriateBodyType.TEACHING_SCHOOL_HUB)
                .set(APPROPRIATE_BODY_PERIODS.DFE_SIGN_IN_ORGANISATION_ID, organisation.id())
                .onConflict(APPROPRIATE_BODY_PERIODS.NAME)
                .doUpdate()
                .set(APPROPRIATE_BODY_PERIODS.DFE_SIGN_IN_ORGANISATION_ID, organisation.id())
                .execute();
    }

    private void member(SignInUser user) {
        database.insertInto(USERS)
                .set(USERS.NAME, user.givenName() + " " + user.familyName())
                .set(USERS.EMAIL, user.email())
                .set(USERS.ROLE, DfeRoleType.lookupLiteral(user.staffRole()))
                .onConflict(USERS.EMAIL)
                .doNothing()
                .execute();
    }

    private void deliveryPartner(String name) {
        long id = database.insertInto(DELIVERY_PARTNERS)
                .set(DELIVERY_PARTNERS.NAME, name)
                .returningResult(DELIVERY_PARTNERS.ID)
                .fetchSingle()
                .value1();
        database.insertInto(
                        LEAD_PROVIDER_DELIVERY_PARTNERSHIPS,
                        LEAD_PROVIDER_DELIVERY_PARTNERSHIPS.ACTIVE_LEAD_PROVIDER_ID,
                        LEAD_PROVIDER_DELIVERY_PARTNERSHIPS.DELIVERY_PARTNER_ID)
                .select(select(ACTIVE_LEAD_PROVIDERS.ID, val(id)).from(ACTIVE_LEAD_PROVIDERS))
                .execute();
    }
}
