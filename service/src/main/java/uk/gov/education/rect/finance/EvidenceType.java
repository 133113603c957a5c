package uk.gov.education.rect.finance;

import java.util.Arrays;
import java.util.Optional;

/** What proves that a participant reached a milestone ({@code evidence_types}). */
public enum EvidenceType {
    TRAINING_EVENT_ATTENDED("training-event-attended"),
    SELF_STUDY_MATERIAL_COMPLETED("self-study-material-completed"),
    MATERIALS_ENGAGED_WITH_OFFLINE("materials-engaged-with-offline"),
    ENGAGEMENT_75_PERCENT("75-percent-engagement-met"),
    ENGAGEMENT_75_PERCENT_REDUCED_INDUCTION("75-percent-engagement-met-reduced-induction"),
    ONE_TERM_INDUCTION("one-term-induction"),
    OTHER("other");

    private final String code;

    EvidenceType(String code) {
        this.code = code;
    }

    /** The text in the lead provider API and in the database. */
    public String code() {
        return code;
    }

    /** The evidence with the given text, if there is such a one. */
    public static Optional<EvidenceType> of(String code) {
        return Arrays.stream(values())
                .filter(evidence -> evidence.code.equals(code))
                .findFirst();
    }
}
