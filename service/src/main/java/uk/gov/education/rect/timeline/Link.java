package uk.gov.education.rect.timeline;

/** The records an event may point at; each is a nullable foreign key of {@code events} (spec 01 §15.1). */
public enum Link {
    USER("user_id"),
    TEACHER("teacher_id"),
    SCHOOL("school_id"),
    APPROPRIATE_BODY_PERIOD("appropriate_body_period_id"),
    ACTIVE_LEAD_PROVIDER("active_lead_provider_id"),
    LEAD_PROVIDER("lead_provider_id"),
    DELIVERY_PARTNER("delivery_partner_id"),
    LEAD_PROVIDER_DELIVERY_PARTNERSHIP("lead_provider_delivery_partnership_id"),
    SCHOOL_PARTNERSHIP("school_partnership_id"),
    SCHEDULE("schedule_id"),
    INDUCTION_EXTENSION("induction_extension_id"),
    ECT_AT_SCHOOL_PERIOD("ect_at_school_period_id"),
    MENTOR_AT_SCHOOL_PERIOD("mentor_at_school_period_id"),
    MENTORSHIP_PERIOD("mentorship_period_id"),
    TRAINING_PERIOD("training_period_id"),
    INDUCTION_PERIOD("induction_period_id"),
    CONTRACT_PERIOD("contract_period_year"),
    STATEMENT("statement_id"),
    STATEMENT_ADJUSTMENT("statement_adjustment_id"),
    BATCH("pending_induction_submission_batch_id"),
    DECLARATION("declaration_id");

    private final String column;

    Link(String column) {
        this.column = column;
    }

    /** The column of {@code events} that holds it. */
    public String column() {
        return column;
    }
}
