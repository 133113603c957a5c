package uk.gov.education.rect.jobs;

import static uk.gov.education.rect.database.Tables.DEAD_LETTERS;
import static uk.gov.education.rect.database.Tables.SCHEDULED_TASKS;

import org.jooq.DSLContext;
import uk.gov.education.rect.calendar.ServiceClock;
import uk.gov.education.rect.timeline.Author;
import uk.gov.education.rect.timeline.Event;
import uk.gov.education.rect.timeline.EventType;
import uk.gov.education.rect.timeline.Timeline;
import uk.gov.education.rect.usecase.Refused;
import uk.gov.education.rect.usecase.UseCase;

/**
 * Sets a job going again whose run was given up after every repetition had failed, and puts its dead letter away. Doing
 * it again changes nothing.
 *
 * <p>Refuses when there is no such dead letter ({@link NoSuchDeadLetter}).
 */
@UseCase
public class RetryDeadLetter {

    private final DSLContext database;
    private final Timeline timeline;
    private final ServiceClock clock;

    RetryDeadLetter(DSLContext database, Timeline timeline, ServiceClock clock) {
        this.database = database;
        this.timeline = timeline;
        this.clock = clock;
    }

    /**
     * @param author who asks
     * @param deadLetterId {@code dead_letters.id}
     */
    public record Command(Author author, long deadLetterId) {}

    /** @param already whether it had been set going again before */
    public record Retried(String job, boolean already) {}

    /** Why nothing was set going. */
    public sealed interface Refusal extends uk.gov.education.rect.usecase.Refusal {}

    /** No dead letter has the id. */
    public record NoSuchDeadLetter() implements Refusal {}

    /** @throws Refused with a {@link Refusal} */
    public Retried execute(Command command) {
        var letter = database.selectFrom(DEAD_LETTERS)
                .where(DEAD_LETTERS.ID.eq(command.deadLetterId()))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(() -> new Refused(new NoSuchDeadLetter()));
        if (letter.getRetriedAt() != null) {
            return new Retried(letter.getTaskName(), true);
        }
        database.update(DEAD_LETTERS)
                .set(DEAD_LETTERS.RETRIED_AT, clock.now())
                .where(DEAD_LETTERS.ID.eq(command.deadLetterId()))
                .execute();
        database.update(SCHEDULED_TASKS)
                .set(SCHEDULED_TASKS.EXECUTION_TIME, clock.now())
                .set(SCHEDULED_TASKS.VERSION, SCHEDULED_TASKS.VERSION.plus(1))
                .where(SCHEDULED_TASKS.TASK_NAME.eq(letter.getTaskName()))
                .and(SCHEDULED_TASKS.TASK_INSTANCE.eq(letter.getTaskInstance()))
                .and(SCHEDULED_TASKS.PICKED.isFalse())
                .execute();
        timeline.record(Event.of(
                        EventType.DEAD_LETTER_RETRIED,
                        command.author(),
                        "Job " + letter.getTaskName() + " was set going again after it had failed")
                .with("job", letter.getTaskName())
                .with("dead_letter_id", command.deadLetterId()));
        return new Retried(letter.getTaskName(), false);
    }
}
