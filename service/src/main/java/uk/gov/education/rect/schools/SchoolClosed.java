package uk.gov.education.rect.schools;

import java.time.LocalDate;
import uk.gov.education.rect.timeline.Author;

/**
 * A school has closed for good. Published in the transaction that notes it, so that the spells of teachers there end
 * with it (spec 01 §8.18, close).
 *
 * @param closedOn last day; today or earlier
 */
public record SchoolClosed(SchoolId school, LocalDate closedOn, Author author) {}
