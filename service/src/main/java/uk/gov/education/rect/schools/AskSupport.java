package uk.gov.education.rect.schools;

import static uk.gov.education.rect.database.Tables.SUPPORT_QUERIES;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.rect.calendar.ServiceClock;
import uk.gov.education.rect.email.EmailAddress;
import uk.gov.education.rect.jobs.Outbox;
import uk.gov.education.rect.jobs.OutboxMessage;
import uk.gov.education.rect.usecase.Refused;

/**
 * Somebody of a school asks support a question (SJ-SUP-02, SJ-SUP-03). It is kept, and becomes a ticket once this
 * transaction commits; that is tried again until it succeeds. Works for schools that are not set up here (SJ-SUP-05).
 *
 * <p>Refuses with {@link Refusal.NothingAsked} and {@link Refusal.TooLong}. The same question of the same person within
 * ten minutes is taken for a form sent twice: it is answered with the question that is there. Nothing goes on a
 * timeline (spec 02 §21): nothing about the school has changed.
 */
@Component
@Transactional
public class AskSupport {

    /** The kind under which questions wait in the outbox. */
    public static final String OUTBOX_KIND = "support_query";

    /** The payload's key for the question. */
    public static final String QUERY = "support_query_id";

    /** How many characters a question may have (ZEN-01). */
    public static final int LONGEST = 10_000;

    private static final Duration SENT_TWICE = Duration.ofMinutes(10);

    private final DSLContext database;
    private final Outbox outbox;
    private final ServiceClock clock;

    AskSupport(DSLContext database, Outbox outbox, ServiceClock clock) {
        this.database = database;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * What is asked, by whom.
     *
     * @param schoolName as GIAS has it, or the URN in words
     */
    public record Command(String name, EmailAddress email, String schoolName, int urn, String message) {}

    /** @param id {@code support_queries.id} */
    public record Asked(long id) {}

    /** Why nothing was done. */
    public sealed interface Refusal extends uk.gov.education.rect.usecase.Refusal {

        /** There is nothing but white space. */
        record NothingAsked() implements Refusal {}

        /** More characters than {@link #LONGEST}. */
        record TooLong() implements Refusal {}
    }

    /** Keeps the question and lets it be sent. */
    public Asked execute(Command command) {
        String message = command.message().strip();
        if (message.isEmpty()) {
            throw new Refused(new Refusal.NothingAsked());
        }
        if (message.length() > LONGEST) {
            throw new Refused(new Refusal.TooLong());
        }
        Optional<Long> sentBefore = database.select(SUPPORT_QUERIES.ID)
                .from(SUPPORT_QUERIES)
                .where(SUPPORT_QUERIES.EMAIL.eq(command.email().value()))
                .and(SUPPORT_QUERIES.SCHOOL_URN.eq(command.urn()))
                .and(SUPPORT_QUERIES.MESSAGE.eq(message))
                .and(SUPPORT_QUERIES.CREATED_AT.gt(clock.now().minus(SENT_TWICE)))
                .limit(1)
                .fetchOptional(SUPPORT_QUERIES.ID);
        if (sentBefore.isPresent()) {
            return new Asked(sentBefore.get());
        }
        long id = database.insertInto(SUPPORT_QUERIES)
                .set(SUPPORT_QUERIES.NAME, command.name())
                .set(SUPPORT_QUERIES.EMAIL, command.email().value())
                .set(SUPPORT_QUERIES.SCHOOL_NAME, command.schoolName())
                .set(SUPPORT_QUERIES.SCHOOL_URN, command.urn())
                .set(SUPPORT_QUERIES.MESSAGE, message)
                .set(SUPPORT_QUERIES.CREATED_AT, clock.now())
                .returningResult(SUPPORT_QUERIES.ID)
                .fetchSingle()
                .value1();
        outbox.add(new OutboxMessage(
                OUTBOX_KIND, Long.toString(id), null, null, Map.of(QUERY, Long.toString(id)), clock.now()));
        return new Asked(id);
    }
}
