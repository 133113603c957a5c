package uk.gov.education.rect.providers;

import java.util.UUID;
import uk.gov.education.rect.calendar.ContractYear;
import uk.gov.education.rect.schools.SchoolId;

/**
 * A school working with a lead provider and a delivery partner in one contract period.
 *
 * @param id its key
 * @param apiId its id in the lead provider API; stays when the delivery partner is corrected
 * @param school the school
 * @param activeLeadProvider the lead provider and the contract period
 * @param deliveryPartner the delivery partner now
 */
public record SchoolPartnership(
        SchoolPartnershipId id,
        UUID apiId,
        SchoolId school,
        ActiveLeadProvider activeLeadProvider,
        DeliveryPartner deliveryPartner) {

    /** The contract period. */
    public ContractYear contractYear() {
        return activeLeadProvider.contractYear();
    }

    /** The lead provider. */
    public LeadProvider leadProvider() {
        return activeLeadProvider.leadProvider();
    }
}
