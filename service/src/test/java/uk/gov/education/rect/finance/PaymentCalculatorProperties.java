package uk.gov.education.rect.finance;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import uk.gov.education.rect.calendar.DeclarationType;
import uk.gov.education.rect.finance.DeclarationCounts.Count;
import uk.gov.education.rect.finance.DeclarationCounts.Row;
import uk.gov.education.rect.teachers.TraineeRole;

/** Laws of the payment calculator (spec 05 §21). */
class PaymentCalculatorProperties {

    @Provide
    Arbitrary<List<BandPrice>> bands() {
        Arbitrary<int[]> capacities = Arbitraries.integers()
                .between(1, 40)
                .array(int[].class)
                .ofMinSize(1)
                .ofMaxSize(4);
        return capacities.map(sizes -> {
            List<BandPrice> bands = new ArrayList<>();
            for (int index = 0; index < sizes.length; index++) {
                bands.add(Prices.band(index + 1, sizes[index], String.valueOf(1000 - 37 * index), "0.60"));
            }
            return bands;
        });
    }

    @Provide
    Arbitrary<Count> counts() {
        Arbitrary<Integer> some = Arbitraries.integers().between(0, 120);
        return Combinators.combine(some, some, some, some)
                .as((previousBillable, previousRefundable, billable, refundable) -> Count.of(
                        previousBillable, Math.min(previousRefundable, previousBillable), billable, refundable));
    }

    private static int capacity(List<BandPrice> bands) {
        return bands.stream().mapToInt(BandPrice::capacity).sum();
    }

    private static int placedBefore(List<BandPrice> bands, Count count) {
        int filled = Math.min(count.previousBillable(), capacity(bands));
        return filled - Math.min(count.previousRefundable(), filled);
    }

    @Property
    @Label("§21.1: no band holds fewer than none or more than its capacity")
    void bands_stay_within_capacity(@ForAll("bands") List<BandPrice> bands, @ForAll("counts") Count count) {
        assertThat(BandAllocation.of(bands, count).fills()).allSatisfy(fill -> {
            assertThat(fill.net()).isBetween(0, fill.band().capacity());
            assertThat(List.of(fill.previousBillable(), fill.previousRefundable(), fill.billable(), fill.refundable()))
                    .allMatch(counter -> counter >= 0);
        });
    }

    @Property
    @Label("§21.2 and §21.3: what is paid and taken back is all there is room for")
    void everything_that_fits_is_placed(@ForAll("bands") List<BandPrice> bands, @ForAll("counts") Count count) {
        BandAllocation allocation = BandAllocation.of(bands, count);
        int before = placedBefore(bands, count);
        int billable = Math.min(count.billable(), capacity(bands) - before);

        assertThat(allocation.fills().stream()
                        .mapToInt(BandAllocation.Fill::billable)
                        .sum())
                .isEqualTo(billable);
        assertThat(allocation.unplacedBillable()).isEqualTo(count.billable() - billable);
        assertThat(allocation.fills().stream()
                        .mapToInt(BandAllocation.Fill::refundable)
                        .sum())
                .isEqualTo(Math.min(count.refundable(), before + billable));
    }

    @Property
    @Label("§21.4: bands fill without gaps")
    void bands_fill_without_gaps(@ForAll("bands") List<BandPrice> bands, @ForAll("counts") Count count) {
        List<BandAllocation.Fill> fills = BandAllocation.of(bands, count).fills();
        for (int index = 0; index + 1 < fills.size(); index++) {
            if (fills.get(index + 1).net() > 0) {
                assertThat(fills.get(index).net())
                        .isEqualTo(fills.get(index).band().capacity());
            }
        }
    }

    @Property
    @Label("§21.5: types do not influence each other, and the order in which bands are listed plays no part")
    void types_are_independent(
            @ForAll("bands") List<BandPrice> bands,
            @ForAll("counts") Count one,
            @ForAll("counts") Count other,
            @ForAll Random random) {
        Row started = new Row(TraineeRole.ECT, DeclarationType.STARTED, one);
        Row retained = new Row(TraineeRole.ECT, DeclarationType.RETAINED_1, other);
        List<BandPrice> shuffled = new ArrayList<>(bands);
        Collections.shuffle(shuffled, random);

        List<OutputLine> together = outputs(shuffled, started, retained);
        assertThat(of(together, DeclarationType.STARTED))
                .isEqualTo(of(outputs(bands, started), DeclarationType.STARTED));
        assertThat(of(together, DeclarationType.RETAINED_1))
                .isEqualTo(of(outputs(bands, retained), DeclarationType.RETAINED_1));
    }

