package uk.gov.education.rect.induction;

/** How an induction ended. */
public enum Outcome {
    PASS,
    FAIL
}
