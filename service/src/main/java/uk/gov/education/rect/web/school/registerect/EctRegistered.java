package uk.gov.education.rect.web.school.registerect;

/**
 * What is left of a registration once it is done.
 *
 * @param name of the ECT
 * @param period {@code ect_at_school_periods.id}
 */
public record EctRegistered(String name, long period) {}
