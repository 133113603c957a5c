package uk.gov.education.rect.access;

import static uk.gov.education.rect.database.Tables.USERS;

import org.jooq.DSLContext;
import uk.gov.education.rect.timeline.Author;
import uk.gov.education.rect.timeline.Event;
import uk.gov.education.rect.timeline.EventType;
import uk.gov.education.rect.timeline.Link;
import uk.gov.education.rect.timeline.Timeline;
import uk.gov.education.rect.usecase.Refused;
import uk.gov.education.rect.usecase.UseCase;

/**
 * Lets a member of DfE staff who typed too many wrong codes sign in by code again (ADM-USR-03). A code they still hold
 * works. Nothing happens, and nothing is recorded, when they were not locked and no wrong codes were counted.
 *
 * <p>Refuses when nobody has the id ({@link StaffRefusal.StaffUserNotFound}).
 */
@UseCase
public class UnlockStaffUser {

    private final DSLContext database;
    private final Timeline timeline;

    UnlockStaffUser(DSLContext database, Timeline timeline) {
        this.database = database;
        this.timeline = timeline;
    }

    /**
     * @param author who unlocks
     * @param userId {@code users.id}
     */
    public record Command(Author author, long userId) {}

    /** @param name the person's name */
    public record Unlocked(String name) {}

    /** @throws Refused with {@link StaffRefusal.StaffUserNotFound} */
    public Unlocked execute(Command command) {
        var user = database.selectFrom(USERS)
                .where(USERS.ID.eq(command.userId()))
                .forNoKeyUpdate()
                .fetchOptional()
                .orElseThrow(() -> new Refused(new StaffRefusal.StaffUserNotFound()));
        Event event = Event.of(
                        EventType.OTP_ACCOUNT_UNLOCKED,
                        command.author(),
                        "One-time sign-in of " + user.getName() + " was unlocked")
                .about(Link.USER, command.userId())
                .changing("otp_failed_attempts", user.getOtpFailedAttempts(), 0)
                .changing("otp_locked_at", user.getOtpLockedAt(), null);
        if (!event.changes().isEmpty()) {
            database.update(USERS)
                    .set(USERS.OTP_FAILED_ATTEMPTS, 0)
                    .setNull(USERS.OTP_LOCKED_AT)
                    .where(USERS.ID.eq(command.userId()))
                    .execute();
            timeline.record(event);
        }
        return new Unlocked(user.getName());
    }
}
