package uk.gov.education.rect.web.school.change;

/** The pages of a change that asks one question. */
public enum ChangeStep {
    EDIT,
    CHECK_ANSWERS,
    CONFIRMATION
}
