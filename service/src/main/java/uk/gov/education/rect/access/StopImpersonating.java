package uk.gov.education.rect.access;

import static uk.gov.education.rect.database.Tables.GIAS_SCHOOLS;
import static uk.gov.education.rect.database.Tables.SCHOOLS;
import static uk.gov.education.rect.database.Tables.USERS;

import org.jooq.DSLContext;
import uk.gov.education.rect.timeline.Author;
import uk.gov.education.rect.timeline.Event;
import uk.gov.education.rect.timeline.EventType;
import uk.gov.education.rect.timeline.Link;
import uk.gov.education.rect.timeline.Timeline;
import uk.gov.education.rect.usecase.UseCase;

/** A member of DfE staff who acts in the place of a school's people becomes themselves again (SJ-IMP-02). Never refuses. */
@UseCase
public class StopImpersonating {

    private final DSLContext database;
    private final Timeline timeline;

    StopImpersonating(DSLContext database, Timeline timeline) {
        this.database = database;
        this.timeline = timeline;
    }

    /** What the session must keep from now on. */
    public SessionEntry.Staff execute(SessionEntry.Impersonating session) {
        database.select(SCHOOLS.ID, GIAS_SCHOOLS.NAME, USERS.NAME, USERS.EMAIL)
                .from(SCHOOLS)
                .join(GIAS_SCHOOLS)
                .on(GIAS_SCHOOLS.URN.eq(SCHOOLS.URN))
                .join(USERS)
                .on(USERS.ID.eq(session.userId()))
                .where(SCHOOLS.URN.eq(session.urn()))
                .fetchOptional()
                .ifPresent(found -> timeline.record(Event.of(
                                EventType.SCHOOL_IMPERSONATION_ENDED,
                                new Author.DfeStaffUser(session.userId(), found.value4(), found.value3()),
                                found.value3() + " stopped acting as " + found.value2())
                        .about(Link.SCHOOL, found.value1())
                        .about(Link.USER, session.userId())));
        return new SessionEntry.Staff(session.userId(), session.byDfeSignIn(), session.persona(), session.startedAt());
    }
}
