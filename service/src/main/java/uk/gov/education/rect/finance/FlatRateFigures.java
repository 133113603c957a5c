package uk.gov.education.rect.finance;

import java.math.BigDecimal;
import java.util.List;

/**
 * What the flat-rate calculator makes of a statement: mentors under an ITTECF ECTP contract.
 *
 * @param outputs {@code started} and {@code completed}, also where nothing is counted
 * @param vatRate the applicable rate
 * @param voided declarations voided on this statement
 */
public record FlatRateFigures(List<OutputLine> outputs, BigDecimal vatRate, int voided) {

    /** Keeps its own copy. */
    public FlatRateFigures {
        outputs = List.copyOf(outputs);
    }

    /** Pounds for declarations, before clawbacks. */
    public BigDecimal totalBillable() {
        return Sums.of(outputs, OutputLine::billableAmount);
    }

    /** Pounds clawed back. */
    public BigDecimal totalRefundable() {
        return Sums.of(outputs, OutputLine::refundableAmount);
    }

    /** FIN-CALC-51. */
    public BigDecimal subtotal() {
        return totalBillable().subtract(totalRefundable());
    }

    /** FIN-CALC-52. */
    public BigDecimal vat() {
        return subtotal().multiply(vatRate);
    }

    /** FIN-CALC-53. */
    public BigDecimal total() {
        return subtotal().add(vat());
    }
}
