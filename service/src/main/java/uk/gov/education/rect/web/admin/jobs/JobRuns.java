package uk.gov.education.rect.web.admin.jobs;

import static uk.gov.education.rect.database.Tables.DEAD_LETTERS;
import static uk.gov.education.rect.database.Tables.OUTBOX;
import static uk.gov.education.rect.database.Tables.SCHEDULED_TASKS;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.gov.education.rect.jobs.Job;

/** Reads what runs outside requests and what waits or has failed: a statement for each of the four lists. */
@Component
public class JobRuns {

    /** The most dead letters and messages that are shown. */
    static final int AT_MOST = 100;

    private final DSLContext database;
    private final List<Job> jobs;

    JobRuns(DSLContext database, List<Job> jobs) {
        this.database = database;
        this.jobs = jobs.stream().sorted(Comparator.comparing(Job::name)).toList();
    }

    /** @param scheduled false until a node has taken the job up */
    public record Run(
            String name,
            String purpose,
            boolean scheduled,
            boolean running,
            @Nullable Instant nextRun,
            @Nullable Instant lastSuccess,
            @Nullable Instant lastFailure,
            int failuresInARow) {}

    /** A run that was given up. */
    public record DeadLetter(
            long id, String job, int failures, @Nullable String error, Instant diedAt) {}

    /** A message that was given up; its content is not shown, it may be personal. */
    public record DeadMessage(
            long id,
            String kind,
            @Nullable Long teacher,
            int attempts,
            @Nullable String error,
            Instant happenedAt,
            Instant diedAt) {}

    /**
     * What waits in the outbox, by kind.
     *
     * @param heldSince since when our settings hold it up, or null
     * @param heldBecause why, or null
     */
    public record Waiting(
            String kind,
            int messages,
            Instant oldest,
            @Nullable Instant heldSince,
            @Nullable String heldBecause) {}

    /** Every job, by name. */
    List<Run> runs() {
        Map<String, Record> tasks = database.selectFrom(SCHEDULED_TASKS)
                .fetchMap(task -> task.get(SCHEDULED_TASKS.TASK_NAME), task -> task);
        return jobs.stream().map(job -> run(job, tasks.get(job.name()))).toList();
    }

    /** Runs given up and not set going again, latest first. */
    List<DeadLetter> deadLetters() {
        return database.selectFrom(DEAD_LETTERS)
                .where(DEAD_LETTERS.RETRIED_AT.isNull())
                .orderBy(DEAD_LETTERS.DIED_AT.desc(), DEAD_LETTERS.ID.desc())
                .limit(AT_MOST)
                .fetch(letter -> new DeadLetter(
                        letter.getId(),
                        letter.getTaskName(),
                        letter.getFailures(),
                        letter.getLastError(),
                        letter.getDiedAt()));
    }

    /** Messages given up, latest first. */
    List<DeadMessage> deadMessages() {
        return database.select(
                        OUTBOX.ID,
                        OUTBOX.KIND,
                        OUTBOX.TEACHER_ID,
                        OUTBOX.ATTEMPTS,
                        OUTBOX.LAST_ERROR,
                        OUTBOX.HAPPENED_AT,
                        OUTBOX.DEAD_AT)
                .from(OUTBOX)
                .where(OUTBOX.DEAD_AT.isNotNull())
                .orderBy(OUTBOX.DEAD_AT.desc(), OUTBOX.ID.desc())
                .limit(AT_MOST)
                .fetch(row -> new DeadMessage(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        row.value6(),
                        row.value7()));
    }

    /** What waits, by kind, with the age of the oldest. */
    List<Waiting> waiting() {
        return database.resultQuery("""
                        select kind, count(*) as messages, min(created_at) as oldest, min(held_since) as held_since,
                          max(last_error) filter (where held_since is not null) as held_because
                        from outbox
                        where num_nonnulls(sent_at, superseded_at, dead_at) = 0
                        group by kind
                        order by kind
                        """)
                .fetch(row -> new Waiting(
                        row.get("kind", String.class),
                        row.get("messages", Integer.class),
                        row.get("oldest", Instant.class),
                        row.get("held_since", Instant.class),
                        row.get("held_because", String.class)));
    }

    private static Run run(Job job, @Nullable Record task) {
        if (task == null) {
            return new Run(job.name(), job.purpose(), false, false, null, null, null, 0);
        }
        Integer failures = task.get(SCHEDULED_TASKS.CONSECUTIVE_FAILURES);
        return new Run(
                job.name(),
                job.purpose(),
                true,
                task.get(SCHEDULED_TASKS.PICKED),
                task.get(SCHEDULED_TASKS.EXECUTION_TIME),
                task.get(SCHEDULED_TASKS.LAST_SUCCESS),
                task.get(SCHEDULED_TASKS.LAST_FAILURE),
                failures == null ? 0 : failures);
    }
}
