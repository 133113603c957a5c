package uk.gov.education.rect.finance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.gov.education.rect.calendar.DeclarationType.COMPLETED;
import static uk.gov.education.rect.calendar.DeclarationType.EXTENDED_1;
import static uk.gov.education.rect.calendar.DeclarationType.EXTENDED_2;
import static uk.gov.education.rect.calendar.DeclarationType.RETAINED_1;
import static uk.gov.education.rect.calendar.DeclarationType.STARTED;
import static uk.gov.education.rect.finance.Figures.pence;
import static uk.gov.education.rect.finance.Prices.K_BANDS;
import static uk.gov.education.rect.finance.Prices.band;
import static uk.gov.education.rect.finance.Prices.contractK;
import static uk.gov.education.rect.finance.Prices.ecf;
import static uk.gov.education.rect.finance.Prices.ittecfEctp;
import static uk.gov.education.rect.finance.Prices.pounds;
import static uk.gov.education.rect.teachers.TraineeRole.ECT;
import static uk.gov.education.rect.teachers.TraineeRole.MENTOR;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.gov.education.rect.calendar.DeclarationType;
import uk.gov.education.rect.finance.DeclarationCounts.Count;
import uk.gov.education.rect.finance.DeclarationCounts.Row;
import uk.gov.education.rect.teachers.TraineeRole;

/** The worked examples of spec 05 §10 and the anchors of §9. */
class PaymentCalculatorTest {

    private static final BigDecimal NO_ADJUSTMENTS = BigDecimal.ZERO;

    private static DeclarationCounts counts(Row... rows) {
        return new DeclarationCounts(Arrays.asList(rows));
    }

    private static Row ects(DeclarationType type, Count count) {
        return new Row(ECT, type, count);
    }

    private static Row mentors(DeclarationType type, Count count) {
        return new Row(MENTOR, type, count);
    }

    private static BandedFigures banded(DeclarationCounts counts) {
        return PaymentCalculator.figures(contractK(), counts, NO_ADJUSTMENTS).banded();
    }

    private static String cells(DeclarationType type, Count count) {
        assertThat(type).isNotNull();
        return BandAllocation.of(K_BANDS, count).fills().stream()
                .map(fill -> "%s %d/%d/%d/%d"
                        .formatted(
                                fill.band().letter(),
                                fill.previousBillable(),
                                fill.previousRefundable(),
                                fill.billable(),
                                fill.refundable()))
                .reduce((left, right) -> left + ", " + right)
                .orElseThrow();
    }

    @Test
    @DisplayName("FIN-CALC-30: fee 150, half of it output, started: £15 each, so 5 paid and 3 taken back net £30")
    void the_anchor_of_the_unit_fee() {
        BandPrice band = band(1, 10, "150", "0.50");
        OutputLine line = new OutputLine(STARTED, band, 5, 3, PaymentCalculator.unit(STARTED, band));

        assertThat(line.unit()).isEqualByComparingTo("15");
        assertThat(line.billableAmount()).isEqualByComparingTo("75");
        assertThat(line.refundableAmount()).isEqualByComparingTo("45");
        assertThat(line.netAmount()).isEqualByComparingTo("30");
    }

    @Test
    @DisplayName("FIN-EX-01: declarations spill over from band to band, each type on its own")
    void spill_over() {
        Count started = Count.of(90, 0, 85, 0);
        Count retained = Count.of(60, 0, 30, 0);

        assertThat(cells(STARTED, started)).isEqualTo("A 90/0/10/0, B 0/0/50/0, C 0/0/25/0, D 0/0/0/0");
        assertThat(cells(RETAINED_1, retained)).isEqualTo("A 60/0/30/0, B 0/0/0/0, C 0/0/0/0, D 0/0/0/0");
        BandedFigures figures = banded(counts(ects(STARTED, started), ects(RETAINED_1, retained)));
        assertThat(figures.totalBillable()).isEqualByComparingTo("10410");
        assertThat(banded(counts(ects(STARTED, started))).totalBillable()).isEqualByComparingTo("7980");
        assertThat(banded(counts(ects(RETAINED_1, retained))).totalBillable()).isEqualByComparingTo("2430");
    }

