package uk.gov.education.rect.leadproviderapi.requests;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.servlet.HandlerMapping;
import uk.gov.education.rect.access.ApiCaller;

/**
 * What support sees of one request (03 §30, 07 PII-09): who asked what, and how it ended. Holds no body, no header but the
 * name of the software, and nothing in which a person's data could stand.
 *
 * @param requestId as in the logs and in the answer's {@code X-Request-Id}; a new one when the caller chose its own words
 * @param route pattern of the path
 * @param path the path asked for; the route again when it holds something that is no id
 * @param query the parameters that the API knows, where they look like what they are for
 * @param errors titles of the errors in the answer
 * @param bytes size of the answer before compression
 */
record RequestRecord(
        UUID requestId,
        ApiCaller caller,
        String method,
        String route,
        String path,
        Map<String, String> query,
        int status,
        List<String> errors,
        long milliseconds,
        long bytes,
        @Nullable String userAgent,
        Instant at) {

    private static final String ERRORS = RequestRecord.class.getName() + ".errors";
    private static final Pattern KNOWN_PARAMETER = Pattern.compile(
            "sort(\\[])?|page\\[(page|per_page)]|filter\\[(cohort|updated_since|training_status|from_participant_id|participant_id|delivery_partner_id|urn)](\\[])?");
    private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9_:.,+ -]{0,400}");
    private static final Pattern KNOWN_PATH =
            Pattern.compile("/api/v3(/[a-z-]{1,30}|/[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}){1,3}");
    private static final int LONGEST_HEADER = 200;

    /** Notes what an answer refuses with. */
    static void refused(HttpServletRequest request, List<ApiError> errors) {
        request.setAttribute(
                ERRORS, errors.stream().map(ApiError::title).distinct().toList());
    }

    static RequestRecord of(
            HttpServletRequest request,
            @Nullable String requestId,
            ApiCaller caller,
            int status,
            long milliseconds,
            long bytes,
            Instant at) {
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        String route = pattern == null ? "none" : pattern.toString();
        String path = request.getRequestURI();
        return new RequestRecord(
                uuid(requestId),
                caller,
                request.getMethod(),
                route,
                KNOWN_PATH.matcher(path).matches() ? path : route,
                query(request),
                status,
                errors(request),
                milliseconds,
                bytes,
                header(request, "User-Agent"),
                at);
    }

    private static UUID uuid(@Nullable String requestId) {
        return requestId == null ? UUID.randomUUID() : Parameters.id(requestId).orElseGet(UUID::randomUUID);
    }

    private static Map<String, String> query(HttpServletRequest request) {
        Map<String, String> known = new TreeMap<>();
        try {
            request.getParameterMap().forEach((name, values) -> {
                String value = String.join(",", values);
                if (KNOWN_PARAMETER.matcher(name).matches()
                        && HARMLESS.matcher(value).matches()) {
                    known.put(name, value);
                }
            });
        } catch (IllegalStateException | RequestRejectedException unreadable) {
            known.clear();
        }
        return known;
    }

    @SuppressWarnings("unchecked")
    private static List<String> errors(HttpServletRequest request) {
        Object errors = request.getAttribute(ERRORS);
        return errors == null ? List.of() : (List<String>) errors;
    }

    /** The beginning of a header; null when there is none, or one with characters that no header may hold. */
    static @Nullable String header(HttpServletRequest request, String name) {
        try {
            String value = request.getHeader(name);
            return value == null || value.length() <= LONGEST_HEADER ? value : value.substring(0, LONGEST_HEADER);
        } catch (RequestRejectedException unreadable) {
            return null;
        }
    }
}
