package uk.gov.education.rect.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import uk.gov.education.rect.access.AccessSettings;
import uk.gov.education.rect.access.CurrentPeople;
import uk.gov.education.rect.access.IdentityProvider;
import uk.gov.education.rect.access.SessionEntry;

/**
 * What web sessions hold about who is signed in, and around signing in. Kept in PostgreSQL as plain JSON text, so that
 * any node of any release can read it. Idle sessions end in the session store (SES-03).
 */
@Component
public class Sessions {

    private static final Logger LOG = LoggerFactory.getLogger(Sessions.class);

    private static final String SIGNED_IN = "signed_in";
    private static final String ID_TOKEN = "id_token";
    private static final String PENDING = "pending_sign_in";
    private static final String REMEMBERED_PATH = "remembered_path";
    private static final String DENIED_ORGANISATION = "denied_organisation";
    private static final String CODE_EMAIL = "one_time_code_email";
    private static final String TRAVELLED_TO = "travelled_to";

    private final CurrentPeople people;
    private final AccessSettings settings;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder().build();

    Sessions(CurrentPeople people, AccessSettings settings, Clock clock) {
        this.people = people;
        this.settings = settings;
        this.clock = clock;
    }

    /** Whether somebody has signed in in this session; says nothing of whether they still may. */
    public boolean holdsSomebody(HttpServletRequest request) {
        return text(request, SIGNED_IN).isPresent();
    }

    /**
     * Who is signed in, checked against the database now. A session that is too old (SES-04), points at something gone
     * (SES-01) or cannot be read (SES-02) is ended here.
     */
    public Optional<CurrentPeople.Current> current(HttpServletRequest request) {
        if (!holdsSomebody(request)) {
            return Optional.empty();
        }
        Optional<CurrentPeople.Current> current = entry(request)
                .filter(entry ->
                        entry.startedAt().plus(settings.sessionLifetime()).isAfter(clock.instant()))
                .flatMap(people::of);
        if (current.isEmpty()) {
            LOG.info("a session was ended: it is too old, or what it points at has gone");
            end(request);
        }
        return current;
    }

    /** What the session keeps of the person signed in, if it can be read. */
    public Optional<SessionEntry> entry(HttpServletRequest request) {
        return text(request, SIGNED_IN).flatMap(stored -> read(stored, SessionEntry.class));
    }

    /**
     * Signs somebody in: in a new session, whose id nobody has seen (SES-05).
     *
     * @param idToken token of DfE Sign-in to sign them out there later, or null
     */
    public void begin(HttpServletRequest request, SessionEntry entry, @Nullable String idToken) {
        Optional<String> remembered = text(request, REMEMBERED_PATH);
        Optional<String> travelledTo = text(request, TRAVELLED_TO);
        end(request);
        HttpSession session = request.getSession(true);
        remembered.ifPresent(path -> session.setAttribute(REMEMBERED_PATH, path));
        travelledTo.ifPresent(date -> session.setAttribute(TRAVELLED_TO, date));
        if (idToken != null) {
            session.setAttribute(ID_TOKEN, idToken);
        }
        keep(session, entry);
    }

    /** The same person in another role: a new session id, everything else kept (SES-05). */
    public void change(HttpServletRequest request, SessionEntry entry) {
        request.changeSessionId();
        keep(request.getSession(true), entry);
    }

    /** Forgets everything about this browser. */
    public void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    /** The token that signs this person out of DfE Sign-in, if they came that way. */
    public Optional<String> idToken(HttpServletRequest request) {
        return text(request, ID_TOKEN);
    }

    /** Remembers where somebody wanted to go before they were asked to sign in (DSI-13). */
    public void rememberPath(HttpServletRequest request, String path) {
        request.getSession(true).setAttribute(REMEMBERED_PATH, path);
    }

    /** Where they wanted to go, forgotten by asking. */
    public Optional<String> takeRememberedPath(HttpServletRequest request) {
        return take(request, REMEMBERED_PATH);
    }

    /** Remembers a sign-in that has begun; a refusal shown before is forgotten (DSI-13). */
    public void keepPending(HttpServletRequest request, IdentityProvider.Pending pending) {
        HttpSession session = request.getSession(true);
        session.removeAttribute(DENIED_ORGANISATION);
        session.setAttribute(PENDING, json.writeValueAsString(pending));
    }

    /** The sign-in that had begun, once. */
    public Optional<IdentityProvider.Pending> takePending(HttpServletRequest request) {
        return take(request, PENDING).flatMap(stored -> read(stored, IdentityProvider.Pending.class));
    }

    /** Remembers which organisation has no access, for the page that says so. */
    public void keepDeniedOrganisation(HttpServletRequest request, @Nullable String name) {
        request.getSession(true).setAttribute(DENIED_ORGANISATION, name);
    }

    /** The organisation that has no access, if its name is known. */
    public Optional<String> deniedOrganisation(HttpServletRequest request) {
        return text(request, DENIED_ORGANISATION);
    }

    /** Remembers who asked for a one-time code, or forgets it. */
    public void keepCodeEmail(HttpServletRequest request, @Nullable String email) {
        HttpSession session = request.getSession(email != null);
        if (session != null) {
            session.setAttribute(CODE_EMAIL, email);
        }
    }

    /** Who asked for a one-time code. */
    public Optional<String> codeEmail(HttpServletRequest request) {
        return text(request, CODE_EMAIL);
    }

    /** Lets the pages of this session see another date, or the real one again (ADM-TT-02). */
    public void travelTo(HttpServletRequest request, @Nullable LocalDate date) {
        request.getSession(true).setAttribute(TRAVELLED_TO, date == null ? null : date.toString());
    }

    /** The date the pages of this session see, if it is not the real one. */
    public Optional<LocalDate> travelledTo(HttpServletRequest request) {
        return text(request, TRAVELLED_TO).map(LocalDate::parse);
    }

    private void keep(HttpSession session, SessionEntry entry) {
        session.setAttribute(SIGNED_IN, json.writerFor(SessionEntry.class).writeValueAsString(entry));
        String who = switch (entry) {
            case SessionEntry.External external -> "dfe-sign-in:" + external.userId();
            case SessionEntry.ByCode byCode -> "staff:" + byCode.userId();
            case SessionEntry.Sample sample -> "sample:" + sample.persona();
            case SessionEntry.Staff staff -> "staff:" + staff.userId();
            case SessionEntry.Impersonating staff -> "staff:" + staff.userId();
        };
        session.setAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, who);
    }

    private <T> Optional<T> read(String stored, Class<T> type) {
        try {
            return Optional.of(json.readValue(stored, type));
        } catch (JacksonException unreadable) {
            LOG.warn("a session holds something this release cannot read");
            return Optional.empty();
        }
    }

    private static Optional<String> take(HttpServletRequest request, String name) {
        Optional<String> value = text(request, name);
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(name);
        }
        return value;
    }

    private static Optional<String> text(HttpServletRequest request, String name) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(name) instanceof String value
                ? Optional.of(value)
                : Optional.empty();
    }
}
