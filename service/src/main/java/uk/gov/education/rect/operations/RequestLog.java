package uk.gov.education.rect.operations;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;
import uk.gov.education.rect.access.CallerInLog;

/**
 * Gives every request an id, kept from the caller when it is harmless, sent back, and put on every log line; and writes
 * one line when the request is done. The line has the route, never the path: paths carry ids and TRNs (07 OBS-01). Who
 * asked stands on it as {@link CallerInLog} put it there.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RequestLog extends OncePerRequestFilter {

    static final String HEADER = "X-Request-Id";

    private static final Logger LOG = LoggerFactory.getLogger(RequestLog.class);
    private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9_-]{8,64}");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        String id = idOf(request.getHeader(HEADER));
        response.setHeader(HEADER, id);
        long started = System.nanoTime();
        try (MDC.MDCCloseable ignored = MDC.putCloseable("request_id", id)) {
            try {
                rest.doFilter(request, response);
            } finally {
                LOG.atInfo()
                        .addKeyValue("method", request.getMethod())
                        .addKeyValue("route", route(request))
                        .addKeyValue("status", response.getStatus())
                        .addKeyValue(
                                "duration_ms",
                                Duration.ofNanos(System.nanoTime() - started).toMillis())
                        .log("request");
                CallerInLog.forget();
            }
        }
    }

    private static String idOf(@Nullable String given) {
        return given != null && HARMLESS.matcher(given).matches()
                ? given
                : UUID.randomUUID().toString();
    }

    private static Object route(HttpServletRequest request) {
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return pattern == null ? "none" : pattern;
    }
}
