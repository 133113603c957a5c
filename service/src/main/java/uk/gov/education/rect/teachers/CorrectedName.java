package uk.gov.education.rect.teachers;

import java.util.Optional;

/**
 * The full name of a teacher as a school gave it.
 *
 * @param value 1 to 70 characters with single spaces inside and none around (DM-VAL-05)
 */
public record CorrectedName(String value) {

    /** The most characters that a corrected name may have. */
    public static final int LONGEST = 70;

    /** @throws IllegalArgumentException when blank, too long or not squeezed */
    public CorrectedName {
        if (value.isBlank() || value.length() > LONGEST || !value.equals(TeacherNames.squish(value))) {
            throw new IllegalArgumentException("not a corrected name");
        }
    }

    /** Reads what a person typed; empty when nothing is left after trimming, or more than 70 characters are. */
    public static Optional<CorrectedName> parse(String typed) {
        String tidy = TeacherNames.squish(typed);
        return tidy.isEmpty() || tidy.length() > LONGEST ? Optional.empty() : Optional.of(new CorrectedName(tidy));
    }

    @Override
    public String toString() {
        return value;
    }
}
