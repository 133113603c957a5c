package uk.gov.education.rect.web.site;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;
import uk.gov.education.rect.access.CurrentPeople;
import uk.gov.education.rect.access.Home;
import uk.gov.education.rect.web.Sessions;

/** Where somebody goes who has just signed in, or has changed sides (DSI-12, SES-07). */
@Component
class Arrivals {

    private final Sessions sessions;
    private final CurrentPeople people;

    Arrivals(Sessions sessions, CurrentPeople people) {
        this.sessions = sessions;
        this.people = people;
    }

    /** The page they wanted before they were asked to sign in, which is then forgotten; else their home. */
    String landing(HttpServletRequest request) {
        String home = sessions.entry(request)
                .flatMap(people::of)
                .map(current -> Home.of(current.person()))
                .orElse("/");
        return sessions.takeRememberedPath(request).orElse(home);
    }
}
