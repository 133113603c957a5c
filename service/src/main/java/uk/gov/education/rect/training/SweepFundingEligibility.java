package uk.gov.education.rect.training;

import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import uk.gov.education.rect.calendar.ServiceClock;
import uk.gov.education.rect.jobs.Job;
import uk.gov.education.rect.teachers.TeacherId;
import uk.gov.education.rect.teachers.TraineeRole;
import uk.gov.education.rect.timeline.Author;

/**
 * Each night, finds ECTs and mentors who are eligible for funded training and were never noted as such, so that their
 * declarations do not wait for ever (DM-GAP-04). Reports how many there were: none is usual. Each is on their own: one
 * who fails does not hold up the others, but fails the run, so that it is tried again and somebody hears of it.
 */
@Component
public class SweepFundingEligibility implements Job {

    private static final Logger LOG = LoggerFactory.getLogger(SweepFundingEligibility.class);
    private static final LocalTime BEFORE_WAITING_DECLARATIONS = LocalTime.of(0, 20);

    private final EvaluateFundingEligibility funding;
    private final NoteFundingEligibility note;

    SweepFundingEligibility(EvaluateFundingEligibility funding, NoteFundingEligibility note) {
        this.funding = funding;
        this.note = note;
    }

    @Override
    public String name() {
        return "sweep-funding-eligibility";
    }

    @Override
    public Schedule schedule() {
        return Schedules.daily(ServiceClock.LONDON, BEFORE_WAITING_DECLARATIONS);
    }

    @Override
    public String purpose() {
        return "Notes ECTs and mentors who became eligible for funded training without anything here having said so";
    }

    @Override
    public void run() {
        List<TeacherId> failed = new ArrayList<>();
        for (TraineeRole role : TraineeRole.values()) {
            int noted = 0;
            for (TeacherId teacher : funding.overdue(role)) {
                try {
                    if (note.execute(new NoteFundingEligibility.Command(new Author.System(), teacher, role))) {
                        noted++;
                    }
                } catch (RuntimeException failure) {
                    LOG.error("Teacher {} could not be noted as eligible as {}", teacher.value(), role, failure);
                    failed.add(teacher);
                }
            }
            if (noted > 0) {
                LOG.warn("{} teachers were eligible for funded training as {} and had not been noted", noted, role);
            }
        }
        if (!failed.isEmpty()) {
            throw new IllegalStateException("these teachers could not be noted as eligible: " + failed);
        }
    }
}
