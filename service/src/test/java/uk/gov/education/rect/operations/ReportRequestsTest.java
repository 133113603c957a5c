package uk.gov.education.rect.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.List;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.gov.education.rect.access.AccessData;
import uk.gov.education.rect.access.ApiTokens;
import uk.gov.education.rect.access.CreateApiToken;
import uk.gov.education.rect.access.StaffRole;
import uk.gov.education.rect.analytics.Analytics;
import uk.gov.education.rect.analytics.AnalyticsSwitch;
import uk.gov.education.rect.testing.Scene;
import uk.gov.education.rect.testing.ServiceTest;
import uk.gov.education.rect.testing.SignIns;
import uk.gov.education.rect.testing.TestClock;

/** What analytics gets of pages and of requests that a limit stopped. */
@ServiceTest
class ReportRequestsTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    private MockMvc mvc;

    @Autowired
    private SignIns signIns;

    @Autowired
    private Scene scene;

    @Autowired
    private CreateApiToken createToken;

    @Autowired
    private ApiTokens tokens;

    @Autowired
    private DataSource dataSource;

    @Autowired
    private DSLContext database;

    @Autowired
    private Analytics analytics;

    @Autowired
    private ReportRequests reports;

    @BeforeEach
    void nothing_waits() {
        reported();
        database.execute("delete from analytics_events");
    }

    @Test
    @DisplayName(
            "API-RATE-05, API-ANA-08: a throttled request is a web_request with status 429 of the lead provider whose token it has")
    void throttled() throws Exception {
        long leadProvider = scene.leadProvider(Scene.AMBITION).value();
        String token = createToken
                .execute(CreateApiToken.Command.of(Scene.TUTOR, leadProvider))
                .token();
        RateLimitFilter filter = new RateLimitFilter(
                new RateLimits(dataSource, new RateLimitSettings(1, 1, 1, 100, 100, 1), new TestClock()), reports);
        String path = "/api/v3/participants/5fd0c8b1-2e97-4a36-9b04-d71c8e6a3f52";
        assertThat(ask(filter, path, token, "10.0.0.31").getStatus()).isEqualTo(200);
        assertThat(ask(filter, path, token, "10.0.0.31").getStatus()).isEqualTo(429);
        assertThat(ask(filter, path, "nonsense", "10.0.0.32").getStatus()).isEqualTo(200);
        assertThat(ask(filter, path, "nonsense", "10.0.0.32").getStatus()).isEqualTo(429);
        assertThat(ask(filter, "/healthcheck", null, "10.0.0.33").getStatus()).isEqualTo(200);
        assertThat(ask(filter, "/healthcheck", null, "10.0.0.33").getStatus()).isEqualTo(429);

        List<JsonNode> events = reported();
        assertThat(events).as("not the excluded path").hasSize(2).allSatisfy(event -> {
            assertThat(event.get("response_status").asInt()).isEqualTo(429);
            assertThat(event.get("request_path").asString()).isEqualTo("/api/v3/participants");
            assertThat(event.toString()).doesNotContain(token, "nonsense", "5fd0c8b1", "10.0.0");
        });
        assertThat(events.get(0).get("user_id").asString()).isEqualTo(String.valueOf(leadProvider));
        assertThat(events.get(1).has("user_id")).isFalse();
    }

    @Test
    @DisplayName(
            "07 §8.2, SES-06, IMP-38: a page is reported by its route, without its query, with a fingerprint of whoever asked")
    void pages() throws Exception {
        new AccessData(database).school(567_301, "Reported School");
        mvc.perform(get("/school/home/induction-tutor")
                .queryParam("q", "Erin")
                .header("Referer", "http://localhost/school/home?q=Erin")
                .with(signIns.school(567_301)));
        mvc.perform(get("/"));
        List<JsonNode> events = reported();
        assertThat(events).hasSize(2);
        assertThat(events.get(0).get("request_path").asString()).isEqualTo("/school/home/induction-tutor");
        assertThat(events.get(0).get("user_id").asString()).matches("[0-9a-f]{64}");
        assertThat(events.get(0).get("response_status").asInt()).isBetween(200, 399);
        assertThat(events.get(0).toString()).doesNotContain("Erin", "127.0.0.1");
        assertThat(events.get(1).get("request_path").asString()).isEqualTo("/");
        assertThat(events.get(1).has("user_id")).isFalse();
    }

    @Test
    @DisplayName("07 §8.2: excluded paths, probes, files and pages that do not exist are not reported")
    void unreported() throws Exception {
        AccessData data = new AccessData(database);
        long staff = data.staff("reported@education.gov.uk", StaffRole.ADMIN);
        for (String path : List.of(
                "/healthcheck",
                "/livez",
                "/readyz",
                "/school/opt-out-of-reminder-emails/1",
                "/robots.txt/none",
                "/no-such-page",
                "/assets/no-such-file.css")) {
            mvc.perform(get(path));
        }
        mvc.perform(get("/admin").with(signIns.staff(staff)));
        assertThat(reported()).isEmpty();
    }

    @Test
    @DisplayName("API-ANA-01: while analytics is off no filter looks at pages, and throttled requests are not reported")
    void off() throws Exception {
        ApplicationContextRunner context = new ApplicationContextRunner()
                .withBean(ReportRequests.class, () -> reports)
                .withUserConfiguration(PageReportFilter.class);
        context.run(service -> assertThat(service).doesNotHaveBean(PageReportFilter.class));
        context.withPropertyValues("analytics.enabled=false")
                .run(service -> assertThat(service).doesNotHaveBean(PageReportFilter.class));
        context.withPropertyValues("analytics.enabled=true")
                .run(service -> assertThat(service).hasSingleBean(PageReportFilter.class));

        Analytics off = AnalyticsSwitch.off();
        MockHttpServletRequest unread = new MockHttpServletRequest("GET", "/api/v3/participants");
        new ReportRequests(off, tokens, new TestClock())
                .throttled(unread, new MockHttpServletResponse(), "/api/v3/participants");
        assertThat(off.write()).isZero();
    }

    private static MockHttpServletResponse ask(
            RateLimitFilter filter, String path, @org.jspecify.annotations.Nullable String token, String address)
            throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
        request.setRemoteAddr(address);
        if (token != null) {
            request.addHeader("Authorization", "Bearer " + token);
        }
        MockHttpServletResponse response = new MockHttpServletResponse();
        filter.doFilter(request, response, new MockFilterChain());
        return response;
    }

    private List<JsonNode> reported() {
        int wrote;
        do {
            wrote = analytics.write();
        } while (wrote > 0);
        return database.fetch("select request from analytics_events where event_type = 'web_request' order by id")
                .map(row -> JSON.readTree(row.get(0, String.class)));
    }
}
