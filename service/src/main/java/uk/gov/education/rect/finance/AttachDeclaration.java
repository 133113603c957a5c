package uk.gov.education.rect.finance;

import uk.gov.education.rect.finance.declarations.Declaration;
import uk.gov.education.rect.finance.declarations.Declarations;
import uk.gov.education.rect.finance.declarations.StatementAttachment;
import uk.gov.education.rect.timeline.Author;
import uk.gov.education.rect.usecase.UseCase;

/**
 * Puts one declaration that waits although its participant is fundable on the next output statement, once there is one
 * (DM-GAP-05, FIN-W-11). Nothing happens to one that waits no longer, and nothing while there is no statement.
 */
@UseCase
public class AttachDeclaration {

    private final Declarations declarations;
    private final StatementAttachment attachment;

    AttachDeclaration(Declarations declarations, StatementAttachment attachment) {
        this.declarations = declarations;
        this.attachment = attachment;
    }

    /**
     * Which declaration.
     *
     * @param author usually the system
     */
    public record Command(Author author, DeclarationId declaration) {}

    /**
     * What became of the declaration.
     *
     * @param stillWaiting whether it waits on
     */
    public record Attached(boolean stillWaiting) {}

    /** Attaches the declaration if it can. */
    public Attached execute(Command command) {
        Declaration declaration = declarations.lock(command.declaration());
        if (declaration.state().payment() != PaymentStatus.NO_PAYMENT) {
            return new Attached(false);
        }
        return new Attached(!attachment.attach(command.author(), declaration));
    }
}