    @Test
    @DisplayName("FIN-EX-02: clawbacks come off the highest band that holds anything")
    void clawbacks_come_off_the_top() {
        Count started = Count.of(175, 0, 4, 9);
        Count retained = Count.of(90, 0, 0, 2);

        assertThat(cells(STARTED, started)).isEqualTo("A 100/0/0/0, B 50/0/0/0, C 25/0/4/9, D 0/0/0/0");
        BandedFigures figures = banded(counts(ects(STARTED, started), ects(RETAINED_1, retained)));
        assertThat(figures.totalBillable()).isEqualByComparingTo("336");
        assertThat(figures.totalRefundable()).isEqualByComparingTo("918");
        assertThat(figures.totalBillable().subtract(figures.totalRefundable())).isEqualByComparingTo("-582");
        assertThat(figures.totalRefundableCount()).isEqualTo(11);
    }

    @Test
    @DisplayName("FIN-EX-03a: refunds of earlier statements free room for this one")
    void earlier_refunds_free_room() {
        Count started = Count.of(179, 9, 15, 0);

        assertThat(cells(STARTED, started)).endsWith("C 29/9/10/0, D 0/0/5/0");
        assertThat(banded(counts(ects(STARTED, started))).totalBillable()).isEqualByComparingTo("1540");
    }

    @Test
    @DisplayName("FIN-EX-03b, FIN-CALC-17: what finds no room in any band earns nothing, and is told")
    void over_capacity() {
        Count started = Count.of(190, 0, 15, 0);

        BandedFigures figures = banded(counts(ects(STARTED, started)));
        assertThat(cells(STARTED, started)).endsWith("C 30/0/0/0, D 10/0/10/0");
        assertThat(figures.totalBillable()).isEqualByComparingTo("1400");
        assertThat(figures.overCapacity()).containsExactly(new BandedFigures.OverCapacity(STARTED, 5));
    }

    @Test
    @DisplayName("FIN-EX-03c, FIN-CALC-16: refunds of this statement free room only from the next one on")
    void refunds_in_the_same_statement() {
        Count started = Count.of(198, 0, 5, 4);

        BandedFigures figures = banded(counts(ects(STARTED, started)));
        assertThat(cells(STARTED, started)).endsWith("C 30/0/0/0, D 18/0/2/4");
        assertThat(figures.totalBillable()).isEqualByComparingTo("280");
        assertThat(figures.totalRefundable()).isEqualByComparingTo("560");
        assertThat(figures.overCapacity()).containsExactly(new BandedFigures.OverCapacity(STARTED, 3));
    }

    @Test
    @DisplayName("FIN-EX-03d, FIN-CALC-18: refunds beyond what is filled are ignored")
    void refunds_beyond_the_fill() {
        Count started = Count.of(3, 0, 1, 6);

        BandedFigures figures = banded(counts(ects(STARTED, started)));
        assertThat(cells(STARTED, started)).startsWith("A 3/0/1/4");
        assertThat(figures.totalBillable()).isEqualByComparingTo("108");
        assertThat(figures.totalRefundable()).isEqualByComparingTo("432");
    }

    @Test
    @DisplayName("FIN-EX-04, FIN-CALC-35 to 37: one uplift a declaration, and no cap")
    void uplift() {
        // 20 sparsity only, 12 pupil premium only and 5 with both are 37 declarations with an uplift.
        BandedFigures figures = banded(counts(ects(STARTED, new Count(0, 0, 120, 2, 37, 2, 0))));

        assertThat(figures.uplifts().billableAmount()).isEqualByComparingTo("3700");
        assertThat(figures.uplifts().refundableAmount()).isEqualByComparingTo("200");
        assertThat(figures.uplifts().netAmount()).isEqualByComparingTo("3500");
    }

