package uk.gov.education.rect.schools;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Whether a school in GIAS is open (spec 07 §4.2). */
public enum GiasStatus {
    OPEN(1, "Open"),
    CLOSED(2, "Closed"),
    PROPOSED_TO_CLOSE(3, "Open, but proposed to close"),
    PROPOSED_TO_OPEN(4, "Proposed to open");

    private final int giasCode;
    private final String giasName;

    GiasStatus(int giasCode, String giasName) {
        this.giasCode = giasCode;
        this.giasName = giasName;
    }

    /** The number GIAS gives it. */
    public int giasCode() {
        return giasCode;
    }

    /** The words of the extract. */
    public String giasName() {
        return giasName;
    }

    /** The value in the database. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The status with the given words of the extract. */
    public static Optional<GiasStatus> named(String giasName) {
        return Arrays.stream(values())
                .filter(status -> status.giasName.equals(giasName))
                .findFirst();
    }

    /** Open, or open for now (DM-GIA-01). */
    public boolean isOpen() {
        return this == OPEN || this == PROPOSED_TO_CLOSE;
    }
}
