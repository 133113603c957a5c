package uk.gov.education.rect.schools;

import static uk.gov.education.rect.database.Tables.LETTERS_TO_SCHOOLS;
import static uk.gov.education.rect.database.Tables.OUTBOX;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record5;
import org.jooq.Result;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.gov.education.rect.calendar.ServiceClock;
import uk.gov.education.rect.email.EmailAddress;
import uk.gov.education.rect.email.EmailTemplate;
import uk.gov.education.rect.email.OutgoingEmails;

/**
 * E-mails to schools, with a log of them for each school: what was sent, and what did not arrive (spec 02 §19.4).
 */
@Component
public class SchoolLetters {

    private static final int LATEST = 50;

    private final DSLContext database;
    private final OutgoingEmails emails;
    private final ServiceClock clock;

    SchoolLetters(DSLContext database, OutgoingEmails emails, ServiceClock clock) {
        this.database = database;
        this.emails = emails;
        this.clock = clock;
    }

    /** What became of a letter, as far as is known. */
    public enum State {
        /** It has not gone yet. */
        WAITING,
        /** Notify has it, and has not said that it arrived. */
        SENT,
        /** It arrived. */
        DELIVERED,
        /** There is no such mailbox, or it takes nothing: the address should be put right. */
        BOUNCED,
        /** It did not arrive, for reasons that may pass. */
        NOT_DELIVERED,
        /** It could not be sent at all. */
        GIVEN_UP
    }

    /**
     * A letter.
     *
     * @param template which
     * @param recipient the address
     */
    public record Letter(EmailTemplate template, String recipient, Instant queuedAt, State state) {}

    /** Leaves a letter to be sent, as {@link OutgoingEmails#queue} does, and writes it down for the school. */
    public void queue(
            SchoolId school,
            EmailTemplate template,
            EmailAddress to,
            Map<String, String> personalisation,
            String onceKey) {
        emails.queue(template, to, personalisation, onceKey);
        database.insertInto(LETTERS_TO_SCHOOLS)
                .set(LETTERS_TO_SCHOOLS.SCHOOL_ID, school.value())
                .set(
                        LETTERS_TO_SCHOOLS.OUTBOX_KEY,
                        OutgoingEmails.OUTBOX_KIND + ":" + OutgoingEmails.reference(template, onceKey))
                .set(LETTERS_TO_SCHOOLS.TEMPLATE, template.code())
                .set(LETTERS_TO_SCHOOLS.RECIPIENT, to.value())
                .set(LETTERS_TO_SCHOOLS.QUEUED_AT, clock.now())
                .onConflict(LETTERS_TO_SCHOOLS.OUTBOX_KEY)
                .doNothing()
                .execute();
    }

    /** The latest letters to a school, newest first. */
    public List<Letter> to(SchoolId school) {
        return letters(LETTERS_TO_SCHOOLS.SCHOOL_ID.eq(school.value()), LATEST).map(SchoolLetters::letter);
    }

    /** Whether the latest letter to the address of a school came back (07 §5.4). */
    public boolean bounces(SchoolId school, String recipient) {
        return letters(
                        LETTERS_TO_SCHOOLS.SCHOOL_ID.eq(school.value()).and(LETTERS_TO_SCHOOLS.RECIPIENT.eq(recipient)),
                        1)
                .stream()
                .anyMatch(row -> letter(row).state() == State.BOUNCED);
    }

    private Result<Record5<String, String, Instant, @Nullable String, @Nullable String>> letters(
            Condition condition, int atMost) {
        return database.select(
                        LETTERS_TO_SCHOOLS.TEMPLATE,
                        LETTERS_TO_SCHOOLS.RECIPIENT,
                        LETTERS_TO_SCHOOLS.QUEUED_AT,
                        OUTBOX.DELIVERY_STATUS,
                        org.jooq
                                .impl
                                .DSL
                                .case_()
                                .when(OUTBOX.SENT_AT.isNotNull(), "sent")
                                .when(OUTBOX.DEAD_AT.isNotNull(), "dead")
                                .when(OUTBOX.ID.isNotNull(), "waiting")
                                .otherwise("sent"))
                .from(LETTERS_TO_SCHOOLS)
                .leftJoin(OUTBOX)
                .on(OUTBOX.IDEMPOTENCY_KEY.eq(LETTERS_TO_SCHOOLS.OUTBOX_KEY))
                .where(condition)
                .orderBy(LETTERS_TO_SCHOOLS.QUEUED_AT.desc(), LETTERS_TO_SCHOOLS.ID.desc())
                .limit(atMost)
                .fetch();
    }

    private static Letter letter(Record5<String, String, Instant, @Nullable String, @Nullable String> row) {
        return new Letter(
                EmailTemplate.of(row.value1()), row.value2(), row.value3(), state(row.value4(), row.value5()));
    }

    private static State state(@Nullable String delivery, @Nullable String sending) {
        if (delivery == null) {
            return switch (String.valueOf(sending)) {
                case "waiting" -> State.WAITING;
                case "dead" -> State.GIVEN_UP;
                default -> State.SENT;
            };
        }
        return switch (delivery) {
            case "delivered" -> State.DELIVERED;
            case "permanent-failure" -> State.BOUNCED;
            case "temporary-failure", "technical-failure" -> State.NOT_DELIVERED;
            default -> State.SENT;
        };
    }
}
