package uk.gov.education.rect.access;

import static uk.gov.education.rect.database.Tables.SCHOOLS;

import org.jooq.DSLContext;
import uk.gov.education.rect.timeline.Author;
import uk.gov.education.rect.timeline.Event;
import uk.gov.education.rect.timeline.EventType;
import uk.gov.education.rect.timeline.Link;
import uk.gov.education.rect.timeline.Timeline;
import uk.gov.education.rect.usecase.UseCase;

/**
 * Puts on the timeline that somebody of a school signed in (DSI-11, SJ-ACC-04). A school that GIAS knows but the service
 * does not yet has no timeline: nothing is recorded. Never refuses.
 */
@UseCase
public class RecordSchoolSignIn {

    /**
     * @param name name of the person
     * @param email their e-mail address
     * @param urn the school they act for
     */
    public record Command(String name, String email, int urn) {}

    private final DSLContext database;
    private final Timeline timeline;

    RecordSchoolSignIn(DSLContext database, Timeline timeline) {
        this.database = database;
        this.timeline = timeline;
    }

    /** Records the sign-in where the school has a timeline. */
    public void execute(Command command) {
        database.select(SCHOOLS.ID)
                .from(SCHOOLS)
                .where(SCHOOLS.URN.eq(command.urn()))
                .fetchOptional(SCHOOLS.ID)
                .ifPresent(school -> timeline.record(Event.of(
                                EventType.SCHOOL_USER_SIGNS_IN,
                                new Author.SchoolUser(command.email(), command.name()),
                                command.name() + " signed in")
                        .about(Link.SCHOOL, school)));
    }
}
