package uk.gov.education.rect.finance;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.gov.education.rect.calendar.DeclarationType;
import uk.gov.education.rect.finance.DeclarationCounts.Count;
import uk.gov.education.rect.teachers.TraineeRole;

/**
 * The payment calculator (spec 05 §9): from counts and prices to a statement's figures. A pure function (FIN-CALC-01);
 * exact, with no rounding of intermediate results (FIN-CALC-03).
 */
public final class PaymentCalculator {

    private static final BigDecimal SERVICE_FEE_MONTHS = BigDecimal.valueOf(29);
    private static final Set<DeclarationType> FLAT_RATE_TYPES =
            EnumSet.of(DeclarationType.STARTED, DeclarationType.COMPLETED);

    private PaymentCalculator() {}

    /**
     * Prices a statement.
     *
     * @param prices the statement's contract (FIN-CALC-20: also for refunds of what another contract paid)
     * @param counts the declarations of this statement and of the earlier ones of its active lead provider
     * @param adjustments the sum of the statement's adjustments, in pounds, net of VAT
     */
    public static Figures figures(ContractPrices prices, DeclarationCounts counts, BigDecimal adjustments) {
        return switch (prices.type()) {
            case ECF ->
                new Figures(prices.type(), banded(prices, counts, EnumSet.allOf(TraineeRole.class), adjustments), null);
            case ITTECF_ECTP ->
                new Figures(
                        prices.type(),
                        banded(prices, counts, EnumSet.of(TraineeRole.ECT), adjustments),
                        flatRate(prices, counts));
        };
    }

    private static BandedFigures banded(
            ContractPrices prices, DeclarationCounts counts, Set<TraineeRole> roles, BigDecimal adjustments) {
        List<OutputLine> outputs = new ArrayList<>();
        List<BandedFigures.OverCapacity> overCapacity = new ArrayList<>();
        Count all = Count.ZERO;
        for (DeclarationType type : DeclarationType.values()) {
            Count count = counts.of(roles, type);
            all = all.plus(count);
            BandAllocation allocation = BandAllocation.of(prices.bands(), count);
            for (BandAllocation.Fill fill : allocation.fills()) {
                outputs.add(
                        new OutputLine(type, fill.band(), fill.billable(), fill.refundable(), unit(type, fill.band())));
            }
            if (allocation.unplacedBillable() > 0) {
                overCapacity.add(new BandedFigures.OverCapacity(type, allocation.unplacedBillable()));
            }
        }
        return new BandedFigures(
                outputs,
                new BandedFigures.UpliftFigures(
                        all.upliftBillable(), all.upliftRefundable(), prices.upliftFeePerDeclaration()),
                monthlyServiceFee(prices),
                prices.setupFee(),
                adjustments,
                prices.vatRate(),
                all.voided(),
                overCapacity);
    }

    private static FlatRateFigures flatRate(ContractPrices prices, DeclarationCounts counts) {
        BigDecimal fee = mentorFee(prices.mentorFeePerDeclaration());
        List<OutputLine> outputs = new ArrayList<>();
        int voided = 0;
        for (DeclarationType type : FLAT_RATE_TYPES) {
            Count count = counts.of(EnumSet.of(TraineeRole.MENTOR), type);
            outputs.add(new OutputLine(
                    type, null, count.billable(), count.refundable(), fee.multiply(new BigDecimal("0.5"))));
            voided += count.voided();
        }
        return new FlatRateFigures(outputs, prices.vatRate(), voided);
    }

    private static BigDecimal mentorFee(@Nullable BigDecimal fee) {
        if (fee == null) {
            throw new IllegalArgumentException("an ITTECF ECTP contract has a flat rate for mentors");
        }
        return fee;
    }

    /** FIN-CALC-30: pounds for one declaration of a type in a band. */
    public static BigDecimal unit(DeclarationType type, BandPrice band) {
        return proportion(type).multiply(band.outputFeeRatio()).multiply(band.feePerDeclaration());
    }

    private static BigDecimal proportion(DeclarationType type) {
        return switch (type) {
            case STARTED, COMPLETED -> new BigDecimal("0.20");
            case RETAINED_1, RETAINED_2, RETAINED_3, RETAINED_4, EXTENDED_1, EXTENDED_2, EXTENDED_3 ->
                new BigDecimal("0.15");
        };
    }

    /** FIN-CALC-40 to 44: pounds a month; nothing when there is neither a set fee nor a band to derive it from. */
    public static BigDecimal monthlyServiceFee(ContractPrices prices) {
        BigDecimal set = prices.monthlyServiceFee();
        if (set != null) {
            return set;
        }
        if (prices.bands().isEmpty()) {
            return BigDecimal.ZERO;
        }
        return bandTotals(prices).subtract(setupDeduction(prices)).divide(SERVICE_FEE_MONTHS, MathContext.DECIMAL128);
    }

    private static BigDecimal bandTotals(ContractPrices prices) {
        BigDecimal total = BigDecimal.ZERO;
        int remaining = prices.recruitmentTarget();
        for (BandPrice band : prices.bands()) {
            int filled = Math.min(remaining, band.capacity());
            total = total.add(BigDecimal.valueOf(filled)
                    .multiply(band.feePerDeclaration())
                    .multiply(band.serviceFeeRatio()));
            remaining -= filled;
        }
        return total;
    }

    private static BigDecimal setupDeduction(ContractPrices prices) {
        int capacity = prices.bands().getFirst().capacity();
        return BigDecimal.valueOf(Math.min(prices.recruitmentTarget(), capacity))
                .multiply(prices.setupFee())
                .divide(BigDecimal.valueOf(capacity), MathContext.DECIMAL128);
    }
}
