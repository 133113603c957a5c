package uk.gov.education.rect.jobs;

import static uk.gov.education.rect.database.Tables.OUTBOX;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** What another service later says of a message it took. */
@Component
public class DeliveryReports {

    private final DSLContext database;

    DeliveryReports(DSLContext database) {
        this.database = database;
    }

    /**
     * Keeps a report; a later one takes the place of an earlier.
     *
     * @param kind kind of the message
     * @param onceKey its key within the kind
     * @param providerReference id the other service gave it
     * @param status what became of it, in the other service's words
     * @return whether the message is known here
     */
    public boolean keep(String kind, String onceKey, String providerReference, String status) {
        return database.update(OUTBOX)
                        .set(OUTBOX.PROVIDER_REFERENCE, providerReference)
                        .set(OUTBOX.DELIVERY_STATUS, status)
                        .where(OUTBOX.IDEMPOTENCY_KEY.eq(kind + ":" + onceKey))
                        .execute()
                == 1;
    }
}
