package uk.gov.education.rect.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Tells search engines which pages they may list: the public ones, where indexing is allowed (07 §11.3). */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RobotsFilter extends OncePerRequestFilter {

    private static final Set<String> PUBLIC = Set.of("/", "/appropriate-body", "/api/guidance");

    private final boolean allowIndexing;

    RobotsFilter(WebSettings settings) {
        allowIndexing = settings.allowIndexing();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean listed = allowIndexing && PUBLIC.contains(request.getRequestURI());
        response.setHeader("X-Robots-Tag", listed ? "all" : "none");
        chain.doFilter(request, response);
    }
}
