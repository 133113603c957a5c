package uk.gov.education.rect.web.school.inductiontutor;

/** The pages of saying who the induction tutor is. */
enum TutorStep {
    EDIT,
    CHECK_ANSWERS,
    CONFIRMATION
}
