package uk.gov.education.rect.jobs.internal;

import static uk.gov.education.rect.database.Tables.OUTBOX;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import uk.gov.education.rect.calendar.ServiceClock;
import uk.gov.education.rect.jobs.Outbox;
import uk.gov.education.rect.jobs.OutboxMessage;

/** The outbox in its table. */
@Component
class StoredOutbox implements Outbox {

    private final DSLContext database;
    private final ServiceClock clock;
    private final SealedPayloads payloads;

    StoredOutbox(DSLContext database, ServiceClock clock, SealedPayloads payloads) {
        this.database = database;
        this.clock = clock;
        this.payloads = payloads;
    }

    @Override
    public void add(OutboxMessage message) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("a message is left in the transaction that makes it necessary");
        }
        database.insertInto(OUTBOX)
                .set(OUTBOX.KIND, message.kind())
                .set(OUTBOX.IDEMPOTENCY_KEY, message.kind() + ":" + message.onceKey())
                .set(OUTBOX.ORDERING_KEY, message.orderingKey())
                .set(OUTBOX.TEACHER_ID, message.teacherId())
                .set(OUTBOX.PAYLOAD, payloads.seal(message.payload()))
                .set(OUTBOX.HAPPENED_AT, message.happenedAt())
                .set(OUTBOX.NEXT_ATTEMPT_AT, clock.now())
                .set(OUTBOX.CREATED_AT, clock.now())
                .set(OUTBOX.PATIENT_FROM, clock.now())
                .onConflict(OUTBOX.IDEMPOTENCY_KEY)
                .doNothing()
                .execute();
    }
}
