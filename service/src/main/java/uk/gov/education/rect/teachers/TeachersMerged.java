package uk.gov.education.rect.teachers;

import uk.gov.education.rect.timeline.Author;

/**
 * Two records turned out to be one person. Published in the transaction that merges them, so that all that hangs on the
 * source moves to the destination (spec 01 §8.17, DM-MRG-02).
 *
 * @param source the record that ends
 * @param destination the record that goes on
 */
public record TeachersMerged(TeacherId source, TeacherId destination, Author author) {}
