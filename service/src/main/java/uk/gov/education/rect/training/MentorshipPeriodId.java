package uk.gov.education.rect.training;

/**
 * Names a spell in which a mentor mentors an ECT.
 *
 * @param value {@code mentorship_periods.id}
 */
public record MentorshipPeriodId(long value) {}
