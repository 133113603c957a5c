package uk.gov.education.rect.web.appropriatebody.closing;

import java.time.LocalDate;

/**
 * What is left of closing an induction, for its last page.
 *
 * @param name the ECT's name
 * @param finishedOn last day of the period
 */
public record ClosedInduction(String name, LocalDate finishedOn) {}
