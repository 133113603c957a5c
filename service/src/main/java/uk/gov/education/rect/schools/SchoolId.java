package uk.gov.education.rect.schools;

/**
 * Names a school within this service; it stays when the school academises and its URN changes.
 *
 * @param value {@code schools.id}
 */
public record SchoolId(long value) {}
