package uk.gov.education.rect.finance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All the figures of one statement.
 *
 * @param type the contract's type
 * @param banded ECTs; under {@link ContractType#ECF} mentors too
 * @param flatRateOrNull mentors under {@link ContractType#ITTECF_ECTP}, else null
 */
public record Figures(
        ContractType type, BandedFigures banded, @Nullable FlatRateFigures flatRateOrNull) {

    /** Mentors at the flat rate; empty under {@link ContractType#ECF}. */
    public Optional<FlatRateFigures> flatRate() {
        return Optional.ofNullable(flatRateOrNull);
    }

    /** Pounds before VAT. */
    public BigDecimal net() {
        return banded.subtotal().add(flatRate().map(FlatRateFigures::subtotal).orElse(BigDecimal.ZERO));
    }

    /** FIN-CALC-54. */
    public BigDecimal vat() {
        return banded.vat().add(flatRate().map(FlatRateFigures::vat).orElse(BigDecimal.ZERO));
    }

    /** FIN-CALC-54: pounds with VAT, exact. */
    public BigDecimal total() {
        return net().add(vat());
    }

    /** Spec 05 §9.10: the amount that leaves the system, rounded net plus rounded VAT, in pence. */
    public BigDecimal payableTotal() {
        return pence(net()).add(pence(vat()));
    }

    /** Spec 05 §9.10: what rounding the parts adds to rounding the whole; a penny at most, usually 0. */
    public BigDecimal roundingDifference() {
        return payableTotal().subtract(pence(total()));
    }

    /** FIN-CALC-03: two decimals, half away from zero. */
    public static BigDecimal pence(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_UP);
    }
}
