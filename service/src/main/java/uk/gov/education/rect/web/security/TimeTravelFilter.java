package uk.gov.education.rect.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import uk.gov.education.rect.access.ApiErrorBody;
import uk.gov.education.rect.calendar.ServiceClock;
import uk.gov.education.rect.calendar.TimeTravel;
import uk.gov.education.rect.web.Sessions;

/**
 * Lets one request see another date, outside production: by a header (API-TT-01), or by the date its session has chosen
 * (ADM-TT-03). Stands after the security filters, so tokens, sessions and rate limits never travel (07 §11.9).
 */
@Component
@ConditionalOnProperty(name = "web.time-travel", havingValue = "true")
class TimeTravelFilter extends OncePerRequestFilter {

    private static final String HEADER = "X-With-Server-Date";
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");
    private static final DateTimeFormatter DATE_TIME = DateTimeFormatter.ISO_DATE_TIME;

    private final Sessions sessions;

    TimeTravelFilter(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String header = request.getHeader(HEADER);
        Instant destination;
        try {
            destination = header == null ? chosen(request) : within(instant(header.strip()));
        } catch (DateTimeException notADate) {
            // API-TT-04
            refuse(request, response);
            return;
        }
        if (destination == null) {
            chain.doFilter(request, response);
            return;
        }
        try {
            TimeTravel.at(destination, () -> {
                chain.doFilter(request, response);
                return true;
            });
        } catch (ServletException | IOException | RuntimeException failure) {
            throw failure;
        } catch (Exception impossible) {
            throw new IllegalStateException("a filter chain throws nothing else", impossible);
        }
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        int status = HttpStatus.BAD_REQUEST.value();
        if (request.getRequestURI().startsWith("/api/v3")) {
            ApiErrorBody.send(response, status, "Bad request", HEADER + " must be an ISO 8601 date or date-time");
        } else {
            response.sendError(status);
        }
    }

    private @Nullable Instant chosen(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/api/v3")
                ? null
                : sessions.travelledTo(request).map(ServiceClock::startOf).orElse(null);
    }

    /** No rule and no record reaches further than these two centuries. */
    private static Instant within(Instant destination) {
        if (destination.isBefore(EARLIEST) || !destination.isBefore(LATEST)) {
            throw new DateTimeException("too far away");
        }
        return destination;
    }

    /** Without an offset it is London time; a date alone is its first instant there. */
    private static Instant instant(String text) {
        if (text.length() == "2027-01-10".length()) {
            return ServiceClock.startOf(LocalDate.parse(text));
        }
        TemporalAccessor parsed = DATE_TIME.parseBest(text, OffsetDateTime::from, java.time.LocalDateTime::from);
        return parsed instanceof OffsetDateTime offset
                ? offset.toInstant()
                : java.time.LocalDateTime.from(parsed)
                        .atZone(ServiceClock.LONDON)
                        .toInstant();
    }
}
