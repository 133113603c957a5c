package uk.gov.education.rect.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAccessor;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
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
            destination = header == null ? chosen(request) : instant(header.strip());
        } catch (DateTimeParseException notADate) {
            // API-TT-04
            response.sendError(HttpStatus.BAD_REQUEST.value());
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

    private @Nullable Instant chosen(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/api/v3")
                ? null
                : sessions.travelledTo(request).map(ServiceClock::startOf).orElse(null);
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
