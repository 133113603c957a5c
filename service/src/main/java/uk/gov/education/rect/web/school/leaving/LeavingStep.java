package uk.gov.education.rect.web.school.leaving;

/** The pages of telling that somebody leaves. */
public enum LeavingStep {
    EDIT,
    CHECK_ANSWERS,
    CONFIRMATION
}
