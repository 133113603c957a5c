package uk.gov.education.rect.jobs;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A call to another service that must be made once a transaction has committed.
 *
 * @param kind which handler delivers it, such as {@code email}
 * @param onceKey unique within the kind: adding it again does nothing
 * @param orderingKey messages of a kind with the same key are delivered strictly one after another, oldest first; null
 *     when order plays no part
 * @param teacherId {@code teachers.id} of whom it concerns, or null
 * @param payload flat text values; ids rather than personal data wherever the receiver allows it
 * @param happenedAt when the person acted (TRS-11), not when it is delivered
 */
public record OutboxMessage(
        String kind,
        String onceKey,
        @Nullable String orderingKey,
        @Nullable Long teacherId,
        Map<String, String> payload,
        Instant happenedAt) {

    /** @throws IllegalArgumentException when the kind or key is blank */
    public OutboxMessage {
        if (kind.isBlank() || onceKey.isBlank()) {
            throw new IllegalArgumentException("an outbox message needs a kind and a key");
        }
        payload = Map.copyOf(payload);
    }
}
