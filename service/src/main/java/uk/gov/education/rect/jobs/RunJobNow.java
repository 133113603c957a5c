package uk.gov.education.rect.jobs;

import static uk.gov.education.rect.database.Tables.SCHEDULED_TASKS;

import java.util.List;
import org.jooq.DSLContext;
import uk.gov.education.rect.calendar.ServiceClock;
import uk.gov.education.rect.timeline.Author;
import uk.gov.education.rect.timeline.Event;
import uk.gov.education.rect.timeline.EventType;
import uk.gov.education.rect.timeline.Timeline;
import uk.gov.education.rect.usecase.Refused;
import uk.gov.education.rect.usecase.UseCase;

/**
 * Brings the next run of a job forward to now; a node takes it up within seconds. A job that is running keeps running,
 * and nothing is recorded.
 *
 * <p>Refuses when there is no such job ({@link NoSuchJob}).
 */
@UseCase
public class RunJobNow {

    private final DSLContext database;
    private final List<Job> jobs;
    private final Timeline timeline;
    private final ServiceClock clock;

    RunJobNow(DSLContext database, List<Job> jobs, Timeline timeline, ServiceClock clock) {
        this.database = database;
        this.jobs = jobs;
        this.timeline = timeline;
        this.clock = clock;
    }

    /**
     * @param author who asks
     * @param job its name
     */
    public record Command(Author author, String job) {}

    /** @param alreadyRunning whether it is running this very moment */
    public record Requested(boolean alreadyRunning) {}

    /** Why nothing was set going. */
    public sealed interface Refusal extends uk.gov.education.rect.usecase.Refusal {}

    /** No job has the name, or no node has started since it was declared. */
    public record NoSuchJob() implements Refusal {}

    /** @throws Refused with a {@link Refusal} */
    public Requested execute(Command command) {
        if (jobs.stream().noneMatch(job -> job.name().equals(command.job()))) {
            throw new Refused(new NoSuchJob());
        }
        Boolean running = database.select(SCHEDULED_TASKS.PICKED)
                .from(SCHEDULED_TASKS)
                .where(SCHEDULED_TASKS.TASK_NAME.eq(command.job()))
                .forUpdate()
                .fetchOptional(SCHEDULED_TASKS.PICKED)
                .orElseThrow(() -> new Refused(new NoSuchJob()));
        if (running) {
            return new Requested(true);
        }
        database.update(SCHEDULED_TASKS)
                .set(SCHEDULED_TASKS.EXECUTION_TIME, clock.now())
                .set(SCHEDULED_TASKS.VERSION, SCHEDULED_TASKS.VERSION.plus(1))
                .where(SCHEDULED_TASKS.TASK_NAME.eq(command.job()))
                .execute();
        timeline.record(
                Event.of(EventType.JOB_RUN_REQUESTED, command.author(), "Job " + command.job() + " was set going")
                        .with("job", command.job()));
        return new Requested(false);
    }
}
