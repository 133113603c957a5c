package uk.gov.education.rect.jobs;

import com.github.kagkarlsson.scheduler.task.schedule.Schedule;

/**
 * Work that recurs. Declare one as a bean: it runs on one node at a time; a run that throws is repeated with growing
 * pauses, and after the last of them is kept as a dead letter while the schedule goes on. It must be safe to run twice.
 */
public interface Job {

    /** Unique and stable: it is the key under which runs are kept. Lower case with hyphens. */
    String name();

    /** When it runs, in London time. */
    Schedule schedule();

    /** One line for the jobs page: what it does and why. */
    String purpose();

    /** Does the work once. */
    void run();
}
