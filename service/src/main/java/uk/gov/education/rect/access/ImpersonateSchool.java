package uk.gov.education.rect.access;

import static uk.gov.education.rect.database.Tables.GIAS_SCHOOLS;
import static uk.gov.education.rect.database.Tables.SCHOOLS;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import uk.gov.education.rect.timeline.Event;
import uk.gov.education.rect.timeline.EventType;
import uk.gov.education.rect.timeline.Link;
import uk.gov.education.rect.timeline.Timeline;
import uk.gov.education.rect.usecase.Refused;
import uk.gov.education.rect.usecase.UseCase;

/**
 * A member of DfE staff takes the place of a school's people (SJ-IMP-01, ADM-IMP-07): to look, or, with a reason, also to
 * change things. It goes on the school's timeline.
 *
 * <p>Refuses a school that the service does not have ({@link UnknownSchool}).
 */
@UseCase
public class ImpersonateSchool {

    private final DSLContext database;
    private final Timeline timeline;

    ImpersonateSchool(DSLContext database, Timeline timeline) {
        this.database = database;
        this.timeline = timeline;
    }

    /**
     * Who takes whose place.
     *
     * @param session their session so far
     * @param staff who they are
     * @param reason why they need to change things, or null to look only
     */
    public record Command(
            SessionEntry.Staff session,
            StaffUser staff,
            int urn,
            @Nullable String reason) {}

    /** Why nothing was done. */
    public sealed interface Refusal extends uk.gov.education.rect.usecase.Refusal {}

    /** The service has no school with the URN. */
    public record UnknownSchool() implements Refusal {}

    /** What the session must keep from now on. */
    public SessionEntry.Impersonating execute(Command command) {
        var school = database.select(SCHOOLS.ID, GIAS_SCHOOLS.NAME)
                .from(SCHOOLS)
                .join(GIAS_SCHOOLS)
                .on(GIAS_SCHOOLS.URN.eq(SCHOOLS.URN))
                .where(SCHOOLS.URN.eq(command.urn()))
                .fetchOptional()
                .orElseThrow(() -> new Refused(new UnknownSchool()));
        StaffUser staff = command.staff();
        boolean mayChange = command.reason() != null;
        timeline.record(Event.of(
                        EventType.SCHOOL_IMPERSONATION_STARTED,
                        staff.author(),
                        staff.name() + " signed in as " + school.value2()
                                + (mayChange ? " to make changes" : " to look only"))
                .because(command.reason(), null)
                .about(Link.SCHOOL, school.value1())
                .about(Link.USER, staff.userId()));
        return new SessionEntry.Impersonating(
                staff.userId(),
                command.session().byDfeSignIn(),
                command.urn(),
                mayChange,
                command.session().persona(),
                command.session().startedAt());
    }
}
