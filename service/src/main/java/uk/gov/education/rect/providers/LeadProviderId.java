package uk.gov.education.rect.providers;

/**
 * Names a lead provider within this service.
 *
 * @param value {@code lead_providers.id}
 */
public record LeadProviderId(long value) {}
