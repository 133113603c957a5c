package uk.gov.education.rect.finance;

import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import uk.gov.education.rect.calendar.ServiceClock;
import uk.gov.education.rect.finance.statements.StatementRecords;
import uk.gov.education.rect.jobs.Job;
import uk.gov.education.rect.timeline.Author;

/**
 * Each night, marks every open statement whose deadline has passed as payable (FIN-PAY-01), days missed included. Each
 * statement is on its own: one that fails does not hold up the others (FIN-PAY-04), but fails the run, so that it is
 * tried again and somebody hears of it.
 */
@Component
public class MarkStatementsPayable implements Job {

    private static final Logger LOG = LoggerFactory.getLogger(MarkStatementsPayable.class);
    private static final LocalTime JUST_AFTER_MIDNIGHT = LocalTime.of(0, 5);

    private final StatementRecords statements;
    private final MarkStatementPayable markPayable;
    private final ServiceClock clock;

    MarkStatementsPayable(StatementRecords statements, MarkStatementPayable markPayable, ServiceClock clock) {
        this.statements = statements;
        this.markPayable = markPayable;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "mark-statements-payable";
    }

    @Override
    public Schedule schedule() {
        // FIN-W-38: by the London day, as deadlines are.
        return Schedules.daily(ServiceClock.LONDON, JUST_AFTER_MIDNIGHT);
    }

    @Override
    public String purpose() {
        return "Marks statements whose deadline has passed, and their eligible declarations, as payable";
    }

    @Override
    public void run() {
        List<StatementId> failed = new ArrayList<>();
        for (StatementId statement : statements.dueBefore(clock.today())) {
            try {
                markPayable.execute(new MarkStatementPayable.Command(new Author.System(), statement));
            } catch (RuntimeException failure) {
                LOG.error("Statement {} could not be marked payable", statement.value(), failure);
                failed.add(statement);
            }
        }
        if (!failed.isEmpty()) {
            throw new IllegalStateException("these statements could not be marked payable: " + failed);
        }
    }
}
