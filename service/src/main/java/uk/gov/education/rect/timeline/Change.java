package uk.gov.education.rect.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.gov.education.rect.calendar.ServiceClock;

/**
 * One attribute before and after (DM-EVT-03).
 *
 * @param attribute the column's name, such as {@code finished_on}
 * @param before null when it was not set
 * @param after null when it is no longer set
 */
public record Change(
        String attribute, @Nullable Object before, @Nullable Object after) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMM uuuu 'at' h:mma", Locale.ENGLISH);
    private static final Set<String> ABBREVIATIONS = Set.of("trs", "qts", "ect", "trn", "urn", "api");

    /** Whether the value is another than before. */
    public boolean changed() {
        return !Objects.equals(before, after);
    }

    /** A line for people: what was set, changed or removed. */
    public String sentence() {
        String name = label();
        if (!changed()) {
            return name + " unchanged";
        }
        if (before == null) {
            return name + " set to " + quoted(after);
        }
        return after == null
                ? name + " " + quoted(before) + " removed"
                : name + " changed from " + quoted(before) + " to " + quoted(after);
    }

    private String label() {
        String words = Arrays.stream(attribute.split("_"))
                .map(word -> ABBREVIATIONS.contains(word) ? word.toUpperCase(Locale.UK) : word)
                .collect(Collectors.joining(" "));
        return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }

    private static String quoted(@Nullable Object value) {
        String text = switch (value) {
            case LocalDate date -> DAY.format(date);
            case Instant instant -> MOMENT.format(instant.atZone(ServiceClock.LONDON));
            case null, default -> String.valueOf(value);
        };
        return "'" + text + "'";
    }
}
