package uk.gov.education.rect.jobs;

import static uk.gov.education.rect.database.Tables.OUTBOX;

import java.util.Optional;
import org.jooq.DSLContext;
import uk.gov.education.rect.calendar.ServiceClock;
import uk.gov.education.rect.timeline.Author;
import uk.gov.education.rect.timeline.Event;
import uk.gov.education.rect.timeline.EventType;
import uk.gov.education.rect.timeline.Link;
import uk.gov.education.rect.timeline.Timeline;
import uk.gov.education.rect.usecase.Refused;
import uk.gov.education.rect.usecase.UseCase;

/**
 * Puts a message that was given up back among those that wait, to be tried at once and for another day (07 TRS-10). One
 * that waits already stays as it is.
 *
 * <p>Refuses when there is no such message ({@link NoSuchMessage}), and when it was sent or something later took its
 * place ({@link NotWanted}).
 */
@UseCase
public class RetryOutboxMessage {

    private final DSLContext database;
    private final Timeline timeline;
    private final ServiceClock clock;

    RetryOutboxMessage(DSLContext database, Timeline timeline, ServiceClock clock) {
        this.database = database;
        this.timeline = timeline;
        this.clock = clock;
    }

    /**
     * @param author who asks
     * @param messageId {@code outbox.id}
     */
    public record Command(Author author, long messageId) {}

    /** @param already whether it was waiting before */
    public record Retried(boolean already) {}

    /** Why nothing is tried again. */
    public sealed interface Refusal extends uk.gov.education.rect.usecase.Refusal {}

    /** No message has the id. */
    public record NoSuchMessage() implements Refusal {}

    /** It has been delivered, or is not wanted any more. */
    public record NotWanted() implements Refusal {}

    /** @throws Refused with a {@link Refusal} */
    public Retried execute(Command command) {
        var message = database.selectFrom(OUTBOX)
                .where(OUTBOX.ID.eq(command.messageId()))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(() -> new Refused(new NoSuchMessage()));
        if (message.getSentAt() != null || message.getSupersededAt() != null) {
            throw new Refused(new NotWanted());
        }
        if (message.getDeadAt() == null) {
            return new Retried(true);
        }
        database.update(OUTBOX)
                .setNull(OUTBOX.DEAD_AT)
                .set(OUTBOX.NEXT_ATTEMPT_AT, clock.now())
                .set(OUTBOX.PATIENT_FROM, clock.now())
                .where(OUTBOX.ID.eq(command.messageId()))
                .execute();
        timeline.record(Event.of(
                        EventType.OUTBOX_MESSAGE_RETRIED,
                        command.author(),
                        "A message that could not be delivered is tried again")
                .about(Link.TEACHER, Optional.ofNullable(message.getTeacherId()))
                .with("kind", message.getKind())
                .with("outbox_id", command.messageId()));
        return new Retried(false);
    }
}
