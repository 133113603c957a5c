package uk.gov.education.rect.providers;

/**
 * Names a delivery partner within this service.
 *
 * @param value {@code delivery_partners.id}
 */
public record DeliveryPartnerId(long value) {}
