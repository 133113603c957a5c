package uk.gov.education.rect.web.school.change;

/** The pages of a change that asks nothing but whether it is meant. */
public enum ActStep {
    EDIT,
    CONFIRMATION
}
