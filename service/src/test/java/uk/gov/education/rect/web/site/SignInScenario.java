package uk.gov.education.rect.web.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import uk.gov.education.rect.access.AccessData;
import uk.gov.education.rect.doubles.DoublesSettings;
import uk.gov.education.rect.doubles.MovableClock;
import uk.gov.education.rect.doubles.dfesignin.DfeSignInDouble;
import uk.gov.education.rect.doubles.world.SampleWorld;
import uk.gov.education.rect.doubles.world.SignInUser;
import uk.gov.education.rect.testing.ServiceTest;
import uk.gov.education.rect.testing.TestClock;

/**
 * A browser between the service and the DfE Sign-in double, which speaks real OpenID Connect over HTTP. The service is
 * called through MockMvc; its session cookie is kept here.
 */
@ServiceTest
abstract class SignInScenario {

    static final SampleWorld WORLD = SampleWorld.load();
    static final DfeSignInDouble DSI = start();

    private static DfeSignInDouble start() {
        DoublesSettings free = DoublesSettings.defaults().onFreePorts();
        Clock testClock = new TestClock();
        return DfeSignInDouble.start(
                new DoublesSettings(
                        0,
                        0,
                        0,
                        0,
                        0,
                        0,
                        free.redirectUris(),
                        free.postLogoutRedirectUris(),
                        free.trsRequestsPerMinute(),
                        free.giasRows(),
                        MovableClock.following(testClock),
                        0),
                WORLD);
    }

    @DynamicPropertySource
    static void addresses(DynamicPropertyRegistry properties) {
        properties.add("dfe-sign-in.issuer", () -> DSI.uri().toString());
        properties.add("dfe-sign-in.client-id", () -> DfeSignInDouble.CLIENT_ID);
        properties.add("dfe-sign-in.secret", () -> DfeSignInDouble.CLIENT_SECRET);
        properties.add("dfe-sign-in.redirect-uri", () -> "http://localhost:3000/auth/dfe/callback");
        properties.add("dfe-sign-in.sign-out-redirect-uri", () -> "http://localhost:3000/sign-out");
        properties.add("dfe-sign-in.api-base-url", () -> DSI.apiUri().toString());
        properties.add("dfe-sign-in.api-secret", () -> DfeSignInDouble.API_SECRET);
        properties.add("dfe-sign-in.api-timeout", () -> "3s");
        // a key pair may take long to make where many tests share a core
        properties.add("dfe-sign-in.timeout", () -> "60s");
    }

    @Autowired
    MockMvc mvc;

    @Autowired
    DSLContext database;

    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @Nullable
    Cookie session;

    @AfterEach
    void backToNormal() {
        DSI.server().faults().clear();
        DSI.apiServer().faults().clear();
        DSI.server().reset();
    }

    AccessData data() {
        return new AccessData(database);
    }

    static SignInUser user(String key) {
        return WORLD.signInUser(key).orElseThrow();
    }

    static int urnOf(String key) {
        return Integer.parseInt(
                user(key).memberships().getFirst().organisation().urn());
    }

    MvcResult open(String path) throws Exception {
        return ask(get(path).accept("text/html"));
    }

    MvcResult submit(String path, String... fields) throws Exception {
        MockHttpServletRequestBuilder form = post(path).accept("text/html").with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            form.param(fields[i], fields[i + 1]);
        }
        return ask(form);
    }

    /** Sends a request with the session cookie, and keeps the one that comes back. */
    MvcResult ask(MockHttpServletRequestBuilder request) throws Exception {
        if (session != null) {
            request.cookie(session);
        }
        MvcResult result = mvc.perform(request).andReturn();
        Cookie given = result.getResponse().getCookie("rect_session");
        if (given != null) {
            session = given.getMaxAge() == 0 ? null : given;
        }
        return result;
    }

    /** The session's cookie now. */
    Cookie cookie() {
        return Objects.requireNonNull(session, "the browser has no session");
    }

    static @Nullable String location(MvcResult result) {
        return result.getResponse().getHeader("Location");
    }

    static String body(MvcResult result) throws Exception {
        return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    /** Starts at the service, chooses the person at DfE Sign-in, and brings back what it answers. */
    MvcResult signIn(String key) throws Exception {
        return callback(atDfeSignIn(key));
    }

    /** The parameters with which DfE Sign-in sends the person back. */
    Map<String, String> atDfeSignIn(String key) throws Exception {
        MvcResult started = submit("/auth/dfe_sign_in");
        assertThat(started.getResponse().getStatus()).isEqualTo(303);
        String address = location(started);
        assertThat(address).startsWith(DSI.uri() + "/auth?");
        Map<String, String> form = new HashMap<>(query(address));
        form.put("user", user(key).email());
        HttpResponse<String> chosen = http.send(
                HttpRequest.newBuilder(DSI.uri().resolve("/auth/user"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(encoded(form)))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        return query(chosen.headers().firstValue("Location").orElseThrow(() -> new AssertionError(chosen.body())));
    }

    MvcResult callback(Map<String, String> parameters) throws Exception {
        MockHttpServletRequestBuilder request = get("/auth/dfe/callback").accept("text/html");
        parameters.forEach(request::queryParam);
        return ask(request);
    }

    HttpResponse<String> follow(String address) throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create(address)).GET().build(), HttpResponse.BodyHandlers.ofString());
    }

    static Map<String, String> query(@Nullable String address) {
        assertThat(address).isNotNull();
        String query = URI.create(address).getRawQuery();
        return java.util.Arrays.stream(query.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(
                        pair -> URLDecoder.decode(pair[0], StandardCharsets.UTF_8),
                        pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8)
                        + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
