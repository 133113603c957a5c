package uk.gov.education.rect.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;
import uk.gov.education.rect.access.CallerInLog;
import uk.gov.education.rect.web.Sessions;

/** Finds who is signed in, for Spring Security; read when first asked for, so not for a picture or a script. */
@Component
class PeopleFromSessions implements SecurityContextRepository {

    private final Sessions sessions;

    private final CallerInLog log;

    PeopleFromSessions(Sessions sessions, CallerInLog log) {
        this.sessions = sessions;
        this.log = log;
    }

    @Override
    public SecurityContext loadContext(HttpRequestResponseHolder requestResponseHolder) {
        return sessions.current(requestResponseHolder.getRequest())
                .map(current -> {
                    log.is(current.person());
                    return new SecurityContextImpl(new PersonAuthentication(current));
                })
                .orElseGet(SecurityContextImpl::new);
    }

    /** Sessions are begun and ended by {@link Sessions} alone. */
    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {}

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return sessions.holdsSomebody(request);
    }
}
