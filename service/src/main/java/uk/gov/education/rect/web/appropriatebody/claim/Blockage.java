package uk.gov.education.rect.web.appropriatebody.claim;

import org.jspecify.annotations.Nullable;

/**
 * Why an ECT cannot be claimed (04 §10.3, B1 to B7).
 *
 * @param reason which
 * @param heldBy the other appropriate body's name, where that is the reason
 */
public record Blockage(Reason reason, @Nullable String heldBy) {

    /** The reasons, in the order in which they are looked for. */
    public enum Reason {
        NO_QTS,
        PROHIBITED,
        PASSED,
        FAILED,
        EXEMPT,
        HELD_BY_ANOTHER_BODY,
        OUTCOME_RECORDED
    }

    /** A reason that says it all. */
    static Blockage of(Reason reason) {
        return new Blockage(reason, null);
    }
}
