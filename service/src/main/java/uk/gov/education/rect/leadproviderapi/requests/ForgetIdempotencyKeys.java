package uk.gov.education.rect.leadproviderapi.requests;

import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import org.springframework.stereotype.Component;
import uk.gov.education.rect.calendar.ServiceClock;
import uk.gov.education.rect.jobs.Job;

/** Each night, forgets the idempotency keys that nobody will send again. */
@Component
class ForgetIdempotencyKeys implements Job {

    private static final LocalTime AT_NIGHT = LocalTime.of(2, 15);

    private final IdempotencyKeys keys;

    ForgetIdempotencyKeys(IdempotencyKeys keys) {
        this.keys = keys;
    }

    @Override
    public String name() {
        return "api-idempotency-keys-forget";
    }

    @Override
    public Schedule schedule() {
        return Schedules.daily(ServiceClock.LONDON, AT_NIGHT);
    }

    @Override
    public String purpose() {
        return "Forgets idempotency keys of the lead provider API that are a week old";
    }

    @Override
    public void run() {
        keys.forgetOld();
    }
}
