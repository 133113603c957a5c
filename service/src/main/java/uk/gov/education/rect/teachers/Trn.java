package uk.gov.education.rect.teachers;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A teacher reference number: exactly seven digits, leading zeros included (DM-TEA-01).
 *
 * @param value the seven digits
 */
public record Trn(String value) implements Comparable<Trn> {

    private static final Pattern SEVEN_DIGITS = Pattern.compile("[0-9]{7}");
    private static final Pattern NOT_A_DIGIT = Pattern.compile("[^0-9]");

    /** @throws IllegalArgumentException when the value is not seven digits */
    public Trn {
        if (!SEVEN_DIGITS.matcher(value).matches()) {
            throw new IllegalArgumentException("a TRN has exactly seven digits");
        }
    }

    /**
     * Reads what a person typed, such as {@code RP99/12345} (DM-VAL-02): everything but digits is dropped, and five or
     * six digits are padded with zeros on the left.
     *
     * @return empty when fewer than five or more than seven digits remain
     */
    public static Optional<Trn> parse(String typed) {
        String digits = digitsOf(typed);
        if (digits.length() < 5 || digits.length() > 7) {
            return Optional.empty();
        }
        return Optional.of(new Trn("0".repeat(7 - digits.length()) + digits));
    }

    /** How many digits the typed text holds, so that a front door can say whether it is too short or too long. */
    public static int digitsIn(String typed) {
        return digitsOf(typed).length();
    }

    private static String digitsOf(String typed) {
        return NOT_A_DIGIT.matcher(typed).replaceAll("");
    }

    @Override
    public int compareTo(Trn other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
