package uk.gov.education.rect.access;

import static org.jooq.impl.DSL.lower;
import static uk.gov.education.rect.database.Tables.GIAS_SCHOOLS;
import static uk.gov.education.rect.database.Tables.USERS;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import uk.gov.education.rect.database.tables.records.UsersRecord;
import uk.gov.education.rect.email.EmailAddress;
import uk.gov.education.rect.email.EmailTemplate;
import uk.gov.education.rect.email.OutgoingEmails;
import uk.gov.education.rect.timeline.Author;
import uk.gov.education.rect.timeline.Event;
import uk.gov.education.rect.timeline.EventType;
import uk.gov.education.rect.timeline.Link;
import uk.gov.education.rect.timeline.Timeline;
import uk.gov.education.rect.usecase.UseCase;

/**
 * Checks the code with which somebody wants to sign in (OTP-02 to OTP-06): a member of DfE staff or, where that is
 * switched on, the holder of an account with a school's URN, who is then a person of that school (OTP-10). The tenth wrong
 * code in a row locks the account for half an hour; that goes on the timeline, and its holder is told once (06 §23.1).
 * Nothing is thrown for a wrong code, since counting it must be kept.
 */
@UseCase
public class VerifyOneTimeCode {

    /** Wrong codes in a row that lock an account (OTP-03). */
    public static final int ATTEMPTS = 10;

    /** How long an account stays locked, unless a user manager unlocks it before (06 §23.1). */
    public static final Duration LOCKED_FOR = Duration.ofMinutes(30);

    /**
     * @param email who says they are signing in
     * @param code six digits
     */
    public record Command(EmailAddress email, String code) {

        @Override
        public String toString() {
            return "VerifyOneTimeCode.Command[hidden]";
        }
    }

    /** What the code was worth. */
    public sealed interface Result {

        /** It is theirs. */
        record Accepted(SessionEntry entry) implements Result {}

        /** Wrong, too old, used before, or nobody's: which of these is not told. */
        record Wrong() implements Result {}

        /** Right, but the account is locked; only told to who has the right code (OTP-09). */
        record Locked() implements Result {}

        /** Right, but accounts of that e-mail domain may not sign in this way (OTP-06). */
        record NotEnabled() implements Result {}
    }

    private final DSLContext database;
    private final OneTimeCodes codes;
    private final Timeline timeline;
    private final OutgoingEmails emails;
    private final AccessSettings settings;
    private final Clock clock;

    VerifyOneTimeCode(
            DSLContext database,
            OneTimeCodes codes,
            Timeline timeline,
            OutgoingEmails emails,
            AccessSettings settings,
            Clock clock) {
        this.database = database;
        this.codes = codes;
        this.timeline = timeline;
        this.emails = emails;
        this.settings = settings;
        this.clock = clock;
    }

    /** Whether an account that was locked then still is. */
    static boolean locked(@Nullable Instant lockedAt, Instant now) {
        return lockedAt != null && lockedAt.plus(LOCKED_FOR).isAfter(now);
    }

    /** Checks, counts, and says. */
    public Result execute(Command command) {
        var user = database.selectFrom(USERS)
                .where(lower(USERS.EMAIL).eq(command.email().value().toLowerCase(Locale.ROOT)))
                .and(USERS.DISABLED_AT.isNull())
                .and(USERS.OTP_SECRET.isNotNull())
                .forNoKeyUpdate()
                .fetchOne();
        if (user == null) {
            return new Result.Wrong();
        }
        Instant now = clock.instant();
        Optional<Instant> step = codes.stepOf(command.code(), user.getOtpSecret(), user.getOtpVerifiedAt(), now);
        if (locked(user.getOtpLockedAt(), now)) {
            return step.isPresent() ? new Result.Locked() : new Result.Wrong();
        }
        if (user.getOtpLockedAt() != null) {
            unlock(user);
        }
        if (step.isEmpty()) {
            countWrong(user, now);
            return new Result.Wrong();
        }
        user.setOtpVerifiedAt(step.get());
        user.setOtpFailedAttempts(0);
        user.update();
        return session(user, now).<Result>map(Result.Accepted::new).orElseGet(Result.NotEnabled::new);
    }

    /** OTP-06, OTP-10: an account with a school's URN is of that school, whatever its domain; GIAS must know the school. */
    private Optional<SessionEntry> session(UsersRecord user, Instant now) {
        Integer urn = user.getOtpSchoolUrn();
        if (settings.oneTimeCodesForSchools() && urn != null) {
            return database.fetchExists(GIAS_SCHOOLS, GIAS_SCHOOLS.URN.eq(urn))
                    ? Optional.of(new SessionEntry.ByCode(user.getId(), now))
                    : Optional.empty();
        }
        return settings.ofStaff(user.getEmail())
                ? Optional.of(new SessionEntry.Staff(user.getId(), false, null, now))
                : Optional.empty();
    }

    private void countWrong(UsersRecord user, Instant now) {
        int attempts = user.getOtpFailedAttempts() + 1;
        user.setOtpFailedAttempts(attempts);
        if (attempts >= ATTEMPTS) {
            user.setOtpLockedAt(now);
            timeline.record(Event.of(
                            EventType.OTP_ACCOUNT_LOCKED,
                            new Author.System(),
                            "One-time sign-in of " + user.getName() + " was locked")
                    .about(Link.USER, user.getId())
                    .changing("otp_failed_attempts", attempts - 1, attempts)
                    .changing("otp_locked_at", null, now));
            emails.queue(
                    EmailTemplate.ONE_TIME_CODE_LOCKED,
                    new EmailAddress(user.getEmail()),
                    Map.of("name", user.getName()),
                    user.getId() + "-" + now);
        }
        user.update();
    }

    private void unlock(UsersRecord user) {
        timeline.record(Event.of(
                        EventType.OTP_ACCOUNT_UNLOCKED,
                        new Author.System(),
                        "One-time sign-in of " + user.getName() + " was unlocked after half an hour")
                .about(Link.USER, user.getId())
                .changing("otp_failed_attempts", user.getOtpFailedAttempts(), 0)
                .changing("otp_locked_at", user.getOtpLockedAt(), null));
        user.setOtpFailedAttempts(0);
        user.setOtpLockedAt(null);
        user.update();
    }
}
