package uk.gov.education.rect.leadproviderapi.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static uk.gov.education.rect.testing.Scene.AMBITION;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jooq.Record;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.gov.education.rect.access.ApiCaller;
import uk.gov.education.rect.analytics.Analytics;
import uk.gov.education.rect.analytics.AnalyticsSwitch;
import uk.gov.education.rect.leadproviderapi.ApiTest;
import uk.gov.education.rect.testing.TestClock;

/** What analytics gets of requests of the API (03 §30). */
class ReportedApiRequestsTest extends ApiTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    private Analytics analytics;

    @Autowired
    private RequestRecords records;

    @Autowired
    private Clock clock;

    @BeforeEach
    void nothing_waits() {
        api.as(AMBITION);
        reported("any");
        database.execute("delete from analytics_events");
    }

    @Test
    @DisplayName(
            "API-ANA-02, API-ANA-03, ANA-02: a request is a web_request and a persist_api_request of its lead provider, under one id, written later")
    void both() throws Exception {
        String id = UUID.randomUUID().toString();
        String leadProvider = String.valueOf(scene.leadProvider(AMBITION).value());
        api.as(AMBITION)
                .send(
                        get("/api/v3/participants")
                                .param("filter[cohort]", "2026")
                                .header("User-Agent", "Lead Provider Sync/2.1")
                                .header("X-Request-Id", id),
                        "/participants");
        assertThat(database.fetchCount(database.selectFrom("analytics_events")))
                .as("off the request's own thread")
                .isZero();

        Record web = reported("web_request").getFirst();
        assertThat(web.get("request_uuid", UUID.class)).isEqualTo(UUID.fromString(id));
        assertThat(web.get("environment", String.class)).isEqualTo("test");
        assertThat(web.get("occurred_at", OffsetDateTime.class).toInstant()).isEqualTo(TestClock.DEFAULT);
        JsonNode request = JSON.readTree(web.get("request", String.class));
        assertThat(request.get("user_id").asString()).isEqualTo(leadProvider);
        assertThat(request.get("request_method").asString()).isEqualTo("GET");
        assertThat(request.get("request_path").asString()).isEqualTo("/api/v3/participants");
        assertThat(request.get("request_query")).hasToString("{\"filter[cohort]\":[\"2026\"]}");
        assertThat(request.get("request_user_agent").asString()).isEqualTo("Lead Provider Sync/2.1");
        assertThat(request.get("anonymised_user_agent_and_ip").asString())
                .as("SHA-256 of user agent and address")
                .isEqualTo(sha256("Lead Provider Sync/2.1127.0.0.1"));
        assertThat(request.get("response_status").asInt()).isEqualTo(200);
        assertThat(request.get("response_content_type").asString()).startsWith("application/json");

        Record persisted = reported("persist_api_request").getFirst();
        assertThat(persisted.get("request_uuid", UUID.class)).isEqualTo(UUID.fromString(id));
        assertThat(persisted.get("entity_table_name", String.class)).isEqualTo("api_requests");
        assertThat(JSON.readTree(persisted.get("request", String.class))
                        .get("user_id")
                        .asString())
                .isEqualTo(leadProvider);
    }

    @Test
    @DisplayName("API-ANA-04, API-ANA-05: a persisted request has these values and these headers, never authorization")
    void values() throws Exception {
        api.as(AMBITION)
                .send(
                        get("/api/v3/participants")
                                .param("filter[cohort]", "2026")
                                .header("Host", "localhost")
                                .header("User-Agent", "Lead Provider Sync/2.1")
                                .header("Accept", "application/json")
                                .header("Accept-Encoding", "gzip")
                                .header("Connection", "keep-alive")
                                .header("Cache-Control", "no-cache")
                                .header("Cookie", "a=b"),
                        "/participants");
        JsonNode data = data();
        assertThat(data.propertyNames())
                .containsExactlyInAnyOrder(
                        "request_path",
                        "request_headers",
                        "request_body",
                        "request_method",
                        "response_headers",
                        "response_body",
                        "status_code",
                        "user_description",
                        "lead_provider",
                        "created_at");
        assertThat(data.get("request_path")).hasToString("[\"/api/v3/participants\"]");
        assertThat(data.get("request_method")).hasToString("[\"GET\"]");
        assertThat(data.get("status_code")).hasToString("[\"200\"]");
        assertThat(data.get("lead_provider").get(0).asString()).isEqualTo(AMBITION);
        assertThat(data.get("user_description").get(0).asString()).isEqualTo("lead provider " + AMBITION);
        assertThat(data.get("created_at").get(0).asString()).isEqualTo(TestClock.DEFAULT.toString());
        JsonNode headers = JSON.readTree(data.get("request_headers").get(0).asString());
        assertThat(headers.propertyNames())
                .containsExactlyInAnyOrder(
                        "HTTP_VERSION",
                        "HTTP_HOST",
                        "HTTP_USER_AGENT",
                        "HTTP_ACCEPT",
                        "HTTP_ACCEPT_ENCODING",
                        "HTTP_CONNECTION",
                        "HTTP_CACHE_CONTROL",
                        "QUERY_STRING");
        assertThat(headers.get("HTTP_VERSION").asString()).startsWith("HTTP/1");
        assertThat(headers.get("QUERY_STRING").asString()).isEqualTo("filter[cohort]=2026");
        assertThat(JSON.readTree(data.get("response_headers").get(0).asString()).has("X-Request-Id"))
                .isTrue();
        assertThat(data.toString()).doesNotContain("Bearer", "rect_");
    }

    @Test
    @DisplayName(
            "API-ANA-06, PII-09: the body as it was sent; the parameters when none was; a marker when it is not JSON")
    void request_bodies() throws Exception {
        String sent = "{\"data\":{\"attributes\":{\"cohort\":\"1066\"}}}";
        api.as(AMBITION).post("/partnerships", sent);
        assertThat(requestBody()).isEqualTo(sent);
        api.as(AMBITION).post("/partnerships", "{\"data\":");
        assertThat(requestBody()).isEqualTo("{\"error\":\"not JSON\"}");
        api.as(AMBITION)
                .send(
                        post("/api/v3/partnerships")
                                .contentType("application/json")
                                .content(sent.replace("1066", "\\ud800\\u0000").getBytes(StandardCharsets.UTF_16)),
                        "/partnerships");
        assertThat(requestBody())
                .as("UTF-16, with what no text holds")
                .startsWith("{\"data\":{\"attributes\":{\"cohort\":");
        api.as(AMBITION).get("/participants", "filter[cohort]", "2026");
        assertThat(requestBody()).isEqualTo("{\"filter[cohort]\":\"2026\"}");
        api.as(AMBITION)
                .send(post("/api/v3/partnerships").contentType("text/plain").content("Erin"), "/partnerships");
        assertThat(requestBody()).as("refused unread").isEqualTo("{\"error\":\"not looked at\"}");
    }

    @Test
    @DisplayName("API-ANA-06: of a body that is longer than eight kibibytes nothing waits in memory but that")
    void long_bodies() throws Exception {
        String attribute = "\"cohort\":\"1066\",\"padding\":\"";
        String around = "{\"data\":{\"attributes\":{" + attribute + "\"}}}";
        String longest = "{\"data\":{\"attributes\":{" + attribute + "x".repeat(8_192 - around.length()) + "\"}}}";
        api.as(AMBITION).post("/partnerships", longest);
        assertThat(requestBody()).isEqualTo(longest);
        api.as(AMBITION).post("/partnerships", longest.replace("xx", "xxx"));
        assertThat(requestBody()).isEqualTo("{\"error\":\"longer than 8192 bytes\"}");

        KeptBody megabyte = new KeptBody();
        for (int i = 0; i < 1_024; i++) {
            megabyte.add(new byte[1_024], 0, 1_024);
        }
        assertThat(megabyte.size()).isZero();
        assertThat(megabyte.json("none")).isEqualTo("{\"error\":\"longer than 8192 bytes\"}");
    }

    @Test
    @DisplayName(
            "API-ANA-07: the answer's body only where it is no success; a marker with the status when it is not JSON")
    void response_bodies() throws Exception {
        api.as(AMBITION).get("/participants");
        assertThat(value("response_body")).isEqualTo("{}");
        var refused = api.as(AMBITION).get("/participants/" + UUID.randomUUID());
        assertThat(value("response_body")).isEqualTo(refused.text()).contains("Resource not found");
        var unsupported = api.as(AMBITION)
                .send(post("/api/v3/partnerships").contentType("text/plain").content("Erin"), "/partnerships");
        assertThat(value("response_body"))
                .as("also what a filter writes as text")
                .isEqualTo(unsupported.text())
                .contains("Unsupported media type");

        through(analytics, new MockHttpServletRequest("GET", "/api/v3/participants"), (_, response) -> {
            response.setStatus(502);
            response.getWriter().write("no gateway");
        });
        assertThat(value("response_body")).isEqualTo("{\"error\":\"not JSON, in an answer with status 502\"}");
    }

    @Test
    @DisplayName("IMP-38, PII-08: nobody's name or address is sent, wherever in a path or query a caller writes it")
    void no_free_text() throws Exception {
        api.as(AMBITION).get("/participants/erin@school.example");
        api.as(AMBITION)
                .get("/participants", "filter[cohort]", "erin@school.example", "filter[name]", "Erin", "q", "Erin");
        assertThat(reported("any"))
                .hasSize(4)
                .allSatisfy(one -> assertThat(one.toString()).doesNotContain("erin", "Erin"));
    }

    @Test
    @DisplayName("API-ANA-03: a request without a good token makes no event")
    void unknown_callers() throws Exception {
        api.withToken("nonsense").get("/participants");
        api.withToken(null).get("/participants");
        assertThat(reported("any")).isEmpty();
    }

    @Test
    @DisplayName("API-ANA-01: a failure of analytics changes no answer and loses no record of support's")
    void failure() throws Exception {
        while (records.write() > 0) {
            // those of other tests
        }
        MockHttpServletRequest broken = new MockHttpServletRequest("GET", "/api/v3/participants") {
            @Override
            public String getRemoteAddr() {
                throw new IllegalStateException("broken");
            }
        };
        MockHttpServletResponse answer = through(analytics, broken, (_, response) -> {
            response.setContentType("application/json");
            response.getOutputStream().write("{\"data\":[]}".getBytes(StandardCharsets.UTF_8));
        });
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentAsString()).isEqualTo("{\"data\":[]}");
        assertThat(records.write()).isEqualTo(1);
        assertThat(reported("any")).isEmpty();
    }

    @Test
    @DisplayName("API-ANA-01: while analytics is off no body is kept and nothing is reported")
    void off() throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/api/v3/partnerships");
        AtomicReference<Object> seen = new AtomicReference<>();
        Analytics off = AnalyticsSwitch.off();
        through(off, request, (asked, response) -> {
            seen.set(asked);
            response.setStatus(422);
            response.getWriter().write("{}");
        });
        assertThat(seen.get()).isSameAs(request);
        assertThat(off.write()).isZero();
    }

    private interface Operation {
        void answer(ServletRequest request, HttpServletResponse response) throws IOException;
    }

    private MockHttpServletResponse through(Analytics into, MockHttpServletRequest request, Operation operation)
            throws Exception {
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken(
                        new ApiCaller(scene.leadProvider(AMBITION).value(), AMBITION, 1), null));
        try {
            MockHttpServletResponse response = new MockHttpServletResponse();
            new RequestRecorder(records, into, clock)
                    .doFilter(
                            request,
                            response,
                            (asked, answer) -> operation.answer(asked, (HttpServletResponse) answer));
            return response;
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private static String sha256(String text) throws Exception {
        return java.util.HexFormat.of()
                .formatHex(java.security.MessageDigest.getInstance("SHA-256")
                        .digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private String requestBody() {
        return value("request_body");
    }

    /** Of the last persisted request. */
    private String value(String name) {
        return data().get(name).get(0).asString();
    }

    private JsonNode data() {
        return JSON.readTree(reported("persist_api_request").getLast().get("data", String.class));
    }

    private List<Record> reported(String type) {
        int wrote;
        do {
            wrote = analytics.write();
        } while (wrote > 0);
        return database.fetch("select * from analytics_events where ? in (event_type, 'any') order by id", type);
    }
}
