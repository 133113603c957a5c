package uk.gov.education.rect.finance;

import static uk.gov.education.rect.finance.EvidenceType.ENGAGEMENT_75_PERCENT;
import static uk.gov.education.rect.finance.EvidenceType.ENGAGEMENT_75_PERCENT_REDUCED_INDUCTION;
import static uk.gov.education.rect.finance.EvidenceType.MATERIALS_ENGAGED_WITH_OFFLINE;
import static uk.gov.education.rect.finance.EvidenceType.ONE_TERM_INDUCTION;
import static uk.gov.education.rect.finance.EvidenceType.OTHER;
import static uk.gov.education.rect.finance.EvidenceType.SELF_STUDY_MATERIAL_COMPLETED;
import static uk.gov.education.rect.finance.EvidenceType.TRAINING_EVENT_ATTENDED;

import java.util.EnumSet;
import java.util.Set;
import uk.gov.education.rect.calendar.DeclarationType;
import uk.gov.education.rect.teachers.TraineeRole;

/** Which evidence a declaration needs (DM-VAL-10, spec 03 §20.8). */
public final class EvidenceRules {

    private static final Set<EvidenceType> SIMPLE =
            EnumSet.of(TRAINING_EVENT_ATTENDED, SELF_STUDY_MATERIAL_COMPLETED, OTHER);
    private static final Set<EvidenceType> DETAILED =
            EnumSet.of(TRAINING_EVENT_ATTENDED, SELF_STUDY_MATERIAL_COMPLETED, MATERIALS_ENGAGED_WITH_OFFLINE, OTHER);
    private static final Set<EvidenceType> ENGAGEMENT =
            EnumSet.of(ENGAGEMENT_75_PERCENT, ENGAGEMENT_75_PERCENT_REDUCED_INDUCTION);
    private static final Set<EvidenceType> ENGAGEMENT_OR_ONE_TERM =
            EnumSet.of(ENGAGEMENT_75_PERCENT, ENGAGEMENT_75_PERCENT_REDUCED_INDUCTION, ONE_TERM_INDUCTION);

    private EvidenceRules() {}

    /**
     * The evidence of which one is required; empty when none is held, and one that is given is not kept.
     *
     * @param detailed whether the contract period asks for detailed evidence
     */
    public static Set<EvidenceType> accepted(boolean detailed, TraineeRole role, DeclarationType type) {
        if (!detailed) {
            return type == DeclarationType.STARTED ? Set.of() : Set.copyOf(SIMPLE);
        }
        return Set.copyOf(
                switch (role) {
                    case ECT ->
                        switch (type) {
                            case STARTED, RETAINED_1, RETAINED_3, RETAINED_4, EXTENDED_1, EXTENDED_2, EXTENDED_3 ->
                                DETAILED;
                            case RETAINED_2 -> ENGAGEMENT;
                            case COMPLETED -> ENGAGEMENT_OR_ONE_TERM;
                        };
                    case MENTOR ->
                        switch (type) {
                            case COMPLETED -> ENGAGEMENT;
                            case STARTED,
                                    RETAINED_1,
                                    RETAINED_2,
                                    RETAINED_3,
                                    RETAINED_4,
                                    EXTENDED_1,
                                    EXTENDED_2,
                                    EXTENDED_3 -> DETAILED;
                        };
                });
    }
}
