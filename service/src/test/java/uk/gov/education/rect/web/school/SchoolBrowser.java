package uk.gov.education.rect.web.school;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.json.JsonMapper;
import uk.gov.education.rect.access.DfeSignInRole;
import uk.gov.education.rect.access.SessionEntry;
import uk.gov.education.rect.web.journey.FrontDoor;

/** A browser in which somebody of one school is signed in; sends each form with the token of its page. */
final class SchoolBrowser {

    private final MockMvc mvc;
    private final Cookie cookie;
    private final SessionRepository<? extends Session> store;
    private final String sessionId;

    private SchoolBrowser(MockMvc mvc, SessionRepository<? extends Session> store, String sessionId) {
        this.mvc = mvc;
        this.store = store;
        this.sessionId = sessionId;
        this.cookie = new Cookie(
                "rect_session", Base64.getEncoder().encodeToString(sessionId.getBytes(StandardCharsets.UTF_8)));
    }

    static SchoolBrowser signedIn(MockMvc mvc, SessionRepository<? extends Session> store, Clock clock, int urn) {
        SessionEntry entry = new SessionEntry.External(
                SessionEntry.ActingAs.SCHOOL,
                "Sam Porter",
                "sam.porter@example.test",
                "dsi-user",
                UUID.randomUUID(),
                urn,
                Set.of(DfeSignInRole.SCHOOL),
                clock.instant(),
                clock.instant());
        String json = JsonMapper.builder().build().writerFor(SessionEntry.class).writeValueAsString(entry);
        return new SchoolBrowser(mvc, store, session(store, json));
    }

    private static <S extends Session> String session(SessionRepository<S> store, String entry) {
        S session = store.createSession();
        session.setAttribute("signed_in", entry);
        store.save(session);
        return session.getId();
    }

    /** What came back, parsed. */
    record Answer(int status, @Nullable String location, Document page) {

        String title() {
            return page.title();
        }

        String text() {
            return page.text();
        }

        List<String> errors() {
            return page.select(".govuk-error-summary__list a").eachText();
        }
    }

    Answer open(String address) {
        return perform(get(URI.create(address)));
    }

    /** Sends a form whose page is at the same address. */
    Answer send(String address, Map<String, String> fields) {
        return sendFrom(address, address, fields);
    }

    /** Sends a form found on another page. */
    Answer sendFrom(String page, String address, Map<String, String> fields) {
        return sendWith(open(page).page().select("input[name=_csrf]").attr("value"), address, fields);
    }

    private Answer sendWith(String token, String address, Map<String, String> fields) {
        MockHttpServletRequestBuilder request = post(URI.create(address)).param("_csrf", token);
        fields.forEach(request::param);
        return perform(request);
    }

    /** The key of this browser's session. */
    String sessionId() {
        return sessionId;
    }

    /** Everything this browser's session holds. */
    String session() {
        Session session = store.findById(sessionId);
        StringBuilder all = new StringBuilder();
        if (session != null) {
            session.getAttributeNames()
                    .forEach(name -> all.append(name).append('=').append(session.<Object>getAttribute(name)));
        }
        return all.toString();
    }

    /** The door through which a journey begins: the form on a page. */
    FrontDoor door(String startPage, String begin, Map<String, String> fields) {
        return new FrontDoor() {
            private String token = "";

            @Override
            public String start() {
                return String.valueOf(sendFrom(startPage, begin, fields).location());
            }

            @Override
            public Seen get(String address) {
                return seen(remembered(open(address)));
            }

            /** With the token of the last form that was looked at, which is good for the whole session. */
            @Override
            public Seen post(String address, Map<String, String> sent) {
                return seen(token.isEmpty() ? send(address, sent) : sendWith(token, address, sent));
            }

            private Answer remembered(Answer answer) {
                String found = answer.page().select("input[name=_csrf]").attr("value");
                token = found.isEmpty() ? token : found;
                return answer;
            }
        };
    }

    private static FrontDoor.Seen seen(Answer answer) {
        Document page = answer.page();
        return new FrontDoor.Seen(
                answer.status(),
                answer.location(),
                attribute(page, "a.govuk-back-link"),
                attribute(page, "main a.govuk-button"),
                page.select(".govuk-error-summary__list a").eachAttr("href"));
    }

    private static @Nullable String attribute(Document page, String selector) {
        String href = page.select(selector).attr("href");
        return href.isEmpty() ? null : href;
    }

    private Answer perform(MockHttpServletRequestBuilder request) {
        try {
            MockHttpServletResponse response =
                    mvc.perform(request.cookie(cookie)).andReturn().getResponse();
            return new Answer(
                    response.getStatus(),
                    response.getHeader("Location"),
                    Jsoup.parse(response.getContentAsString(StandardCharsets.UTF_8)));
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }
}
