package uk.gov.education.rect.leadproviderapi.requests;

import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import org.springframework.stereotype.Component;
import uk.gov.education.rect.calendar.ServiceClock;
import uk.gov.education.rect.jobs.Job;

/** Keeps the records of requests for three months. */
@Component
class ForgetRequests implements Job {

    private static final Duration KEPT = Duration.ofDays(90);

    private final RequestRecords records;
    private final Clock clock;

    ForgetRequests(RequestRecords records, Clock clock) {
        this.records = records;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "api-requests-forget";
    }

    @Override
    public Schedule schedule() {
        return Schedules.daily(ServiceClock.LONDON, LocalTime.of(2, 30));
    }

    @Override
    public String purpose() {
        return "Deletes records of lead provider API requests that are older than three months";
    }

    @Override
    public void run() {
        records.forgetBefore(clock.instant().minus(KEPT));
    }
}
