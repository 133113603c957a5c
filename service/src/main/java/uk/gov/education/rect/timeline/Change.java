package uk.gov.education.rect.timeline;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

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
        String words = attribute.replace('_', ' ');
        return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }

    private static String quoted(@Nullable Object value) {
        return "'" + (value instanceof LocalDate date ? DAY.format(date) : String.valueOf(value)) + "'";
    }
}
