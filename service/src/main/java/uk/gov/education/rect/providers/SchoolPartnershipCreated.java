package uk.gov.education.rect.providers;

import uk.gov.education.rect.timeline.Author;

/**
 * A school partnership now exists; published in the transaction that created it. Training at the school that was
 * waiting for it is confirmed by whoever listens (DM-SP-03).
 *
 * @param partnership the new partnership
 * @param author who created it
 */
public record SchoolPartnershipCreated(SchoolPartnership partnership, Author author) {}
