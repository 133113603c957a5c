package uk.gov.education.rect.finance;

import static uk.gov.education.rect.database.Tables.DECLARATIONS;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jooq.Field;
import uk.gov.education.rect.calendar.ContractYear;
import uk.gov.education.rect.calendar.ServiceClock;
import uk.gov.education.rect.finance.DeclarationStates.ClawbackAction;
import uk.gov.education.rect.finance.DeclarationStates.ClawbackMove;
import uk.gov.education.rect.finance.DeclarationStates.PaymentAction;
import uk.gov.education.rect.finance.DeclarationStates.PaymentMove;
import uk.gov.education.rect.finance.declarations.Declaration;
import uk.gov.education.rect.finance.declarations.DeclarationLock;
import uk.gov.education.rect.finance.declarations.DeclarationMoves;
import uk.gov.education.rect.finance.declarations.Declarations;
import uk.gov.education.rect.finance.declarations.MentorCompletion;
import uk.gov.education.rect.finance.declarations.Statements;
import uk.gov.education.rect.providers.LeadProviderId;
import uk.gov.education.rect.timeline.Author;
import uk.gov.education.rect.usecase.Refused;
import uk.gov.education.rect.usecase.UseCase;

/**
 * A lead provider or finance takes a declaration back (spec 03 §20.10, spec 05 §8.5). One that is not paid yet is
 * voided and keeps its statement (FIN-CLW-01); a paid one is deducted on the next output statement (FIN-CLW-02 to 04).
 * Either frees the type to be declared again (FIN-CLW-09) and, for a mentor's {@code completed}, reconsiders whether
 * they have completed (FIN-CLW-06). It cannot be undone (FIN-CLW-10).
 *
 * <p>Refused when the declaration is not the lead provider's ({@link NotFound}), is voided already
 * ({@link AlreadyVoided}), is being or has been recovered ({@link AlreadyRefunded}), or when the contract has ended:
 * paid and without a later output statement, or, for a lead provider, on a statement of a frozen contract period
 * ({@link ContractEnded}).
 */
@UseCase
public class VoidDeclaration {

    private final Declarations declarations;
    private final DeclarationLock lock;
    private final DeclarationMoves moves;
    private final Statements statements;
    private final MentorCompletion mentorCompletion;
    private final ServiceClock clock;

    VoidDeclaration(
            Declarations declarations,
            DeclarationLock lock,
            DeclarationMoves moves,
            Statements statements,
            MentorCompletion mentorCompletion,
            ServiceClock clock) {
        this.declarations = declarations;
        this.lock = lock;
        this.moves = moves;
        this.statements = statements;
        this.mentorCompletion = mentorCompletion;
        this.clock = clock;
    }

    /** Who takes it back. */
    public sealed interface By {
        /** The author of the change. */
        Author author();
    }

    /** A lead provider's system; only its own declarations. */
    public record ByLeadProvider(Author author, LeadProviderId leadProvider) implements By {}

    /** Somebody in DfE finance; any declaration, and their name is kept on it (FIN-CLW-05). */
    public record ByFinance(Author.DfeStaffUser author) implements By {}

    /**
     * What to take back, and who does.
     *
     * @param declaration {@code declarations.api_id}
     */
    public record Command(By by, UUID declaration) {}

    /** The declaration as it stands now. */
    public record Voided(DeclarationId declaration, DeclarationState state) {}

    /** Why nothing changed. */
    public sealed interface Refusal extends uk.gov.education.rect.usecase.Refusal {}

    /** There is no such declaration, or it is another lead provider's (API-DEC-02). */
    public record NotFound() implements Refusal {}

    /** It has been voided. */
    public record AlreadyVoided() implements Refusal {}

    /** It will be or has been recovered. */
    public record AlreadyRefunded() implements Refusal {}

    /** The funding contract of its contract period has ended. */
    public record ContractEnded(ContractYear contractYear) implements Refusal {}

    /**
     * Takes the declaration back.
     *
     * @throws Refused with a {@link Refusal}
     */
    public Voided execute(Command command) {
        Declaration found = declarations
                .find(command.declaration())
                .filter(declaration -> mayTakeBack(command.by(), declaration))
                .orElseThrow(() -> new Refused(new NotFound()));
        lock.take(found.teacher(), found.role(), found.type());
        Declaration declaration = declarations.lock(found.id());
        if (declaration.state().payment() == PaymentStatus.PAID) {
            clawBack(command.by(), declaration);
        } else {
            voidUnpaid(command.by(), declaration);
        }
        mentorCompletion.reconsider(command.by().author(), declaration.id());
        return new Voided(declaration.id(), declarations.get(declaration.id()).state());
    }

    private static boolean mayTakeBack(By by, Declaration declaration) {
        return switch (by) {
            case ByLeadProvider own -> declaration.leadProvider().equals(own.leadProvider());
            case ByFinance ignored -> true;
        };
    }

    private void voidUnpaid(By by, Declaration declaration) {
        PaymentMove move = DeclarationStates.move(declaration.state(), PaymentAction.VOID)
                .orElseThrow(() -> new Refused(new AlreadyVoided()));
        boolean onStatement = declaration.state().payment() != PaymentStatus.NO_PAYMENT;
        if (by instanceof ByLeadProvider && onStatement && declaration.contractPeriodFrozen()) {
            throw new Refused(new ContractEnded(declaration.contractYear()));
        }
        moves.make(by.author(), declaration, move, whoVoided(by));
    }

    private void clawBack(By by, Declaration declaration) {
        ClawbackMove move = DeclarationStates.move(declaration.state(), ClawbackAction.AWAIT_CLAWBACK)
                .orElseThrow(() -> new Refused(new AlreadyRefunded()));
        StatementId statement = statements
                .nextOpenOutput(declaration.leadProvider(), declaration.contractYear(), clock.today())
                .orElseThrow(() -> new Refused(new ContractEnded(declaration.contractYear())));
        Map<Field<?>, Object> alongside = whoVoided(by);
        alongside.put(DECLARATIONS.CLAWBACK_STATEMENT_ID, statement.value());
        moves.make(by.author(), declaration, move, alongside);
    }

    private Map<Field<?>, Object> whoVoided(By by) {
        Map<Field<?>, Object> columns = new LinkedHashMap<>();
        if (by instanceof ByFinance(Author.DfeStaffUser user)) {
            columns.put(DECLARATIONS.VOIDED_BY_USER_ID, user.userId());
            columns.put(DECLARATIONS.VOIDED_BY_USER_AT, clock.now());
        }
        return columns;
    }
}
