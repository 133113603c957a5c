package uk.gov.education.rect.doubles.dfesignin;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import uk.gov.education.rect.doubles.Browser;
import uk.gov.education.rect.doubles.DoublesSettings;
import uk.gov.education.rect.doubles.MovableClock;
import uk.gov.education.rect.doubles.world.SampleWorld;

/** What sign-in tests share: a provider, a browser, and the service's half of the flow. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SignInScenario {

    static final String CALLBACK = "http://localhost:3000/auth/dfe/callback";

    final SampleWorld world = SampleWorld.load();
    final MovableClock clock = MovableClock.following(Clock.systemUTC());
    DfeSignInDouble dsi;
    Browser browser;

    @BeforeAll
    void start() {
        DoublesSettings free = DoublesSettings.defaults().onFreePorts();
        DoublesSettings settings = new DoublesSettings(
                0, 0, 0, 0, 0, 0, free.redirectUris(), free.postLogoutRedirectUris(), 1_000, 0, clock, 0);
        dsi = DfeSignInDouble.start(settings, world);
    }

    @AfterAll
    void stop() {
        dsi.close();
    }

    @BeforeEach
    void open() {
        browser = new Browser();
    }

    @AfterEach
    void reset() {
        browser.close();
        clock.moveBy(Duration.ZERO);
        dsi.server().reset();
    }

    JsonNode signIn(String user) {
        return Browser.tree(token(code(user), CALLBACK));
    }

    String code(String user) {
        return codeOf(query(browser.get(auth(Map.of("login_hint", user)))));
    }

    HttpResponse<String> token(String code, String redirectUri) {
        String basic = Base64.getEncoder()
                .encodeToString((DfeSignInDouble.CLIENT_ID + ":" + DfeSignInDouble.CLIENT_SECRET)
                        .getBytes(StandardCharsets.UTF_8));
        return browser.post(
                dsi.uri().resolve("/token"),
                Map.of("grant_type", "authorization_code", "code", code, "redirect_uri", redirectUri),
                "Authorization",
                "Basic " + basic);
    }

    IDTokenClaimsSet validated(String idToken) throws Exception {
        JWT jwt = JWTParser.parse(idToken);
        IDTokenValidator validator = new IDTokenValidator(
                new Issuer(dsi.uri()),
                new ClientID(DfeSignInDouble.CLIENT_ID),
                JWSAlgorithm.RS256,
                dsi.uri().resolve("/certs").toURL());
        return validator.validate(jwt, new Nonce("nonce-1"));
    }

    static String keyId(JsonNode tokens) throws Exception {
        return String.valueOf(JWTParser.parse(tokens.path("id_token").asString())
                .getHeader()
                .toJSONObject()
                .get("kid"));
    }

    static Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("client_id", DfeSignInDouble.CLIENT_ID);
        parameters.put("redirect_uri", CALLBACK);
        parameters.put("response_type", "code");
        parameters.put("scope", "openid profile email organisation");
        parameters.put("state", "state-1");
        parameters.put("nonce", "nonce-1");
        return parameters;
    }

    static Map<String, String> with(Map<String, String> parameters, String name, String value) {
        parameters.put(name, value);
        return parameters;
    }

    URI auth(Map<String, String> more) {
        Map<String, String> parameters = parameters();
        parameters.putAll(more);
        return dsi.uri()
                .resolve("/auth?"
                        + parameters.entrySet().stream()
                                .map(e -> e.getKey() + "=" + encode(e.getValue()))
                                .collect(Collectors.joining("&")));
    }

    static String codeOf(Map<String, String> answer) {
        return Optional.ofNullable(answer.get("code")).orElseThrow();
    }

    static String location(HttpResponse<String> response) {
        return response.headers().firstValue("Location").orElseThrow();
    }

    static Map<String, String> query(HttpResponse<String> response) {
        return Arrays.stream(URI.create(location(response)).getRawQuery().split("&", -1))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
