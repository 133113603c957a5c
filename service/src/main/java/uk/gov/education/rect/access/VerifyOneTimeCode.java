package uk.gov.education.rect.access;

import static org.jooq.impl.DSL.lower;
import static uk.gov.education.rect.database.Tables.USERS;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jooq.DSLContext;
import uk.gov.education.rect.email.EmailAddress;
import uk.gov.education.rect.timeline.Author;
import uk.gov.education.rect.timeline.Event;
import uk.gov.education.rect.timeline.EventType;
import uk.gov.education.rect.timeline.Link;
import uk.gov.education.rect.timeline.Timeline;
import uk.gov.education.rect.usecase.UseCase;

/**
 * Checks the code with which a member of DfE staff wants to sign in (OTP-02 to OTP-06). The tenth wrong code in a row
 * locks the account, and that goes on the timeline. Nothing is thrown for a wrong code, since counting it must be kept.
 */
@UseCase
public class VerifyOneTimeCode {

    /** Wrong codes in a row that lock an account (OTP-03). */
    public static final int ATTEMPTS = 10;

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
    private final AccessSettings settings;
    private final Clock clock;

    VerifyOneTimeCode(
            DSLContext database, OneTimeCodes codes, Timeline timeline, AccessSettings settings, Clock clock) {
        this.database = database;
        this.codes = codes;
        this.timeline = timeline;
        this.settings = settings;
        this.clock = clock;
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
        if (user.getOtpLockedAt() != null) {
            return step.isPresent() ? new Result.Locked() : new Result.Wrong();
        }
        if (step.isEmpty()) {
            countWrong(user.getId(), user.getName(), user.getOtpFailedAttempts() + 1, now);
            return new Result.Wrong();
        }
        database.update(USERS)
                .set(USERS.OTP_VERIFIED_AT, step.get())
                .set(USERS.OTP_FAILED_ATTEMPTS, 0)
                .where(USERS.ID.eq(user.getId()))
                .execute();
        return ofStaff(user.getEmail())
                ? new Result.Accepted(new SessionEntry.Staff(user.getId(), false, now))
                : new Result.NotEnabled();
    }

    private void countWrong(long userId, String name, int attempts, Instant now) {
        database.update(USERS)
                .set(USERS.OTP_FAILED_ATTEMPTS, attempts)
                .where(USERS.ID.eq(userId))
                .execute();
        if (attempts < ATTEMPTS) {
            return;
        }
        database.update(USERS)
                .set(USERS.OTP_LOCKED_AT, now)
                .where(USERS.ID.eq(userId))
                .execute();
        timeline.record(Event.of(
                        EventType.OTP_ACCOUNT_LOCKED,
                        new Author.System(),
                        "One-time sign-in of " + name + " was locked")
                .about(Link.USER, userId)
                .changing("otp_failed_attempts", attempts - 1, attempts)
                .changing("otp_locked_at", null, now));
    }

    private boolean ofStaff(String email) {
        String domain = email.substring(email.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
        return settings.staffEmailDomains().contains(domain);
    }
}
