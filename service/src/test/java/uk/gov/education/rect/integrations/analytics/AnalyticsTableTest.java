package uk.gov.education.rect.integrations.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import uk.gov.education.rect.analytics.AnalyticsEvent;
import uk.gov.education.rect.analytics.AnalyticsSink;
import uk.gov.education.rect.testing.ServiceTest;
import uk.gov.education.rect.testing.TestClock;

@ServiceTest
class AnalyticsTableTest {

    @Autowired
    private AnalyticsSink sink;

    @Autowired
    private ForgetAnalyticsEvents forget;

    @Autowired
    private DSLContext database;

    @Test
    @DisplayName("ANA-02: events are kept for thirty days, as they were sent")
    void thirty_days() {
        send("old_event", "b");
        TestClock.set(TestClock.DEFAULT.plus(Duration.ofMinutes(1)));
        send("young_event", "b");
        TestClock.set(TestClock.DEFAULT.plus(Duration.ofDays(30)).plusSeconds(30));
        forget.run();
        assertThat(database.fetch(
                                "select event_type, environment, data::text, hidden_data::text, sent_at from analytics_events")
                        .formatCSV()
                        .lines())
                .containsExactly(
                        "event_type,environment,data,hidden_data,sent_at",
                        "young_event,test,\"{\"\"a\"\": [\"\"b\"\"]}\",{},\"\"");
    }

    @Test
    @DisplayName("API-ANA-01: a character that the table cannot hold does not lose the events it came with")
    void nul() {
        send("with_nul", "a\0b \\u0000 \\\0");
        assertThat(database.fetch("select data->'a'->>0 from analytics_events where event_type = 'with_nul'")
                        .getValues(0, String.class))
                .containsExactly("a\ufffdb \\u0000 \\\ufffd");
    }

    @Test
    @DisplayName("API-ANA-09: when the database refuses events, nothing of them gets into the log")
    void refused() {
        var log = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        var lines = new ListAppender<ILoggingEvent>();
        lines.start();
        log.addAppender(lines);
        try {
            assertThatThrownBy(() -> sink.send(
                            "test", List.of(event("Not a type", "secret words"), event("good", "secret words"))))
                    .isInstanceOf(DataIntegrityViolationException.class);
        } finally {
            log.detachAppender(lines);
        }
        assertThat(lines.list)
                .allSatisfy(line -> assertThat(line.getFormattedMessage()
                                + (line.getThrowableProxy() == null
                                        ? ""
                                        : line.getThrowableProxy().getMessage()))
                        .doesNotContain("secret words"));
    }

    private void send(String type, String value) {
        sink.send("test", List.of(event(type, value)));
    }

    private static AnalyticsEvent event(String type, String value) {
        return new AnalyticsEvent(
                new TestClock().instant(), type, UUID.randomUUID(), null, Map.of(), Map.of("a", List.of(value)));
    }
}
