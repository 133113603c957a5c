package uk.gov.education.rect.providers;

import uk.gov.education.rect.calendar.ContractYear;

/**
 * A lead provider at work in one contract period: what an expression of interest names.
 *
 * @param id its key
 * @param leadProvider who
 * @param contractYear when
 */
public record ActiveLeadProvider(ActiveLeadProviderId id, LeadProvider leadProvider, ContractYear contractYear) {}
