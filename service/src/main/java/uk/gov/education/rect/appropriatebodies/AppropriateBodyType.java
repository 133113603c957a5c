package uk.gov.education.rect.appropriatebodies;

/** Kinds of appropriate body. */
public enum AppropriateBodyType {
    LOCAL_AUTHORITY,
    NATIONAL,
    TEACHING_SCHOOL_HUB
}
