package uk.gov.education.rect.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gov.education.rect.operations.RateLimits.Limit.API;
import static uk.gov.education.rect.operations.RateLimits.Limit.FAILED_API_SIGN_IN;
import static uk.gov.education.rect.operations.RateLimits.Limit.SIGN_IN;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import uk.gov.education.rect.testing.ServiceTest;
import uk.gov.education.rect.testing.TestClock;

@ServiceTest
class RateLimitsTest {

    private static final RateLimitSettings TIGHT = new RateLimitSettings(5, 30, 30, 60, 3, 5);

    @Autowired
    private DataSource database;

    @Autowired
    private ReportRequests analytics;

    private RateLimits limits;
    private final String caller = UUID.randomUUID().toString();

    @BeforeEach
    void tight() {
        limits = new RateLimits(database, TIGHT);
    }

    @Test
    @DisplayName("API-RATE-01, -04: a window allows its number of requests and not one more; others are not affected")
    void a_window() {
        // A window may end in between; then one more window's worth is allowed.
        long allowed = IntStream.range(0, 65)
                .filter(request -> limits.count(API, caller).allowed())
                .count();
        assertThat(allowed).isIn(30L, 60L);
        assertThat(limits.count(API, UUID.randomUUID().toString()).allowed()).isTrue();
        assertThat(limits.count(SIGN_IN, caller).allowed()).isTrue();
    }

    @Test
    @DisplayName("07 §11.1: all nodes count together")
    void nodes_share() {
        RateLimits otherNode = new RateLimits(database, TIGHT);
        long first = limits.count(API, caller).remaining();
        long second = otherNode.count(API, caller).remaining();
        long third = limits.count(API, caller).remaining();
        assertThat(second == first - 1 || third == second - 1).isTrue();
    }

    @Test
    @DisplayName("API-RATE-01, 07 §11.1: two nodes allow a window's number together, though they take several at once")
    void nodes_never_allow_more() {
        RateLimitSettings real = new RateLimitSettings(5, 1_000, 300, 1_500, 20, 5);
        RateLimits one = new RateLimits(database, real, new TestClock());
        RateLimits other = new RateLimits(database, real, new TestClock());
        long allowed = IntStream.range(0, 1_100)
                .filter(request ->
                        (request % 3 == 0 ? one : other).count(API, caller).allowed())
                .count();
        assertThat(allowed).isEqualTo(1_000);
        TestClock.set(TestClock.DEFAULT.plus(Duration.ofMinutes(5)));
        assertThat(one.count(API, caller).allowed()).as("the next window").isTrue();
        assertThat(other.count(API, caller).remaining()).isEqualTo(998);
    }

    @Test
    @DisplayName("SEC-01: a caller learns how much is left and when to come back")
    void headers() throws Exception {
        MockHttpServletResponse response = null;
        for (int request = 0; request < 65; request++) {
            response = ask("/api/v3/participants", "Bearer " + caller, "10.0.0.1");
            if (response.getStatus() == 429) {
                break;
            }
        }
        assertThat(response).isNotNull();
        assertThat(response.getStatus()).isEqualTo(429);
        assertThat(response.getHeader("RateLimit-Limit")).isEqualTo("30");
        assertThat(response.getHeader("RateLimit-Remaining")).isEqualTo("0");
        assertThat(Long.parseLong(response.getHeader("Retry-After")))
                .isBetween(1L, Duration.ofMinutes(5).toSeconds());
        assertThat(response.getContentAsString())
                .isEqualTo(
                        "{\"errors\":[{\"title\":\"Too many requests\",\"detail\":\"Too many requests, try again later\"}],\"error\":\"Too many requests, try again later\"}");
    }

    @Test
    @DisplayName(
            "API-RATE-01: a token is one caller however it is written; what is refused says so in the shape of all errors")
    void one_token() throws Exception {
        long first = remaining("Bearer " + caller);
        long second = remaining("bearer   \"" + caller + "\"");
        long third = remaining("Token token=" + caller + ", nonce=1");
        long fourth = remaining("Bearer " + caller + ", nonce=2");
        // a window may end in between once
        assertThat(java.util.stream.LongStream.of(first - second, second - third, third - fourth)
                        .filter(step -> step == 1))
                .hasSizeGreaterThanOrEqualTo(2);
    }

    private long remaining(String authorization) throws Exception {
        return Long.parseLong(java.util.Objects.requireNonNull(
                ask("/api/v3/participants", authorization, "10.0.0.7").getHeader("RateLimit-Remaining")));
    }

    @Test
    @DisplayName("SEC-01: somebody guessing tokens is stopped, whatever token is tried")
    void guessing_tokens() throws Exception {
        String ip = "10.0.9.9";
        MockHttpServletResponse last = null;
        for (int guess = 0; guess < 8; guess++) {
            last = ask("/api/v3/participants", "Bearer guess-" + guess, ip, 401);
        }
        assertThat(last).isNotNull();
        assertThat(last.getStatus()).isEqualTo(429);
        assertThat(limits.exhausted(FAILED_API_SIGN_IN, "10.0.9.8")).isFalse();
    }

