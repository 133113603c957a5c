package uk.gov.education.rect.finance;

import static uk.gov.education.rect.database.Tables.STATEMENTS;

import java.time.LocalDate;
import java.util.Map;
import org.jooq.DSLContext;
import uk.gov.education.rect.calendar.ServiceClock;
import uk.gov.education.rect.database.enums.StatementStatuses;
import uk.gov.education.rect.finance.DeclarationStates.PaymentAction;
import uk.gov.education.rect.finance.declarations.Declaration;
import uk.gov.education.rect.finance.declarations.DeclarationMoves;
import uk.gov.education.rect.finance.declarations.Declarations;
import uk.gov.education.rect.finance.statements.Statement;
import uk.gov.education.rect.finance.statements.StatementRecords;
import uk.gov.education.rect.timeline.Author;
import uk.gov.education.rect.timeline.EventType;
import uk.gov.education.rect.timeline.Timeline;
import uk.gov.education.rect.usecase.Refused;
import uk.gov.education.rect.usecase.UseCase;

/**
 * The deadline of a statement has passed: it and its eligible declarations become payable (FIN-PAY-01 to 03). Service
 * statements too, so that their payment can be recorded (FIN-W-04).
 *
 * <p>Refused while the deadline is today or later ({@link DeadlineNotPassed}). A statement that is payable or paid
 * stays as it is.
 */
@UseCase
public class MarkStatementPayable {

    private final StatementRecords statements;
    private final Declarations declarations;
    private final DeclarationMoves moves;
    private final DSLContext database;
    private final Timeline timeline;
    private final ServiceClock clock;

    MarkStatementPayable(
            StatementRecords statements,
            Declarations declarations,
            DeclarationMoves moves,
            DSLContext database,
            Timeline timeline,
            ServiceClock clock) {
        this.statements = statements;
        this.declarations = declarations;
        this.moves = moves;
        this.database = database;
        this.timeline = timeline;
        this.clock = clock;
    }

    /**
     * Which statement.
     *
     * @param author usually the system
     */
    public record Command(Author author, StatementId statement) {}

    /**
     * The statement is payable or paid.
     *
     * @param declarations how many became payable
     * @param already whether the statement was payable or paid before
     */
    public record Payable(int declarations, boolean already) {}

    /** Why nothing changed. */
    public sealed interface Refusal extends uk.gov.education.rect.usecase.Refusal {}

    /** Declarations can still join it. */
    public record DeadlineNotPassed(LocalDate deadline) implements Refusal {}

    /**
     * Marks the statement payable.
     *
     * @throws Refused with a {@link Refusal}
     */
    public Payable execute(Command command) {
        Statement statement = statements.lock(command.statement());
        if (statement.status() != StatementStatuses.OPEN) {
            return new Payable(0, true);
        }
        if (!statement.deadline().isBefore(clock.today())) {
            throw new Refused(new DeadlineNotPassed(statement.deadline()));
        }
        int payable = 0;
        for (Declaration declaration : declarations.lockPaidBy(statement.id(), PaymentStatus.ELIGIBLE)) {
            var move = DeclarationStates.move(declaration.state(), PaymentAction.MARK_PAYABLE)
                    .orElseThrow();
            moves.make(command.author(), declaration, move, Map.of());
            payable++;
        }
        database.update(STATEMENTS)
                .set(STATEMENTS.STATUS, StatementStatuses.PAYABLE)
                .where(STATEMENTS.ID.eq(statement.id().value()))
                .execute();
        timeline.record(statement.event(
                EventType.STATEMENT_MARKED_PAYABLE, command.author(), "The statement for %s was marked payable"));
        return new Payable(payable, false);
    }
}
