package uk.gov.education.rect.finance;

import static uk.gov.education.rect.database.Tables.STATEMENTS;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import uk.gov.education.rect.calendar.ServiceClock;
import uk.gov.education.rect.database.enums.StatementStatuses;
import uk.gov.education.rect.finance.DeclarationStates.ClawbackAction;
import uk.gov.education.rect.finance.DeclarationStates.PaymentAction;
import uk.gov.education.rect.finance.declarations.Declaration;
import uk.gov.education.rect.finance.declarations.DeclarationMoves;
import uk.gov.education.rect.finance.declarations.Declarations;
import uk.gov.education.rect.finance.statements.FrozenFigures;
import uk.gov.education.rect.finance.statements.Statement;
import uk.gov.education.rect.finance.statements.StatementRecords;
import uk.gov.education.rect.timeline.Author;
import uk.gov.education.rect.timeline.EventType;
import uk.gov.education.rect.timeline.Timeline;
import uk.gov.education.rect.usecase.Refused;
import uk.gov.education.rect.usecase.UseCase;

/**
 * Finance authorises a payable statement for payment (FIN-PAY-10 to 16): its payable declarations are paid, what it
 * recovers is clawed back, and its lines and totals are kept for ever. Any payable statement can be authorised, also
 * one without declarations and one for the service fee (FIN-W-04, FIN-W-05).
 *
 * <p>Refused while it is open ({@link NotPayable}), when its total is another than the one the person saw
 * ({@link TotalChanged}, FIN-W-06), or when declarations beyond all bands would be paid nothing and the person has not
 * accepted that ({@link OverCapacity}, FIN-W-02). A statement that is paid stays as it is.
 */
@UseCase
public class AuthorisePayment {

    private final StatementRecords statements;
    private final StatementFigures figures;
    private final FrozenFigures frozen;
    private final Declarations declarations;
    private final DeclarationMoves moves;
    private final DSLContext database;
    private final Timeline timeline;
    private final ServiceClock clock;

    AuthorisePayment(
            StatementRecords statements,
            StatementFigures figures,
            FrozenFigures frozen,
            Declarations declarations,
            DeclarationMoves moves,
            DSLContext database,
            Timeline timeline,
            ServiceClock clock) {
        this.statements = statements;
        this.figures = figures;
        this.frozen = frozen;
        this.declarations = declarations;
        this.moves = moves;
        this.database = database;
        this.timeline = timeline;
        this.clock = clock;
    }

    /**
     * Which statement, and what the person saw.
     *
     * @param author somebody with finance access
     * @param totalShown the total with VAT that the person confirmed, in pounds and pence; null when none was shown
     * @param overCapacityAccepted whether the person accepts that declarations beyond all bands earn nothing
     */
    public record Command(
            Author.DfeStaffUser author,
            StatementId statement,
            @Nullable BigDecimal totalShown,
            boolean overCapacityAccepted) {}

    /**
     * The statement is authorised.
     *
     * @param total pounds and pence with VAT
     * @param already whether it had been authorised before
     */
    public record Authorised(BigDecimal total, boolean already) {}

    /** Why nothing was authorised. */
    public sealed interface Refusal extends uk.gov.education.rect.usecase.Refusal {}

    /** It is not payable yet (FIN-PAY-14). */
    public record NotPayable(LocalDate deadline) implements Refusal {}

    /** The amount has changed since it was shown. */
    public record TotalChanged(BigDecimal total) implements Refusal {}

    /** That many declarations are beyond all bands. */
    public record OverCapacity(int declarations) implements Refusal {}

    /**
     * Authorises the payment.
     *
     * @throws Refused with a {@link Refusal}
     */
    public Authorised execute(Command command) {
        Statement statement = statements.lock(command.statement());
        if (statement.status() == StatementStatuses.PAID) {
            return new Authorised(figures.of(statement.id()).payableTotal(), true);
        }
        if (statement.status() == StatementStatuses.OPEN
                || !statement.deadline().isBefore(clock.today())) {
            throw new Refused(new NotPayable(statement.deadline()));
        }
        pay(command.author(), statement);
        Figures authorised = figures.recalculated(statement.id());
        refuseSurprises(command, authorised);
        frozen.keep(statement, authorised, command.author(), clock.now());
        database.update(STATEMENTS)
                .set(STATEMENTS.STATUS, StatementStatuses.PAID)
                .set(STATEMENTS.MARKED_AS_PAID_AT, clock.now())
                .where(STATEMENTS.ID.eq(statement.id().value()))
                .execute();
        timeline.record(statement.event(
                EventType.STATEMENT_AUTHORISED_FOR_PAYMENT,
                command.author(),
                "The statement for %s was authorised for payment"));
        return new Authorised(authorised.payableTotal(), false);
    }

    private void pay(Author author, Statement statement) {
        for (Declaration declaration : declarations.lockPaidBy(statement.id(), PaymentStatus.PAYABLE)) {
            moves.make(
                    author,
                    declaration,
                    DeclarationStates.move(declaration.state(), PaymentAction.MARK_PAID)
                            .orElseThrow(),
                    Map.of());
        }
        for (Declaration declaration : declarations.lockRecoveredBy(statement.id())) {
            moves.make(
                    author,
                    declaration,
                    DeclarationStates.move(declaration.state(), ClawbackAction.CLAW_BACK)
                            .orElseThrow(),
                    Map.of());
        }
    }

    private static void refuseSurprises(Command command, Figures authorised) {
        BigDecimal shown = command.totalShown();
        if (shown != null && shown.compareTo(authorised.payableTotal()) != 0) {
            throw new Refused(new TotalChanged(authorised.payableTotal()));
        }
        int overCapacity = authorised.banded().overCapacity().stream()
                .mapToInt(BandedFigures.OverCapacity::declarations)
                .sum();
        if (overCapacity > 0 && !command.overCapacityAccepted()) {
            throw new Refused(new OverCapacity(overCapacity));
        }
    }
}
