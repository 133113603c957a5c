package uk.gov.education.rect.finance;

import java.util.Locale;

/** Where the recovery of a paid declaration stands ({@code declaration_clawback_statuses}). */
public enum ClawbackStatus {
    /** Not being recovered. */
    NO_CLAWBACK,
    /** To be deducted on its clawback statement. */
    AWAITING_CLAWBACK,
    /** Deducted on its clawback statement, which finance authorised; final. */
    CLAWED_BACK;

    /** The name under which the database keeps it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
