package uk.gov.education.rect.doubles.world;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.time.Period;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date of the sample world: fixed ({@code 2024-09-01}) or relative ({@code today}, {@code today-18y+1d}); units are
 * {@code d}, {@code m} and {@code y}, applied from left to right (DBL-04).
 */
public record WorldDate(String text) {

    private static final Pattern RELATIVE = Pattern.compile("today(?:[+-]\\d+[dmy])*");
    private static final Pattern STEP = Pattern.compile("([+-]\\d+)([dmy])");

    /** Throws {@link IllegalArgumentException} when the text is neither a date nor relative to today. */
    @JsonCreator
    public WorldDate {
        if (!RELATIVE.matcher(text).matches()) {
            LocalDate.parse(text);
        }
    }

    /** The date it means on the given day. */
    public LocalDate on(LocalDate today) {
        if (!text.startsWith("today")) {
            return LocalDate.parse(text);
        }
        LocalDate date = today;
        Matcher steps = STEP.matcher(text);
        while (steps.find()) {
            int count = Integer.parseInt(steps.group(1));
            date = date.plus(
                    switch (steps.group(2)) {
                        case "d" -> Period.ofDays(count);
                        case "m" -> Period.ofMonths(count);
                        default -> Period.ofYears(count);
                    });
        }
        return date;
    }

    @JsonValue
    @Override
    public String text() {
        return text;
    }
}
