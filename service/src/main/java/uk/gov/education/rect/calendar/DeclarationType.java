package uk.gov.education.rect.calendar;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a lead provider declares of a participant, in the order of training. */
public enum DeclarationType {
    STARTED,
    RETAINED_1,
    RETAINED_2,
    RETAINED_3,
    RETAINED_4,
    COMPLETED,
    EXTENDED_1,
    EXTENDED_2,
    EXTENDED_3;

    /** The word in the API and the database, such as {@code retained-1}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The type with the given word; empty when there is none. */
    public static Optional<DeclarationType> of(String code) {
        return Arrays.stream(values()).filter(type -> type.code().equals(code)).findFirst();
    }
}
