package uk.gov.education.rect.web.school.assignmentor;

/** Who now mentors whom, by name. */
public record Assigned(String mentor, String ect) {}