    private static List<OutputLine> outputs(List<BandPrice> bands, Row... rows) {
        return PaymentCalculator.figures(
                        Prices.ecf(bands, 10, null, "0"), new DeclarationCounts(Arrays.asList(rows)), BigDecimal.ZERO)
                .banded()
                .outputs();
    }

    private static List<OutputLine> of(List<OutputLine> lines, DeclarationType type) {
        return lines.stream().filter(line -> line.type() == type).toList();
    }

    @Property
    @Label("§21.9 and FIN-CALC-55: the rows shown add up exactly to the total")
    void rows_add_up(
            @ForAll("bands") List<BandPrice> bands, @ForAll("counts") Count ects, @ForAll("counts") Count mentors) {
        Figures figures = PaymentCalculator.figures(
                Prices.ittecfEctp(bands, "1234.56", "1000"),
                new DeclarationCounts(List.of(
                        new Row(TraineeRole.ECT, DeclarationType.STARTED, ects),
                        new Row(TraineeRole.MENTOR, DeclarationType.COMPLETED, mentors))),
                new BigDecimal("-17.35"));
        FlatRateFigures flatRate = figures.flatRate().orElseThrow();

        BigDecimal rows = figures.banded()
                .totalBillable()
                .add(flatRate.totalBillable())
                .add(figures.banded().monthlyServiceFee())
                .subtract(figures.banded().totalRefundable())
                .subtract(flatRate.totalRefundable())
                .add(figures.banded().adjustments())
                .add(figures.vat());
        assertThat(rows).isEqualByComparingTo(figures.total());
    }

    @Property
    @Label("§21.10: VAT registration does not change the total without VAT")
    void vat_does_not_change_the_net(@ForAll("bands") List<BandPrice> bands, @ForAll("counts") Count count) {
        ContractPrices prices = Prices.ecf(bands, 33, null, "290");
        DeclarationCounts counts =
                new DeclarationCounts(List.of(new Row(TraineeRole.ECT, DeclarationType.STARTED, count)));

        assertThat(PaymentCalculator.figures(prices.withoutVat(), counts, BigDecimal.TEN)
                        .net())
                .isEqualByComparingTo(PaymentCalculator.figures(prices, counts, BigDecimal.TEN)
                        .net());
    }

    @Property
    @Label("§21.11: deriving the service fee is the same as setting it to the derived value")
    void deriving_is_setting(@ForAll("bands") List<BandPrice> bands, @ForAll("counts") Count count) {
        ContractPrices derived = Prices.ecf(bands, 29, null, "0");
        BigDecimal fee = PaymentCalculator.monthlyServiceFee(derived);
        Assume.that(fee.remainder(new BigDecimal("0.01")).signum() == 0);
        DeclarationCounts counts =
                new DeclarationCounts(List.of(new Row(TraineeRole.ECT, DeclarationType.STARTED, count)));

        assertThat(PaymentCalculator.figures(Prices.ecf(bands, 29, fee.toPlainString(), "0"), counts, BigDecimal.ZERO)
                        .total())
                .isEqualByComparingTo(PaymentCalculator.figures(derived, counts, BigDecimal.ZERO)
                        .total());
        assertThat(fee.multiply(BigDecimal.valueOf(29))
                        .round(MathContext.DECIMAL32)
                        .signum())
                .isNotNegative();
    }

    @Property
    @Label("§21.13, FIN-EX-11: as long as capacity was never exceeded, filling from the net of before gives the same")
    void old_and_new_methods_agree(@ForAll("bands") List<BandPrice> bands, @ForAll("counts") Count count) {
        Assume.that(count.previousBillable() + count.billable() <= capacity(bands));

        int net = count.previousBillable() - count.previousRefundable();
        int floor = 0;
        List<Integer> expected = new ArrayList<>();
        for (BandPrice band : bands) {
            int from = Math.max(net, floor);
            int upTo = Math.min(net + count.billable(), floor + band.capacity());
            expected.add(Math.max(upTo - from, 0));
            floor += band.capacity();
        }
        assertThat(BandAllocation.of(bands, count).fills())
                .extracting(BandAllocation.Fill::billable)
                .isEqualTo(expected);
    }
}
