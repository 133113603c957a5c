package uk.gov.education.rect.teachers;

import java.util.Arrays;
import java.util.Optional;

/** Induction status as the Teaching Record System keeps it (spec 01 §2). */
public enum TrsInductionStatus {
    NONE("None"),
    REQUIRED_TO_COMPLETE("RequiredToComplete"),
    IN_PROGRESS("InProgress"),
    PASSED("Passed"),
    FAILED("Failed"),
    FAILED_IN_WALES("FailedInWales"),
    EXEMPT("Exempt");

    private final String code;

    TrsInductionStatus(String code) {
        this.code = code;
    }

    /** The text in TRS and in {@code teachers.trs_induction_status}. */
    public String code() {
        return code;
    }

    /** The status with the given text, if TRS has such a one. */
    public static Optional<TrsInductionStatus> of(String code) {
        return Arrays.stream(values())
                .filter(status -> status.code.equals(code))
                .findFirst();
    }

    /** Whether an induction can still be started or continued (spec 07 §3.5). */
    public boolean allowsInduction() {
        return switch (this) {
            case NONE, REQUIRED_TO_COMPLETE, IN_PROGRESS -> true;
            case PASSED, FAILED, FAILED_IN_WALES, EXEMPT -> false;
        };
    }
}
