package uk.gov.education.rect.integrations.analytics;

import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import org.springframework.stereotype.Component;
import uk.gov.education.rect.calendar.ServiceClock;
import uk.gov.education.rect.jobs.Job;

/** Keeps analytics events for thirty days (ANA-02), also those from before analytics was switched off. */
@Component
class ForgetAnalyticsEvents implements Job {

    private static final Duration KEPT = Duration.ofDays(30);

    private final AnalyticsTable table;
    private final Clock clock;

    ForgetAnalyticsEvents(AnalyticsTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "analytics-events-forget";
    }

    @Override
    public Schedule schedule() {
        return Schedules.daily(ServiceClock.LONDON, LocalTime.of(2, 40));
    }

    @Override
    public String purpose() {
        return "Deletes analytics events that are older than thirty days";
    }

    @Override
    public void run() {
        table.forgetBefore(clock.instant().minus(KEPT));
    }
}
