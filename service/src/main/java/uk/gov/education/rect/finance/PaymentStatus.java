package uk.gov.education.rect.finance;

import java.util.Locale;

/** Where the payment of a declaration stands ({@code declaration_payment_statuses}). */
public enum PaymentStatus {
    /** Submitted for a participant who is not fundable yet. */
    NO_PAYMENT,
    /** On an open statement. */
    ELIGIBLE,
    /** On a statement whose deadline has passed. */
    PAYABLE,
    /** On a statement that finance authorised; final, also when clawed back. */
    PAID,
    /** Withdrawn before it was paid; final. */
    VOIDED;

    /** The name under which the database keeps it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
