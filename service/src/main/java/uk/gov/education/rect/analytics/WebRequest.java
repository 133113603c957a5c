package uk.gov.education.rect.analytics;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A request that was answered: {@code web_request} (07 §8.2). The address it came from leaves only within a digest. The
 * page it was linked from is not sent: its query may name somebody (IMP-38).
 *
 * @param path without the query, and without anything a person could be known by
 * @param query the parameters that hold no free text (IMP-38)
 * @param address where it came from
 * @param user who asked, once it is known: a lead provider's id or a person's fingerprint (SES-06)
 */
public record WebRequest(
        UUID requestUuid,
        Instant at,
        String method,
        String path,
        Map<String, String> query,
        @Nullable String userAgent,
        String address,
        @Nullable String contentType,
        int status,
        Supplier<Optional<String>> user)
        implements Report {

    private static final List<String> EXCLUDED =
            List.of("/healthcheck", "/admin", "/school/opt-out-of-reminder-emails");

    /** Whether requests for the path are never reported (07 §8.2). */
    public static boolean excluded(String path) {
        return EXCLUDED.stream().anyMatch(prefix -> path.equals(prefix) || path.startsWith(prefix + "/"));
    }

    @Override
    public List<AnalyticsEvent> events() {
        Map<String, Object> request = new LinkedHashMap<>();
        user.get().ifPresent(known -> request.put("user_id", known));
        request.put("request_method", method);
        request.put("request_path", path);
        Map<String, List<String>> values = new LinkedHashMap<>();
        query.forEach((name, value) -> values.put(name, List.of(value)));
        request.put("request_query", values);
        if (userAgent != null) {
            request.put("request_user_agent", userAgent);
        }
        request.put("anonymised_user_agent_and_ip", digest((userAgent == null ? "" : userAgent) + address));
        if (contentType != null) {
            request.put("response_content_type", contentType);
        }
        request.put("response_status", status);
        return List.of(new AnalyticsEvent(at, AnalyticsEvent.WEB_REQUEST, requestUuid, null, request, Map.of()));
    }

    private static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
