package uk.gov.education.rect.schools;

import static uk.gov.education.rect.database.Tables.SCHOOLS;

import java.time.LocalDate;
import org.jooq.DSLContext;
import uk.gov.education.rect.calendar.ServiceClock;
import uk.gov.education.rect.timeline.Author;
import uk.gov.education.rect.timeline.Event;
import uk.gov.education.rect.timeline.EventType;
import uk.gov.education.rect.timeline.Link;
import uk.gov.education.rect.timeline.Timeline;
import uk.gov.education.rect.usecase.Refused;
import uk.gov.education.rect.usecase.UseCase;

/**
 * Somebody with the link from a reminder wants none for the rest of the term (SJ-OPT-02). Nobody has signed in, so the
 * author is the service. Repeated within the term, it changes nothing; in a later term it lasts until that one ends.
 *
 * <p>Refuses a school that does not exist and a token that is not its own, which look the same ({@link NotGenuine}).
 */
@UseCase
public class DeclineReminders {

    private final DSLContext database;
    private final ReminderOptOuts optOuts;
    private final Timeline timeline;
    private final ServiceClock clock;

    DeclineReminders(DSLContext database, ReminderOptOuts optOuts, Timeline timeline, ServiceClock clock) {
        this.database = database;
        this.optOuts = optOuts;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** @param token from the link */
    public record Command(SchoolId school, String token) {}

    /**
     * For how long.
     *
     * @param until last day without reminders
     */
    public record Declined(LocalDate until) {}

    /** Why nothing was done. */
    public sealed interface Refusal extends uk.gov.education.rect.usecase.Refusal {}

    /** There is no such school, or the token is not its own. */
    public record NotGenuine() implements Refusal {}

    /** Declines. */
    public Declined execute(Command command) {
        if (!optOuts.genuine(command.school(), command.token())) {
            throw new Refused(new NotGenuine());
        }
        var school = database.selectFrom(SCHOOLS)
                .where(SCHOOLS.ID.eq(command.school().value()))
                .forNoKeyUpdate()
                .fetchOptional()
                .orElseThrow(() -> new Refused(new NotGenuine()));
        LocalDate until = ReminderOptOuts.endOfTerm(clock.today());
        LocalDate before = school.getOptedOutOfReminderEmailsUntil();
        if (until.equals(before)) {
            return new Declined(until);
        }
        school.setOptedOutOfReminderEmailsUntil(until);
        school.update();
        timeline.record(Event.of(
                        EventType.SCHOOL_REMINDER_EMAILS_DECLINED,
                        new Author.System(),
                        "Reminder emails declined by the link in one of them")
                .about(Link.SCHOOL, command.school().value())
                .changing("opted_out_of_reminder_emails_until", before, until));
        return new Declined(until);
    }
}
