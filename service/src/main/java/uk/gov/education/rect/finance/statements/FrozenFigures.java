package uk.gov.education.rect.finance.statements;

import static uk.gov.education.rect.database.Tables.STATEMENT_ADJUSTMENTS;
import static uk.gov.education.rect.database.Tables.STATEMENT_FIGURES;
import static uk.gov.education.rect.database.Tables.STATEMENT_LINES;
import static uk.gov.education.rect.database.Tables.STATEMENT_LINE_DECLARATIONS;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Row3;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.ObjectMapper;
import uk.gov.education.rect.database.enums.DeclarationTypes;
import uk.gov.education.rect.finance.Figures;
import uk.gov.education.rect.finance.StatementId;
import uk.gov.education.rect.timeline.Author;

/** Keeps the lines and totals of a statement as they were authorised, for ever (architecture rule 15, FIN-PAY-16). */
@Component
public class FrozenFigures {

    private static final int EXACT_DECIMALS = 10;

    private final DSLContext database;
    private final PriceLists prices;
    private final StatementCounts counts;
    private final ObjectMapper json;

    FrozenFigures(DSLContext database, PriceLists prices, StatementCounts counts, ObjectMapper json) {
        this.database = database;
        this.prices = prices;
        this.counts = counts;
        this.json = json;
    }

    /** The figures as authorised; empty when the statement is not. */
    public Optional<Figures> of(StatementId statement) {
        return database.select(STATEMENT_FIGURES.VAT_RATE, STATEMENT_FIGURES.TERMS)
                .from(STATEMENT_FIGURES)
                .where(STATEMENT_FIGURES.STATEMENT_ID.eq(statement.value()))
                .fetchOptional(row -> FrozenLines.read(
                        json.readValue(row.value2().data(), FrozenTerms.class), row.value1(), lines(statement)));
    }

    private List<FrozenLine> lines(StatementId statement) {
        return database.selectFrom(STATEMENT_LINES)
                .where(STATEMENT_LINES.STATEMENT_ID.eq(statement.value()))
                .orderBy(STATEMENT_LINES.POSITION)
                .fetch(row -> new FrozenLine(
                        row.getCalculator(),
                        row.getLineType(),
                        Optional.ofNullable(row.getDeclarationType())
                                .map(DeclarationTypes::getLiteral)
                                .orElse(null),
                        row.getBand(),
                        row.getDescription(),
                        row.getQuantity(),
                        row.getUnitAmount(),
                        row.getAmount()));
    }

    /** Writes the figures of a statement that is being authorised. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(Statement statement, Figures figures, Author.DfeStaffUser author, Instant now) {
        FrozenTerms terms = FrozenTerms.of(prices.of(statement.contractId()), figures);
        database.insertInto(STATEMENT_FIGURES)
                .set(STATEMENT_FIGURES.STATEMENT_ID, statement.id().value())
                .set(STATEMENT_FIGURES.VAT_RATE, figures.banded().vatRate())
                .set(STATEMENT_FIGURES.NET_EXACT, exact(figures.net()))
                .set(STATEMENT_FIGURES.VAT_EXACT, exact(figures.vat()))
                .set(STATEMENT_FIGURES.NET, Figures.pence(figures.net()))
                .set(STATEMENT_FIGURES.VAT, Figures.pence(figures.vat()))
                .set(STATEMENT_FIGURES.TOTAL, figures.payableTotal())
                .set(STATEMENT_FIGURES.ROUNDING_DIFFERENCE, figures.roundingDifference())
                .set(STATEMENT_FIGURES.TERMS, JSONB.valueOf(json.writeValueAsString(terms)))
                .set(STATEMENT_FIGURES.AUTHORISED_BY_ID, author.userId())
                .set(STATEMENT_FIGURES.AUTHORISED_AT, now)
                .execute();
        FrozenLines lines = new FrozenLines(figures, adjustments(statement));
        LineDeclarations assignment =
                new LineDeclarations(figures, counts.billable(statement), counts.refundable(statement));
        int position = 0;
        for (FrozenLine line : lines.all()) {
            position++;
            keep(statement, line, position, assignment);
        }
    }

    private void keep(Statement statement, FrozenLine line, int position, LineDeclarations assignment) {
        Long id = database.insertInto(STATEMENT_LINES)
                .set(STATEMENT_LINES.STATEMENT_ID, statement.id().value())
                .set(STATEMENT_LINES.POSITION, position)
                .set(STATEMENT_LINES.CALCULATOR, line.calculator())
                .set(STATEMENT_LINES.LINE_TYPE, line.lineType())
                .set(
                        STATEMENT_LINES.DECLARATION_TYPE,
                        line.declarationType() == null ? null : DeclarationTypes.lookupLiteral(line.declarationType()))
                .set(STATEMENT_LINES.BAND, line.band())
                .set(STATEMENT_LINES.DESCRIPTION, line.description())
                .set(STATEMENT_LINES.QUANTITY, line.quantity())
                .set(STATEMENT_LINES.UNIT_AMOUNT, exact(line.unit()))
                .set(STATEMENT_LINES.AMOUNT, exact(line.amount()))
                .returningResult(STATEMENT_LINES.ID)
                .fetchSingle()
                .value1();
        List<Row3<Long, Long, BigDecimal>> shares = assignment.of(line).stream()
                .map(share -> DSL.row(id, share.declarationId(), exact(share.amount())))
                .toList();
        if (!shares.isEmpty()) {
            database.insertInto(
                            STATEMENT_LINE_DECLARATIONS,
                            STATEMENT_LINE_DECLARATIONS.STATEMENT_LINE_ID,
                            STATEMENT_LINE_DECLARATIONS.DECLARATION_ID,
                            STATEMENT_LINE_DECLARATIONS.AMOUNT)
                    .valuesOfRows(shares)
                    .execute();
        }
    }

    private List<FrozenLine> adjustments(Statement statement) {
        return database.select(STATEMENT_ADJUSTMENTS.PAYMENT_TYPE, STATEMENT_ADJUSTMENTS.AMOUNT)
                .from(STATEMENT_ADJUSTMENTS)
                .where(STATEMENT_ADJUSTMENTS.STATEMENT_ID.eq(statement.id().value()))
                .orderBy(STATEMENT_ADJUSTMENTS.CREATED_AT, STATEMENT_ADJUSTMENTS.ID)
                .fetch(row -> FrozenLine.adjustment(row.value1(), row.value2()));
    }

    private static BigDecimal exact(BigDecimal amount) {
        return amount.setScale(EXACT_DECIMALS, RoundingMode.HALF_UP);
    }
}
