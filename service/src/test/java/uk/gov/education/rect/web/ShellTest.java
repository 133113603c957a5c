package uk.gov.education.rect.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.RequestDispatcher;
import java.nio.charset.StandardCharsets;
import org.jooq.DSLContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import uk.gov.education.rect.access.AccessData;
import uk.gov.education.rect.access.StaffRole;
import uk.gov.education.rect.govuk.Assets;
import uk.gov.education.rect.testing.ServiceTest;
import uk.gov.education.rect.testing.SignIns;

/** What every page has in common. */
@ServiceTest
class ShellTest {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private SignIns signIns;

    @Autowired
    private DSLContext database;

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "/",
                "/sign-in",
                "/otp-sign-in",
                "/otp-sign-in/code",
                "/auth/failure",
                "/access-denied",
                "/school-requirements",
                "/support",
                "/cookies",
                "/accessibility",
                "/privacy",
                "/components",
                "/time_traveller/new"
            })
    @DisplayName("07 §11.3, 06 §20.1: every public page is whole, titled, and safe to show")
    void public_pages(String path) throws Exception {
        MockHttpServletResponse response = ask(get(path));

        assertThat(response.getStatus()).isEqualTo(200);
        String page = text(response);
        assertThat(page)
                .contains(
                        " - Register early career teachers - GOV.UK</title>",
                        "<h1",
                        "Skip to main content",
                        "href=\"/accessibility\"",
                        "href=\"/support\"")
                .doesNotContain("style=\"", "onclick=", "<script>");
        assertThat(response.getHeader("Content-Security-Policy"))
                .contains("default-src 'self'", "script-src 'self';", "frame-ancestors 'none'", "base-uri 'none'")
                .doesNotContain("unsafe");
        assertThat(response.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(response.getHeader("X-Frame-Options")).isEqualTo("DENY");
        assertThat(response.getHeader("Referrer-Policy")).isEqualTo("strict-origin-when-cross-origin");
        assertThat(response.getHeader("Permissions-Policy")).contains("camera=()", "fullscreen=()");
        assertThat(response.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(response.getHeader("X-Robots-Tag")).isEqualTo(path.equals("/") ? "all" : "none");
        assertThat(response.getContentType()).isEqualToIgnoringCase("text/html;charset=UTF-8");
    }

    @Test
    @DisplayName("07 §11.3: over HTTPS, browsers are told to stay with it")
    void strict_transport_security() throws Exception {
        assertThat(ask(get("/privacy").secure(true)).getHeader("Strict-Transport-Security"))
                .startsWith("max-age=31536000");
    }

    @Test
    @DisplayName("07 §11.2: a page without a form starts no session")
    void no_session_without_need() throws Exception {
        assertThat(ask(get("/privacy")).getCookies()).isEmpty();
        assertThat(ask(get("/otp-sign-in")).getCookie("rect_session"))
                .satisfies(cookie -> assertThat(cookie.isHttpOnly()).isTrue());
    }

    @Test
    @DisplayName("Assets: they are there, and may be kept for ever")
    void assets() throws Exception {
        MockHttpServletResponse response = ask(get(Assets.url("rect.css")));

        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(response.getHeader("Cache-Control")).isEqualTo("max-age=31536000, public, immutable");
        assertThat(text(ask(get("/privacy")))).contains(Assets.url("rect.css"), Assets.url("js-enabled.js"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "admin, Teachers|Schools|Organisations, Finance|Users",
        "user_manager, Teachers|Users, Finance",
        "finance, Teachers|Finance|Users, ECTs",
        "product_team, Teachers|Finance|Users, ECTs"
    })
    @DisplayName("06 §20.2: staff see the links of their role")
    void navigation_of_staff(String role, String shown, String hidden) throws Exception {
        long id = new AccessData(database).staff("nav." + role + "@education.gov.uk", StaffRole.of(role));

        String page = text(ask(get("/privacy").with(signIns.staff(id))));

        String navigation = page.substring(page.indexOf("<nav"), page.indexOf("</nav>"));
        assertThat(navigation).contains(shown.split("\\|")).doesNotContain(hidden.split("\\|"));
        assertThat(page).contains("Department for Education", "action=\"/sign-out\"");
    }

    @Test
    @DisplayName("06 §20.4: an address that leads nowhere gets a page that says so, signed in or not")
    void not_found() throws Exception {
        MockHttpServletResponse response = error(404, "/nowhere", "text/html");
        assertThat(ask(get("/nowhere")).getStatus()).isEqualTo(404);
        assertThat(response.getStatus()).isEqualTo(404);
        assertThat(text(response)).contains("Page not found", "/support");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "400, Sorry, could not understand",
        "401, You need to sign in, start page",
        "403, You are not authorised, access",
        "405, Page not found, address",
        "413, The file is too big, smaller",
        "422, Sorry, expired",
        "429, Sorry, too many requests",
        "500, Sorry, problem with the service",
        "503, Sorry, unavailable"
    })
    @DisplayName("06 §20.4: each failure has its page, with its status and nothing of our insides")
    void error_pages(int status, String heading, String words) throws Exception {
        MockHttpServletResponse response = error(status, "/school/ects", "text/html");

        assertThat(response.getStatus()).isEqualTo(status);
        assertThat(text(response)).contains(heading, words).doesNotContain("secret detail", "Exception", "at uk.gov");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "404, '{\"errors\":[{\"', Resource not found",
        "400, '{\"errors\":[{\"', Bad request",
        "500, '{\"errors\":[{\"', Internal server error",
        "405, '{\"errors\":[{\"', Method not allowed",
        "413, '{\"errors\":[{\"', Content too large"
    })
    @DisplayName("API-ERR-01, API-ERR-02: the API answers in JSON")
    void api_errors(int status, String start, String title) throws Exception {
        MockHttpServletResponse response = error(status, "/api/v3/participants", "*/*");

        assertThat(response.getStatus()).isEqualTo(status);
        assertThat(response.getContentType()).startsWith("application/json");
        assertThat(text(response)).startsWith(start).contains(title).doesNotContain("secret detail");
    }

    @Test
    @DisplayName("ADM-PERM-02: a refusal says for whom the area is")
    void refusals_say_why() throws Exception {
        String page = text(mvc.perform(get("/error")
                        .accept("text/html")
                        .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 403)
                        .requestAttr(
                                Refusal.class.getName(),
                                new Refusal(uk.gov.education.rect.access.RouteRules.Audience.FINANCE)))
                .andReturn()
                .getResponse());

        assertThat(page).contains("financial information", "product team");
    }

    @Test
    @DisplayName("06 §20.4: a form whose token is stale says the page has expired")
    void stale_forms() throws Exception {
        assertThat(ask(post("/otp-sign-in").param("email", "a@b.uk")).getStatus())
                .isEqualTo(422);
    }

    @Test
    @DisplayName("Requests that are too big are refused before they are read")
    void too_big() throws Exception {
        MockHttpServletRequestBuilder big =
                post("/otp-sign-in").contentType("text/plain").content(new byte[1024 * 1024 + 1]);
        assertThat(ask(big.with(csrf())).getStatus()).isEqualTo(413);
    }

    @Test
    @DisplayName("API-TT-04, ADM-TT-05: a date that is none is a bad request")
    void impossible_dates() throws Exception {
        assertThat(ask(get("/privacy").header("X-With-Server-Date", "tomorrow")).getStatus())
                .isEqualTo(400);
        assertThat(ask(get("/privacy").header("X-With-Server-Date", "2027-01-10T10:42:00Z"))
                        .getStatus())
                .isEqualTo(200);
    }

    @ParameterizedTest(name = "{0}-{1}-{2}")
    @CsvSource({"31, 2, 2026", "'', '', ''", "1, 1, 1066", "x, 1, 2026"})
    @DisplayName("ADM-TT-02: a date that does not exist is an error beside the field")
    void impossible_travel(String day, String month, String year) throws Exception {
        MockHttpServletResponse response = ask(post("/time_traveller")
                .with(csrf())
                .param("travel_to-day", day)
                .param("travel_to-month", month)
                .param("travel_to-year", year));

        assertThat(response.getStatus()).isEqualTo(422);
        assertThat(text(response)).contains("<title>Error: ", "Enter a real date");
    }

    @Test
    @DisplayName("ADM-TT-02, ADM-TT-04: a chosen date is shown on every page of that session until it is left")
    void travelling() throws Exception {
        MockHttpServletResponse started = ask(post("/time_traveller")
                .with(csrf())
                .param("travel_to-day", "1")
                .param("travel_to-month", "9")
                .param("travel_to-year", "2027"));
        assertThat(started.getHeader("Location")).isEqualTo("/");

        assertThat(text(ask(get("/privacy").cookie(started.getCookies())))).contains("1 September 2027");
        assertThat(text(ask(get("/privacy")))).doesNotContain("1 September 2027");
        ask(post("/time_traveller/return").with(csrf()).cookie(started.getCookies()));
        assertThat(text(ask(get("/privacy").cookie(started.getCookies())))).doesNotContain("1 September 2027");
    }

    private MockHttpServletResponse error(int status, String path, String accept) throws Exception {
        return mvc.perform(get("/error")
                        .accept(accept)
                        .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, status)
                        .requestAttr(RequestDispatcher.ERROR_REQUEST_URI, path)
                        .requestAttr(RequestDispatcher.ERROR_EXCEPTION, new IllegalStateException("secret detail")))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse ask(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.accept("text/html")).andReturn().getResponse();
    }

    private static String text(MockHttpServletResponse response) throws Exception {
        return response.getContentAsString(StandardCharsets.UTF_8);
    }
}