    @ParameterizedTest(name = "target {0}: £{1} a month")
    @CsvSource({"60, 620.69", "100, 1034.48", "150, 1586.21", "180, 1875.86", "250, 1875.86"})
    @DisplayName("FIN-EX-05, FIN-CALC-41 to 43: the service fee is derived from the target")
    void derived_service_fee(int target, String shown) {
        assertThat(pence(PaymentCalculator.monthlyServiceFee(ecf(K_BANDS, target, null, "6000"))))
                .isEqualByComparingTo(shown);
    }

    @ParameterizedTest(name = "an explicit fee of £{0}")
    @CsvSource({"0.00", "2000"})
    @DisplayName("FIN-EX-05, FIN-CALC-40: an explicit service fee counts, also when it is 0")
    void explicit_service_fee(String fee) {
        assertThat(PaymentCalculator.monthlyServiceFee(ecf(K_BANDS, 180, fee, "6000")))
                .isEqualByComparingTo(fee);
    }

    @Test
    @DisplayName("FIN-CALC-44: without a band to derive it from, the service fee is nothing")
    void no_bands_no_service_fee() {
        assertThat(PaymentCalculator.monthlyServiceFee(ecf(List.of(), 180, null, "6000")))
                .isEqualByComparingTo("0");
    }

    private static final DeclarationCounts EX_06 =
            counts(ects(STARTED, new Count(20, 0, 120, 2, 37, 2, 0)), mentors(COMPLETED, Count.of(0, 0, 3, 0)));

    @Test
    @DisplayName("FIN-EX-06: a complete ECF statement of a lead provider registered for VAT")
    void complete_ecf_statement() {
        Figures figures = PaymentCalculator.figures(contractK(), EX_06, pounds("950.50"));

        assertThat(figures.banded().totalBillable()).isEqualByComparingTo("12804");
        assertThat(figures.banded().totalRefundable()).isEqualByComparingTo("192");
        assertThat(figures.net().toPlainString()).startsWith("18938.362068");
        assertThat(pence(figures.vat())).isEqualByComparingTo("3787.67");
        assertThat(pence(figures.total())).isEqualByComparingTo("22726.03");
        assertThat(figures.flatRate()).isEmpty();
    }

    @Test
    @DisplayName("FIN-EX-06, FIN-CON-06: without VAT registration the same statement has no VAT")
    void complete_ecf_statement_without_vat() {
        Figures figures = PaymentCalculator.figures(contractK().withoutVat(), EX_06, pounds("950.50"));

        assertThat(figures.vat()).isEqualByComparingTo("0");
        assertThat(pence(figures.total())).isEqualByComparingTo("18938.36");
    }

    @Test
    @DisplayName("FIN-EX-07: a complete ITTECF ECTP statement")
    void complete_ittecf_ectp_statement() {
        ContractPrices prices =
                ittecfEctp(List.of(band(1, 200, "1100", "0.60"), band(2, 100, "1000", "0.60")), "3250.75", "1000");
        Figures figures = PaymentCalculator.figures(
                prices,
                counts(
                        ects(STARTED, Count.of(150, 0, 80, 5)),
                        ects(RETAINED_1, Count.of(40, 0, 20, 0)),
                        ects(COMPLETED, Count.of(0, 0, 2, 0)),
                        ects(EXTENDED_1, Count.of(0, 0, 1, 0)),
                        ects(EXTENDED_2, Count.of(0, 0, 1, 0)),
                        mentors(STARTED, Count.of(0, 0, 40, 0)),
                        mentors(COMPLETED, Count.of(0, 0, 12, 1))),
                pounds("-500"));

        FlatRateFigures flatRate = figures.flatRate().orElseThrow();
        assertThat(figures.banded().totalBillable()).isEqualByComparingTo("12642");
        assertThat(figures.banded().totalRefundable()).isEqualByComparingTo("600");
        assertThat(figures.banded().subtotal()).isEqualByComparingTo("14792.75");
        assertThat(figures.banded().vat()).isEqualByComparingTo("2958.55");
        assertThat(flatRate.totalBillable()).isEqualByComparingTo("26000");
        assertThat(flatRate.totalRefundable()).isEqualByComparingTo("500");
        assertThat(flatRate.vat()).isEqualByComparingTo("5100");
        assertThat(figures.vat()).isEqualByComparingTo("8058.55");
        assertThat(figures.total()).isEqualByComparingTo("48351.30");
        assertThat(figures.payableTotal()).isEqualTo(pounds("48351.30"));
    }

