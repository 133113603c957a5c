package uk.gov.education.rect.referencedata;

import static uk.gov.education.rect.database.Tables.ACTIVE_LEAD_PROVIDERS;
import static uk.gov.education.rect.database.Tables.ACTIVE_LEAD_PROVIDER_BANDS;
import static uk.gov.education.rect.database.Tables.CONTRACTS;
import static uk.gov.education.rect.database.Tables.CONTRACT_BANDED_FEE_STRUCTURES;
import static uk.gov.education.rect.database.Tables.CONTRACT_BANDED_FEE_STRUCTURE_BAND_TERMS;
import static uk.gov.education.rect.database.Tables.CONTRACT_FLAT_RATE_FEE_STRUCTURES;
import static uk.gov.education.rect.database.Tables.STATEMENTS;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import uk.gov.education.rect.database.enums.ContractTypes;
import uk.gov.education.rect.database.enums.FeeTypes;
import uk.gov.education.rect.database.enums.StatementStatuses;

/**
 * Invented prices and a calendar of statements for every active lead provider that has no contract yet (FIN §20.3, §20.4,
 * §6.4). Never for production, where contracts are entered by staff.
 */
final class SampleContracts {

    private record Contract(
            int year,
            ContractTypes type,
            BigDecimal vatRate,
            int target,
            BigDecimal upliftFee,
            @Nullable BigDecimal upliftRatio,
            @Nullable BigDecimal serviceFee,
            BigDecimal setupFee,
            @Nullable Integer flatRateTarget,
            @Nullable BigDecimal flatRateFee) {}

    private record Band(int year, int order, int capacity, BigDecimal fee, BigDecimal outputRatio) {}

    private record Month(
            int contractYear, int year, int month, FeeTypes feeType, LocalDate deadline, LocalDate payment) {}

    private final List<Contract> contracts;
    private final List<Band> bands;
    private final List<Month> months;

    SampleContracts(ReferenceFile contracts, ReferenceFile bands, ReferenceFile calendar) {
        this.contracts = contracts.rows(
                List.of(
                        "contract_period_year",
                        "contract_type",
                        "vat_rate",
                        "recruitment_target",
                        "uplift_fee_per_declaration",
                        "uplift_target_ratio",
                        "monthly_service_fee",
                        "setup_fee",
                        "flat_rate_recruitment_target",
                        "flat_rate_fee_per_declaration"),
                row -> new Contract(
                        row.integer("contract_period_year"),
                        row.oneOf(ContractTypes.class, "contract_type"),
                        row.decimal("vat_rate"),
                        row.integer("recruitment_target"),
                        row.decimal("uplift_fee_per_declaration"),
                        row.optionalDecimal("uplift_target_ratio"),
                        row.optionalDecimal("monthly_service_fee"),
                        row.decimal("setup_fee"),
                        row.optionalInteger("flat_rate_recruitment_target"),
                        row.optionalDecimal("flat_rate_fee_per_declaration")),
                Contract::year);
        this.bands = bands.rows(
                List.of(
                        "contract_period_year",
                        "allocation_order",
                        "capacity",
                        "fee_per_declaration",
                        "output_fee_ratio"),
                row -> new Band(
                        row.integer("contract_period_year"),
                        row.integer("allocation_order"),
                        row.integer("capacity"),
                        row.decimal("fee_per_declaration"),
                        row.decimal("output_fee_ratio")),
                band -> List.of(band.year(), band.order()));
        this.months = calendar.rows(
                List.of("contract_period_year", "year", "month", "fee_type", "deadline_date", "payment_date"),
                row -> new Month(
                        row.integer("contract_period_year"),
                        row.integer("year"),
                        row.integer("month"),
                        row.oneOf(FeeTypes.class, "fee_type"),
                        row.date("deadline_date"),
                        row.date("payment_date")),
                month -> List.of(month.contractYear(), month.year(), month.month()));
    }

    void load(DSLContext dsl, LocalDate today) {
        for (Contract contract : contracts) {
            dsl.select(ACTIVE_LEAD_PROVIDERS.ID)
                    .from(ACTIVE_LEAD_PROVIDERS)
                    .where(ACTIVE_LEAD_PROVIDERS.CONTRACT_PERIOD_YEAR.eq(contract.year()))
                    .andNotExists(DSL.selectOne()
                            .from(CONTRACTS)
                            .where(CONTRACTS.ACTIVE_LEAD_PROVIDER_ID.eq(ACTIVE_LEAD_PROVIDERS.ID)))
                    .fetch(ACTIVE_LEAD_PROVIDERS.ID)
                    .forEach(activeLeadProvider -> contract(dsl, activeLeadProvider, contract, today));
        }
    }

