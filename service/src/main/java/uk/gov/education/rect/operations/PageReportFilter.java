package uk.gov.education.rect.operations;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Reports each page that a controller answered (07 §8.2), with its errors. Stands inside {@link RequestLog}, which knows
 * who asks. What machines ask for is no page: assets, probes, receipts, the lead provider API.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
@ConditionalOnProperty("analytics.enabled")
class PageReportFilter extends OncePerRequestFilter {

    private static final String EVERYTHING_BELOW = "/**";

    private final ReportRequests analytics;

    PageReportFilter(ReportRequests analytics) {
        this.analytics = analytics;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/api/v3")
                || RateLimitFilter.UNCOUNTED.stream().anyMatch(request.getRequestURI()::startsWith);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        try {
            rest.doFilter(request, response);
        } finally {
            Object route = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
            // files are served below a route, not at one
            if (route != null && !route.toString().endsWith(EVERYTHING_BELOW)) {
                analytics.page(request, response, route.toString());
            }
        }
    }
}
