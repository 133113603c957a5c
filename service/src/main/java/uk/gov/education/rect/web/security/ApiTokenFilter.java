package uk.gov.education.rect.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;
import uk.gov.education.rect.access.ApiTokens;
import uk.gov.education.rect.access.BearerToken;
import uk.gov.education.rect.access.CallerInLog;

/** Recognises the lead provider of an API request by its token, in the header only (API-AUTH-01). */
final class ApiTokenFilter extends OncePerRequestFilter {

    private final ApiTokens tokens;

    private final CallerInLog log;

    ApiTokenFilter(ApiTokens tokens, CallerInLog log) {
        this.tokens = tokens;
        this.log = log;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        BearerToken.in(request.getHeader(HttpHeaders.AUTHORIZATION))
                .flatMap(tokens::caller)
                .ifPresent(caller -> {
                    log.is(caller);
                    SecurityContextHolder.setContext(new SecurityContextImpl(new CallerAuthentication(caller)));
                });
        chain.doFilter(request, response);
    }
}
