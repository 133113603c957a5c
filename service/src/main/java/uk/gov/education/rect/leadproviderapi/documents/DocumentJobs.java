package uk.gov.education.rect.leadproviderapi.documents;

import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.gov.education.rect.calendar.ServiceClock;
import uk.gov.education.rect.jobs.Job;

/** When the documents are tended. */
@Configuration(proxyBeanMethods = false)
class DocumentJobs {

    private record Tending(String name, Schedule schedule, String purpose, Runnable work) implements Job {
        @Override
        public void run() {
            work.run();
        }
    }

    @Bean
    Job sweepDirtyDocuments(TendDocuments documents) {
        return new Tending(
                "api-documents-sweep",
                Schedules.fixedDelay(Duration.ofSeconds(5)),
                "Renders API documents that a change by hand or a node that died left behind",
                documents::sweep);
    }

    /** Five minutes after midnight, so that every node's clock agrees on the day. */
    @Bean
    Job turnDocumentsDay(TendDocuments documents) {
        return new Tending(
                "api-documents-turn-day",
                Schedules.daily(ServiceClock.LONDON, LocalTime.of(0, 5)),
                "Renders API documents whose content changes with the date",
                documents::turnDay);
    }

    @Bean
    Job verifyDocuments(TendDocuments documents) {
        return new Tending(
                "api-documents-verify",
                Schedules.daily(ServiceClock.LONDON, LocalTime.of(1, 0)),
                "Renders all API documents again and compares; any difference is an alarm",
                documents::verify);
    }
}
