package uk.gov.education.rect.integrations.analytics;

import static uk.gov.education.rect.database.Tables.ANALYTICS_EVENTS;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Query;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import uk.gov.education.rect.analytics.AnalyticsEvent;
import uk.gov.education.rect.analytics.AnalyticsSink;

/** Keeps events in {@code analytics_events} (ANA-02), by the machine's clock, many at a time. */
@Component
class AnalyticsTable implements AnalyticsSink {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final DSLContext database;
    private final Clock clock;

    AnalyticsTable(DSLContext database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public void send(String environment, List<AnalyticsEvent> events) {
        Instant now = clock.instant();
        database.batch(events.stream()
                        .map(event -> insert(environment, event, now))
                        .toList())
                .execute();
    }

    private Query insert(String environment, AnalyticsEvent event, Instant now) {
        return database.insertInto(ANALYTICS_EVENTS)
                .set(ANALYTICS_EVENTS.OCCURRED_AT, event.occurredAt())
                .set(ANALYTICS_EVENTS.EVENT_TYPE, event.type())
                .set(ANALYTICS_EVENTS.ENVIRONMENT, environment)
                .set(ANALYTICS_EVENTS.REQUEST_UUID, event.requestUuid())
                .set(ANALYTICS_EVENTS.ENTITY_TABLE_NAME, event.entityTable())
                .set(ANALYTICS_EVENTS.REQUEST, JSONB.valueOf(JSON.writeValueAsString(event.request())))
                .set(ANALYTICS_EVENTS.DATA, JSONB.valueOf(JSON.writeValueAsString(event.data())))
                .set(ANALYTICS_EVENTS.CREATED_AT, now);
    }

    /** Deletes what was kept long enough. */
    void forgetBefore(Instant oldest) {
        database.deleteFrom(ANALYTICS_EVENTS)
                .where(ANALYTICS_EVENTS.CREATED_AT.lt(oldest))
                .execute();
    }
}
