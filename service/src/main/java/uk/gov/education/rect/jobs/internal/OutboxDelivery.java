package uk.gov.education.rect.jobs.internal;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;
import static uk.gov.education.rect.database.Tables.OUTBOX;

import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import uk.gov.education.rect.calendar.ServiceClock;
import uk.gov.education.rect.database.tables.records.OutboxRecord;
import uk.gov.education.rect.jobs.Job;
import uk.gov.education.rect.jobs.OutboxHandler;
import uk.gov.education.rect.jobs.OutboxHandler.Delivery;
import uk.gov.education.rect.jobs.OutboxMessage;

/**
 * Delivers what waits in the outbox, each message in a transaction of its own that keeps its row locked, so that no two
 * nodes deliver it at once. What cannot be delivered within a day is given up for a person to look at; what waits for
 * our settings to be put right is held, and so is everything of its kind (07 TRS-10).
 */
@Component
class OutboxDelivery implements Job {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxDelivery.class);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final Duration GIVE_UP_AFTER = Duration.ofHours(24);
    private static final int AT_MOST_PER_RUN = 500;
    private static final Condition WAITING =
            OUTBOX.SENT_AT.isNull().and(OUTBOX.SUPERSEDED_AT.isNull()).and(OUTBOX.DEAD_AT.isNull());

    private final DSLContext database;
    private final TransactionTemplate transaction;
    private final ServiceClock clock;
    private final SealedPayloads payloads;
    private final Map<String, OutboxHandler> handlers;

    OutboxDelivery(
            DSLContext database,
            TransactionTemplate transaction,
            ServiceClock clock,
            SealedPayloads payloads,
            List<OutboxHandler> handlers) {
        this.database = database;
        this.transaction = transaction;
        this.clock = clock;
        this.payloads = payloads;
        this.handlers = handlers.stream().collect(Collectors.toMap(OutboxHandler::kind, Function.identity()));
    }

    @Override
    public String name() {
        return "deliver-outbox";
    }

    @Override
    public Schedule schedule() {
        return FixedDelay.ofSeconds(1);
    }

    @Override
    public String purpose() {
        return "Sends e-mails and tells the Teaching Record System what has happened";
    }

    @Override
    public void run() {
        for (int delivered = 0; delivered < AT_MOST_PER_RUN; delivered++) {
            Boolean found = transaction.execute(status -> deliverNext());
            if (!Boolean.TRUE.equals(found)) {
                return;
            }
        }
    }

    private boolean deliverNext() {
        var earlier = OUTBOX.as("earlier");
        OutboxRecord row = database.selectFrom(OUTBOX)
                .where(WAITING)
                .and(OUTBOX.KIND.in(handlers.keySet()))
                .and(OUTBOX.NEXT_ATTEMPT_AT.le(clock.now()))
                .and(not(exists(selectOne()
                        .from(earlier)
                        .where(earlier.ORDERING_KEY.eq(OUTBOX.ORDERING_KEY))
                        .and(earlier.ID.lt(OUTBOX.ID))
                        .and(earlier.SENT_AT.isNull())
                        .and(earlier.SUPERSEDED_AT.isNull())
                        .and(earlier.DEAD_AT.isNull()))))
                .orderBy(OUTBOX.ID)
                .limit(1)
                .forUpdate()
                .skipLocked()
                .fetchOne();
        if (row == null) {
            return false;
        }
        row.setAttempts(row.getAttempts() + 1);
        settle(row, attempt(row));
        row.update();
        return true;
    }

    private Delivery attempt(OutboxRecord row) {
        OutboxHandler handler = Objects.requireNonNull(handlers.get(row.getKind()));
        try {
            return handler.deliver(message(row), row.getAttempts());
        } catch (RuntimeException failure) {
            LOG.error("outbox message {} of kind {} could not be delivered", row.getId(), row.getKind(), failure);
            return new Delivery.Retry(failure.getClass().getSimpleName(), null);
        }
    }

    private OutboxMessage message(OutboxRecord row) {
        return new OutboxMessage(
                row.getKind(),
                row.getIdempotencyKey().substring(row.getKind().length() + 1),
                row.getOrderingKey(),
                row.getTeacherId(),
                payloads.open(row.getPayload()),
                row.getHappenedAt());
    }

    private void settle(OutboxRecord row, Delivery delivery) {
        Instant now = clock.now();
        if (!(delivery instanceof Delivery.Held)) {
            row.setHeldSince(null);
        }
        switch (delivery) {
            case Delivery.Delivered() -> {
                row.setSentAt(now);
                row.setPayload(null);
                row.setLastError(null);
            }
            case Delivery.Superseded(String reason) -> {
                row.setSupersededAt(now);
                row.setPayload(null);
                row.setLastError(reason);
            }
            case Delivery.Refused(String reason) -> {
                row.setDeadAt(now);
                row.setLastError(reason);
            }
            case Delivery.Held(String reason, Duration after) -> {
                row.setLastError(reason);
                row.setHeldSince(row.getHeldSince() == null ? now : row.getHeldSince());
                row.setPatientFrom(now);
                row.setNextAttemptAt(now.plus(after));
                holdOthers(row, now, now.plus(after));
            }
            case Delivery.Retry(String reason, Duration after) -> {
                row.setLastError(reason);
                if (row.getPatientFrom().plus(GIVE_UP_AFTER).isBefore(now)) {
                    row.setDeadAt(now);
                } else {
                    row.setNextAttemptAt(now.plus(pause(row.getAttempts(), after)));
                }
            }
        }
    }

    private void holdOthers(OutboxRecord held, Instant now, Instant until) {
        database.update(OUTBOX)
                .set(OUTBOX.NEXT_ATTEMPT_AT, greatest(OUTBOX.NEXT_ATTEMPT_AT, val(until)))
                .set(OUTBOX.PATIENT_FROM, now)
                .where(OUTBOX.KIND.eq(held.getKind()))
                .and(OUTBOX.ID.ne(held.getId()))
                .and(WAITING)
                .execute();
    }

    /** What the other service asked for, else 2, 4, 8 … seconds up to an hour. */
    static Duration pause(int attempts, @Nullable Duration asked) {
        if (asked != null) {
            return asked;
        }
        Duration growing = Duration.ofSeconds(1L << Math.min(attempts, 12));
        return growing.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : growing;
    }
}
