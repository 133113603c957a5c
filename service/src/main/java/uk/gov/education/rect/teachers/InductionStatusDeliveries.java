package uk.gov.education.rect.teachers;

import static uk.gov.education.rect.database.Tables.OUTBOX;

import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How far what TRS must be told of an induction has come: shown on the teacher's page (TRS-10). */
@Component
public class InductionStatusDeliveries {

    private final DSLContext database;

    InductionStatusDeliveries(DSLContext database) {
        this.database = database;
    }

    /** Where a write stands. */
    public enum State {
        /** Not sent yet, or to be tried again. */
        WAITING,
        /** In the teaching record. */
        SENT,
        /** TRS will not take it: somebody must look. */
        FAILED,
        /** A later one took its place, or TRS has something newer. */
        SUPERSEDED
    }

    /**
     * A write and where it stands.
     *
     * @param actedAt when the person acted
     * @param settledAt when it was sent, given up or superseded; null while waiting
     * @param attempts how often it was tried
     * @param lastError what the last failed attempt met, or null
     */
    public record Delivery(
            State state,
            Instant actedAt,
            @Nullable Instant settledAt,
            int attempts,
            @Nullable String lastError) {}

    /** The latest write for the person, if there ever was one. */
    public Optional<Delivery> latest(Trn trn) {
        return database.select(
                        OUTBOX.HAPPENED_AT,
                        OUTBOX.SENT_AT,
                        OUTBOX.SUPERSEDED_AT,
                        OUTBOX.DEAD_AT,
                        OUTBOX.ATTEMPTS,
                        OUTBOX.LAST_ERROR)
                .from(OUTBOX)
                .where(OUTBOX.KIND.eq(InductionWrite.KIND))
                .and(OUTBOX.ORDERING_KEY.eq(trn.value()))
                .orderBy(OUTBOX.HAPPENED_AT.desc(), OUTBOX.ID.desc())
                .limit(1)
                .fetchOptional(InductionStatusDeliveries::delivery);
    }

    /** Whether a write for the same person, made later, is waiting: then this one need not be sent any more. */
    public boolean laterWriteWaits(InductionWrite write) {
        return database.fetchExists(database.selectOne()
                .from(OUTBOX)
                .where(OUTBOX.KIND.eq(InductionWrite.KIND))
                .and(OUTBOX.ORDERING_KEY.eq(write.trn().value()))
                .and(OUTBOX.HAPPENED_AT.gt(write.modifiedOn()))
                .and(OUTBOX.SENT_AT.isNull())
                .and(OUTBOX.SUPERSEDED_AT.isNull())
                .and(OUTBOX.DEAD_AT.isNull()));
    }

    private static Delivery delivery(Record row) {
        Instant sent = row.get(OUTBOX.SENT_AT);
        Instant superseded = row.get(OUTBOX.SUPERSEDED_AT);
        Instant dead = row.get(OUTBOX.DEAD_AT);
        State state = sent != null
                ? State.SENT
                : superseded != null ? State.SUPERSEDED : dead != null ? State.FAILED : State.WAITING;
        return new Delivery(
                state,
                row.get(OUTBOX.HAPPENED_AT),
                sent != null ? sent : superseded != null ? superseded : dead,
                row.get(OUTBOX.ATTEMPTS),
                row.get(OUTBOX.LAST_ERROR));
    }
}
