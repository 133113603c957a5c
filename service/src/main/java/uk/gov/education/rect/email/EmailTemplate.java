package uk.gov.education.rect.email;

import java.util.Set;

/**
 * The messages the service sends (spec 07 §5.3). Notify holds one template with a subject and a body; the words are
 * ours, in {@code emails/<name>.md}: the first line is the subject, the rest the body in Notify's Markdown.
 */
public enum EmailTemplate {
    /** NOT-01: the code with which DfE staff sign in. */
    ONE_TIME_CODE("name", "code", "code_page_url"),
    /** NOT-02. */
    ECT_REGISTERED_PROVIDER_LED("ect_name", "school_name"),
    /** NOT-03. */
    ECT_REGISTERED_SCHOOL_LED("ect_name", "school_name"),
    /** NOT-04. */
    MENTOR_REGISTERED("mentor_name", "school_name"),
    /** NOT-05. */
    INDUCTION_TUTOR_CONFIRMED("tutor_name", "school_name"),
    /** NOT-06: to the Teaching Regulation Agency, when a fail is recorded. */
    INDUCTION_FAILED("appropriate_body_name", "ect_name", "trn", "confirmation_sent_on");

    private final Set<String> fields;

    EmailTemplate(String... fields) {
        this.fields = Set.of(fields);
    }

    /** The values a message needs; each must be given. */
    public Set<String> fields() {
        return fields;
    }
}
