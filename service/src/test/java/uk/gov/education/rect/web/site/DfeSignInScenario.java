package uk.gov.education.rect.web.site;

import static uk.gov.education.rect.database.Tables.APPROPRIATE_BODY_PERIODS;
import static uk.gov.education.rect.database.Tables.EVENTS;
import static uk.gov.education.rect.database.Tables.GIAS_SCHOOLS;
import static uk.gov.education.rect.database.Tables.SCHOOLS;
import static uk.gov.education.rect.database.Tables.SPRING_SESSION;
import static uk.gov.education.rect.database.Tables.USERS;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;

/** Nobody has signed in yet; some appropriate bodies are known. */
abstract class DfeSignInScenario extends SignInScenario {

    @BeforeEach
    void nobodyYet() {
        database.deleteFrom(EVENTS).execute();
        database.deleteFrom(SCHOOLS).execute();
        database.deleteFrom(GIAS_SCHOOLS).execute();
        database.deleteFrom(USERS).execute();
        database.deleteFrom(SPRING_SESSION).execute();
    }

    void appropriateBody(String key, String name) {
        database.update(APPROPRIATE_BODY_PERIODS)
                .setNull(APPROPRIATE_BODY_PERIODS.DFE_SIGN_IN_ORGANISATION_ID)
                .where(APPROPRIATE_BODY_PERIODS.DFE_SIGN_IN_ORGANISATION_ID.eq(organisationOf(key)))
                .execute();
        database.deleteFrom(APPROPRIATE_BODY_PERIODS)
                .where(APPROPRIATE_BODY_PERIODS.NAME.eq(name))
                .execute();
        data().appropriateBody(name, organisationOf(key));
    }

    static UUID organisationOf(String key) {
        return user(key).memberships().getFirst().organisation().id();
    }

    void tokenFault(String fault) throws Exception {
        java.net.http.HttpClient.newHttpClient()
                .send(
                        java.net.http.HttpRequest.newBuilder(DSI.uri().resolve("/__admin/token-faults"))
                                .header("Content-Type", "application/json")
                                .POST(java.net.http.HttpRequest.BodyPublishers.ofString(
                                        "{\"fault\":\"" + fault + "\",\"times\":1}"))
                                .build(),
                        java.net.http.HttpResponse.BodyHandlers.discarding());
    }
}
