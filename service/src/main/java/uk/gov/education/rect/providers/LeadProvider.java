package uk.gov.education.rect.providers;

/**
 * An organisation that DfE pays to train ECTs and mentors.
 *
 * @param id its key
 * @param name as shown to schools
 */
public record LeadProvider(LeadProviderId id, String name) {}
