package uk.gov.education.rect.calendar;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One of the twelve tracks of a contract period, such as {@code ecf-standard-september}.
 *
 * @param kind what sort of track
 * @param month the month it is named after
 */
public record ScheduleIdentifier(ScheduleKind kind, ScheduleMonth month) {

    private static final Pattern DASH = Pattern.compile("-");

    /** The identifier as the API and the database write it. */
    public String code() {
        return ("ecf-" + kind + "-" + month).toLowerCase(Locale.ROOT);
    }

    /** The identifier with the given text; empty when there is none. */
    public static Optional<ScheduleIdentifier> of(String code) {
        return Arrays.stream(ScheduleKind.values())
                .flatMap(
                        kind -> Arrays.stream(ScheduleMonth.values()).map(month -> new ScheduleIdentifier(kind, month)))
                .filter(identifier -> identifier.code().equals(code))
                .findFirst();
    }

    /** The name for people: without {@code ecf-}, each word with a capital. */
    public String displayName() {
        return DASH.splitAsStream(code())
                .skip(1)
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(java.util.stream.Collectors.joining(" "));
    }

    @Override
    public String toString() {
        return code();
    }
}
