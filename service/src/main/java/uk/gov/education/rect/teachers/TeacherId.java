package uk.gov.education.rect.teachers;

/**
 * Names a teacher within this service.
 *
 * @param value {@code teachers.id}
 */
public record TeacherId(long value) {}
