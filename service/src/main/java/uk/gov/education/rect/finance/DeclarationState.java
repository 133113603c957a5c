package uk.gov.education.rect.finance;

import java.util.Locale;

/** Both statuses of a declaration; only the combinations that can be reached (spec 05 §7.1). */
public record DeclarationState(PaymentStatus payment, ClawbackStatus clawback) {

    /** @throws IllegalArgumentException for a clawback of what was never paid */
    public DeclarationState {
        if (clawback != ClawbackStatus.NO_CLAWBACK && payment != PaymentStatus.PAID) {
            throw new IllegalArgumentException("only a paid declaration is clawed back, not one that is " + payment);
        }
    }

    /** FIN-DEC-04: stands in the way of another declaration of its type. */
    public boolean billableOrChangeable() {
        return payment != PaymentStatus.VOIDED && clawback == ClawbackStatus.NO_CLAWBACK;
    }

    /** FIN-DEC-01: the one status shown to people and lead providers, such as {@code submitted} or {@code clawed-back}. */
    public String shown() {
        String overall = clawback == ClawbackStatus.NO_CLAWBACK ? payment.code() : clawback.code();
        return overall.equals("no_payment")
                ? "submitted"
                : overall.replace('_', '-').toLowerCase(Locale.ROOT);
    }
}
