package uk.gov.education.rect.finance;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The price list of one contract, with the bands of its active lead provider.
 *
 * @param type which calculators run
 * @param vatRate the applicable rate: 0 for a lead provider that is not registered for VAT (FIN-CON-06)
 * @param bands kept in allocation order whatever order they are given in (FIN-CON-14)
 * @param recruitmentTarget participants the service fee is derived from
 * @param upliftFeePerDeclaration pounds for each {@code started} declaration with an uplift
 * @param monthlyServiceFee pounds a month, or null to derive it; 0 counts as set (FIN-CALC-40)
 * @param setupFee pounds advanced, taken off the derived service fee
 * @param mentorFeePerDeclaration the flat rate for mentors; null for {@link ContractType#ECF} only
 */
public record ContractPrices(
        ContractType type,
        BigDecimal vatRate,
        List<BandPrice> bands,
        int recruitmentTarget,
        BigDecimal upliftFeePerDeclaration,
        @Nullable BigDecimal monthlyServiceFee,
        BigDecimal setupFee,
        @Nullable BigDecimal mentorFeePerDeclaration) {

    /** @throws IllegalArgumentException when there is a flat rate for mentors where none belongs, or none where one does (FIN-CON-02) */
    public ContractPrices {
        bands = bands.stream()
                .sorted(Comparator.comparingInt(BandPrice::allocationOrder))
                .toList();
        if ((type == ContractType.ECF) != (mentorFeePerDeclaration == null)) {
            throw new IllegalArgumentException("only an ITTECF ECTP contract has a flat rate for mentors, and always");
        }
    }

    /** The same prices without VAT, as for a lead provider that is not registered for it. */
    public ContractPrices withoutVat() {
        return new ContractPrices(
                type,
                BigDecimal.ZERO,
                bands,
                recruitmentTarget,
                upliftFeePerDeclaration,
                monthlyServiceFee,
                setupFee,
                mentorFeePerDeclaration);
    }
}
