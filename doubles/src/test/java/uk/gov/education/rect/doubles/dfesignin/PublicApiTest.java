package uk.gov.education.rect.doubles.dfesignin;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Date;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import uk.gov.education.rect.doubles.Browser;
import uk.gov.education.rect.doubles.world.SampleWorld;
import uk.gov.education.rect.doubles.world.SignInUser;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PublicApiTest {

    private final SampleWorld world = SampleWorld.load();
    private final Browser browser = new Browser();
    private DfeSignInDouble dsi;

    @BeforeAll
    void start() {
        dsi = DfeSignInDouble.start(0, world);
    }

    @AfterAll
    void stop() {
        dsi.close();
        browser.close();
    }

    @Test
    @DisplayName("DSI-03: access names the user, service, organisation and complete roles")
    void access_lists_the_roles() {
        JsonNode access = Browser.tree(access("dual"));

        assertThat(Browser.each(access.path("roles"), "code")).containsExactly("SchoolUser", "AppropriateBodyUser");
        assertThat(access.at("/roles/0/numericId").isString()).isTrue();
        assertThat(access.at("/roles/0/status/id").asInt()).isEqualTo(1);
        assertThat(access.path("serviceId").asString()).isEqualTo("RegisterECTs");
        assertThat(access.path("organisationId").asString())
                .isEqualTo(world.appropriateBody("Umber Teaching School Hub")
                        .orElseThrow()
                        .id()
                        .toString());
        assertThat(access.path("userId").asString())
                .isEqualTo(world.signInUser("dual").orElseThrow().id().toString());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @DisplayName("DSI-08, DSI-09: users without access get 404 with no body, broken ones 403 and 500")
    @CsvSource({"no-service, 404", "api-403, 403", "api-500, 500", "no-role, 200"})
    void some_users_have_no_access(String user, int status) {
        HttpResponse<String> response = access(user);

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.body().isEmpty()).isEqualTo(status == 404);
    }

    @Test
    @DisplayName("DSI: an inactive role has status 0")
    void an_inactive_role_has_status_0() {
        assertThat(Browser.tree(access("inactive-role"))
                        .at("/roles/0/status/id")
                        .asInt())
                .isZero();
    }

    @Test
    @DisplayName("§16.2: a role taken away is gone at the next look-up, until it is given back")
    void a_role_can_be_taken_away() {
        dsi.setRolesRevoked("revocable", true);
        assertThat(Browser.tree(access("revocable")).path("roles").size()).isZero();
        dsi.setRolesRevoked("revocable", false);
        assertThat(Browser.tree(access("revocable")).path("roles").size()).isOne();
    }

    @Test
    @DisplayName("§2.3, DBL-08: a missing or malformed header is 401, a wrong token 403 with the reason")
    void bad_tokens_are_refused() throws Exception {
        String path = "/services/RegisterECTs/roles";
        assertThat(browser.get(dsi.apiUri().resolve(path)).statusCode()).isEqualTo(401);
        assertThat(get(path, "Basic abc").statusCode()).isEqualTo(401);
        assertRefused(
                get(
                        path,
                        "Bearer " + token("Somebody", DfeSignInDouble.API_AUDIENCE, DfeSignInDouble.API_SECRET, null)),
                "Unknown issuer");
        assertRefused(
                get(path, "Bearer " + token("RegisterECTs", "elsewhere", DfeSignInDouble.API_SECRET, null)),
                "audience");
        assertRefused(
                get(path, "Bearer " + token("RegisterECTs", DfeSignInDouble.API_AUDIENCE, "x".repeat(40), null)),
                "signature");
        assertRefused(
                get(
                        path,
                        "Bearer "
                                + token(
                                        "RegisterECTs",
                                        DfeSignInDouble.API_AUDIENCE,
                                        DfeSignInDouble.API_SECRET,
                                        Instant.now().minusSeconds(60))),
                "expired");
        assertThat(get(
                                path,
                                "bearer "
                                        + token(
                                                "RegisterECTs",
                                                DfeSignInDouble.API_AUDIENCE,
                                                DfeSignInDouble.API_SECRET,
                                                null))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    @DisplayName("§2.3: organisations of a user are listed, none is 404")
    void organisations_of_a_user() throws Exception {
        JsonNode organisations =
                Browser.tree(get("/users/" + id("sit-two-schools") + "/organisations", "Bearer " + goodToken()));
        assertThat(Browser.each(organisations, "name")).containsExactly("Grange Hill", "Coal Hill School");
        assertThat(organisations.get(0).has("LegalName")).isTrue();
        assertThat(get("/users/" + id("no-organisation") + "/organisations", "Bearer " + goodToken())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    @DisplayName("§2.3: users come in pages")
    void users_come_in_pages() throws Exception {
        JsonNode first = Browser.tree(get("/users?page=1&pageSize=10", "Bearer " + goodToken()));
        JsonNode last = Browser.tree(
                get("/users?page=" + first.path("numberOfPages").asInt() + "&pageSize=10", "Bearer " + goodToken()));

        assertThat(first.path("users").size()).isEqualTo(10);
        int records = first.path("numberOfRecords").asInt();
        assertThat(first.path("numberOfPages").asInt()).isEqualTo((records + 9) / 10);
        assertThat(last.path("users").size()).isEqualTo((records - 1) % 10 + 1);
    }

    private static void assertRefused(HttpResponse<String> response, String reason) {
        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(Browser.tree(response).path("success").asBoolean(true)).isFalse();
        assertThat(Browser.tree(response).path("message").asString()).contains(reason);
    }

    private HttpResponse<String> access(String key) {
        SignInUser user = world.signInUser(key).orElseThrow();
        try {
            return get(
                    "/services/RegisterECTs/organisations/"
                            + user.memberships().getFirst().organisation().id() + "/users/" + user.id(),
                    "Bearer " + goodToken());
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private String id(String key) {
        return world.signInUser(key).orElseThrow().id().toString();
    }

    private HttpResponse<String> get(String path, String authorization) {
        return browser.get(dsi.apiUri().resolve(path), "Authorization", authorization);
    }

    private static String goodToken() throws JOSEException {
        return token("RegisterECTs", DfeSignInDouble.API_AUDIENCE, DfeSignInDouble.API_SECRET, null);
    }

    private static String token(String issuer, String audience, String secret, @Nullable Instant expires)
            throws JOSEException {
        SignedJWT jwt = new SignedJWT(
                new JWSHeader(JWSAlgorithm.HS256),
                new JWTClaimsSet.Builder()
                        .issuer(issuer)
                        .audience(audience)
                        .expirationTime(expires == null ? null : Date.from(expires))
                        .build());
        jwt.sign(new MACSigner(secret));
        return jwt.serialize();
    }
}
