package uk.gov.education.rect.schools;

import java.time.LocalDate;
import uk.gov.education.rect.timeline.Author;

/**
 * A school has been taken over by another. Published in the transaction that notes it, so that people and partnerships
 * move with it (spec 01 §8.18, merge).
 *
 * @param predecessor the school that closed
 * @param successor the school that goes on
 * @param mergedOn last day of the predecessor; today or earlier
 */
public record SchoolMerged(SchoolId predecessor, SchoolId successor, LocalDate mergedOn, Author author) {}
