package uk.gov.education.rect.providers;

import static uk.gov.education.rect.database.Tables.ACTIVE_LEAD_PROVIDERS;
import static uk.gov.education.rect.database.Tables.LEAD_PROVIDERS;

import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;
import uk.gov.education.rect.calendar.ContractYear;

/** Reads lead providers and the contract periods they work in. */
@Component
public class LeadProviders {

    private final DSLContext database;

    LeadProviders(DSLContext database) {
        this.database = database;
    }

    /** The lead provider with the key. */
    public Optional<LeadProvider> find(LeadProviderId id) {
        return database.selectFrom(LEAD_PROVIDERS)
                .where(LEAD_PROVIDERS.ID.eq(id.value()))
                .fetchOptional(LeadProviders::leadProvider);
    }

    /** All lead providers, by name. */
    public List<LeadProvider> all() {
        return database.selectFrom(LEAD_PROVIDERS).orderBy(LEAD_PROVIDERS.NAME).fetch(LeadProviders::leadProvider);
    }

    /** The lead providers at work in the contract period, by name (SJ-LP-03). */
    public List<ActiveLeadProvider> activeIn(ContractYear year) {
        return database.select()
                .from(ACTIVE_LEAD_PROVIDERS)
                .join(LEAD_PROVIDERS)
                .on(LEAD_PROVIDERS.ID.eq(ACTIVE_LEAD_PROVIDERS.LEAD_PROVIDER_ID))
                .where(ACTIVE_LEAD_PROVIDERS.CONTRACT_PERIOD_YEAR.eq(year.value()))
                .orderBy(LEAD_PROVIDERS.NAME)
                .fetch(LeadProviders::activeLeadProvider);
    }

    /** The lead provider as it works in the contract period; empty when it does not. */
    public Optional<ActiveLeadProvider> active(LeadProviderId leadProvider, ContractYear year) {
        return database.select()
                .from(ACTIVE_LEAD_PROVIDERS)
                .join(LEAD_PROVIDERS)
                .on(LEAD_PROVIDERS.ID.eq(ACTIVE_LEAD_PROVIDERS.LEAD_PROVIDER_ID))
                .where(ACTIVE_LEAD_PROVIDERS.CONTRACT_PERIOD_YEAR.eq(year.value()))
                .and(LEAD_PROVIDERS.ID.eq(leadProvider.value()))
                .fetchOptional(LeadProviders::activeLeadProvider);
    }

    static ActiveLeadProvider activeLeadProvider(Record row) {
        return new ActiveLeadProvider(
                new ActiveLeadProviderId(row.get(ACTIVE_LEAD_PROVIDERS.ID)),
                leadProvider(row),
                new ContractYear(row.get(ACTIVE_LEAD_PROVIDERS.CONTRACT_PERIOD_YEAR)));
    }

    private static LeadProvider leadProvider(Record row) {
        return new LeadProvider(new LeadProviderId(row.get(LEAD_PROVIDERS.ID)), row.get(LEAD_PROVIDERS.NAME));
    }
}