    private void contract(DSLContext dsl, long activeLeadProvider, Contract contract, LocalDate today) {
        long contractId = id(dsl.insertInto(CONTRACTS)
                .set(CONTRACTS.ACTIVE_LEAD_PROVIDER_ID, activeLeadProvider)
                .set(CONTRACTS.CONTRACT_TYPE, contract.type())
                .set(CONTRACTS.VAT_RATE, contract.vatRate())
                .returningResult(CONTRACTS.ID)
                .fetchOne(CONTRACTS.ID));
        long structureId = id(dsl.insertInto(CONTRACT_BANDED_FEE_STRUCTURES)
                .set(CONTRACT_BANDED_FEE_STRUCTURES.CONTRACT_ID, contractId)
                .set(CONTRACT_BANDED_FEE_STRUCTURES.RECRUITMENT_TARGET, contract.target())
                .set(CONTRACT_BANDED_FEE_STRUCTURES.UPLIFT_FEE_PER_DECLARATION, contract.upliftFee())
                .set(CONTRACT_BANDED_FEE_STRUCTURES.UPLIFT_TARGET_RATIO, contract.upliftRatio())
                .set(CONTRACT_BANDED_FEE_STRUCTURES.MONTHLY_SERVICE_FEE, contract.serviceFee())
                .set(CONTRACT_BANDED_FEE_STRUCTURES.SETUP_FEE, contract.setupFee())
                .returningResult(CONTRACT_BANDED_FEE_STRUCTURES.ID)
                .fetchOne(CONTRACT_BANDED_FEE_STRUCTURES.ID));
        bands.stream()
                .filter(band -> band.year() == contract.year())
                .forEach(band -> bandTerm(dsl, activeLeadProvider, structureId, band));
        if (contract.type() == ContractTypes.ITTECF_ECTP) {
            dsl.insertInto(CONTRACT_FLAT_RATE_FEE_STRUCTURES)
                    .set(CONTRACT_FLAT_RATE_FEE_STRUCTURES.CONTRACT_ID, contractId)
                    .set(CONTRACT_FLAT_RATE_FEE_STRUCTURES.RECRUITMENT_TARGET, contract.flatRateTarget())
                    .set(CONTRACT_FLAT_RATE_FEE_STRUCTURES.FEE_PER_DECLARATION, contract.flatRateFee())
                    .execute();
        }
        statements(dsl, contractId, contract.year(), today);
    }

    private static void bandTerm(DSLContext dsl, long activeLeadProvider, long structureId, Band band) {
        long bandId = id(dsl.insertInto(ACTIVE_LEAD_PROVIDER_BANDS)
                .set(ACTIVE_LEAD_PROVIDER_BANDS.ACTIVE_LEAD_PROVIDER_ID, activeLeadProvider)
                .set(ACTIVE_LEAD_PROVIDER_BANDS.ALLOCATION_ORDER, band.order())
                .set(ACTIVE_LEAD_PROVIDER_BANDS.CAPACITY, band.capacity())
                .returningResult(ACTIVE_LEAD_PROVIDER_BANDS.ID)
                .fetchOne(ACTIVE_LEAD_PROVIDER_BANDS.ID));
        dsl.insertInto(CONTRACT_BANDED_FEE_STRUCTURE_BAND_TERMS)
                .set(CONTRACT_BANDED_FEE_STRUCTURE_BAND_TERMS.BANDED_FEE_STRUCTURE_ID, structureId)
                .set(CONTRACT_BANDED_FEE_STRUCTURE_BAND_TERMS.BAND_ID, bandId)
                .set(CONTRACT_BANDED_FEE_STRUCTURE_BAND_TERMS.FEE_PER_DECLARATION, band.fee())
                .set(CONTRACT_BANDED_FEE_STRUCTURE_BAND_TERMS.OUTPUT_FEE_RATIO, band.outputRatio())
                .set(
                        CONTRACT_BANDED_FEE_STRUCTURE_BAND_TERMS.SERVICE_FEE_RATIO,
                        BigDecimal.ONE.subtract(band.outputRatio()))
                .execute();
    }

    private void statements(DSLContext dsl, long contractId, int contractYear, LocalDate today) {
        var insert = dsl.insertInto(
                STATEMENTS,
                STATEMENTS.CONTRACT_ID,
                STATEMENTS.YEAR,
                STATEMENTS.MONTH,
                STATEMENTS.DEADLINE_DATE,
                STATEMENTS.PAYMENT_DATE,
                STATEMENTS.FEE_TYPE,
                STATEMENTS.STATUS);
        for (Month month : months) {
            if (month.contractYear() == contractYear) {
                insert = insert.values(
                        contractId,
                        month.year(),
                        month.month(),
                        month.deadline(),
                        month.payment(),
                        month.feeType(),
                        status(month, today));
            }
        }
        insert.execute();
    }

    /** API-SBX-03: paid two months after the payment date, payable once the deadline passed. */
    private static StatementStatuses status(Month month, LocalDate today) {
        if (month.payment().plusMonths(2).isBefore(today)) {
            return StatementStatuses.PAID;
        }
        return month.deadline().isBefore(today) ? StatementStatuses.PAYABLE : StatementStatuses.OPEN;
    }

    private static long id(@Nullable Long id) {
        return Objects.requireNonNull(id, "PostgreSQL returns the id of an inserted row");
    }
}
