package uk.gov.education.rect.finance;

import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import org.springframework.stereotype.Component;
import uk.gov.education.rect.calendar.ServiceClock;
import uk.gov.education.rect.finance.declarations.Declaration;
import uk.gov.education.rect.finance.declarations.Declarations;
import uk.gov.education.rect.jobs.Job;
import uk.gov.education.rect.timeline.Author;

/**
 * Each night, tries again to put declarations on statements that had none when their participants became fundable
 * (DM-GAP-05, FIN-W-11). {@link WaitingDeclarations} says how many are left.
 */
@Component
public class AttachWaitingDeclarations implements Job {

    private static final LocalTime AFTER_STATEMENTS_CLOSED = LocalTime.of(0, 30);

    private final Declarations declarations;
    private final AttachDeclaration attach;

    AttachWaitingDeclarations(Declarations declarations, AttachDeclaration attach) {
        this.declarations = declarations;
        this.attach = attach;
    }

    @Override
    public String name() {
        return "attach-waiting-declarations";
    }

    @Override
    public Schedule schedule() {
        return Schedules.daily(ServiceClock.LONDON, AFTER_STATEMENTS_CLOSED);
    }

    @Override
    public String purpose() {
        return "Puts declarations that wait although their participants are fundable on the next output statement";
    }

    @Override
    public void run() {
        for (Declaration declaration : declarations.waitingForStatement()) {
            attach.execute(new AttachDeclaration.Command(new Author.System(), declaration.id()));
        }
    }
}
