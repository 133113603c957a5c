package uk.gov.education.rect.web.appropriatebody.claim;

/**
 * What is left of a claim for its last page.
 *
 * @param teacher {@code teachers.id}
 * @param name the ECT's name
 */
public record ClaimedEct(long teacher, String name) {}
