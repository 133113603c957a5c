package uk.gov.education.rect.web.school.changementor;

/** The pages of giving a mentor several ECTs. */
enum AssignEctsStep {
    EDIT,
    LEAD_PROVIDER,
    CHECK_ANSWERS,
    CONFIRMATION
}
