package uk.gov.education.rect.training;

/**
 * Names a spell of a teacher at a school as a mentor.
 *
 * @param value {@code mentor_at_school_periods.id}
 */
public record MentorAtSchoolPeriodId(long value) implements AtSchoolPeriodId {}
