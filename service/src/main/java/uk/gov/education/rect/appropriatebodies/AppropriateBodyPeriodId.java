package uk.gov.education.rect.appropriatebodies;

/**
 * Names an appropriate body in force for a time, within this service.
 *
 * @param value {@code appropriate_body_periods.id}
 */
public record AppropriateBodyPeriodId(long value) {}
