package uk.gov.education.rect.finance;

import java.math.BigDecimal;
import java.util.List;
import uk.gov.education.rect.calendar.DeclarationType;

/**
 * What the banded calculator makes of a statement. Amounts are pounds, exact, rounded only when shown (FIN-CALC-03).
 *
 * @param outputs every type in every band, in the order of types then bands, also where nothing is counted
 * @param uplifts the bonus for participants at sparse or high pupil premium schools
 * @param monthlyServiceFee FIN-CALC-40 to 44
 * @param setupFee for information; no statement pays it (FIN-CALC-45)
 * @param adjustments the sum of the statement's adjustments
 * @param vatRate the applicable rate
 * @param voided declarations voided on this statement
 * @param overCapacity declarations that found no room in any band and earn nothing (FIN-CALC-17), for types that have any
 */
public record BandedFigures(
        List<OutputLine> outputs,
        UpliftFigures uplifts,
        BigDecimal monthlyServiceFee,
        BigDecimal setupFee,
        BigDecimal adjustments,
        BigDecimal vatRate,
        int voided,
        List<OverCapacity> overCapacity) {

    /** Keeps its own copies. */
    public BandedFigures {
        outputs = List.copyOf(outputs);
        overCapacity = List.copyOf(overCapacity);
    }

    /** How many billable declarations of a type found no room. */
    public record OverCapacity(DeclarationType type, int declarations) {}

    /** FIN-CALC-36. */
    public record UpliftFigures(int billable, int refundable, BigDecimal fee) {

        /** Pounds paid. */
        public BigDecimal billableAmount() {
            return fee.multiply(BigDecimal.valueOf(billable));
        }

        /** Pounds taken back, not negative. */
        public BigDecimal refundableAmount() {
            return fee.multiply(BigDecimal.valueOf(refundable));
        }

        /** Pounds paid less pounds taken back. */
        public BigDecimal netAmount() {
            return billableAmount().subtract(refundableAmount());
        }
    }

    /** FIN-CALC-32: pounds for declarations, before clawbacks. */
    public BigDecimal totalBillable() {
        return Sums.of(outputs, OutputLine::billableAmount);
    }

    /** FIN-CALC-32: pounds clawed back. */
    public BigDecimal totalRefundable() {
        return Sums.of(outputs, OutputLine::refundableAmount);
    }

    /** How many declarations are clawed back. */
    public int totalRefundableCount() {
        return outputs.stream().mapToInt(OutputLine::refundable).sum();
    }

    /** FIN-CALC-50. */
    public BigDecimal subtotal() {
        return totalBillable()
                .subtract(totalRefundable())
                .add(uplifts.netAmount())
                .add(monthlyServiceFee)
                .add(adjustments);
    }

    /** FIN-CALC-52; negative when the subtotal is. */
    public BigDecimal vat() {
        return subtotal().multiply(vatRate);
    }

    /** FIN-CALC-53. */
    public BigDecimal total() {
        return subtotal().add(vat());
    }
}
