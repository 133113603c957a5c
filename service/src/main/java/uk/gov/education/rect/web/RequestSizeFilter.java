package uk.gov.education.rect.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import uk.gov.education.rect.access.ApiErrorBody;

/**
 * Refuses requests with more in them than any page or API operation takes. A body of unannounced length is read up to the
 * limit before anybody sees it. Uploaded files and posted forms have limits of their own
 * ({@code spring.servlet.multipart}, {@code server.tomcat.max-http-form-post-size}).
 */
@Component
class RequestSizeFilter extends OncePerRequestFilter {

    private static final int MOST_BYTES = 1024 * 1024;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String type = request.getContentType() == null ? "" : request.getContentType();
        boolean upload = type.startsWith("multipart/");
        if (upload && !request.getRequestURI().startsWith("/api/")) {
            chain.doFilter(request, response);
        } else if (request.getContentLengthLong() > MOST_BYTES) {
            refuse(request, response);
        } else if (request.getHeader("Transfer-Encoding") != null
                && !type.startsWith("application/x-www-form-urlencoded")) {
            byte[] body = request.getInputStream().readNBytes(MOST_BYTES + 1);
            if (body.length > MOST_BYTES) {
                refuse(request, response);
            } else {
                chain.doFilter(new ReadRequest(request, body), response);
            }
        } else {
            chain.doFilter(request, response);
        }
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        int status = HttpStatus.CONTENT_TOO_LARGE.value();
        if (request.getRequestURI().startsWith("/api/v3")) {
            ApiErrorBody.send(response, status, "Content too large", "The body may hold a megabyte at most");
        } else {
            response.sendError(status);
        }
    }
}
