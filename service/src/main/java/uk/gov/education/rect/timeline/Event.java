package uk.gov.education.rect.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.gov.education.rect.calendar.ServiceClock;

/**
 * Something that happened, as it is put on the timeline. Built by chaining; immutable.
 *
 * @param type what happened
 * @param author who did it
 * @param heading one line for people
 * @param body more for people: a note or a reason, or null
 * @param happenedAt when it takes effect (may be past or future), or null for the time of recording
 * @param zendeskTicketId six-digit support ticket, or null (DM-EVT-05)
 * @param links the records it is about
 * @param changes what changed from what to what
 * @param metadata further facts; when empty, the changes are kept as metadata (DM-EVT-03)
 */
public record Event(
        EventType type,
        Author author,
        String heading,
        @Nullable String body,
        @Nullable Instant happenedAt,
        @Nullable Integer zendeskTicketId,
        Map<Link, Long> links,
        List<Change> changes,
        Map<String, Object> metadata) {

    /** @throws IllegalArgumentException when the heading is blank */
    public Event {
        if (heading.isBlank()) {
            throw new IllegalArgumentException("an event needs a heading");
        }
        links = Map.copyOf(links);
        changes = List.copyOf(changes);
    }

    /** An event that happens when it is recorded. */
    public static Event of(EventType type, Author author, String heading) {
        return new Event(type, author, heading, null, null, null, Map.of(), List.of(), Map.of());
    }

    /** The same event, taking effect at the start of a London day. */
    public Event on(LocalDate day) {
        return new Event(
                type, author, heading, body, ServiceClock.startOf(day), zendeskTicketId, links, changes, metadata);
    }

    /** The same event, also about the given record. */
    public Event about(Link link, long id) {
        Map<Link, Long> more = links.isEmpty() ? new EnumMap<>(Link.class) : new EnumMap<>(links);
        more.put(link, id);
        return new Event(type, author, heading, body, happenedAt, zendeskTicketId, more, changes, metadata);
    }

    /** The same event, also about the given record when there is one. */
    public Event about(Link link, Optional<Long> id) {
        return id.map(present -> about(link, present)).orElse(this);
    }

    /** The same event with a note or reason for people. */
    public Event because(@Nullable String note, @Nullable Integer zendeskTicket) {
        return new Event(type, author, heading, note, happenedAt, zendeskTicket, links, changes, metadata);
    }

    /** The same event with one more changed attribute; one that did not change is left out. */
    public Event changing(String attribute, @Nullable Object before, @Nullable Object after) {
        Change change = new Change(attribute, before, after);
        if (!change.changed()) {
            return this;
        }
        List<Change> more = new ArrayList<>(changes);
        more.add(change);
        return new Event(type, author, heading, body, happenedAt, zendeskTicketId, links, more, metadata);
    }

    /** The same event with one more fact. */
    public Event with(String key, @Nullable Object value) {
        Map<String, Object> more = new LinkedHashMap<>(metadata);
        more.put(key, String.valueOf(value));
        return new Event(type, author, heading, body, happenedAt, zendeskTicketId, links, changes, more);
    }
}
