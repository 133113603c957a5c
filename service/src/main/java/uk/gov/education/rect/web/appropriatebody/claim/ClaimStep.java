package uk.gov.education.rect.web.appropriatebody.claim;

/** The pages of claiming an ECT (04 §10.1). */
enum ClaimStep {
    FIND_ECT,
    CHECK_ECT,
    CANNOT_CLAIM,
    ALREADY_YOURS,
    REGISTER_ECT,
    CLAIMED
}
