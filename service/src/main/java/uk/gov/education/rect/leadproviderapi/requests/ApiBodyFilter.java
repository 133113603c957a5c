package uk.gov.education.rect.leadproviderapi.requests;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import uk.gov.education.rect.access.ApiErrorBody;

/**
 * Takes JSON bodies only (API-REQ-04): a body that says it is something else is refused with 415, one that does not say
 * what it is counts as JSON. Where no body is looked at, none is refused. Stands after the security filters: whoever has
 * no token learns nothing else (API-AUTH-04).
 */
@Component
class ApiBodyFilter extends OncePerRequestFilter {

    private static final List<String> BODILESS = List.of("/void", "/pay");

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/api/v3");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String type = request.getContentType();
        if (type == null || json(type)) {
            chain.doFilter(request, response);
        } else if (looksAtBody(request) && hasBody(request)) {
            ApiErrorBody.send(
                    response,
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE.value(),
                    "Unsupported media type",
                    "Send the body as application/json");
        } else {
            // as a body of no type, so that nobody takes parameters or files from it
            chain.doFilter(untyped(request), response);
        }
    }

    private static boolean looksAtBody(HttpServletRequest request) {
        return !request.getMethod().equals(HttpMethod.GET.name())
                && !request.getMethod().equals(HttpMethod.HEAD.name())
                && BODILESS.stream().noneMatch(request.getRequestURI()::endsWith);
    }

    private static boolean hasBody(HttpServletRequest request) {
        return request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
    }

    private static boolean json(String type) {
        try {
            MediaType parsed = MediaType.parseMediaType(type);
            return parsed.isCompatibleWith(MediaType.APPLICATION_JSON)
                    || parsed.getSubtype().endsWith("+json");
        } catch (InvalidMediaTypeException unreadable) {
            return false;
        }
    }

    private static HttpServletRequest untyped(HttpServletRequest request) {
        return new HttpServletRequestWrapper(request) {
            @Override
            public @Nullable String getContentType() {
                return null;
            }

            @Override
            public @Nullable String getHeader(String name) {
                return name.equalsIgnoreCase("Content-Type") ? null : super.getHeader(name);
            }
        };
    }
}
