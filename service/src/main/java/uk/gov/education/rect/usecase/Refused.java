package uk.gov.education.rect.usecase;

/**
 * Thrown by a use case that refuses; the transaction is rolled back and nothing has changed. Carries the reason as a
 * type, so that a front door can {@code switch} over the use case's sealed refusals.
 */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    /** @param refusal why nothing was done */
    public Refused(Refusal refusal) {
        super(refusal.toString(), null, false, false);
        this.refusal = refusal;
    }

    /** Why nothing was done. */
    public Refusal refusal() {
        return refusal;
    }

    /**
     * The reason as the sealed type of the use case that was called.
     *
     * @throws Refused itself, when the reason belongs to some other use case
     */
    public <R extends Refusal> R as(Class<R> type) {
        if (type.isInstance(refusal)) {
            return type.cast(refusal);
        }
        throw this;
    }
}
