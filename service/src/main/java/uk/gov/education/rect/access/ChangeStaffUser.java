package uk.gov.education.rect.access;

import static uk.gov.education.rect.database.Tables.USERS;

import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import uk.gov.education.rect.database.enums.DfeRoleType;
import uk.gov.education.rect.timeline.Author;
import uk.gov.education.rect.timeline.Event;
import uk.gov.education.rect.timeline.EventType;
import uk.gov.education.rect.timeline.Link;
import uk.gov.education.rect.timeline.Timeline;
import uk.gov.education.rect.usecase.LostRaces;
import uk.gov.education.rect.usecase.Refused;
import uk.gov.education.rect.usecase.UseCase;

/**
 * Changes the name, e-mail address, role or school of a member of DfE staff (ADM-USR-02). A new role counts from their next
 * request. A change that changes nothing leaves no event (06 §23.2, 17).
 *
 * <p>Refuses with a {@link StaffRefusal}: nobody has the id, something about the details is wrong, the person would
 * change their own role, or the e-mail address is taken.
 */
@UseCase
public class ChangeStaffUser {

    private final DSLContext database;
    private final Timeline timeline;
    private final LostRaces races;
    private final AccessSettings settings;

    ChangeStaffUser(DSLContext database, Timeline timeline, LostRaces races, AccessSettings settings) {
        this.database = database;
        this.timeline = timeline;
        this.races = races;
        this.settings = settings;
    }

    /**
     * @param author who changes them
     * @param userId {@code users.id}
     */
    public record Command(Author.DfeStaffUser author, long userId, StaffDetails details) {}

    /** @param changed whether anything is another than before */
    public record Changed(boolean changed) {}

    /** @throws Refused with a {@link StaffRefusal} */
    public Changed execute(Command command) {
        StaffDetails details = command.details();
        var user = database.selectFrom(USERS)
                .where(USERS.ID.eq(command.userId()))
                .forNoKeyUpdate()
                .fetchOptional()
                .orElseThrow(() -> new Refused(new StaffRefusal.StaffUserNotFound()));
        List<StaffDetails.Problem> problems = details.problems(settings::ofStaff);
        if (!problems.isEmpty()) {
            throw new Refused(new StaffRefusal.Invalid(problems));
        }
        StaffRole role = details.role().orElseThrow();
        StaffRole before = StaffRole.of(user.getRole().getLiteral());
        if (role != before && command.author().userId() == command.userId()) {
            throw new Refused(new StaffRefusal.OwnRole());
        }
        Event event = Event.of(EventType.DFE_USER_UPDATED, command.author(), "User " + details.name() + " updated")
                .about(Link.USER, command.userId())
                .changing("name", user.getName(), details.name())
                .changing("email", user.getEmail(), details.email())
                .changing("role", before.displayName(), role.displayName())
                .changing("otp_school_urn", user.getOtpSchoolUrn(), details.urn());
        if (event.changes().isEmpty()) {
            return new Changed(false);
        }
        races.asRefusals(
                Map.of("users_email_unique", new StaffRefusal.EmailTaken()),
                () -> database.update(USERS)
                        .set(USERS.NAME, details.name())
                        .set(USERS.EMAIL, details.email())
                        .set(USERS.ROLE, DfeRoleType.valueOf(role.name()))
                        .set(USERS.OTP_SCHOOL_URN, details.urn())
                        .where(USERS.ID.eq(command.userId()))
                        .execute());
        timeline.record(event);
        return new Changed(true);
    }
}
