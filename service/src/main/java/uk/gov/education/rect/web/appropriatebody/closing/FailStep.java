package uk.gov.education.rect.web.appropriatebody.closing;

/** The pages of recording that an ECT failed (04 §15). */
enum FailStep {
    CONFIRM,
    DETAILS,
    RECORDED
}
