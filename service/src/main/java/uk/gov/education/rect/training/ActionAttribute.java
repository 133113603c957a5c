package uk.gov.education.rect.training;

import java.util.Locale;

/** What a lead provider's refused action is about (spec 03 §17). */
public enum ActionAttribute {
    COURSE_IDENTIFIER,
    REASON,
    SCHEDULE_IDENTIFIER,
    COHORT,
    PARTICIPANT_ID;

    /** The title that lead providers know it by; contract. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
