package uk.gov.education.rect.finance.statements;

import static uk.gov.education.rect.finance.statements.FrozenLine.ADJUSTMENT;
import static uk.gov.education.rect.finance.statements.FrozenLine.BANDED;
import static uk.gov.education.rect.finance.statements.FrozenLine.FLAT_RATE;
import static uk.gov.education.rect.finance.statements.FrozenLine.OUTPUT;
import static uk.gov.education.rect.finance.statements.FrozenLine.OUTPUT_CLAWBACK;
import static uk.gov.education.rect.finance.statements.FrozenLine.SERVICE_FEE;
import static uk.gov.education.rect.finance.statements.FrozenLine.UPLIFT;
import static uk.gov.education.rect.finance.statements.FrozenLine.UPLIFT_CLAWBACK;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import uk.gov.education.rect.calendar.DeclarationType;
import uk.gov.education.rect.finance.BandPrice;
import uk.gov.education.rect.finance.BandedFigures;
import uk.gov.education.rect.finance.BandedFigures.UpliftFigures;
import uk.gov.education.rect.finance.ContractType;
import uk.gov.education.rect.finance.Figures;
import uk.gov.education.rect.finance.FlatRateFigures;
import uk.gov.education.rect.finance.OutputLine;

/** Figures as lines to keep, and back. */
final class FrozenLines {

    private final Figures figures;
    private final List<FrozenLine> adjustments;

    FrozenLines(Figures figures, List<FrozenLine> adjustments) {
        this.figures = figures;
        this.adjustments = adjustments;
    }

    /** In the order of the statement. Outputs are kept also where nothing is counted, so that they show as they did. */
    List<FrozenLine> all() {
        List<FrozenLine> lines = new ArrayList<>();
        addOutputs(lines, BANDED, figures.banded().outputs());
        addUplifts(lines, figures.banded().uplifts());
        BigDecimal serviceFee = figures.banded().monthlyServiceFee();
        lines.add(new FrozenLine(BANDED, SERVICE_FEE, null, null, "Service fee", 1, serviceFee, serviceFee));
        lines.addAll(adjustments);
        figures.flatRate().ifPresent(mentors -> addOutputs(lines, FLAT_RATE, mentors.outputs()));
        return lines;
    }

    private static void addOutputs(List<FrozenLine> lines, String calculator, List<OutputLine> outputs) {
        for (OutputLine output : outputs) {
            lines.add(line(calculator, OUTPUT, output, output.billable(), output.billableAmount()));
            if (output.refundable() > 0) {
                lines.add(line(
                        calculator,
                        OUTPUT_CLAWBACK,
                        output,
                        output.refundable(),
                        output.refundableAmount().negate()));
            }
        }
    }

    private static FrozenLine line(
            String calculator, String lineType, OutputLine output, int quantity, BigDecimal amount) {
        String band = output.band().map(BandPrice::letter).orElse(null);
        String description = output.type().code() + (band == null ? "" : " in band " + band);
        return new FrozenLine(
                calculator, lineType, output.type().code(), band, description, quantity, output.unit(), amount);
    }

    private static void addUplifts(List<FrozenLine> lines, UpliftFigures uplifts) {
        lines.add(new FrozenLine(
                BANDED, UPLIFT, null, null, "Uplift", uplifts.billable(), uplifts.fee(), uplifts.billableAmount()));
        lines.add(new FrozenLine(
                BANDED,
                UPLIFT_CLAWBACK,
                null,
                null,
                "Uplift clawback",
                uplifts.refundable(),
                uplifts.fee(),
                uplifts.refundableAmount().negate()));
    }

    /** The figures that the kept lines say. */
    static Figures read(FrozenTerms terms, BigDecimal vatRate, List<FrozenLine> lines) {
        BandedFigures banded = new BandedFigures(
                outputs(terms, lines, BANDED),
                new UpliftFigures(
                        quantity(lines, ofType(BANDED, UPLIFT)),
                        quantity(lines, ofType(BANDED, UPLIFT_CLAWBACK)),
                        terms.upliftFeePerDeclaration()),
                amount(lines, ofType(BANDED, SERVICE_FEE)),
                terms.setupFee(),
                amount(lines, ofType(BANDED, ADJUSTMENT)),
                vatRate,
                terms.bandedVoided(),
                terms.overCapacity());
        return new Figures(terms.contractType(), banded, flatRate(terms, vatRate, lines));
    }

    private static @Nullable FlatRateFigures flatRate(FrozenTerms terms, BigDecimal vatRate, List<FrozenLine> lines) {
        return terms.contractType() == ContractType.ECF
                ? null
                : new FlatRateFigures(outputs(terms, lines, FLAT_RATE), vatRate, terms.flatRateVoided());
    }

    private static List<OutputLine> outputs(FrozenTerms terms, List<FrozenLine> lines, String calculator) {
        return lines.stream()
                .filter(ofType(calculator, OUTPUT))
                .map(line -> new OutputLine(
                        declarationType(line),
                        line.band() == null ? null : terms.band(line.band()),
                        line.quantity(),
                        quantity(
                                lines,
                                ofType(calculator, OUTPUT_CLAWBACK)
                                        .and(other -> Objects.equals(other.declarationType(), line.declarationType())
                                                && Objects.equals(other.band(), line.band()))),
                        line.unit()))
                .toList();
    }

    private static DeclarationType declarationType(FrozenLine line) {
        return DeclarationType.of(String.valueOf(line.declarationType())).orElseThrow();
    }

    private static Predicate<FrozenLine> ofType(String calculator, String lineType) {
        return line -> line.calculator().equals(calculator) && line.lineType().equals(lineType);
    }

    private static int quantity(List<FrozenLine> lines, Predicate<FrozenLine> which) {
        return lines.stream().filter(which).mapToInt(FrozenLine::quantity).sum();
    }

    private static BigDecimal amount(List<FrozenLine> lines, Predicate<FrozenLine> which) {
        return lines.stream().filter(which).map(FrozenLine::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
