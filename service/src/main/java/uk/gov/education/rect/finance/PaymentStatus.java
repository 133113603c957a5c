package uk.gov.education.rect.finance;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

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

    /** FIN-DEC-05, DM-DEC-01: what may still be voided rather than clawed back. */
    public static final Set<PaymentStatus> VOIDABLE = EnumSet.of(NO_PAYMENT, ELIGIBLE, PAYABLE);

    /** FIN-DEC-02: counted as billable, whatever the clawback status. */
    public static final Set<PaymentStatus> BILLABLE = EnumSet.of(ELIGIBLE, PAYABLE, PAID);

    /** The name under which the database keeps it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
