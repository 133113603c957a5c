package uk.gov.education.rect.access;

import uk.gov.education.rect.timeline.Author;

/**
 * A lead provider's software calling the API, known by its token. Everything it may see follows from this (API-AUTH-02).
 *
 * @param leadProviderId {@code lead_providers.id}
 * @param leadProviderName name of the lead provider
 * @param tokenId {@code api_tokens.id}
 */
public record ApiCaller(long leadProviderId, String leadProviderName, long tokenId) {

    /** Who goes on the timeline as the author of what this caller does. */
    public Author author() {
        return new Author.LeadProviderApi(leadProviderName);
    }
}
