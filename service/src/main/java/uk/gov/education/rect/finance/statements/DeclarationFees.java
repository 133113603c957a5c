package uk.gov.education.rect.finance.statements;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.reducing;
import static org.jooq.impl.DSL.sum;
import static uk.gov.education.rect.database.Tables.STATEMENT_LINES;
import static uk.gov.education.rect.database.Tables.STATEMENT_LINE_DECLARATIONS;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import uk.gov.education.rect.finance.DeclarationId;
import uk.gov.education.rect.finance.Figures;
import uk.gov.education.rect.finance.StatementId;

/** What each declaration on a statement adds to it, uplift included: pounds without VAT, negative where taken back. */
@Component
public class DeclarationFees {

    private final DSLContext database;
    private final StatementCounts counts;

    DeclarationFees(DSLContext database, StatementCounts counts) {
        this.database = database;
        this.counts = counts;
    }

    /** As authorised. */
    public Map<DeclarationId, BigDecimal> kept(StatementId statement) {
        return database.select(STATEMENT_LINE_DECLARATIONS.DECLARATION_ID, sum(STATEMENT_LINE_DECLARATIONS.AMOUNT))
                .from(STATEMENT_LINE_DECLARATIONS)
                .join(STATEMENT_LINES)
                .on(STATEMENT_LINES.ID.eq(STATEMENT_LINE_DECLARATIONS.STATEMENT_LINE_ID))
                .where(STATEMENT_LINES.STATEMENT_ID.eq(statement.value()))
                .groupBy(STATEMENT_LINE_DECLARATIONS.DECLARATION_ID)
                .fetchMap(row -> new DeclarationId(row.value1()), row -> row.value2());
    }

    /** As they come out now, with places in bands taken in the order of FIN-CSV-03. */
    public Map<DeclarationId, BigDecimal> now(Statement statement, Figures figures) {
        LineDeclarations assignment =
                new LineDeclarations(figures, counts.billable(statement), counts.refundable(statement));
        return new FrozenLines(figures, List.of())
                .all().stream()
                        .flatMap(line -> assignment.of(line).stream())
                        .collect(groupingBy(
                                share -> new DeclarationId(share.declarationId()),
                                reducing(BigDecimal.ZERO, LineDeclarations.Share::amount, BigDecimal::add)));
    }
}
