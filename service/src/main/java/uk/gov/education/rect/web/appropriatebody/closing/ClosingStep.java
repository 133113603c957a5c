package uk.gov.education.rect.web.appropriatebody.closing;

/** The pages of releasing an ECT and of recording that they passed. */
enum ClosingStep {
    DETAILS,
    RECORDED
}
