package uk.gov.education.rect.leadproviderapi.requests;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import uk.gov.education.rect.analytics.AnalyticsEvent;
import uk.gov.education.rect.analytics.Report;
import uk.gov.education.rect.analytics.WebRequest;

/**
 * A lead provider's request as analytics gets it (03 §30): {@code web_request} and {@code persist_api_request}, under the
 * same request id. Path and query are those of support's record, without anything a person could be known by (IMP-38);
 * bodies are as API-ANA-06, API-ANA-07 and PII-09 say, within {@link KeptBody#MOST_BYTES}.
 */
final class ReportedApiRequest implements Report {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** API-ANA-05, by the names they have had; never authorization. */
    private static final Map<String, String> HEADERS = Map.of(
            "HTTP_HOST", "Host",
            "HTTP_USER_AGENT", "User-Agent",
            "HTTP_ACCEPT", "Accept",
            "HTTP_ACCEPT_ENCODING", "Accept-Encoding",
            "HTTP_CONNECTION", "Connection",
            "HTTP_CACHE_CONTROL", "Cache-Control");

    /** Links to other pages of a list repeat what the caller wrote into the query (IMP-38). */
    private static final String REPEATS_QUERY = "Link";

    private final UUID requestUuid;
    private final RequestRecord record;
    private final String address;
    private final @Nullable String contentType;
    private final Map<String, String> requestHeaders;
    private final Map<String, String> responseHeaders;
    private final boolean bodySent;
    private final KeptBody requestBody;
    private final KeptBody responseBody;

    ReportedApiRequest(RequestRecord record, KeptRequest request, CountedResponse response, KeptBody responseBody) {
        this.requestUuid = AnalyticsEvent.requestUuid(response.getHeader("X-Request-Id"));
        this.record = record;
        this.address = request.getRemoteAddr();
        this.contentType = response.getContentType();
        this.requestHeaders = headers(request);
        this.responseHeaders = new LinkedHashMap<>();
        response.getHeaderNames().stream()
                .filter(name -> !name.equalsIgnoreCase(REPEATS_QUERY))
                .forEach(name -> responseHeaders.put(name, String.join(", ", response.getHeaders(name))));
        this.bodySent = request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
        this.requestBody = request.body();
        this.responseBody = responseBody;
    }

    private static Map<String, String> headers(HttpServletRequest request) {
        Map<String, String> kept = new LinkedHashMap<>();
        kept.put("HTTP_VERSION", request.getProtocol());
        HEADERS.forEach((name, header) -> {
            String value = RequestRecord.header(request, header);
            if (value != null) {
                kept.put(name, value);
            }
        });
        return kept;
    }

    @Override
    public List<AnalyticsEvent> events() {
        String user = String.valueOf(record.caller().leadProviderId());
        WebRequest web = new WebRequest(
                requestUuid,
                record.at(),
                record.method(),
                record.path(),
                record.query(),
                record.userAgent(),
                address,
                contentType,
                record.status(),
                () -> Optional.of(user));
        AnalyticsEvent persisted = new AnalyticsEvent(
                record.at(),
                AnalyticsEvent.PERSIST_API_REQUEST,
                requestUuid,
                "api_requests",
                Map.of("user_id", user),
                data());
        return Stream.concat(web.events().stream(), Stream.of(persisted)).toList();
    }

    /** API-ANA-04. */
    private Map<String, List<String>> data() {
        Map<String, String> headers = new LinkedHashMap<>(requestHeaders);
        headers.put("QUERY_STRING", queryString());
        String leadProvider = record.caller().leadProviderName();
        return Map.of(
                "request_path", List.of(record.path()),
                "request_headers", List.of(JSON.writeValueAsString(headers)),
                "request_body", List.of(requestBody()),
                "request_method", List.of(record.method()),
                "response_headers", List.of(JSON.writeValueAsString(responseHeaders)),
                "response_body", List.of(responseBody()),
                "status_code", List.of(String.valueOf(record.status())),
                "user_description", List.of("lead provider " + leadProvider),
                "lead_provider", List.of(leadProvider),
                "created_at", List.of(record.at().toString()));
    }

    private String queryString() {
        return record.query().entrySet().stream()
                .map(one -> one.getKey() + "=" + one.getValue())
                .collect(Collectors.joining("&"));
    }

    /** API-ANA-06. */
    private String requestBody() {
        if (!bodySent) {
            return JSON.writeValueAsString(record.query());
        }
        return requestBody.isEmpty() ? KeptBody.error("not looked at") : requestBody.json("not JSON");
    }

    /** API-ANA-07. */
    private String responseBody() {
        return CountedResponse.refused(record.status())
                ? responseBody.json("not JSON, in an answer with status " + record.status())
                : "{}";
    }
}
