package uk.gov.education.rect.web.school;

import java.time.Clock;
import org.jooq.DSLContext;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.test.web.servlet.MockMvc;
import uk.gov.education.rect.schools.SchoolId;

/** Signs people of schools in. */
final class SchoolBrowsers {

    private final MockMvc mvc;
    private final SessionRepository<? extends Session> sessions;
    private final Clock clock;
    private final DSLContext database;

    SchoolBrowsers(MockMvc mvc, SessionRepository<? extends Session> sessions, Clock clock, DSLContext database) {
        this.mvc = mvc;
        this.sessions = sessions;
        this.clock = clock;
        this.database = database;
    }

    /** A browser in which somebody of the school has just signed in: the time must be set before. */
    SchoolBrowser of(SchoolId school) {
        int urn = database.resultQuery("select urn from schools where id = ?", school.value())
                .fetchSingle(0, Integer.class);
        return SchoolBrowser.signedIn(mvc, sessions, clock, urn);
    }
}
