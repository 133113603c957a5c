package uk.gov.education.rect.finance.declarations;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.rect.training.BecameEligibleForFunding;

/**
 * When somebody becomes fundable, their waiting declarations join statements (DM-FUN-03, API-DEC-40), in the same
 * transaction. A declaration that finds no statement never stands in the way of the claim or registration that made
 * them fundable (DM-GAP-05): it waits, and {@link AttachWaitingDeclarations} tries again.
 */
@Component
class NewlyFundable {

    private static final Logger LOG = LoggerFactory.getLogger(NewlyFundable.class);

    private final Declarations declarations;
    private final StatementAttachment attachment;

    NewlyFundable(Declarations declarations, StatementAttachment attachment) {
        this.declarations = declarations;
        this.attachment = attachment;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(BecameEligibleForFunding event) {
        for (Declaration declaration : declarations.lockUnpaid(event.teacher(), event.role())) {
            if (!attachment.attach(event.author(), declaration)) {
                LOG.warn(
                        "Declaration {} waits: its participant is fundable but no output statement is left",
                        declaration.apiId());
            }
        }
    }
}
