package uk.gov.education.rect.providers;

import static org.jooq.impl.DSL.selectOne;
import static uk.gov.education.rect.database.Tables.ACTIVE_LEAD_PROVIDERS;
import static uk.gov.education.rect.database.Tables.DELIVERY_PARTNERS;
import static uk.gov.education.rect.database.Tables.LEAD_PROVIDERS;
import static uk.gov.education.rect.database.Tables.LEAD_PROVIDER_DELIVERY_PARTNERSHIPS;
import static uk.gov.education.rect.database.Tables.SCHOOL_PARTNERSHIPS;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import uk.gov.education.rect.calendar.ContractYear;
import uk.gov.education.rect.schools.SchoolId;

/** Reads school partnerships. */
@Component
public class SchoolPartnerships {

    private final DSLContext database;

    SchoolPartnerships(DSLContext database) {
        this.database = database;
    }

    /** The partnership with the key. */
    public Optional<SchoolPartnership> find(SchoolPartnershipId id) {
        return where(SCHOOL_PARTNERSHIPS.ID.eq(id.value())).fetchOptional(SchoolPartnerships::partnership);
    }

    /** The partnership with the id in the lead provider API. */
    public Optional<SchoolPartnership> findByApiId(UUID apiId) {
        return where(SCHOOL_PARTNERSHIPS.API_ID.eq(apiId)).fetchOptional(SchoolPartnerships::partnership);
    }

    /** All partnerships of the school in the contract period, the earliest created first. */
    public List<SchoolPartnership> of(SchoolId school, ContractYear year) {
        return where(SCHOOL_PARTNERSHIPS.SCHOOL_ID.eq(school.value()))
                .and(ACTIVE_LEAD_PROVIDERS.CONTRACT_PERIOD_YEAR.eq(year.value()))
                .orderBy(SCHOOL_PARTNERSHIPS.CREATED_AT, SCHOOL_PARTNERSHIPS.ID)
                .fetch(SchoolPartnerships::partnership);
    }

    /** The school's partnership with the lead provider in the contract period: the earliest created (DM-SP-05). */
    public Optional<SchoolPartnership> matching(SchoolId school, LeadProviderId leadProvider, ContractYear year) {
        return where(SCHOOL_PARTNERSHIPS.SCHOOL_ID.eq(school.value()))
                .and(LEAD_PROVIDERS.ID.eq(leadProvider.value()))
                .and(ACTIVE_LEAD_PROVIDERS.CONTRACT_PERIOD_YEAR.eq(year.value()))
                .orderBy(SCHOOL_PARTNERSHIPS.CREATED_AT, SCHOOL_PARTNERSHIPS.ID)
                .limit(1)
                .fetchOptional(SchoolPartnerships::partnership);
    }

    /**
     * The partnership to go on with when the lead provider moves a participant of the school to the contract period: with
     * the same delivery partner, else the latest created (spec 03 §17.5).
     */
    public Optional<SchoolPartnership> toGoOnWith(
            SchoolId school, LeadProviderId leadProvider, ContractYear year, DeliveryPartnerId deliveryPartner) {
        return where(SCHOOL_PARTNERSHIPS.SCHOOL_ID.eq(school.value()))
                .and(LEAD_PROVIDERS.ID.eq(leadProvider.value()))
                .and(ACTIVE_LEAD_PROVIDERS.CONTRACT_PERIOD_YEAR.eq(year.value()))
                .orderBy(
                        DSL.field(DELIVERY_PARTNERS.ID.eq(deliveryPartner.value()))
                                .desc(),
                        SCHOOL_PARTNERSHIPS.CREATED_AT.desc(),
                        SCHOOL_PARTNERSHIPS.ID.desc())
                .limit(1)
                .fetchOptional(SchoolPartnerships::partnership);
    }

