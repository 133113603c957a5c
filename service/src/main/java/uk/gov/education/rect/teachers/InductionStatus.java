package uk.gov.education.rect.teachers;

import org.jspecify.annotations.Nullable;

/** Induction status as shown to people (spec 01 §11.1). */
public enum InductionStatus {
    REQUIRED_TO_COMPLETE("Required to complete", "yellow"),
    EXEMPT("Exempt", "green"),
    IN_PROGRESS("In progress", "blue"),
    INDUCTION_PAUSED("Induction paused", "magenta"),
    PASSED("Passed", "green"),
    FAILED("Failed", "red"),
    FAILED_IN_WALES("Failed in Wales", "red"),
    NONE("None", "grey"),
    UNKNOWN("Unknown", "grey");

    private final String label;
    private final String colour;

    InductionStatus(String label, String colour) {
        this.label = label;
        this.colour = colour;
    }

    /** The words of the tag. */
    public String label() {
        return label;
    }

    /** The colour of the GOV.UK tag. */
    public String colour() {
        return colour;
    }

    /**
     * What to show.
     *
     * @param trs status in TRS, or null when TRS was never read
     * @param ongoingInduction whether an induction period here has no end
     */
    public static InductionStatus of(@Nullable TrsInductionStatus trs, boolean ongoingInduction) {
        return switch (trs) {
            case REQUIRED_TO_COMPLETE -> REQUIRED_TO_COMPLETE;
            case EXEMPT -> EXEMPT;
            case IN_PROGRESS -> ongoingInduction ? IN_PROGRESS : INDUCTION_PAUSED;
            case PASSED -> PASSED;
            case FAILED -> FAILED;
            case FAILED_IN_WALES -> FAILED_IN_WALES;
            case NONE -> NONE;
            case null -> UNKNOWN;
        };
    }

    /**
     * What to show where an outcome has been recorded here: that, also while TRS has not been told yet.
     *
     * @param trs status in TRS, or null when TRS was never read
     * @param ongoingInduction whether an induction period here has no end
     * @param outcome {@code pass} or {@code fail} as recorded here, or null
     */
    public static InductionStatus of(
            @Nullable TrsInductionStatus trs, boolean ongoingInduction, @Nullable String outcome) {
        if (outcome != null && (trs == null || trs.allowsInduction())) {
            return outcome.equals("pass") ? PASSED : FAILED;
        }
        return of(trs, ongoingInduction);
    }
}
