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
 * Lets one more member of DfE staff sign in (ADM-USR-01). They must use an address of the Department for Education.
 *
 * <p>Refuses with a {@link StaffRefusal}: something about the details is wrong, or the e-mail address is taken.
 */
@UseCase
public class AddStaffUser {

    private final DSLContext database;
    private final Timeline timeline;
    private final LostRaces races;
    private final AccessSettings settings;

    AddStaffUser(DSLContext database, Timeline timeline, LostRaces races, AccessSettings settings) {
        this.database = database;
        this.timeline = timeline;
        this.races = races;
        this.settings = settings;
    }

    /** @param author who adds them */
    public record Command(Author author, StaffDetails details) {}

    /** @param userId {@code users.id} */
    public record Added(long userId) {}

    /** @throws Refused with a {@link StaffRefusal} */
    public Added execute(Command command) {
        StaffDetails details = command.details();
        List<StaffDetails.Problem> problems = details.problems(settings::ofStaff);
        if (!problems.isEmpty()) {
            throw new Refused(new StaffRefusal.Invalid(problems));
        }
        StaffRole role = details.role().orElseThrow();
        long id = races.asRefusals(
                Map.of("users_email_unique", new StaffRefusal.EmailTaken()),
                () -> database.insertInto(USERS)
                        .set(USERS.NAME, details.name())
                        .set(USERS.EMAIL, details.email())
                        .set(USERS.ROLE, DfeRoleType.valueOf(role.name()))
                        .set(USERS.OTP_SCHOOL_URN, details.urn())
                        .returningResult(USERS.ID)
                        .fetchSingle()
                        .value1());
        timeline.record(Event.of(EventType.DFE_USER_CREATED, command.author(), "User " + details.name() + " added")
                .about(Link.USER, id)
                .changing("name", null, details.name())
                .changing("email", null, details.email())
                .changing("role", null, role.displayName())
                .changing("otp_school_urn", null, details.urn()));
        return new Added(id);
    }
}
