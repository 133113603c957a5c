package uk.gov.education.rect.web.school.assignmentor;

/** The pages of assigning a mentor who trains for the first time (spec 02 §11). */
public enum TrainingStep {
    REVIEW_MENTOR_ELIGIBILITY,
    LEAD_PROVIDER,
    CONFIRMATION
}
