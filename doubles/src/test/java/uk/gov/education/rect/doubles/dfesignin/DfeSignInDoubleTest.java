package uk.gov.education.rect.doubles.dfesignin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.oauth2.sdk.token.BearerAccessToken;
import com.nimbusds.openid.connect.sdk.claims.AccessTokenHash;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.AccessTokenValidator;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import uk.gov.education.rect.doubles.Browser;

class DfeSignInDoubleTest extends SignInScenario {

    @Test
    @DisplayName("§16.2: discovery is complete enough for a standard client, issuer with its port")
    void discovery_describes_the_provider() throws Exception {
        OIDCProviderMetadata metadata =
                OIDCProviderMetadata.parse(browser.get(dsi.uri().resolve("/.well-known/openid-configuration"))
                        .body());

        assertThat(metadata.getIssuer().getValue())
                .isEqualTo(dsi.uri().toString())
                .matches("http://localhost:\\d+");
        assertThat(metadata.getAuthorizationEndpointURI()).hasPath("/auth");
        assertThat(metadata.getTokenEndpointURI()).hasPath("/token");
        assertThat(metadata.getUserInfoEndpointURI()).hasPath("/me");
        assertThat(metadata.getJWKSetURI()).hasPath("/certs");
        assertThat(metadata.getEndSessionEndpointURI()).hasPath("/session/end");
    }

    @Test
    @DisplayName("§2.2: a person picks a user on the page and the service gets a valid ID token with the organisation")
    void a_person_signs_in_by_the_page() throws Exception {
        String page = browser.get(auth(Map.of())).body();
        assertThat(page)
                .contains("<h2>School</h2>", "<h2>Appropriate body</h2>", "<h2>DfE staff</h2>", "Hilda Quillon")
                .doesNotContain("<script", "style=");

        HttpResponse<String> chosen = browser.post(
                dsi.uri().resolve("/auth/user"), with(parameters(), "user", "hilda.quill@schools.example.test"));
        Map<String, String> back = query(chosen);
        assertThat(location(chosen)).startsWith(CALLBACK + "?");
        assertThat(back).containsEntry("state", "state-1");

        JsonNode tokens = Browser.tree(token(codeOf(back), CALLBACK));
        IDTokenClaimsSet claims = validated(tokens.path("id_token").asString());
        assertThat(claims.getStringClaim("email")).isEqualTo("hilda.quill@schools.example.test");
        assertThat(claims.getStringClaim("given_name")).isEqualTo("Hilda");
        assertThat(claims.getStringClaim("family_name")).isEqualTo("Quillon");
        assertThat(claims.getStringClaim("sid")).isNotBlank();
        AccessTokenHash hash = claims.getAccessTokenHash();
        AccessTokenValidator.validate(
                new BearerAccessToken(tokens.path("access_token").asString()), JWSAlgorithm.RS256, hash);

        JsonNode info = Browser.tree(browser.get(
                dsi.uri().resolve("/me"),
                "Authorization",
                "Bearer " + tokens.path("access_token").asString()));
        JsonNode organisation = info.path("organisation");
        assertThat(info.path("sub").asString()).isEqualTo(claims.getSubject().getValue());
        assertThat(organisation.path("urn").asString()).isEqualTo("1759427");
        assertThat(organisation.path("name").asString()).isEqualTo("Abbey Grove School");
        assertThat(organisation.at("/category/id").asString()).isEqualTo("001");
        assertThat(organisation.at("/type/id").asString()).isEqualTo("01");
        assertThat(organisation.propertyNames())
                .contains("id", "uid", "upin", "ukprn", "establishmentNumber", "closedOn", "legacyId", "telephone");
        assertThat(claims.getJSONObjectClaim("organisation").get("urn")).isEqualTo("1759427");
    }

    @Test
    @DisplayName("§16.2: a session at the provider skips the user page; prompt=login does not; prompt=none needs one")
    void single_sign_on_and_prompts() {
        assertThat(query(browser.get(auth(Map.of("prompt", "none"))))).containsEntry("error", "login_required");
        browser.get(auth(Map.of("login_hint", "hilda.quill@schools.example.test")));

        assertThat(query(browser.get(auth(Map.of())))).containsKey("code");
        assertThat(query(browser.get(auth(Map.of("prompt", "none"))))).containsKey("code");
        assertThat(browser.get(auth(Map.of("prompt", "login"))).body()).contains("Choose who to be");
    }