    @Test
    @DisplayName("FIN-EX-08: a service statement is one without declarations")
    void service_statement() {
        Figures figures = PaymentCalculator.figures(contractK(), DeclarationCounts.NONE, NO_ADJUSTMENTS);

        assertThat(pence(figures.vat())).isEqualByComparingTo("375.17");
        assertThat(pence(figures.total())).isEqualByComparingTo("2251.03");
    }

    @Test
    @DisplayName("FIN-EX-09, FIN-CALC-03: nothing is rounded before it is shown")
    void rounding_only_when_shown() {
        BandPrice only = band(1, 100, "733.33", "0.60");
        BandedFigures figures = PaymentCalculator.figures(
                        ecf(List.of(only), 0, "0", "0"),
                        counts(ects(STARTED, Count.of(0, 0, 7, 0)), ects(RETAINED_1, Count.of(0, 0, 11, 0))),
                        NO_ADJUSTMENTS)
                .banded();

        assertThat(PaymentCalculator.unit(STARTED, only)).isEqualByComparingTo("87.9996");
        assertThat(figures.totalBillable()).isEqualByComparingTo("1341.9939");
        assertThat(pence(figures.totalBillable())).isEqualByComparingTo("1341.99");
        assertThat(pence(figures.vat())).isEqualByComparingTo("268.40");
        assertThat(pence(figures.total())).isEqualByComparingTo("1610.39");
    }

    @Test
    @DisplayName("Spec 05 §9.10: what is paid is rounded net plus rounded VAT, and the penny between is told")
    void the_penny_between() {
        Figures figures = PaymentCalculator.figures(
                ecf(List.of(band(1, 100, "733.33", "0.60")), 0, "0", "0"),
                counts(ects(STARTED, Count.of(0, 0, 7, 0)), ects(RETAINED_1, Count.of(0, 0, 11, 0))),
                NO_ADJUSTMENTS);

        assertThat(figures.payableTotal()).isEqualTo(pounds("1610.39"));
        assertThat(figures.roundingDifference()).isEqualByComparingTo("0");
    }

    @Test
    @DisplayName("FIN-EX-11: places beyond capacity are never taken, so a refund frees a place that a new one takes")
    void where_old_and_new_counts_differ() {
        List<BandPrice> bands =
                List.of(band(1, 2, "900", "0.60"), band(2, 2, "800", "0.60"), band(3, 2, "700", "0.60"));
        BandAllocation allocation = BandAllocation.of(bands, Count.of(8, 1, 1, 0));

        assertThat(allocation.fills().getLast()).isEqualTo(new BandAllocation.Fill(bands.getLast(), 2, 1, 1, 0));
        assertThat(allocation.unplacedBillable()).isZero();
    }

    @Test
    @DisplayName("FIN-EX-13, FIN-CALC-20: a clawback is priced by the contract of the statement it is on")
    void clawback_at_the_new_price() {
        ContractPrices later = ecf(List.of(band(1, 100, "950", "0.60")), 0, "0", "0");

        assertThat(PaymentCalculator.figures(later, counts(ects(STARTED, Count.of(1, 0, 0, 1))), NO_ADJUSTMENTS)
                        .banded()
                        .totalRefundable())
                .isEqualByComparingTo("114");
    }

