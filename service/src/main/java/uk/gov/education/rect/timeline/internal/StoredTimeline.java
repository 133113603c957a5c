package uk.gov.education.rect.timeline.internal;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static uk.gov.education.rect.database.Tables.EVENTS;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.ObjectMapper;
import uk.gov.education.rect.calendar.ServiceClock;
import uk.gov.education.rect.database.enums.EventAuthorTypes;
import uk.gov.education.rect.database.tables.records.EventsRecord;
import uk.gov.education.rect.timeline.Author;
import uk.gov.education.rect.timeline.Change;
import uk.gov.education.rect.timeline.Event;
import uk.gov.education.rect.timeline.Timeline;

/** The timeline in the {@code events} table. */
@Component
class StoredTimeline implements Timeline {

    private final DSLContext database;
    private final ServiceClock clock;
    private final ObjectMapper json;

    StoredTimeline(DSLContext database, ServiceClock clock, ObjectMapper json) {
        this.database = database;
        this.clock = clock;
        this.json = json;
    }

    @Override
    public long record(Event event) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("an event is recorded in the transaction of what happened");
        }
        EventsRecord row = database.newRecord(EVENTS);
        row.setEventType(event.type().code());
        row.setHeading(event.heading());
        row.setBody(event.body());
        row.setHappenedAt(event.happenedAt() == null ? clock.now() : event.happenedAt());
        row.setCreatedAt(clock.now());
        row.setZendeskTicketId(event.zendeskTicketId());
        row.setModifications(JSONB.valueOf(json.writeValueAsString(
                event.changes().stream().map(StoredTimeline::asJson).toList())));
        row.setMetadata(JSONB.valueOf(json.writeValueAsString(metadata(event))));
        setAuthor(row, event.author());
        event.links().forEach((link, id) -> row.set(field(name(link.column()), Long.class), id));
        return database.insertInto(EVENTS)
                .set(row)
                .returningResult(EVENTS.ID)
                .fetchSingle()
                .value1();
    }

    /** SJ-IMP-03, ADM-IMP-07: what staff do in a school's place can be told from what they do as themselves. */
    private static Map<String, Object> metadata(Event event) {
        if (!(event.author() instanceof Author.DfeStaffUser staff) || staff.actingForUrn() == null) {
            return event.metadata();
        }
        Map<String, Object> metadata = new LinkedHashMap<>(event.metadata());
        metadata.put("impersonated", true);
        metadata.put("impersonated_school_urn", staff.actingForUrn());
        return metadata;
    }

    private static void setAuthor(EventsRecord row, Author author) {
        switch (author) {
            case Author.System ignored -> row.setAuthorType(EventAuthorTypes.SYSTEM);
            case Author.SchoolUser(String email, String name) -> {
                row.setAuthorType(EventAuthorTypes.SCHOOL_USER);
                row.setAuthorEmail(email);
                row.setAuthorName(name);
            }
            case Author.AppropriateBodyUser(String email, String name) -> {
                row.setAuthorType(EventAuthorTypes.APPROPRIATE_BODY_USER);
                row.setAuthorEmail(email);
                row.setAuthorName(name);
            }
            case Author.DfeStaffUser(long userId, String email, String name, var _) -> {
                row.setAuthorType(EventAuthorTypes.DFE_STAFF_USER);
                row.setAuthorId(userId);
                row.setAuthorEmail(email);
                row.setAuthorName(name);
            }
            case Author.LeadProviderApi(String leadProviderName) -> {
                row.setAuthorType(EventAuthorTypes.LEAD_PROVIDER_API);
                row.setAuthorName(leadProviderName);
            }
        }
    }

    private static Map<String, @Nullable String> asJson(Change change) {
        Map<String, @Nullable String> entry = new LinkedHashMap<>();
        entry.put("attribute", change.attribute());
        entry.put("old", change.before() == null ? null : String.valueOf(change.before()));
        entry.put("new", change.after() == null ? null : String.valueOf(change.after()));
        entry.put("sentence", change.sentence());
        return entry;
    }
}
