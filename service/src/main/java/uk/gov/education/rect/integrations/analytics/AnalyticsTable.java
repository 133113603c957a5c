package uk.gov.education.rect.integrations.analytics;

import static uk.gov.education.rect.database.Tables.ANALYTICS_EVENTS;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import uk.gov.education.rect.analytics.AnalyticsEvent;
import uk.gov.education.rect.analytics.AnalyticsSink;

/** Keeps events in {@code analytics_events} (ANA-02), by the machine's clock, many at a time. */
@Component
class AnalyticsTable implements AnalyticsSink {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** The character that {@code jsonb} cannot hold, after any number of escaped backslashes. */
    private static final Pattern NUL = Pattern.compile("(?<!\\\\)((?:\\\\\\\\)*)\\\\u0000");

    private final DSLContext database;
    private final Clock clock;

    AnalyticsTable(DSLContext database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** As one statement with parameters: the failure of a batch would be logged with all that is in it. */
    @Override
    public void send(String environment, List<AnalyticsEvent> events) {
        Instant now = clock.instant();
        var insert = database.insertInto(
                ANALYTICS_EVENTS,
                ANALYTICS_EVENTS.OCCURRED_AT,
                ANALYTICS_EVENTS.EVENT_TYPE,
                ANALYTICS_EVENTS.ENVIRONMENT,
                ANALYTICS_EVENTS.REQUEST_UUID,
                ANALYTICS_EVENTS.ENTITY_TABLE_NAME,
                ANALYTICS_EVENTS.REQUEST,
                ANALYTICS_EVENTS.DATA,
                ANALYTICS_EVENTS.CREATED_AT);
        for (AnalyticsEvent event : events) {
            insert = insert.values(
                    event.occurredAt(),
                    event.type(),
                    environment,
                    event.requestUuid(),
                    event.entityTable(),
                    json(event.request()),
                    json(event.data()),
                    now);
        }
        insert.execute();
    }

    private static JSONB json(Map<String, ?> values) {
        return JSONB.valueOf(NUL.matcher(JSON.writeValueAsString(values)).replaceAll("$1\\\\ufffd"));
    }

    /** Deletes what was kept long enough. */
    void forgetBefore(Instant oldest) {
        database.deleteFrom(ANALYTICS_EVENTS)
                .where(ANALYTICS_EVENTS.CREATED_AT.lt(oldest))
                .execute();
    }
}
