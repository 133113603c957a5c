package uk.gov.education.rect.operations;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import uk.gov.education.rect.access.ApiErrorBody;
import uk.gov.education.rect.access.BearerToken;
import uk.gov.education.rect.operations.RateLimits.Allowance;
import uk.gov.education.rect.operations.RateLimits.Limit;

/**
 * Answers 429 to a caller who asks too often (07 §11.1, API-RATE-01…06), before anything else is looked at. API callers
 * are told where they stand by {@code RateLimit-*} headers. A token is counted under a digest, so that no table holds
 * it. Probes and assets are not counted.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class RateLimitFilter extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(RateLimitFilter.class);
    static final List<String> UNCOUNTED = List.of("/assets/", "/livez", "/readyz", "/notify/receipts");
    private static final List<String> PROTECTED =
            List.of("/otp-sign-in", "/sign-in", "/auth", "/healthcheck", "/school/opt-out-of-reminder-emails");
    private static final List<String> PUBLIC_API = List.of("/api/guidance", "/api/docs");

    private static final Pattern BEGINNING = Pattern.compile("^(/api)?(/[a-z][a-z0-9-]*){0,2}(?=/|$)");

    private final RateLimits limits;
    private final ReportRequests analytics;

    RateLimitFilter(RateLimits limits, ReportRequests analytics) {
        this.limits = limits;
        this.analytics = analytics;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return startsWithAny(request, UNCOUNTED);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        String ip = request.getRemoteAddr();
        boolean api = request.getRequestURI().startsWith("/api/") && !startsWithAny(request, PUBLIC_API);
        if (api && limits.exhausted(Limit.FAILED_API_SIGN_IN, ip)) {
            refuse(request, response, limits.count(Limit.FAILED_API_SIGN_IN, ip));
            return;
        }
        Allowance everything = limits.count(Limit.EVERYTHING, ip);
        Allowance allowance = everything.allowed() ? own(request, ip, api, everything) : everything;
        if (api) {
            tell(response, allowance);
        }
        if (!allowance.allowed()) {
            refuse(request, response, allowance);
            return;
        }
        rest.doFilter(request, response);
        if (api && response.getStatus() == HttpServletResponse.SC_UNAUTHORIZED) {
            limits.count(Limit.FAILED_API_SIGN_IN, ip);
        }
    }

    private Allowance own(HttpServletRequest request, String ip, boolean api, Allowance everything) {
        String authorization = request.getHeader("Authorization");
        if (api && authorization != null) {
            // the token however it is written, so that another way of writing it is no fresh allowance
            return limits.count(
                    Limit.API, Digests.of(BearerToken.in(authorization).orElse(authorization)));
        }
        if (startsWithAny(request, PUBLIC_API)) {
            return limits.count(Limit.PUBLIC_API, ip);
        }
        return startsWithAny(request, PROTECTED) ? limits.count(Limit.SIGN_IN, ip) : everything;
    }

    private static void tell(HttpServletResponse response, Allowance allowance) {
        response.setHeader("RateLimit-Limit", String.valueOf(allowance.limit()));
        response.setHeader("RateLimit-Remaining", String.valueOf(allowance.remaining()));
        response.setHeader("RateLimit-Reset", String.valueOf(seconds(allowance)));
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, Allowance allowance)
            throws IOException {
        // API-RATE-05
        String path = beginning(request.getRequestURI());
        LOG.atWarn()
                .addKeyValue("ip", request.getRemoteAddr())
                .addKeyValue("path", path)
                .log("rate limit reached");
        analytics.throttled(request, response, path);
        response.setHeader("Retry-After", String.valueOf(seconds(allowance)));
        if (request.getRequestURI().startsWith("/api/v3")) {
            ApiErrorBody.send(response, 429, "Too many requests", "Too many requests, try again later");
            return;
        }
        response.sendError(429);
    }

    /** Of the path what names nobody: ids and TRNs stand further on (07 OBS-01). */
    private static String beginning(String path) {
        Matcher known = BEGINNING.matcher(path);
        return known.find() ? known.group() : "";
    }

    private static long seconds(Allowance allowance) {
        return Math.max(1, allowance.resetsIn().toSeconds());
    }

    private static boolean startsWithAny(HttpServletRequest request, List<String> prefixes) {
        return prefixes.stream().anyMatch(request.getRequestURI()::startsWith);
    }
}