    @Test
    @DisplayName("OTP-13: the pages to sign in may be asked for five times in 20 seconds at one address, all together")
    void signing_in() throws Exception {
        RateLimitFilter filter = new RateLimitFilter(limits, analytics);
        String[] pages = {"/otp-sign-in", "/otp-sign-in/code", "/otp-sign-in/verify", "/sign-in", "/auth/dfe_sign_in"};
        int allowed = 0;
        // the window may end in between; then one more window's worth is allowed
        for (int request = 0; request < 15; request++) {
            MockHttpServletRequest asked = new MockHttpServletRequest("POST", pages[request % pages.length]);
            asked.setRemoteAddr("10.0.13.13");
            MockHttpServletResponse answer = new MockHttpServletResponse();
            filter.doFilter(asked, answer, new MockFilterChain());
            allowed += answer.getStatus() == 429 ? 0 : 1;
        }
        assertThat(allowed).isIn(5, 10);
    }

    @Test
    @DisplayName("07 §11.1: assets and probes are never counted")
    void uncounted() throws Exception {
        for (int request = 0; request < 70; request++) {
            assertThat(ask("/assets/a.css", null, "10.0.0.3").getStatus()).isEqualTo(200);
            assertThat(ask("/readyz", null, "10.0.0.3").getStatus()).isEqualTo(200);
        }
    }

    private MockHttpServletResponse ask(String path, @org.jspecify.annotations.Nullable String authorization, String ip)
            throws Exception {
        return ask(path, authorization, ip, 200);
    }

    private MockHttpServletResponse ask(
            String path, @org.jspecify.annotations.Nullable String authorization, String ip, int answer)
            throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
        request.setRemoteAddr(ip);
        if (authorization != null) {
            request.addHeader("Authorization", authorization);
        }
        MockHttpServletResponse response = new MockHttpServletResponse();
        response.setStatus(answer);
        new RateLimitFilter(limits, analytics).doFilter(request, response, new MockFilterChain());
        return response;
    }

    @Test
    @DisplayName("API-RATE-02: guidance and reference are limited for each address, whoever asks")
    void public_pages() throws Exception {
        // a window may end in between; then one more window's worth is allowed
        for (String path : List.of("/api/guidance/release-notes", "/api/docs/v3")) {
            String ip = path + caller;
            assertThat(allowed(62, path, "Bearer " + caller, ip)).isIn(30L, 60L);
            assertThat(ask(path, null, ip + " another").getStatus()).isEqualTo(200);
        }
    }

    @Test
    @DisplayName(
            "API-RATE-03, API-RATE-04: every path counts for its address; a caller without a token has only that limit")
    void everything() throws Exception {
        assertThat(allowed(62, "/api/v3/participants", null, caller)).isIn(60L, 62L);
        assertThat(allowed(122, "/school/home", null, caller + " b")).isIn(60L, 120L);
    }

    @Test
    @DisplayName(
            "API-RATE-05, API-ANA-08: a refused request is a warning that names its address and where it went, not the query or token")
    void logged() throws Exception {
        var log = (Logger) LoggerFactory.getLogger(RateLimitFilter.class);
        var lines = new ListAppender<ILoggingEvent>();
        lines.start();
        log.addAppender(lines);
        try {
            allowed(65, "/api/v3/participants/91e6c3a4-58d2-4b7f-a01c-e6d48f235b79", "Bearer " + caller, "10.0.5.5");
        } finally {
            log.detachAppender(lines);
        }
        assertThat(lines.list).isNotEmpty().allSatisfy(line -> {
            assertThat(line.getLevel()).isEqualTo(Level.WARN);
            assertThat(String.valueOf(line.getKeyValuePairs()))
                    .contains("10.0.5.5", "/api/v3/participants")
                    .doesNotContain("91e6c3a4", caller);
        });
    }

    @Test
    @DisplayName(
            "API-RATE-01, API-RATE-02, API-RATE-03, API-RATE-06: the same limits everywhere, unless an environment sets its own")
    void usual() {
        var usual = new Binder(new MapConfigurationPropertySource(Map.of()))
                .bindOrCreate("rate-limits", RateLimitSettings.class);
        assertThat(usual.apiPerToken()).isEqualTo(1_000);
        assertThat(usual.publicApiPerIp()).isEqualTo(300);
        assertThat(usual.everythingPerIp()).isEqualTo(1_500);
    }

    /** How many of so many requests are let through. */
    private long allowed(int requests, String path, @org.jspecify.annotations.Nullable String authorization, String ip)
            throws Exception {
        long allowed = 0;
        for (int i = 0; i < requests; i++) {
            if (ask(path, authorization, ip).getStatus() == 200) {
                allowed++;
            }
        }
        return allowed;
    }
}