    @ParameterizedTest(name = "{0} before and {1} now: {2}/{3}/{4}")
    @CsvSource({
        "0, 6000, 2000, 2000, 2000",
        "0, 5500, 2000, 2000, 1500",
        "0, 4000, 2000, 2000, 0",
        "0, 3500, 2000, 1500, 0",
        "2100, 2000, 0, 1900, 100"
    })
    @DisplayName("Spec 05 §10: the band tables of the published guidance")
    void published_band_tables(int before, int now, int a, int b, int c) {
        List<BandPrice> bands =
                List.of(band(1, 2000, "995", "0.60"), band(2, 2000, "979", "0.60"), band(3, 1_000_000, "966", "0.60"));

        assertThat(BandAllocation.of(bands, Count.of(before, 0, now, 0)).fills())
                .extracting(BandAllocation.Fill::billable)
                .containsExactly(a, b, c);
    }

    @Test
    @DisplayName("FIN-CALC 9.2: under ECF mentors share the bands of ECTs")
    void mentors_share_the_bands_under_ecf() {
        BandedFigures figures =
                banded(counts(ects(STARTED, Count.of(0, 0, 60, 0)), mentors(STARTED, Count.of(0, 0, 60, 0))));

        assertThat(figures.outputs().stream()
                        .filter(line -> line.type() == STARTED)
                        .map(OutputLine::billable))
                .containsExactly(100, 20, 0, 0);
    }

    @Test
    @DisplayName("FIN-CALC 9.2: under ITTECF ECTP a mentor declaration of another type is paid by nobody")
    void other_mentor_types_are_paid_by_nobody() {
        ContractPrices prices = ittecfEctp(List.of(band(1, 10, "1000", "0.60")), "0", "1000");
        Figures figures =
                PaymentCalculator.figures(prices, counts(mentors(RETAINED_1, Count.of(0, 0, 3, 0))), NO_ADJUSTMENTS);

        assertThat(figures.total()).isEqualByComparingTo("0");
    }

    @Test
    @DisplayName("FIN-CALC-52: a negative subtotal has negative VAT")
    void negative_vat() {
        Figures figures = PaymentCalculator.figures(
                ecf(K_BANDS, 0, "0", "0"), counts(ects(STARTED, Count.of(10, 0, 0, 10))), NO_ADJUSTMENTS);

        assertThat(figures.net()).isEqualByComparingTo("-1080");
        assertThat(figures.vat()).isEqualByComparingTo("-216");
    }

    @Test
    @DisplayName("FIN-CALC-56: voided declarations are counted and earn nothing")
    void voided_are_counted() {
        Figures figures = PaymentCalculator.figures(
                ecf(K_BANDS, 0, "0", "0"), counts(ects(STARTED, new Count(0, 0, 0, 0, 0, 0, 3))), NO_ADJUSTMENTS);

        assertThat(figures.banded().voided()).isEqualTo(3);
        assertThat(figures.total()).isEqualByComparingTo("0");
    }

    @Test
    @DisplayName("FIN-CON-02: only an ITTECF ECTP contract has a flat rate for mentors, and always")
    void flat_rate_fits_the_type() {
        assertThatThrownBy(() -> new ContractPrices(
                        ContractType.ITTECF_ECTP,
                        pounds("0.20"),
                        K_BANDS,
                        1,
                        BigDecimal.ZERO,
                        null,
                        BigDecimal.ZERO,
                        null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ContractPrices(
                        ContractType.ECF,
                        pounds("0.20"),
                        K_BANDS,
                        1,
                        BigDecimal.ZERO,
                        null,
                        BigDecimal.ZERO,
                        pounds("1000")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("FIN-CON-14: bands are filled in allocation order, however they are listed")
    void allocation_order_decides() {
        DeclarationCounts counts = counts(ects(STARTED, Count.of(0, 0, 120, 0)));

        assertThat(PaymentCalculator.figures(ecf(K_BANDS.reversed(), 180, null, "6000"), counts, NO_ADJUSTMENTS))
                .isEqualTo(PaymentCalculator.figures(contractK(), counts, NO_ADJUSTMENTS));
    }

    @Test
    @DisplayName("Every type of every band is listed, also where nothing is counted")
    void all_lines_are_listed() {
        assertThat(banded(DeclarationCounts.NONE).outputs()).hasSize(DeclarationType.values().length * K_BANDS.size());
        assertThat(TraineeRole.values()).hasSize(2);
    }
}
