package uk.gov.education.rect.jobs.internal;

import static uk.gov.education.rect.database.Tables.DEAD_LETTERS;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.gov.education.rect.calendar.ServiceClock;
import uk.gov.education.rect.jobs.Job;

/**
 * Hands the declared jobs to db-scheduler. A run that fails is repeated after 10, 20, 40 … seconds, at most
 * {@value #ATTEMPTS} times or until its next turn comes; then a dead letter is kept and the schedule goes on.
 */
@Configuration(proxyBeanMethods = false)
class ScheduledJobs {

    static final int ATTEMPTS = 6;

    private static final Logger LOG = LoggerFactory.getLogger(ScheduledJobs.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);

    private final DSLContext database;
    private final ServiceClock clock;

    ScheduledJobs(DSLContext database, ServiceClock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** One recurring task for each declared job. */
    @Bean
    List<Task<?>> recurringTasks(List<Job> jobs) {
        return jobs.stream().<Task<?>>map(this::recurring).toList();
    }

    private Task<Void> recurring(Job job) {
        return Tasks.recurring(job.name(), job.schedule())
                .onFailure((complete, operations) -> retryOrBury(job.schedule(), complete, operations))
                .onDeadExecutionRevive()
                .execute((instance, context) -> job.run());
    }

    private void retryOrBury(Schedule schedule, ExecutionComplete complete, ExecutionOperations<Void> operations) {
        int failures = complete.getExecution().consecutiveFailures + 1;
        String name = complete.getExecution().getTaskName();
        LOG.error(
                "job {} failed, for the {}. time in a row",
                name,
                failures,
                complete.getCause().orElse(null));
        Instant nextTurn = schedule.getNextExecutionTime(complete);
        Instant retry = complete.getTimeDone().plus(FIRST_PAUSE.multipliedBy(1L << Math.min(failures - 1, 6)));
        if (failures % ATTEMPTS != 0 && retry.isBefore(nextTurn)) {
            operations.reschedule(complete, retry);
            return;
        }
        if (failures % ATTEMPTS == 0) {
            bury(name, failures, complete);
        }
        operations.reschedule(complete, nextTurn);
    }

    private void bury(String name, int failures, ExecutionComplete complete) {
        Instant now = clock.now();
        database.insertInto(DEAD_LETTERS)
                .set(DEAD_LETTERS.TASK_NAME, name)
                .set(
                        DEAD_LETTERS.TASK_INSTANCE,
                        complete.getExecution().taskInstance.getId())
                .set(DEAD_LETTERS.FAILURES, failures)
                .set(
                        DEAD_LETTERS.LAST_ERROR,
                        complete.getCause()
                                .map(cause -> cause.getClass().getName())
                                .orElse("unknown"))
                .set(DEAD_LETTERS.DIED_AT, now)
                .execute();
    }
}
