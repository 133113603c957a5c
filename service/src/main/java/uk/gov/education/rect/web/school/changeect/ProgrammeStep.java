package uk.gov.education.rect.web.school.changeect;

/** The pages of changing a training programme (spec 02 §13.4). */
enum ProgrammeStep {
    EDIT,
    LEAD_PROVIDER,
    CHECK_ANSWERS,
    CONFIRMATION
}
