package uk.gov.education.rect.providers;

import static uk.gov.education.rect.database.Tables.ACTIVE_LEAD_PROVIDERS;
import static uk.gov.education.rect.database.Tables.DELIVERY_PARTNERS;
import static uk.gov.education.rect.database.Tables.LEAD_PROVIDER_DELIVERY_PARTNERSHIPS;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;
import uk.gov.education.rect.calendar.ContractYear;

/** Reads delivery partners and whom they work with. */
@Component
public class DeliveryPartners {

    private final DSLContext database;

    DeliveryPartners(DSLContext database) {
        this.database = database;
    }

    /** The delivery partner with the key. */
    public Optional<DeliveryPartner> find(DeliveryPartnerId id) {
        return database.selectFrom(DELIVERY_PARTNERS)
                .where(DELIVERY_PARTNERS.ID.eq(id.value()))
                .fetchOptional(DeliveryPartners::deliveryPartner);
    }

    /** The delivery partner with the id in the lead provider API. */
    public Optional<DeliveryPartner> findByApiId(UUID apiId) {
        return database.selectFrom(DELIVERY_PARTNERS)
                .where(DELIVERY_PARTNERS.API_ID.eq(apiId))
                .fetchOptional(DeliveryPartners::deliveryPartner);
    }

    /** The delivery partners a lead provider works with in the contract period, by name. */
    public List<DeliveryPartner> workingWith(LeadProviderId leadProvider, ContractYear year) {
        return database.select(DELIVERY_PARTNERS.fields())
                .from(LEAD_PROVIDER_DELIVERY_PARTNERSHIPS)
                .join(ACTIVE_LEAD_PROVIDERS)
                .on(ACTIVE_LEAD_PROVIDERS.ID.eq(LEAD_PROVIDER_DELIVERY_PARTNERSHIPS.ACTIVE_LEAD_PROVIDER_ID))
                .join(DELIVERY_PARTNERS)
                .on(DELIVERY_PARTNERS.ID.eq(LEAD_PROVIDER_DELIVERY_PARTNERSHIPS.DELIVERY_PARTNER_ID))
                .where(ACTIVE_LEAD_PROVIDERS.LEAD_PROVIDER_ID.eq(leadProvider.value()))
                .and(ACTIVE_LEAD_PROVIDERS.CONTRACT_PERIOD_YEAR.eq(year.value()))
                .orderBy(DELIVERY_PARTNERS.NAME)
                .fetch(DeliveryPartners::deliveryPartner);
    }

    /** The pairing of the two in a contract period; empty when they do not work together there. */
    Optional<PairingId> pairing(ActiveLeadProviderId activeLeadProvider, DeliveryPartnerId deliveryPartner) {
        return database.select(LEAD_PROVIDER_DELIVERY_PARTNERSHIPS.ID)
                .from(LEAD_PROVIDER_DELIVERY_PARTNERSHIPS)
                .where(LEAD_PROVIDER_DELIVERY_PARTNERSHIPS.ACTIVE_LEAD_PROVIDER_ID.eq(activeLeadProvider.value()))
                .and(LEAD_PROVIDER_DELIVERY_PARTNERSHIPS.DELIVERY_PARTNER_ID.eq(deliveryPartner.value()))
                .fetchOptional(row -> new PairingId(row.value1()));
    }

    static DeliveryPartner deliveryPartner(Record row) {
        return new DeliveryPartner(
                new DeliveryPartnerId(row.get(DELIVERY_PARTNERS.ID)),
                row.get(DELIVERY_PARTNERS.API_ID),
                row.get(DELIVERY_PARTNERS.NAME));
    }
}
