package uk.gov.education.rect.providers;

import java.util.UUID;

/**
 * An organisation that delivers training for lead providers.
 *
 * @param id its key
 * @param apiId its id in the lead provider API
 * @param name unique whatever its case (DM-DP-01)
 */
public record DeliveryPartner(DeliveryPartnerId id, UUID apiId, String name) {}
