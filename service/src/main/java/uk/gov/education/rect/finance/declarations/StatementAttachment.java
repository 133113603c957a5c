package uk.gov.education.rect.finance.declarations;

import static uk.gov.education.rect.database.Tables.DECLARATIONS;

import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.rect.calendar.ServiceClock;
import uk.gov.education.rect.finance.DeclarationStates;
import uk.gov.education.rect.finance.DeclarationStates.PaymentAction;
import uk.gov.education.rect.finance.StatementId;
import uk.gov.education.rect.timeline.Author;

/**
 * Puts a declaration that waited for its participant to become fundable on a statement of its own lead provider and
 * contract period (FIN-SEL-10). Without one it goes on waiting (DM-GAP-05, FIN-SEL-12).
 */
@Component
public class StatementAttachment {

    private final Statements statements;
    private final DeclarationMoves moves;
    private final ServiceClock clock;

    StatementAttachment(Statements statements, DeclarationMoves moves, ServiceClock clock) {
        this.statements = statements;
        this.moves = moves;
        this.clock = clock;
    }

    /**
     * Attaches a declaration that the caller has locked.
     *
     * @return whether there was a statement to attach it to
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean attach(Author author, Declaration declaration) {
        Optional<StatementId> statement =
                statements.nextOpenOutput(declaration.leadProvider(), declaration.contractYear(), clock.today());
        if (statement.isEmpty()) {
            return false;
        }
        var move = DeclarationStates.move(declaration.state(), PaymentAction.MARK_ELIGIBLE)
                .orElseThrow(() -> new IllegalStateException("declaration " + declaration.apiId() + " does not wait"));
        moves.make(
                author,
                declaration,
                move,
                Map.of(DECLARATIONS.PAYMENT_STATEMENT_ID, statement.get().value()));
        return true;
    }
}
