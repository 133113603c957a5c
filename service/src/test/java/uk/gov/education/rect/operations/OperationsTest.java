package uk.gov.education.rect.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import org.jooq.DSLContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import uk.gov.education.rect.testing.ServiceTest;
import uk.gov.education.rect.testing.TestClock;

@ServiceTest
class OperationsTest {

    @Autowired
    private MockMvc http;

    @Autowired
    private MeterRegistry metrics;

    @Autowired
    private DSLContext database;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping routes;

    @Value("${management.metrics.web.server.max-uri-tags}")
    private int routesWithFigures;

    @Test
    @DisplayName("07 §9.2: figures of requests are kept for every route, not for the first hundred only")
    void figures_of_every_route() {
        long patterns = routes.getHandlerMethods().keySet().stream()
                .flatMap(route -> route.getPatternValues().stream())
                .distinct()
                .count();
        assertThat(patterns).isGreaterThan(100).isLessThan(routesWithFigures);
    }

    @Test
    @DisplayName("07 §9.4: the health check names the build, the database, the migrations and the jobs")
    void healthcheck() throws Exception {
        http.perform(get("/healthcheck"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.commit_sha").value("UNKNOWN"))
                .andExpect(jsonPath("$.database").value("connected"))
                .andExpect(jsonPath("$.migrations").value("applied"))
                .andExpect(jsonPath("$.jobs").value("running"));
        http.perform(get("/livez")).andExpect(status().isOk());
        http.perform(get("/readyz")).andExpect(status().isOk());
    }

    @Test
    @DisplayName("07 §9.2: a request keeps a harmless id it came with, and gets a new one otherwise")
    void request_ids() throws Exception {
        http.perform(get("/livez").header("X-Request-Id", "abcdef-123456"))
                .andExpect(header().string("X-Request-Id", "abcdef-123456"));
        String given = "evil\nline";
        String kept = http.perform(get("/livez").header("X-Request-Id", given))
                .andReturn()
                .getResponse()
                .getHeader("X-Request-Id");
        assertThat(kept).isNotEqualTo(given).matches("[0-9a-f-]{36}");
    }

    @Test
    @DisplayName("rule 16: what waits in the outbox has a depth and an age")
    void waiting_work() {
        database.execute("insert into outbox (kind, idempotency_key, payload, created_at) "
                + "values ('test', 'test:waiting', '{}', timestamptz '2026-10-06 08:59:00Z')");
        TestClock.set(Instant.parse("2026-10-06T09:00:00Z"));
        assertThat(metrics.get("rect.outbox.waiting").gauge().value()).isEqualTo(1);
        assertThat(metrics.get("rect.outbox.oldest.age.seconds").gauge().value())
                .isEqualTo(60);
    }
}
