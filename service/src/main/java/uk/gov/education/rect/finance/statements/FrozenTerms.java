package uk.gov.education.rect.finance.statements;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.gov.education.rect.finance.BandPrice;
import uk.gov.education.rect.finance.BandedFigures.OverCapacity;
import uk.gov.education.rect.finance.ContractPrices;
import uk.gov.education.rect.finance.ContractType;
import uk.gov.education.rect.finance.Figures;
import uk.gov.education.rect.finance.FlatRateFigures;

/** The terms that applied and the counts that carry no money, kept beside the lines of an authorised statement. */
record FrozenTerms(
        ContractType contractType,
        List<BandPrice> bands,
        int recruitmentTarget,
        BigDecimal upliftFeePerDeclaration,
        BigDecimal setupFee,
        @Nullable BigDecimal mentorFeePerDeclaration,
        int bandedVoided,
        int flatRateVoided,
        List<OverCapacity> overCapacity) {

    static FrozenTerms of(ContractPrices prices, Figures figures) {
        return new FrozenTerms(
                prices.type(),
                prices.bands(),
                prices.recruitmentTarget(),
                prices.upliftFeePerDeclaration(),
                prices.setupFee(),
                prices.mentorFeePerDeclaration(),
                figures.banded().voided(),
                figures.flatRate().map(FlatRateFigures::voided).orElse(0),
                figures.banded().overCapacity());
    }

    BandPrice band(String letter) {
        return bands.stream()
                .filter(band -> band.letter().equals(letter))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no band " + letter + " was kept"));
    }
}
