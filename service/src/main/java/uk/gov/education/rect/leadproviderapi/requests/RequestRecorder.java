package uk.gov.education.rect.leadproviderapi.requests;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import uk.gov.education.rect.access.ApiCaller;
import uk.gov.education.rect.analytics.Analytics;

/**
 * Records every request whose token is good, for support and, where it is on, for analytics (API-ANA-01, API-ANA-02,
 * API-ANA-03), by the machine's clock; stands right after the security filters, so that what later ones refuse is recorded
 * too. Never changes an answer: what is recorded goes into queues, and when one is full is only counted. No body is kept
 * while analytics is off.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 100)
class RequestRecorder extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(RequestRecorder.class);

    private final RequestRecords records;
    private final Analytics analytics;
    private final Clock clock;

    RequestRecorder(RequestRecords records, Analytics analytics, Clock clock) {
        this.records = records;
        this.analytics = analytics;
        this.clock = clock;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/api/v3");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication known = SecurityContextHolder.getContext().getAuthentication();
        if (known == null || !(known.getPrincipal() instanceof ApiCaller caller)) {
            chain.doFilter(request, response);
            return;
        }
        long started = System.nanoTime();
        if (analytics.on()) {
            KeptBody refusal = new KeptBody();
            KeptRequest asked = new KeptRequest(request);
            CountedResponse counted = new CountedResponse(response, refusal);
            try {
                chain.doFilter(asked, counted);
            } finally {
                record(asked, counted, caller, started).ifPresent(record -> report(record, asked, counted, refusal));
            }
        } else {
            CountedResponse counted = new CountedResponse(response, null);
            try {
                chain.doFilter(request, counted);
            } finally {
                record(request, counted, caller, started);
            }
        }
    }

    private Optional<RequestRecord> record(
            HttpServletRequest request, CountedResponse response, ApiCaller caller, long started) {
        try {
            RequestRecord record = RequestRecord.of(
                    request,
                    response.getHeader("X-Request-Id"),
                    caller,
                    response.getStatus(),
                    Duration.ofNanos(System.nanoTime() - started).toMillis(),
                    response.bytes(),
                    clock.instant());
            records.add(record);
            return Optional.of(record);
        } catch (RuntimeException failure) {
            // API-ANA-01
            LOG.warn("a request of the lead provider API could not be recorded", failure);
            return Optional.empty();
        }
    }

    private void report(RequestRecord record, KeptRequest request, CountedResponse response, KeptBody refusal) {
        try {
            analytics.add(new ReportedApiRequest(record, request, response, refusal));
        } catch (RuntimeException failure) {
            // API-ANA-01
            LOG.warn(
                    "a request of the lead provider API could not be reported: {}",
                    failure.getClass().getName());
        }
    }
}
