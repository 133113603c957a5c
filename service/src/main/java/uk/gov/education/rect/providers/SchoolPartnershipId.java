package uk.gov.education.rect.providers;

/**
 * Names a school partnership within this service.
 *
 * @param value {@code school_partnerships.id}
 */
public record SchoolPartnershipId(long value) {}
