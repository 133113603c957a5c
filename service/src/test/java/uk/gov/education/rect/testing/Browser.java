package uk.gov.education.rect.testing;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * A browser in which somebody is signed in; sends each form with the token of its page, and follows its session where the
 * service gives it another id.
 */
public final class Browser {

    private final MockMvc mvc;
    private final RequestPostProcessor person;
    private @Nullable Cookie session;

    /** @param person from {@link SignIns} */
    public Browser(MockMvc mvc, RequestPostProcessor person) {
        this.mvc = mvc;
        this.person = person;
    }

    /** What came back, parsed. */
    public record Answer(int status, @Nullable String location, Document page) {

        /** All the words on the page. */
        public String text() {
            return page.text();
        }

        /** The words in its main part. */
        public String main() {
            return page.select("main").text();
        }

        /** Where the browser is sent. */
        public String goesTo() {
            return Objects.requireNonNull(location, () -> "not a redirect but " + status + ": " + text());
        }

        /** The messages of the error summary. */
        public List<String> errors() {
            return page.select(".govuk-error-summary__list a").eachText();
        }

        /** Where the link with these words leads. */
        public String link(String words) {
            Element link = page.select("a").stream()
                    .filter(each -> each.text().equals(words))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no link “" + words + "” on: " + text()));
            return link.attr("href");
        }
    }

    /** Opens an address. */
    public Answer open(String address) {
        return perform(get(URI.create(address)));
    }

    /** Sends a form whose page is at the same address. */
    public Answer send(String address, String... fieldsAndValues) {
        return sendFrom(address, address, fieldsAndValues);
    }

    /** Sends a form found on another page. */
    public Answer sendFrom(String page, String address, String... fieldsAndValues) {
        String token = open(page).page().select("input[name=_csrf]").attr("value");
        return sendWith(token, address, fieldsAndValues);
    }

    /** Sends fields with a token that was on some page. */
    public Answer sendWith(String token, String address, String... fieldsAndValues) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (int index = 0; index < fieldsAndValues.length; index += 2) {
            fields.put(fieldsAndValues[index], fieldsAndValues[index + 1]);
        }
        MockHttpServletRequestBuilder request = post(URI.create(address)).param("_csrf", token);
        fields.forEach(request::param);
        return perform(request);
    }

    private Answer perform(MockHttpServletRequestBuilder request) {
        try {
            MockHttpServletResponse response = mvc.perform(request.with(person).with(this::inSession))
                    .andReturn()
                    .getResponse();
            Cookie given = response.getCookie("rect_session");
            session = given == null ? session : given;
            return new Answer(
                    response.getStatus(),
                    response.getHeader("Location"),
                    Jsoup.parse(response.getContentAsString(StandardCharsets.UTF_8)));
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }

    private MockHttpServletRequest inSession(MockHttpServletRequest request) {
        if (session != null) {
            request.setCookies(session);
        }
        return request;
    }
}
