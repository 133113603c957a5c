package uk.gov.education.rect.teachers;

/** In which of the two roles somebody is trained; a person may have both, each in its own lane. */
public enum TraineeRole {
    /** Early career teacher. */
    ECT,
    /** Mentor of early career teachers. */
    MENTOR
}
