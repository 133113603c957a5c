package uk.gov.education.rect.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import uk.gov.education.rect.database.enums.GiasSchoolStatuses;
import uk.gov.education.rect.doubles.faults.Fault;
import uk.gov.education.rect.doubles.faults.Preset;
import uk.gov.education.rect.testing.TestClock;

/** Who does not get in, and what happens while DfE Sign-in is unwell or answers wrongly. */
class DfeSignInRefusalsTest extends DfeSignInScenario {

    @Test
    @DisplayName("06 §2.3: DfE staff who are no users of the service are told so, with the organisation's name")
    void unknown_staff_are_refused() throws Exception {
        assertThat(location(signIn("dfe-no-role"))).isEqualTo("/access-denied");
        assertThat(body(open("/access-denied"))).contains("from Department for Education");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "no-service, false",
        "no-role, true",
        "no-organisation, false",
        "mat, true",
        "odd-role, true",
        "inactive-role, true"
    })
    @DisplayName(
            "SJ-ACC-01 SJ-ACC-02 SJ-ACC-03 SES-DSI-03 DSI-08 DSI-10: those without access or any role we know are told so, with the organisation's name where it helps")
    void no_access(String key, boolean named) throws Exception {
        if (key.equals("odd-role")
                || key.equals("no-service")
                || key.equals("no-role")
                || key.equals("inactive-role")) {
            data().school(urnOf(key), "Some School");
        }

        assertThat(location(signIn(key))).isEqualTo("/access-denied");
        String page = body(open("/access-denied"));
        if (named) {
            assertThat(page)
                    .contains(
                            "from ",
                            "my-services",
                            user(key).memberships().getFirst().organisation().name());
        } else {
            assertThat(page).contains("not linked to an organisation", "request-organisation");
        }
        assertThat(location(open("/school/home/ects"))).isEqualTo("/");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"api-500", "api-403", "api-slow"})
    @DisplayName("DSI-04, DSI-09: when roles cannot be known, sign-in is unavailable and the wanted page is remembered")
    void roles_cannot_be_known(String key) throws Exception {
        data().school(urnOf(key), "Abbey Grove School");
        open("/school/mentors/1?page=2");

        MvcResult result = signIn(key);

        assertThat(result.getResponse().getStatus()).isEqualTo(503);
        assertThat(body(result)).contains("Sign-in is temporarily unavailable");
        if (!key.equals("api-403")) {
            assertThat(location(signIn("sit-state"))).isEqualTo("/school/mentors/1?page=2");
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "wrong-issuer",
                "issuer-without-port",
                "wrong-audience",
                "wrong-nonce",
                "expired",
                "issued-in-future",
                "unknown-key",
                "unsigned",
                "state-altered"
            })
    @DisplayName("§2.2: an answer that is not exactly right signs nobody in")
    void a_wrong_answer_signs_nobody_in(String fault) throws Exception {
        data().school(urnOf("sit-state"), "Abbey Grove School");
        tokenFault(fault);

        MvcResult result = signIn("sit-state");

        assertThat(result.getResponse().getStatus()).isEqualTo(200);
        assertThat(body(result)).contains("There was a problem signing you in", "Try again");
        assertThat(location(open("/school/home/ects"))).isEqualTo("/");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"no-email", "no-organisation"})
    @DisplayName("§2.2: what the identity token leaves out is taken from the user information")
    void user_information_fills_in(String fault) throws Exception {
        data().school(urnOf("sit-state"), "Abbey Grove School");
        tokenFault(fault);

        assertThat(location(signIn("sit-state"))).isEqualTo("/school/home/ects");
    }

    @Test
    @DisplayName("§2.2: the keys of DfE Sign-in may change between code and token")
    void keys_may_rotate() throws Exception {
        data().school(urnOf("sit-state"), "Abbey Grove School");
        signIn("sit-state");
        session = null;
        follow(DSI.uri() + "/certs");
        java.net.http.HttpClient.newHttpClient()
                .send(
                        java.net.http.HttpRequest.newBuilder(DSI.uri().resolve("/__admin/rotate-keys"))
                                .POST(java.net.http.HttpRequest.BodyPublishers.noBody())
                                .build(),
                        java.net.http.HttpResponse.BodyHandlers.discarding());

        assertThat(location(signIn("sit-state"))).isEqualTo("/school/home/ects");
    }

    @Test
    @DisplayName("§2.2: a state works once, and only in the browser that asked for it")
    void a_callback_works_once() throws Exception {
        data().school(urnOf("sit-state"), "Abbey Grove School");
        Map<String, String> parameters = new HashMap<>(atDfeSignIn("sit-state"));
        Cookie victim = cookie();

        session = null;
        assertThat(body(callback(parameters))).contains("There was a problem signing you in");

        session = victim;
        assertThat(location(callback(parameters))).isEqualTo("/school/home/ects");
        assertThat(body(callback(parameters))).contains("There was a problem signing you in");
    }

    @Test
    @DisplayName("§2.2: sign-in starts by a form with its token; a link cannot start it")
    void a_link_cannot_start_a_sign_in() throws Exception {
        assertThat(open("/auth/dfe_sign_in").getResponse().getStatus()).isEqualTo(405);
        assertThat(ask(MockMvcRequestBuilders.post("/auth/dfe_sign_in"))
                        .getResponse()
                        .getStatus())
                .isEqualTo(422);
    }

    @Test
    @DisplayName("§2.2: PKCE, state and nonce go out; cancelling leads to the page to try again")
    void cancelling() throws Exception {
        Map<String, String> sent = query(location(submit("/auth/dfe_sign_in")));
        assertThat(sent)
                .containsEntry("code_challenge_method", "S256")
                .containsEntry("scope", "openid profile email organisation")
                .containsKeys("state", "nonce", "code_challenge");

        MvcResult result = callback(Map.of("error", "access_denied", "state", sent.get("state")));

        assertThat(body(result)).contains("There was a problem signing you in");
    }

    @Test
    @DisplayName("DSI-09: a provider that is down makes sign-in unavailable, and nothing else")
    void the_provider_is_down() throws Exception {
        data().school(urnOf("sit-state"), "Abbey Grove School");
        Map<String, String> parameters = atDfeSignIn("sit-state");
        DSI.server()
                .faults()
                .add(Fault.always("down", Fault.Mode.status).onPath("/token").answering(500));

        MvcResult result = callback(parameters);

        assertThat(result.getResponse().getStatus()).isEqualTo(503);
        assertThat(open("/privacy").getResponse().getStatus()).isEqualTo(200);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"sit-gias-only", "sit-closed", "sit-independent"})
    @DisplayName(
            "SJ-ACC-10a SJ-ACC-10b SJ-ACC-10c DSI-07: people of a school that is new, closed or unfunded may sign in, and are told why they cannot go on")
    void a_blocked_school(String key) throws Exception {
        switch (key) {
            case "sit-gias-only" ->
                data().giasSchool(urnOf(key), "New School", "Community school", GiasSchoolStatuses.OPEN);
            case "sit-closed" -> {
                data().giasSchool(urnOf(key), "Closed School", "Community school", GiasSchoolStatuses.CLOSED);
                data().opened(urnOf(key));
            }
            default -> {
                data().giasSchool(urnOf(key), "Own School", "Other independent school", GiasSchoolStatuses.OPEN);
                data().opened(urnOf(key));
            }
        }

        signIn(key);

        assertThat(location(open("/school/home/ects"))).isEqualTo("/school/access-denied");
        MvcResult page = open("/school/access-denied");
        assertThat(page.getResponse().getStatus()).isEqualTo(200);
        assertThat(body(page)).contains("School cannot use this service").doesNotContain("/school/home/mentors");
    }

    @Test
    @DisplayName("SJ-ACC-11: the page that explains the block leads home when there is none")
    void an_unblocked_school_is_sent_home() throws Exception {
        data().school(urnOf("sit-state"), "Abbey Grove School");
        signIn("sit-state");

        assertThat(location(open("/school/access-denied"))).isEqualTo("/school/home/ects");
    }

    @Test
    @DisplayName("DSI-01: discovery that fails makes sign-in unavailable")
    void discovery_fails() throws Exception {
        data().school(urnOf("sit-state"), "Abbey Grove School");
        TestClock.set(TestClock.DEFAULT.plus(Duration.ofHours(2)));
        DSI.server().faults().add(Preset.of("down").orElseThrow().fault());

        assertThat(submit("/auth/dfe_sign_in").getResponse().getStatus()).isEqualTo(503);
    }
}