    /**
     * The partnership that a school can have again in the contract period (DM-SP-06): one with the lead provider, from
     * any year, whose delivery partner works with it in that contract period. One of that very contract period comes
     * first, then the latest year, then the latest created.
     */
    public Optional<SchoolPartnership> reusable(SchoolId school, LeadProviderId leadProvider, ContractYear target) {
        var targetPairing = LEAD_PROVIDER_DELIVERY_PARTNERSHIPS.as("target_pairing");
        var targetActive = ACTIVE_LEAD_PROVIDERS.as("target_active");
        return where(SCHOOL_PARTNERSHIPS.SCHOOL_ID.eq(school.value()))
                .and(LEAD_PROVIDERS.ID.eq(leadProvider.value()))
                .andExists(selectOne()
                        .from(targetPairing)
                        .join(targetActive)
                        .on(targetActive.ID.eq(targetPairing.ACTIVE_LEAD_PROVIDER_ID))
                        .where(targetActive.LEAD_PROVIDER_ID.eq(LEAD_PROVIDERS.ID))
                        .and(targetActive.CONTRACT_PERIOD_YEAR.eq(target.value()))
                        .and(targetPairing.DELIVERY_PARTNER_ID.eq(DELIVERY_PARTNERS.ID)))
                .orderBy(
                        DSL.field(ACTIVE_LEAD_PROVIDERS.CONTRACT_PERIOD_YEAR.eq(target.value()))
                                .desc(),
                        ACTIVE_LEAD_PROVIDERS.CONTRACT_PERIOD_YEAR.desc(),
                        SCHOOL_PARTNERSHIPS.CREATED_AT.desc(),
                        SCHOOL_PARTNERSHIPS.ID.desc())
                .limit(1)
                .fetchOptional(SchoolPartnerships::partnership);
    }

    /** Whether the school works with the lead provider in the contract period, through any delivery partner. */
    boolean exists(SchoolId school, ActiveLeadProviderId activeLeadProvider) {
        return database.fetchExists(where(SCHOOL_PARTNERSHIPS.SCHOOL_ID.eq(school.value()))
                .and(ACTIVE_LEAD_PROVIDERS.ID.eq(activeLeadProvider.value())));
    }

    /** The school's partnership with the pairing. */
    Optional<SchoolPartnership> find(SchoolId school, PairingId pairing) {
        return where(SCHOOL_PARTNERSHIPS
                        .SCHOOL_ID
                        .eq(school.value())
                        .and(SCHOOL_PARTNERSHIPS.LEAD_PROVIDER_DELIVERY_PARTNERSHIP_ID.eq(pairing.value())))
                .fetchOptional(SchoolPartnerships::partnership);
    }

    /** Whether the school has a partnership with the pairing. */
    boolean exists(SchoolId school, PairingId pairing) {
        return find(school, pairing).isPresent();
    }

    private SelectConditionStep<Record> where(Condition condition) {
        return database.select()
                .from(SCHOOL_PARTNERSHIPS)
                .join(LEAD_PROVIDER_DELIVERY_PARTNERSHIPS)
                .on(LEAD_PROVIDER_DELIVERY_PARTNERSHIPS.ID.eq(
                        SCHOOL_PARTNERSHIPS.LEAD_PROVIDER_DELIVERY_PARTNERSHIP_ID))
                .join(ACTIVE_LEAD_PROVIDERS)
                .on(ACTIVE_LEAD_PROVIDERS.ID.eq(LEAD_PROVIDER_DELIVERY_PARTNERSHIPS.ACTIVE_LEAD_PROVIDER_ID))
                .join(LEAD_PROVIDERS)
                .on(LEAD_PROVIDERS.ID.eq(ACTIVE_LEAD_PROVIDERS.LEAD_PROVIDER_ID))
                .join(DELIVERY_PARTNERS)
                .on(DELIVERY_PARTNERS.ID.eq(LEAD_PROVIDER_DELIVERY_PARTNERSHIPS.DELIVERY_PARTNER_ID))
                .where(condition);
    }

    private static SchoolPartnership partnership(Record row) {
        return new SchoolPartnership(
                new SchoolPartnershipId(row.get(SCHOOL_PARTNERSHIPS.ID)),
                row.get(SCHOOL_PARTNERSHIPS.API_ID),
                new SchoolId(row.get(SCHOOL_PARTNERSHIPS.SCHOOL_ID)),
                LeadProviders.activeLeadProvider(row),
                DeliveryPartners.deliveryPartner(row));
    }
}
