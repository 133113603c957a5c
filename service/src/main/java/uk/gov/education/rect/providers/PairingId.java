package uk.gov.education.rect.providers;

/**
 * Names a delivery partner working with a lead provider in one contract period, within this service.
 *
 * @param value {@code lead_provider_delivery_partnerships.id}
 */
public record PairingId(long value) {}
