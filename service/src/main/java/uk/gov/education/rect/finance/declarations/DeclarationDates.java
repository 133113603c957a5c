package uk.gov.education.rect.finance.declarations;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.gov.education.rect.calendar.ServiceClock;

/** How lead providers write the date and time of a declaration (API-DEC-14). */
final class DeclarationDates {

    private static final Pattern SHAPE = Pattern.compile(
            "(\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2})(?:[.,](\\d+))?(?:(Z)|([+-]\\d{2}):?(\\d{2})?)?");

    private DeclarationDates() {}

    /**
     * The instant meant, to the microsecond. Text without an offset is London time: in the hour that the clocks go
     * back it is the first of the two.
     *
     * @return empty when the text has another shape or names no real date and time
     */
    static Optional<Instant> parse(String text) {
        Matcher matcher = SHAPE.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            LocalDateTime local = LocalDateTime.parse(matcher.group(1)).plusNanos(nanos(matcher.group(2)));
            Instant instant = isUtc(matcher)
                    ? local.toInstant(ZoneOffset.UTC)
                    : offset(matcher)
                            .map(local::toInstant)
                            .orElseGet(() -> local.atZone(ServiceClock.LONDON).toInstant());
            return Optional.of(instant.truncatedTo(ChronoUnit.MICROS));
        } catch (DateTimeException noSuchTime) {
            return Optional.empty();
        }
    }

    private static boolean isUtc(Matcher matcher) {
        return matcher.group(3) != null;
    }

    private static Optional<ZoneOffset> offset(Matcher matcher) {
        String hours = matcher.group(4);
        if (hours == null) {
            return Optional.empty();
        }
        String minutes = matcher.group(5);
        return Optional.of(ZoneOffset.of(hours + ":" + (minutes == null ? "00" : minutes)));
    }

    private static long nanos(@Nullable String fraction) {
        return fraction == null ? 0 : Long.parseLong((fraction + "000000000").substring(0, 9));
    }
}
