package uk.gov.education.rect.testing;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.json.JsonMapper;
import uk.gov.education.rect.access.DfeSignInRole;
import uk.gov.education.rect.access.SessionEntry;
import uk.gov.education.rect.access.SessionEntry.ActingAs;

/**
 * Makes requests those of somebody who is signed in, by a session in the store as signing in leaves it:
 *
 * <pre>{@code
 * mvc.perform(get("/school/home/ects").with(signIns.school(urn)))
 * }</pre>
 */
public class SignIns {

    private final SessionRepository<? extends Session> store;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder().build();

    SignIns(SessionRepository<? extends Session> store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Somebody of the school with that URN, which GIAS must know. */
    public RequestPostProcessor school(int urn) {
        return as(external(ActingAs.SCHOOL, UUID.randomUUID(), urn, Set.of(DfeSignInRole.SCHOOL)));
    }

    /** Somebody of the appropriate body with that organisation id in DfE Sign-in. */
    public RequestPostProcessor appropriateBody(UUID organisation) {
        return as(external(ActingAs.APPROPRIATE_BODY, organisation, null, Set.of(DfeSignInRole.APPROPRIATE_BODY)));
    }

    /** Somebody who acts both for a school and for an appropriate body, on one side now. */
    public RequestPostProcessor both(ActingAs now, UUID organisation, int urn) {
        return as(external(now, organisation, urn, Set.of(DfeSignInRole.SCHOOL, DfeSignInRole.APPROPRIATE_BODY)));
    }

    /** The member of staff with that {@code users.id}. */
    public RequestPostProcessor staff(long userId) {
        return as(new SessionEntry.Staff(userId, true, null, clock.instant()));
    }

    /** Whoever that session entry describes. */
    public RequestPostProcessor as(SessionEntry entry) {
        Cookie cookie = cookie(store, json.writerFor(SessionEntry.class).writeValueAsString(entry));
        return request -> {
            request.setCookies(cookie);
            return request;
        };
    }

    private static <S extends Session> Cookie cookie(SessionRepository<S> store, String entry) {
        S session = store.createSession();
        session.setAttribute("signed_in", entry);
        store.save(session);
        return new Cookie(
                "rect_session",
                Base64.getEncoder().encodeToString(session.getId().getBytes(StandardCharsets.UTF_8)));
    }

    private SessionEntry external(ActingAs side, UUID organisation, @Nullable Integer urn, Set<DfeSignInRole> roles) {
        Instant now = clock.instant();
        return new SessionEntry.External(
                side, "Sam Porter", "sam.porter@example.test", "dsi-user", organisation, urn, roles, now, now);
    }
}
