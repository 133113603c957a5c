package uk.gov.education.rect.schools;

import static uk.gov.education.rect.database.Tables.REGISTRATION_WINDOWS;

import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import uk.gov.education.rect.calendar.ServiceClock;
import uk.gov.education.rect.email.EmailAddress;
import uk.gov.education.rect.email.EmailTemplate;
import uk.gov.education.rect.jobs.Job;

/**
 * Reminds schools at the start of each term, and tells them when registration opens (spec 02 §19.4), once each. In the
 * week from the day on, so that a day on which the service was down loses nothing; a school that was written to is not
 * written to again, whatever happens in between. Off unless switched on, since staff can send the same by hand.
 */
@Component
class SendMailings implements Job {

    private static final Logger LOG = LoggerFactory.getLogger(SendMailings.class);
    private static final List<MonthDay> TERMS = List.of(MonthDay.of(1, 7), MonthDay.of(4, 21), MonthDay.of(9, 2));
    private static final int DAYS_TO_SEND = 7;
    private static final int AT_A_TIME = 200;

    private final DSLContext database;
    private final Mailings mailings;
    private final ReminderOptOuts optOuts;
    private final ReminderSettings settings;
    private final SchoolLetters letters;
    private final TransactionTemplate transaction;
    private final ServiceClock clock;

    SendMailings(
            DSLContext database,
            Mailings mailings,
            ReminderOptOuts optOuts,
            ReminderSettings settings,
            SchoolLetters letters,
            TransactionTemplate transaction,
            ServiceClock clock) {
        this.database = database;
        this.mailings = mailings;
        this.optOuts = optOuts;
        this.settings = settings;
        this.letters = letters;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "send-mailings";
    }

    @Override
    public Schedule schedule() {
        return new Daily(ServiceClock.LONDON, LocalTime.of(8, 0));
    }

    @Override
    public String purpose() {
        return "Reminds schools at the start of a term, and tells them when registration opens";
    }

    @Override
    public void run() {
        if (!settings.send()) {
            return;
        }
        LocalDate today = clock.today();
        registrationOpened(today)
                .ifPresent(day ->
                        send(Mailing.REGISTRATION_OPENING, EmailTemplate.REGISTRATION_OPEN, "opened-" + day, today));
        termStarted(today)
                .ifPresent(day -> send(Mailing.START_OF_TERM, EmailTemplate.TERM_REMINDER, "term-" + day, today));
    }

    private Optional<LocalDate> registrationOpened(LocalDate today) {
        return database.select(REGISTRATION_WINDOWS.CLOSED_UNTIL)
                .from(REGISTRATION_WINDOWS)
                .where(REGISTRATION_WINDOWS.CLOSED_UNTIL.lt(today))
                .and(REGISTRATION_WINDOWS.CLOSED_UNTIL.ge(today.minusDays(DAYS_TO_SEND)))
                .orderBy(REGISTRATION_WINDOWS.CLOSED_UNTIL.desc())
                .limit(1)
                .fetchOptional(row -> row.value1().plusDays(1));
    }

    private static Optional<LocalDate> termStarted(LocalDate today) {
        return TERMS.stream()
                .map(day -> day.atYear(today.getYear()))
                .filter(day -> !today.isBefore(day) && today.isBefore(day.plusDays(DAYS_TO_SEND)))
                .findFirst();
    }

    private void send(Mailing mailing, EmailTemplate template, String occasion, LocalDate today) {
        List<Mailings.Recipient> all = new ArrayList<>();
        mailings.forEach(mailing, today, all::add);
        for (int from = 0; from < all.size(); from += AT_A_TIME) {
            List<Mailings.Recipient> some = all.subList(from, Math.min(from + AT_A_TIME, all.size()));
            transaction.executeWithoutResult(_ -> some.forEach(one -> queue(template, occasion, one)));
        }
        LOG.info("the mailing {} for {} is queued for {} schools", mailing, occasion, all.size());
    }

    private void queue(EmailTemplate template, String occasion, Mailings.Recipient recipient) {
        EmailAddress.parse(recipient.recipientEmail())
                .ifPresent(address -> letters.queue(
                        recipient.school(),
                        template,
                        address,
                        Map.of(
                                "recipient_name", recipient.recipientName(),
                                "school_name", recipient.schoolName(),
                                "opt_out_path", optOuts.link(recipient.school())),
                        occasion + "-school-" + recipient.school().value()));
    }
}
