package uk.gov.education.rect.sandbox;

import com.github.kagkarlsson.scheduler.task.schedule.CronSchedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import uk.gov.education.rect.calendar.ServiceClock;
import uk.gov.education.rect.jobs.Job;

/**
 * Fills the sandbox again: each week, and whenever staff set it going on the jobs page (API-SBX-02). It adds what lead
 * providers have used up, and takes nothing away.
 */
@Component
@ConditionalOnProperty(name = "web.production", havingValue = "false")
class TopUpSandbox implements Job {

    private static final String SUNDAY_NIGHT = "0 0 4 * * SUN";

    private final SeedSandbox sandbox;

    TopUpSandbox(SeedSandbox sandbox) {
        this.sandbox = sandbox;
    }

    @Override
    public String name() {
        return "sandbox-top-up";
    }

    @Override
    public Schedule schedule() {
        return new CronSchedule(SUNDAY_NIGHT, ServiceClock.LONDON);
    }

    @Override
    public String purpose() {
        return "Fills the sandbox of lead providers: adds the situations that have been used up. Takes minutes";
    }

    @Override
    public void run() {
        sandbox.run();
    }
}
