package uk.gov.education.rect.finance;

import java.math.BigDecimal;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.rect.finance.statements.DeclarationFees;
import uk.gov.education.rect.finance.statements.FrozenFigures;
import uk.gov.education.rect.finance.statements.PriceLists;
import uk.gov.education.rect.finance.statements.Statement;
import uk.gov.education.rect.finance.statements.StatementCounts;
import uk.gov.education.rect.finance.statements.StatementRecords;

/** What a statement comes to: as authorised, once it is, and as of now until then (FIN-CALC-01, FIN-PAY-16). */
@Component
public class StatementFigures {

    private final StatementRecords statements;
    private final PriceLists prices;
    private final StatementCounts counts;
    private final FrozenFigures frozen;
    private final DeclarationFees fees;

    StatementFigures(
            StatementRecords statements,
            PriceLists prices,
            StatementCounts counts,
            FrozenFigures frozen,
            DeclarationFees fees) {
        this.statements = statements;
        this.prices = prices;
        this.counts = counts;
        this.frozen = frozen;
        this.fees = fees;
    }

    /** The figures to show: those authorised, for ever, or else those of now. */
    @Transactional(readOnly = true)
    public Figures of(StatementId statement) {
        return frozen.of(statement).orElseGet(() -> recalculated(statement));
    }

    /** Whether the figures were authorised and no longer change. */
    @Transactional(readOnly = true)
    public boolean authorised(StatementId statement) {
        return frozen.of(statement).isPresent();
    }

    /** The figures as they come out now, also for a paid statement, to compare with what was authorised (FIN-W-01). */
    @Transactional(readOnly = true)
    public Figures recalculated(StatementId id) {
        Statement statement = statements.get(id);
        return PaymentCalculator.figures(
                prices.of(statement.contractId()), counts.of(statement), counts.adjustments(statement));
    }

    /**
     * What each declaration adds to the statement, in pounds without VAT and uplift included: as authorised, once it is,
     * and as of now until then. Nothing (0) beyond the capacity of all bands, negative where taken back; a declaration
     * that does not count, such as a voided one, is left out.
     */
    @Transactional(readOnly = true)
    public Map<DeclarationId, BigDecimal> fees(StatementId id) {
        return authorised(id) ? fees.kept(id) : fees.now(statements.get(id), recalculated(id));
    }
}
