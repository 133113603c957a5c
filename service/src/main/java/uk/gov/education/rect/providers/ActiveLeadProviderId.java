package uk.gov.education.rect.providers;

/**
 * Names a lead provider at work in one contract period, within this service.
 *
 * @param value {@code active_lead_providers.id}
 */
public record ActiveLeadProviderId(long value) {}
