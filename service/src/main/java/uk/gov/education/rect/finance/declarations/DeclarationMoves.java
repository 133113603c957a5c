package uk.gov.education.rect.finance.declarations;

import static uk.gov.education.rect.database.Tables.DECLARATIONS;

import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.rect.finance.DeclarationStates.ClawbackMove;
import uk.gov.education.rect.finance.DeclarationStates.PaymentMove;
import uk.gov.education.rect.timeline.Author;
import uk.gov.education.rect.timeline.Event;
import uk.gov.education.rect.timeline.EventType;
import uk.gov.education.rect.timeline.Link;
import uk.gov.education.rect.timeline.Timeline;

/** Makes a move of a declaration's state machines and records it, in the caller's transaction. */
@Component
public class DeclarationMoves {

    private final DSLContext database;
    private final Timeline timeline;

    DeclarationMoves(DSLContext database, Timeline timeline) {
        this.database = database;
        this.timeline = timeline;
    }

    /**
     * Makes the move of a declaration that the caller has locked.
     *
     * @param alongside other columns to set in the same statement
     * @throws IllegalStateException when the declaration is no longer in the state it was read in
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void make(Author author, Declaration declaration, PaymentMove move, Map<Field<?>, ?> alongside) {
        int moved = database.update(DECLARATIONS)
                .set(DECLARATIONS.PAYMENT_STATUS, Codes.of(move.to()))
                .set(alongside)
                .where(DECLARATIONS.ID.eq(declaration.id().value()))
                .and(DECLARATIONS.PAYMENT_STATUS.eq(Codes.of(move.from())))
                .execute();
        requireOne(moved, declaration);
        record(
                author,
                declaration,
                move.event(),
                "payment_status",
                move.from().code(),
                move.to().code());
    }

    /**
     * Makes the move of a declaration that the caller has locked.
     *
     * @param alongside other columns to set in the same statement
     * @throws IllegalStateException when the declaration is no longer in the state it was read in
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void make(Author author, Declaration declaration, ClawbackMove move, Map<Field<?>, ?> alongside) {
        int moved = database.update(DECLARATIONS)
                .set(DECLARATIONS.CLAWBACK_STATUS, Codes.of(move.to()))
                .set(alongside)
                .where(DECLARATIONS.ID.eq(declaration.id().value()))
                .and(DECLARATIONS.CLAWBACK_STATUS.eq(Codes.of(move.from())))
                .execute();
        requireOne(moved, declaration);
        record(
                author,
                declaration,
                move.event(),
                "clawback_status",
                move.from().code(),
                move.to().code());
    }

    private static void requireOne(int moved, Declaration declaration) {
        if (moved != 1) {
            throw new IllegalStateException("declaration " + declaration.apiId() + " was not locked while it moved");
        }
    }

    private void record(
            Author author, Declaration declaration, EventType event, String attribute, String before, String after) {
        timeline.record(Event.of(event, author, heading(event, declaration))
                .about(Link.TEACHER, declaration.teacher().value())
                .about(Link.TRAINING_PERIOD, declaration.trainingPeriodId())
                .about(Link.DECLARATION, declaration.id().value())
                .changing(attribute, before, after));
    }

    private static String heading(EventType event, Declaration declaration) {
        String what = switch (event) {
            case TEACHER_DECLARATION_ELIGIBLE -> "became eligible for payment";
            case TEACHER_DECLARATION_PAYABLE -> "became payable";
            case TEACHER_DECLARATION_PAID -> "was paid";
            case TEACHER_DECLARATION_VOIDED -> "was voided";
            case TEACHER_DECLARATION_AWAITING_CLAWBACK -> "is to be clawed back";
            case TEACHER_DECLARATION_CLAWED_BACK -> "was clawed back";
            default -> throw new IllegalArgumentException(event + " is not a move of a declaration");
        };
        return "The %s declaration %s".formatted(declaration.type().code(), what);
    }
}
