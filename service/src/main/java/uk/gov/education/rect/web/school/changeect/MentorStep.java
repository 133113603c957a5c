package uk.gov.education.rect.web.school.changeect;

/** The pages of changing an ECT's mentor (spec 02 §13.5). */
enum MentorStep {
    EDIT,
    REVIEW_MENTOR_ELIGIBILITY,
    LEAD_PROVIDER,
    CHECK_ANSWERS,
    CONFIRMATION
}
