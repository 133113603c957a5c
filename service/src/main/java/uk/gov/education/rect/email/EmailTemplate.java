package uk.gov.education.rect.email;

import java.util.Locale;
import java.util.Set;

/**
 * The messages the service sends (spec 07 §5.3). Notify holds one template with a subject and a body; the words are
 * ours, in {@code emails/<name>.md}: the first line is the subject, the rest the body in Notify's Markdown.
 */
public enum EmailTemplate {
    /** NOT-01: the code with which DfE staff sign in. */
    ONE_TIME_CODE("name", "code", "code_page_url"),
    /** 06 §23.1: to whom ten wrong codes have locked out, once. */
    ONE_TIME_CODE_LOCKED("name"),
    /** NOT-02. */
    ECT_REGISTERED_PROVIDER_LED("ect_name", "school_name"),
    /** NOT-03. */
    ECT_REGISTERED_SCHOOL_LED("ect_name", "school_name"),
    /** NOT-04. */
    MENTOR_REGISTERED("mentor_name", "school_name"),
    /** NOT-05. */
    INDUCTION_TUTOR_CONFIRMED("tutor_name", "school_name"),
    /** SJ-X-59: to the induction tutor in whose place another was named. */
    INDUCTION_TUTOR_REPLACED("tutor_name", "new_tutor_name", "school_name"),
    /** SJ-X-59: to an induction tutor who has not signed in since they were named. */
    INDUCTION_TUTOR_WITHOUT_ACCESS("tutor_name", "school_name"),
    /** SJ-X-60: to the old and the new address of an ECT or mentor. */
    EMAIL_ADDRESS_CHANGED("name", "school_name"),
    /** SJ-X-53: to the induction tutor of a school whose ECT another school has registered. */
    ECT_REGISTERED_ELSEWHERE("tutor_name", "ect_name", "school_name", "starts_on"),
    /** Spec 02 §19.4: at the start of a term. */
    TERM_REMINDER("recipient_name", "school_name", "opt_out_path"),
    /** Spec 02 §19.4: when registration opens for an academic year. */
    REGISTRATION_OPEN("recipient_name", "school_name", "opt_out_path"),
    /** NOT-06: to the Teaching Regulation Agency, when a fail is recorded. */
    INDUCTION_FAILED("appropriate_body_name", "ect_name", "trn", "confirmation_sent_on");

    private final Set<String> fields;

    EmailTemplate(String... fields) {
        this.fields = Set.of(fields);
    }

    /** The name under which it is kept. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The one kept under that name.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static EmailTemplate of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** The values a message needs; each must be given. */
    public Set<String> fields() {
        return fields;
    }
}