    @Test
    @DisplayName("§2.2: a user of several organisations picks one, and the claim is that one")
    void a_user_of_several_organisations_picks_one() throws Exception {
        HttpResponse<String> picker = browser.post(
                dsi.uri().resolve("/auth/user"), with(parameters(), "user", "dual.hill@schools.example.test"));
        assertThat(picker.body()).contains("Select your organisation", "Grange Hill", "Coal Hill School");
        Matcher coalHill = Pattern.compile("value=\"([0-9a-f-]{36})\" required> <label[^>]*>Coal Hill")
                .matcher(picker.body());
        assertThat(coalHill.find()).isTrue();

        HttpResponse<String> chosen = browser.post(
                dsi.uri().resolve("/auth/organisation"), with(parameters(), "organisation", coalHill.group(1)));
        JsonNode tokens = Browser.tree(token(codeOf(query(chosen)), CALLBACK));
        assertThat(validated(tokens.path("id_token").asString())
                        .getJSONObjectClaim("organisation")
                        .get("urn"))
                .isEqualTo("3583173");

        Map<String, String> hinted = query(browser.get(auth(Map.of(
                "login_hint", "dual.hill@schools.example.test", "organisation_hint", "2472261", "prompt", "login"))));
        assertThat(hinted).containsKey("code");
    }

    @Test
    @DisplayName("§2.2: no organisation is an empty object")
    void no_organisation_is_an_empty_object() throws Exception {
        JsonNode tokens = signIn("no-organisation");

        assertThat(validated(tokens.path("id_token").asString()).getJSONObjectClaim("organisation"))
                .isEmpty();
    }

    @Test
    @DisplayName("§16.2: an unknown client or redirect ends on a page, other errors go back with the state")
    void bad_requests_are_refused() {
        assertThat(browser.get(auth(Map.of("client_id", "Somebody"))).statusCode())
                .isEqualTo(400);
        assertThat(browser.get(auth(Map.of("redirect_uri", "http://localhost:3000/elsewhere")))
                        .statusCode())
                .isEqualTo(400);
        assertThat(browser.get(auth(Map.of("redirect_uri", "https://evil.example.test/auth/dfe/callback")))
                        .statusCode())
                .isEqualTo(400);
        assertThat(query(browser.get(auth(Map.of("response_type", "token")))))
                .containsEntry("error", "unsupported_response_type")
                .containsEntry("state", "state-1");
        assertThat(query(browser.get(auth(Map.of("scope", "email"))))).containsEntry("error", "invalid_scope");
        assertThat(query(browser.post(dsi.uri().resolve("/auth/cancel"), parameters())))
                .containsEntry("error", "access_denied");
    }

    @Test
    @DisplayName("§16.2: a code works once, for 60 seconds, for its redirect address and its client alone")
    void a_code_is_single_use_and_short_lived() {
        String code = code("sit-state");
        assertThat(token(code, "http://localhost:3000/other").statusCode()).isEqualTo(400);
        assertThat(token(code, CALLBACK).statusCode()).isEqualTo(400);

        String late = code("sit-state");
        clock.moveBy(Duration.ofSeconds(61));
        assertThat(Browser.tree(token(late, CALLBACK)).path("error").asString()).isEqualTo("invalid_grant");

        HttpResponse<String> stranger = browser.post(
                dsi.uri().resolve("/token"),
                Map.of(
                        "grant_type",
                        "authorization_code",
                        "code",
                        "x",
                        "client_id",
                        "RegisterECTs",
                        "client_secret",
                        "no"));
        assertThat(stranger.statusCode()).isEqualTo(401);
        assertThat(Browser.tree(stranger).path("error").asString()).isEqualTo("invalid_client");
    }

