package uk.gov.education.rect.leadproviderapi.requests;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import uk.gov.education.rect.access.ApiCaller;

/**
 * Records every request whose token is good (API-ANA-01, API-ANA-03), by the machine's clock; stands right after the
 * security filters, so that what later ones refuse is recorded too. Never changes an answer: what is recorded goes into a
 * queue, and when that is full is only counted.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 100)
class RequestRecorder extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(RequestRecorder.class);

    private final RequestRecords records;
    private final Clock clock;

    RequestRecorder(RequestRecords records, Clock clock) {
        this.records = records;
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
        Counted counted = new Counted(response);
        long started = System.nanoTime();
        try {
            chain.doFilter(request, counted);
        } finally {
            record(request, counted, caller, Duration.ofNanos(System.nanoTime() - started));
        }
    }

    private void record(HttpServletRequest request, Counted response, ApiCaller caller, Duration took) {
        try {
            records.add(RequestRecord.of(
                    request,
                    response.getHeader("X-Request-Id"),
                    caller,
                    response.getStatus(),
                    took.toMillis(),
                    response.bytes,
                    clock.instant()));
        } catch (RuntimeException failure) {
            // API-ANA-01
            LOG.warn("a request of the lead provider API could not be recorded", failure);
        }
    }

    /** Counts what goes out as bytes, which all answers of the API but the shortest do. */
    private static final class Counted extends HttpServletResponseWrapper {

        private long bytes;

        private Counted(HttpServletResponse response) {
            super(response);
        }

        @Override
        public ServletOutputStream getOutputStream() throws IOException {
            ServletOutputStream out = super.getOutputStream();
            return new ServletOutputStream() {
                @Override
                public void write(int one) throws IOException {
                    out.write(one);
                    bytes++;
                }

                @Override
                public void write(byte[] from, int offset, int length) throws IOException {
                    out.write(from, offset, length);
                    bytes += length;
                }

                @Override
                public void flush() throws IOException {
                    out.flush();
                }

                @Override
                public void close() throws IOException {
                    out.close();
                }

                @Override
                public boolean isReady() {
                    return out.isReady();
                }

                @Override
                public void setWriteListener(WriteListener listener) {
                    out.setWriteListener(listener);
                }
            };
        }
    }
}
