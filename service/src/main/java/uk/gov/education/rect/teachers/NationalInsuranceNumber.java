package uk.gov.education.rect.teachers;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A National Insurance number, used only to look a person up: never stored and never logged, so its text form hides
 * it.
 *
 * @param value two letters, six digits and a letter, upper case without spaces (DM-VAL-03)
 */
public record NationalInsuranceNumber(String value) {

    private static final Pattern SHAPE =
            Pattern.compile("(?!BG|GB|NK|KN|TN|NT|ZZ)[A-Z&&[^DFIQUV]][A-Z&&[^DFIOQUV]][0-9]{6}[A-D]");
    private static final Pattern BETWEEN = Pattern.compile("[\\s-]");

    /** @throws IllegalArgumentException when the value has another shape; the message does not repeat it */
    public NationalInsuranceNumber {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not the shape of a National Insurance number");
        }
    }

    /** Reads what a person typed: case, spaces and hyphens do not matter. */
    public static Optional<NationalInsuranceNumber> parse(String typed) {
        String tidy = BETWEEN.matcher(typed).replaceAll("").toUpperCase(Locale.ROOT);
        return SHAPE.matcher(tidy).matches() ? Optional.of(new NationalInsuranceNumber(tidy)) : Optional.empty();
    }

    /** Hides the number, so that no log line can show it. */
    @Override
    public String toString() {
        return "NationalInsuranceNumber[hidden]";
    }
}
