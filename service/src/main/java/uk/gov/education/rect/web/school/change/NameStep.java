package uk.gov.education.rect.web.school.change;

/** The pages of changing a name (spec 02 §13.1). */
public enum NameStep {
    EDIT,
    CONFIRM_NAME_CHANGE,
    CHECK_ANSWERS,
    CONFIRMATION
}
