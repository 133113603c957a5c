package uk.gov.education.rect.schools;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Unique reference number of a record in GIAS.
 *
 * @param value positive, up to seven digits
 */
public record Urn(int value) implements Comparable<Urn> {

    private static final Pattern SHAPE = Pattern.compile("[0-9]{1,7}");

    /** @throws IllegalArgumentException when not positive or too long */
    public Urn {
        if (value < 1 || value > 9_999_999) {
            throw new IllegalArgumentException("not a URN: " + value);
        }
    }

    /** Reads digits; empty for anything else and for zero. */
    public static Optional<Urn> parse(String text) {
        String tidy = text.strip();
        if (!SHAPE.matcher(tidy).matches()) {
            return Optional.empty();
        }
        int number = Integer.parseInt(tidy);
        return number == 0 ? Optional.empty() : Optional.of(new Urn(number));
    }

    @Override
    public int compareTo(Urn other) {
        return Integer.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Integer.toString(value);
    }
}
