package uk.gov.education.rect.training;

/**
 * Names a spell of a teacher at a school as an ECT.
 *
 * @param value {@code ect_at_school_periods.id}
 */
public record EctAtSchoolPeriodId(long value) implements AtSchoolPeriodId {}
