package uk.gov.education.rect.finance;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Price lists of the worked examples (spec 05 §10). */
final class Prices {

    private Prices() {}

    static BigDecimal pounds(String amount) {
        return new BigDecimal(amount);
    }

    static BandPrice band(int order, int capacity, String fee, String outputRatio) {
        BigDecimal output = new BigDecimal(outputRatio);
        return new BandPrice(order, capacity, pounds(fee), output, BigDecimal.ONE.subtract(output));
    }

    /** The bands of contract K: A 100 at £900, B 50 at £800, C 30 at £700, D 20 at £700 with all of it output. */
    static final List<BandPrice> K_BANDS = List.of(
            band(1, 100, "900", "0.60"),
            band(2, 50, "800", "0.60"),
            band(3, 30, "700", "0.60"),
            band(4, 20, "700", "1.00"));

    /** Contract K: ECF, VAT 20%, uplift £100, set-up £6,000, target 180, service fee derived. */
    static ContractPrices contractK() {
        return ecf(K_BANDS, 180, null, "6000");
    }

    static ContractPrices ecf(List<BandPrice> bands, int target, @Nullable String monthlyFee, String setupFee) {
        return new ContractPrices(
                ContractType.ECF,
                pounds("0.20"),
                bands,
                target,
                pounds("100"),
                monthlyFee == null ? null : pounds(monthlyFee),
                pounds(setupFee),
                null);
    }

    static ContractPrices ittecfEctp(List<BandPrice> bands, String monthlyFee, String mentorFee) {
        return new ContractPrices(
                ContractType.ITTECF_ECTP,
                pounds("0.20"),
                bands,
                180,
                BigDecimal.ZERO,
                pounds(monthlyFee),
                BigDecimal.ZERO,
                pounds(mentorFee));
    }
}
