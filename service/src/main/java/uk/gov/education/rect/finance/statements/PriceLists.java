package uk.gov.education.rect.finance.statements;

import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;
import static uk.gov.education.rect.database.Tables.ACTIVE_LEAD_PROVIDERS;
import static uk.gov.education.rect.database.Tables.ACTIVE_LEAD_PROVIDER_BANDS;
import static uk.gov.education.rect.database.Tables.CONTRACTS;
import static uk.gov.education.rect.database.Tables.CONTRACT_BANDED_FEE_STRUCTURES;
import static uk.gov.education.rect.database.Tables.CONTRACT_BANDED_FEE_STRUCTURE_BAND_TERMS;
import static uk.gov.education.rect.database.Tables.CONTRACT_FLAT_RATE_FEE_STRUCTURES;
import static uk.gov.education.rect.database.Tables.LEAD_PROVIDERS;

import java.math.BigDecimal;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import uk.gov.education.rect.finance.BandPrice;
import uk.gov.education.rect.finance.ContractPrices;
import uk.gov.education.rect.finance.ContractType;

/** Reads the price list of a contract. */
@Component
public class PriceLists {

    private final DSLContext database;

    PriceLists(DSLContext database) {
        this.database = database;
    }

    /** The prices of the contract, which must exist; without VAT for a lead provider not registered for it (FIN-CON-06). */
    public ContractPrices of(long contractId) {
        var vatRate = when(LEAD_PROVIDERS.VAT_REGISTERED, CONTRACTS.VAT_RATE).otherwise(BigDecimal.ZERO);
        var bands = multiset(select(
                                ACTIVE_LEAD_PROVIDER_BANDS.ALLOCATION_ORDER,
                                ACTIVE_LEAD_PROVIDER_BANDS.CAPACITY,
                                CONTRACT_BANDED_FEE_STRUCTURE_BAND_TERMS.FEE_PER_DECLARATION,
                                CONTRACT_BANDED_FEE_STRUCTURE_BAND_TERMS.OUTPUT_FEE_RATIO,
                                CONTRACT_BANDED_FEE_STRUCTURE_BAND_TERMS.SERVICE_FEE_RATIO)
                        .from(CONTRACT_BANDED_FEE_STRUCTURE_BAND_TERMS)
                        .join(ACTIVE_LEAD_PROVIDER_BANDS)
                        .on(ACTIVE_LEAD_PROVIDER_BANDS.ID.eq(CONTRACT_BANDED_FEE_STRUCTURE_BAND_TERMS.BAND_ID))
                        .where(CONTRACT_BANDED_FEE_STRUCTURE_BAND_TERMS.BANDED_FEE_STRUCTURE_ID.eq(
                                CONTRACT_BANDED_FEE_STRUCTURES.ID))
                        .orderBy(ACTIVE_LEAD_PROVIDER_BANDS.ALLOCATION_ORDER))
                .convertFrom(rows -> rows.map(
                        row -> new BandPrice(row.value1(), row.value2(), row.value3(), row.value4(), row.value5())));
        return database.select(
                        CONTRACTS.CONTRACT_TYPE,
                        vatRate,
                        bands,
                        CONTRACT_BANDED_FEE_STRUCTURES.RECRUITMENT_TARGET,
                        CONTRACT_BANDED_FEE_STRUCTURES.UPLIFT_FEE_PER_DECLARATION,
                        CONTRACT_BANDED_FEE_STRUCTURES.MONTHLY_SERVICE_FEE,
                        CONTRACT_BANDED_FEE_STRUCTURES.SETUP_FEE,
                        CONTRACT_FLAT_RATE_FEE_STRUCTURES.FEE_PER_DECLARATION)
                .from(CONTRACTS)
                .join(ACTIVE_LEAD_PROVIDERS)
                .on(ACTIVE_LEAD_PROVIDERS.ID.eq(CONTRACTS.ACTIVE_LEAD_PROVIDER_ID))
                .join(LEAD_PROVIDERS)
                .on(LEAD_PROVIDERS.ID.eq(ACTIVE_LEAD_PROVIDERS.LEAD_PROVIDER_ID))
                .join(CONTRACT_BANDED_FEE_STRUCTURES)
                .on(CONTRACT_BANDED_FEE_STRUCTURES.CONTRACT_ID.eq(CONTRACTS.ID))
                .leftJoin(CONTRACT_FLAT_RATE_FEE_STRUCTURES)
                .on(CONTRACT_FLAT_RATE_FEE_STRUCTURES.CONTRACT_ID.eq(CONTRACTS.ID))
                .where(CONTRACTS.ID.eq(contractId))
                .fetchSingle(row -> new ContractPrices(
                        ContractType.valueOf(row.value1().name()),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        row.value6(),
                        row.value7(),
                        row.value8()));
    }
}
