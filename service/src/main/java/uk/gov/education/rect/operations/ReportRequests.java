package uk.gov.education.rect.operations;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import uk.gov.education.rect.access.ApiCaller;
import uk.gov.education.rect.access.ApiTokens;
import uk.gov.education.rect.access.BearerToken;
import uk.gov.education.rect.access.CallerInLog;
import uk.gov.education.rect.analytics.Analytics;
import uk.gov.education.rect.analytics.AnalyticsEvent;
import uk.gov.education.rect.analytics.WebRequest;

/**
 * Reports pages, and requests that a rate limit stopped, to analytics where it is on, by the machine's clock. Their paths
 * are sent without ids and TRNs, and their queries, which may hold a name that somebody searches for, not at all (IMP-38).
 * The lead provider API reports what it answers itself. A failure changes no answer (API-ANA-01).
 */
@Component
class ReportRequests {

    private static final Logger LOG = LoggerFactory.getLogger(ReportRequests.class);
    private static final int LONGEST_USER_AGENT = 200;
    private static final int TOO_MANY_REQUESTS = 429;

    private final Analytics analytics;
    private final ApiTokens tokens;
    private final Clock clock;

    ReportRequests(Analytics analytics, ApiTokens tokens, Clock clock) {
        this.analytics = analytics;
        this.tokens = tokens;
        this.clock = clock;
    }

    /**
     * A request that a limit stopped (API-RATE-05, API-ANA-08). Its token is looked up later: whoever asks too often does
     * not make us ask the database meanwhile.
     *
     * @param path what may be told of the path
     */
    void throttled(HttpServletRequest request, HttpServletResponse response, String path) {
        String authorization = request.getHeader("Authorization");
        report(
                request,
                response,
                path,
                TOO_MANY_REQUESTS,
                () -> BearerToken.in(authorization)
                        .flatMap(tokens::caller)
                        .map(ApiCaller::leadProviderId)
                        .map(String::valueOf));
    }

    /**
     * A page that was answered (07 §8.2).
     *
     * @param route pattern of the path
     */
    void page(HttpServletRequest request, HttpServletResponse response, String route) {
        Optional<String> person = CallerInLog.fingerprint();
        report(request, response, route, response.getStatus(), () -> person);
    }

    private void report(
            HttpServletRequest request,
            HttpServletResponse response,
            String path,
            int status,
            Supplier<Optional<String>> user) {
        if (!analytics.on() || WebRequest.excluded(request.getRequestURI())) {
            return;
        }
        try {
            analytics.add(new WebRequest(
                    AnalyticsEvent.requestUuid(response.getHeader(RequestLog.HEADER)),
                    clock.instant(),
                    request.getMethod(),
                    path,
                    Map.of(),
                    shortened(request.getHeader("User-Agent")),
                    request.getRemoteAddr(),
                    response.getContentType(),
                    status,
                    user));
        } catch (RuntimeException failure) {
            LOG.warn("a request could not be reported: {}", failure.getClass().getName());
        }
    }

    private static @Nullable String shortened(@Nullable String userAgent) {
        return userAgent == null || userAgent.length() <= LONGEST_USER_AGENT
                ? userAgent
                : userAgent.substring(0, LONGEST_USER_AGENT);
    }
}
