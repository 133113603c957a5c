package uk.gov.education.rect.integrations.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.gov.education.rect.analytics.AnalyticsEvent;
import uk.gov.education.rect.analytics.AnalyticsSink;
import uk.gov.education.rect.testing.ServiceTest;
import uk.gov.education.rect.testing.TestClock;

@ServiceTest
class ForgetAnalyticsEventsTest {

    @Autowired
    private AnalyticsSink sink;

    @Autowired
    private ForgetAnalyticsEvents forget;

    @Autowired
    private DSLContext database;

    @Test
    @DisplayName("ANA-02: events are kept for thirty days, as they were sent")
    void thirty_days() {
        send("old_event");
        TestClock.set(TestClock.DEFAULT.plus(Duration.ofMinutes(1)));
        send("young_event");
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

    private void send(String type) {
        sink.send(
                "test",
                List.of(new AnalyticsEvent(
                        new TestClock().instant(),
                        type,
                        UUID.randomUUID(),
                        null,
                        Map.of(),
                        Map.of("a", List.of("b")))));
    }
}
