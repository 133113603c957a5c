package uk.gov.education.rect.analytics;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One row of analytics (07 §8.2), but for the environment, which is the sink's. Personal columns may stand only where the
 * event row restricts who reads them (PII-08), and no event so far has any.
 *
 * @param type kind of event, such as {@code web_request}
 * @param requestUuid shared by all events of one request
 * @param entityTable the table it is about; null when it is about none
 * @param request fields of the request and its answer, by their names in the row
 * @param data values by name, each a list of texts
 */
public record AnalyticsEvent(
        Instant occurredAt,
        String type,
        UUID requestUuid,
        @Nullable String entityTable,
        Map<String, Object> request,
        Map<String, List<String>> data) {

    /** {@code web_request}: a request was answered. */
    public static final String WEB_REQUEST = "web_request";

    /** {@code persist_api_request}: a lead provider asked the API (API-ANA-03). */
    public static final String PERSIST_API_REQUEST = "persist_api_request";

    public AnalyticsEvent {
        request = Map.copyOf(request);
        data = Map.copyOf(data);
    }

    /** The request's id as a UUID: itself when it is one, otherwise always the same one for it. */
    public static UUID requestUuid(@Nullable String requestId) {
        if (requestId == null) {
            return UUID.randomUUID();
        }
        try {
            UUID id = UUID.fromString(requestId);
            if (id.toString().equalsIgnoreCase(requestId)) {
                return id;
            }
        } catch (IllegalArgumentException callersOwnWords) {
            // named below
        }
        return UUID.nameUUIDFromBytes(requestId.getBytes(StandardCharsets.UTF_8));
    }
}