    @Test
    @DisplayName("§16.2: a PKCE challenge must be answered; client_secret_post works as well as basic")
    void pkce_is_checked() throws Exception {
        String verifier = "a-verifier-that-is-long-enough-to-be-allowed-by-the-standard";
        String challenge = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(
                        MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        Map<String, String> pkce =
                Map.of("login_hint", "sit-state", "code_challenge", challenge, "code_challenge_method", "S256");

        String unanswered = codeOf(query(browser.get(auth(pkce))));
        assertThat(token(unanswered, CALLBACK).statusCode()).isEqualTo(400);

        String answered = codeOf(query(browser.get(auth(pkce))));
        HttpResponse<String> response = browser.post(
                dsi.uri().resolve("/token"),
                Map.of(
                        "grant_type",
                        "authorization_code",
                        "code",
                        answered,
                        "redirect_uri",
                        CALLBACK,
                        "code_verifier",
                        verifier,
                        "client_id",
                        DfeSignInDouble.CLIENT_ID,
                        "client_secret",
                        DfeSignInDouble.CLIENT_SECRET));
        assertThat(response.statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @DisplayName("§16.2: a token fault makes a token that a careful client refuses, once")
    @EnumSource(
            value = TokenFault.class,
            names = {
                "WRONG_ISSUER",
                "ISSUER_WITHOUT_PORT",
                "WRONG_AUDIENCE",
                "WRONG_NONCE",
                "EXPIRED",
                "ISSUED_IN_FUTURE",
                "UNKNOWN_KEY",
                "UNSIGNED"
            })
    void a_token_fault_makes_an_invalid_token(TokenFault fault) throws Exception {
        browser.json(
                "POST", dsi.uri().resolve("/__admin/token-faults"), "{\"fault\":\"" + fault.code() + "\",\"times\":1}");

        String bad = signIn("sit-state").path("id_token").asString();
        assertThatThrownBy(() -> validated(bad)).isInstanceOf(BadJOSEException.class);
        String good = signIn("sit-state").path("id_token").asString();
        assertThat(validated(good).getSubject()).isNotNull();
    }

    @Test
    @DisplayName("§16.2: claims can be missing and the state can come back altered")
    void claims_can_be_missing() throws Exception {
        for (String fault : new String[] {"no-organisation", "no-email", "state-altered"}) {
            browser.post(dsi.uri().resolve("/__admin/token-faults"), Map.of("fault", fault));
        }
        Map<String, String> back = query(browser.get(auth(Map.of("login_hint", "sit-state"))));
        assertThat(back).containsEntry("state", "state-1-altered");
        String idToken =
                Browser.tree(token(codeOf(back), CALLBACK)).path("id_token").asString();
        assertThat(validated(idToken).toJSONObject()).doesNotContainKeys("organisation", "email");
    }

    @Test
    @DisplayName("§16.2: keys rotate: the next token is signed by the second key")
    void keys_rotate() throws Exception {
        String before = keyId(signIn("sit-state"));
        browser.post(dsi.uri().resolve("/__admin/rotate-keys"), Map.of());
        JsonNode after = signIn("sit-state");

        assertThat(keyId(after)).isNotEqualTo(before);
        assertThat(validated(after.path("id_token").asString()).getSubject()).isNotNull();
    }

    @Test
    @DisplayName("§2.8: signing out with a hint ends the session and goes back; without one it asks")
    void signing_out_ends_the_session() {
        String idToken = signIn("sit-state").path("id_token").asString();
        String target = "?post_logout_redirect_uri=" + encode("http://localhost:3000/sign-out");

        assertThat(browser.get(dsi.uri().resolve("/session/end" + target)).body())
                .contains("Sign out of DfE Sign-in");
        HttpResponse<String> out =
                browser.get(dsi.uri().resolve("/session/end" + target + "&id_token_hint=" + idToken));
        assertThat(location(out)).isEqualTo("http://localhost:3000/sign-out");
        assertThat(browser.get(auth(Map.of())).body()).contains("Choose who to be");
        assertThat(browser.get(dsi.uri()
                                .resolve("/session/end?post_logout_redirect_uri="
                                        + encode("https://evil.example.test/")))
                        .statusCode())
                .isEqualTo(400);
    }
}
