package uk.gov.education.rect.doubles.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import uk.gov.education.rect.doubles.Browser;
import uk.gov.education.rect.doubles.MovableClock;

class DoubleServerTest {

    private final AtomicInteger work = new AtomicInteger();
    private final MovableClock clock = MovableClock.following(Clock.systemUTC());
    private final Browser browser = new Browser();
    private DoubleServer server;

    @BeforeEach
    void start() {
        server = new DoubleServer("Test double", 0, clock, () -> "<p>Hello</p>")
                .route("read", "GET", "/things/{id}", call -> {
                    work.incrementAndGet();
                    return Reply.json(200, Map.of("id", call.pathValue("id")));
                })
                .route("make", "POST", "/things", call -> {
                    work.incrementAndGet();
                    return Reply.json(201, Map.of("made", call.text()));
                })
                .onReset(() -> work.set(0))
                .start();
    }

    @AfterEach
    void stop() {
        server.close();
        browser.close();
    }

    @Test
    @DisplayName("DBL-06: a status fault hits the path it names, as often as it says, and does no work")
    void a_status_fault_hits_its_path_as_often_as_it_says() {
        fault("{\"path\":\"/things/1\",\"mode\":\"status\",\"status\":502,\"times\":2}");

        assertThat(get("/things/2").statusCode()).isEqualTo(200);
        assertThat(get("/things/1").statusCode()).isEqualTo(502);
        assertThat(get("/things/1").statusCode()).isEqualTo(502);
        assertThat(work).hasValue(1);
        assertThat(get("/things/1").statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName("DBL-06: a fault may name an operation or a method")
    void a_fault_may_name_an_operation() {
        fault("{\"operation\":\"make\",\"mode\":\"status\",\"status\":500,\"body\":\"{\\\"own\\\":1}\"}");

        assertThat(get("/things/1").statusCode()).isEqualTo(200);
        HttpResponse<String> failed = browser.json("POST", at("/things"), "x");
        assertThat(failed.statusCode()).isEqualTo(500);
        assertThat(failed.body()).isEqualTo("{\"own\":1}");
    }

    @Test
    @DisplayName("DBL-06: drop closes the connection before the work, drop_after behind it")
    void dropped_connections_before_and_after_the_work() {
        fault("{\"name\":\"d\",\"mode\":\"drop\"}");
        assertThatThrownBy(() -> browser.json("POST", at("/things"), "x")).isInstanceOf(Browser.ConnectionFailed.class);
        assertThat(work).hasValue(0);

        fault("{\"name\":\"d\",\"mode\":\"drop_after\",\"times\":1}");
        assertThatThrownBy(() -> browser.json("POST", at("/things"), "x")).isInstanceOf(Browser.ConnectionFailed.class);
        assertThat(work).hasValue(1);
    }

    @Test
    @DisplayName("DBL-06: malformed cuts the answer off, rate_limit answers 429 with Retry-After")
    void malformed_and_rate_limited_answers() {
        fault("{\"mode\":\"malformed\",\"times\":1}");
        HttpResponse<String> broken = get("/things/1");
        assertThat(broken.statusCode()).isEqualTo(200);
        assertThatThrownBy(() -> Json.tree(broken.body())).isInstanceOf(BadRequest.class);

        fault("{\"mode\":\"rate_limit\",\"retryAfterSeconds\":7,\"times\":1}");
        HttpResponse<String> limited = get("/things/1");
        assertThat(limited.statusCode()).isEqualTo(429);
        assertThat(limited.headers().firstValue("Retry-After")).contains("7");
    }

    @Test
    @DisplayName("DBL-06: latency holds the answer back for the time given")
    void latency_holds_the_answer_back() {
        fault("{\"mode\":\"latency\",\"latencyMs\":300,\"times\":1}");
        long before = System.nanoTime();

        assertThat(get("/things/1").statusCode()).isEqualTo(200);
        assertThat(System.nanoTime() - before).isGreaterThan(250_000_000L);
    }

    @Test
    @DisplayName("DBL-06: faults are cleared by DELETE, and a fault that makes no sense is refused")
    void faults_are_cleared_and_checked() {
        fault("{\"mode\":\"status\"}");
        assertThat(get("/things/1").statusCode()).isEqualTo(503);
        assertThat(browser.json("DELETE", at("/__admin/faults"), "").statusCode())
                .isEqualTo(204);
        assertThat(get("/things/1").statusCode()).isEqualTo(200);
        assertThat(browser.json("POST", at("/__admin/faults"), "{\"mode\":\"explode\"}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(browser.json("POST", at("/__admin/faults"), "{\"path\":\"/\"}")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    @DisplayName("DBL-07: the home page switches slow, down and errors on and off and shows what is on")
    void the_home_page_switches_presets() {
        assertThat(get("/").body())
                .contains("Start: slow", "Start: down", "Start: errors", "answers as the real system does")
                .doesNotContain("<script");

        browser.post(at("/__admin/faults/preset"), Map.of("preset", "errors", "switch", "on"));
        assertThat(get("/").body()).contains("Stop: errors");
        assertThat(get("/things/1").statusCode()).isEqualTo(500);

        browser.post(at("/__admin/faults/preset"), Map.of("preset", "errors", "switch", "off"));
        assertThat(get("/things/1").statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName("DBL-05: the journal keeps requests and answers, dropped ones too")
    void the_journal_keeps_requests_and_answers() {
        browser.json("POST", at("/things?x=1"), "hello");
        JsonNode journal = Json.tree(get("/__admin/journal?path=/things").body());

        assertThat(Browser.each(journal, "operation")).containsExactly("make");
        assertThat(journal.at("/0/body").asString()).isEqualTo("hello");
        assertThat(journal.at("/0/query").asString()).isEqualTo("x=1");
        assertThat(journal.at("/0/status").asInt()).isEqualTo(201);
        assertThat(journal.at("/0/answer").asString()).isEqualTo("{\"made\":\"hello\"}");
    }

    @Test
    @DisplayName("DBL-03: a reset forgets faults, journal and state")
    void a_reset_forgets_everything() {
        get("/things/1");
        fault("{\"mode\":\"status\"}");
        assertThat(browser.post(at("/__admin/reset"), Map.of()).statusCode()).isEqualTo(204);

        assertThat(work).hasValue(0);
        assertThat(server.journal().withPath("/")).isEmpty();
        assertThat(get("/things/1").statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName("DBL-04: the clock can be set and moved over HTTP")
    void the_clock_can_be_moved() {
        browser.json("PUT", at("/__admin/clock"), "{\"now\":\"2026-08-31T23:30:00Z\"}");
        assertThat(clock.instant())
                .isBetween(Instant.parse("2026-08-31T23:30:00Z"), Instant.parse("2026-08-31T23:40:00Z"));
        assertThat(clock.today()).hasToString("2026-09-01");
        browser.json("PUT", at("/__admin/clock"), "{\"offset\":\"PT0S\"}");
        assertThat(browser.json("PUT", at("/__admin/clock"), "{\"now\":\"noon\"}")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    @DisplayName("Unknown addresses answer 404, HEAD answers like GET without a body")
    void unknown_addresses_and_head() {
        assertThat(get("/nowhere").statusCode()).isEqualTo(404);
        HttpResponse<String> head = browser.json("HEAD", at("/things/1"), "");
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
    }

    private void fault(String json) {
        assertThat(browser.json("POST", at("/__admin/faults"), json).statusCode())
                .isEqualTo(201);
    }

    private HttpResponse<String> get(String path) {
        return browser.get(at(path));
    }

    private URI at(String path) {
        return server.uri().resolve(path);
    }
}
