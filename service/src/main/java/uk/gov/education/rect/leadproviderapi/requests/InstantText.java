package uk.gov.education.rect.leadproviderapi.requests;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAccessor;
import java.util.Optional;

/** Dates and date-times as callers write them (API-UPD-01). */
final class InstantText {

    private static final DateTimeFormatter DATE_TIME = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .appendPattern("[XXX][XX][X]")
            .toFormatter(java.util.Locale.ROOT);

    private InstantText() {}

    /** A date alone, or a date-time without offset, is in UTC; empty for anything else. */
    static Optional<Instant> parse(String text) {
        try {
            if (text.length() == "2025-09-01".length()) {
                return Optional.of(
                        LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant());
            }
            TemporalAccessor parsed = DATE_TIME.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
            return parsed instanceof OffsetDateTime offset
                    ? withinFourDigits(offset)
                    : withinFourDigits(LocalDateTime.from(parsed).atOffset(ZoneOffset.UTC));
        } catch (DateTimeParseException notADate) {
            return Optional.empty();
        }
    }

    /** ISO 8601 needs an agreement for longer years, and there is none. */
    private static Optional<Instant> withinFourDigits(OffsetDateTime time) {
        return time.getYear() >= 1 && time.getYear() <= 9_999 ? Optional.of(time.toInstant()) : Optional.empty();
    }
}
