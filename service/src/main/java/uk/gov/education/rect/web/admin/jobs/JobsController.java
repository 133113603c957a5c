package uk.gov.education.rect.web.admin.jobs;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import uk.gov.education.rect.access.StaffUser;
import uk.gov.education.rect.calendar.ServiceClock;
import uk.gov.education.rect.jobs.RetryDeadLetter;
import uk.gov.education.rect.jobs.RetryOutboxMessage;
import uk.gov.education.rect.jobs.RunJobNow;
import uk.gov.education.rect.templates.Templates;
import uk.gov.education.rect.usecase.Refused;
import uk.gov.education.rect.web.Flash;
import uk.gov.education.rect.web.Pages;
import uk.gov.education.rect.web.admin.NotThere;

/** The jobs page: all staff read it, the product team sets things going (06 §17.1). */
@Controller
class JobsController {

    private static final String PAGE = "/admin/jobs";

    private final Pages pages;
    private final Templates templates;
    private final JobRuns runs;
    private final RunJobNow runJobNow;
    private final RetryDeadLetter retryDeadLetter;
    private final RetryOutboxMessage retryOutboxMessage;
    private final ServiceClock clock;

    JobsController(
            Pages pages,
            Templates templates,
            JobRuns runs,
            RunJobNow runJobNow,
            RetryDeadLetter retryDeadLetter,
            RetryOutboxMessage retryOutboxMessage,
            ServiceClock clock) {
        this.pages = pages;
        this.templates = templates;
        this.runs = runs;
        this.runJobNow = runJobNow;
        this.retryDeadLetter = retryDeadLetter;
        this.retryOutboxMessage = retryOutboxMessage;
        this.clock = clock;
    }

    @GetMapping(PAGE)
    View jobs(StaffUser staff) {
        JobsPage content = new JobsPage(
                runs.runs(),
                runs.deadLetters(),
                runs.deadMessages(),
                runs.waiting(),
                staff.role().runsTheService(),
                clock.now());
        return pages.page("Jobs").wide().show(page -> templates.adminJobs(page, content));
    }

    @PostMapping(PAGE + "/actions/run/{job}")
    View run(StaffUser staff, @PathVariable String job) {
        try {
            boolean running = runJobNow
                    .execute(new RunJobNow.Command(staff.author(), job))
                    .alreadyRunning();
            return pages.redirect(
                    PAGE,
                    running
                            ? Flash.important("The job " + job + " is running already.")
                            : Flash.success("The job " + job + " starts within seconds."));
        } catch (Refused refused) {
            refused.as(RunJobNow.NoSuchJob.class);
            throw new NotThere();
        }
    }

    @PostMapping(PAGE + "/actions/dead-letters/{id:[0-9]+}")
    View retryRun(StaffUser staff, @PathVariable long id) {
        try {
            String job = retryDeadLetter
                    .execute(new RetryDeadLetter.Command(staff.author(), id))
                    .job();
            return pages.redirect(PAGE, Flash.success("The job " + job + " starts again within seconds."));
        } catch (Refused refused) {
            refused.as(RetryDeadLetter.NoSuchDeadLetter.class);
            throw new NotThere();
        }
    }

    @PostMapping(PAGE + "/actions/outbox/{id:[0-9]+}")
    View retryMessage(StaffUser staff, @PathVariable long id) {
        try {
            retryOutboxMessage.execute(new RetryOutboxMessage.Command(staff.author(), id));
            return pages.redirect(PAGE, Flash.success("The message is tried again within seconds."));
        } catch (Refused refused) {
            return switch (refused.as(RetryOutboxMessage.Refusal.class)) {
                case RetryOutboxMessage.NoSuchMessage _ -> throw new NotThere();
                case RetryOutboxMessage.NotWanted _ ->
                    pages.redirect(PAGE, Flash.important("The message has been delivered, or is no longer needed."));
            };
        }
    }
}
