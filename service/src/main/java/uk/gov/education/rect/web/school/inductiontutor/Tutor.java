package uk.gov.education.rect.web.school.inductiontutor;

/**
 * What came of it.
 *
 * @param name of the induction tutor
 * @param changed whether it is somebody else, or has another address, and so was written to
 */
public record Tutor(String name, boolean changed) {}
