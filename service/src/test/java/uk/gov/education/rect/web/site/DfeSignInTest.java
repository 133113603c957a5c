package uk.gov.education.rect.web.site;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gov.education.rect.database.Tables.APPROPRIATE_BODIES;
import static uk.gov.education.rect.database.Tables.APPROPRIATE_BODY_PERIODS;
import static uk.gov.education.rect.database.Tables.DFE_SIGN_IN_ORGANISATIONS;
import static uk.gov.education.rect.database.Tables.EVENTS;
import static uk.gov.education.rect.database.Tables.GIAS_SCHOOLS;
import static uk.gov.education.rect.database.Tables.SCHOOLS;
import static uk.gov.education.rect.database.Tables.SPRING_SESSION;
import static uk.gov.education.rect.database.Tables.USERS;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import uk.gov.education.rect.access.StaffRole;
import uk.gov.education.rect.database.enums.GiasSchoolStatuses;
import uk.gov.education.rect.doubles.faults.Fault;
import uk.gov.education.rect.doubles.faults.Preset;
import uk.gov.education.rect.testing.TestClock;

class DfeSignInTest extends SignInScenario {

    @BeforeEach
    void nobodyYet() {
        database.deleteFrom(EVENTS).execute();
        database.deleteFrom(SCHOOLS).execute();
        database.deleteFrom(GIAS_SCHOOLS).execute();
        database.deleteFrom(USERS).execute();
        database.deleteFrom(SPRING_SESSION).execute();
    }

    @Test
    @DisplayName("DSI-11, DSI-12: a school user lands on their ECTs, and the sign-in is on the school's timeline")
    void a_school_user_signs_in() throws Exception {
        data().school(urnOf("sit-state"), "Abbey Grove School");

        assertThat(location(signIn("sit-state"))).isEqualTo("/school/home/ects");

        var event = database.selectFrom(EVENTS).fetchSingle();
        assertThat(event.getEventType()).isEqualTo("school_user_signs_in");
        assertThat(event.getAuthorEmail()).isEqualTo("hilda.quill@schools.example.test");
        assertThat(event.getAuthorName()).isEqualTo("Hilda Quillon");
        assertThat(body(open("/privacy"))).contains("Hilda Quillon, Abbey Grove School", "Sign out");
    }

    @Test
    @DisplayName("§2.2: names beyond Latin-1 and none at all are both taken")
    void names_of_all_kinds() throws Exception {
        data().school(urnOf("unicode"), "School of letters");
        signIn("unicode");
        assertThat(body(open("/privacy"))).contains("Siân O", "Nguyễn");

        session = null;
        data().school(urnOf("no-names"), "School without names");
        signIn("no-names");
        assertThat(body(open("/privacy"))).contains("no.names@schools.example.test");
    }

    @Test
    @DisplayName(
            "DSI-05, SES-08, SES-09: both roles land on the school side, may switch, and are led to the side they are on")
    void somebody_with_both_roles_switches() throws Exception {
        data().school(urnOf("dual"), "Umber School");
        appropriateBody("dual", "Umber Teaching School Hub");

        assertThat(location(signIn("dual"))).isEqualTo("/school/home/ects");
        assertThat(body(open("/privacy"))).contains("Umber School (school)", "Switch role");
        Cookie before = cookie();
        assertThat(location(open("/appropriate-body/teachers"))).isEqualTo("/school/home/ects");

        assertThat(location(submit("/switch-role"))).isEqualTo("/appropriate-body/teachers");
        assertThat(cookie().getValue()).as("SES-05").isNotEqualTo(before.getValue());
        assertThat(body(open("/privacy"))).contains("Umber Teaching School Hub (appropriate body)");
        assertThat(location(open("/school/home/ects"))).isEqualTo("/appropriate-body/teachers");
    }

    @Test
    @DisplayName("SES-09: the other role is not offered when no appropriate body is known for the organisation")
    void no_switch_without_a_record_behind_it() throws Exception {
        data().school(urnOf("dual-ab-missing"), "Marrow Bridge School");

        signIn("dual-ab-missing");

        assertThat(body(open("/privacy"))).contains("Marrow Bridge School").doesNotContain("Switch role");
        assertThat(location(submit("/switch-role"))).isEqualTo("/school/home/ects");
    }

    @Test
    @DisplayName("SES-09: roles over an hour old are asked for again before switching")
    void stale_roles_are_checked_again() throws Exception {
        data().school(urnOf("dual"), "Umber School");
        appropriateBody("dual", "Umber Teaching School Hub");
        signIn("dual");
        DSI.setRolesRevoked("dual", true);

        TestClock.set(TestClock.DEFAULT.plus(Duration.ofMinutes(61)));

        assertThat(location(submit("/switch-role"))).isEqualTo("/school/home/ects");
    }

    @Test
    @DisplayName("DSI-06, DM-AB-02: an appropriate body user is tied to their organisation, once")
    void an_appropriate_body_user_signs_in() throws Exception {
        appropriateBody("ab-hub", "Golden Leaf Teaching School Hub");

        assertThat(location(signIn("ab-hub"))).isEqualTo("/appropriate-body/teachers");
        Instant later = TestClock.DEFAULT.plus(Duration.ofHours(1));
        TestClock.set(later);
        session = null;
        signIn("ab-hub");

        var organisation = database.selectFrom(DFE_SIGN_IN_ORGANISATIONS)
                .where(DFE_SIGN_IN_ORGANISATIONS.UUID.eq(organisationOf("ab-hub")))
                .fetchSingle();
        assertThat(organisation.getFirstAuthenticatedAt()).isEqualTo(TestClock.DEFAULT);
        assertThat(organisation.getLastAuthenticatedAt()).isEqualTo(later);
        var body = database.selectFrom(APPROPRIATE_BODIES)
                .where(APPROPRIATE_BODIES.NAME.eq("Golden Leaf Teaching School Hub"))
                .fetchSingle();
        assertThat(body.getDfeSignInOrganisationId()).isEqualTo(organisation.getId());
    }

    @Test
    @DisplayName("06 §2.3: DfE staff come in when their e-mail is a user's, and keep the role the service gives them")
    void staff_sign_in() throws Exception {
        data().staff("Finn.Ansett@education.gov.uk", StaffRole.FINANCE);

        assertThat(location(signIn("dfe-finance"))).isEqualTo("/admin");
        assertThat(body(open("/privacy"))).contains("Department for Education", "Finance", "Users");
    }

    @Test
    @DisplayName("06 §2.3: DfE staff who are no users of the service are told so, with the organisation's name")
    void unknown_staff_are_refused() throws Exception {
        assertThat(location(signIn("dfe-no-role"))).isEqualTo("/access-denied");
        assertThat(body(open("/access-denied"))).contains("from Department for Education");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"no-service, false", "no-organisation, false", "mat, true", "odd-role, true", "inactive-role, true"})
    @DisplayName("DSI-08, SJ-ACC-02: those without access are told so, with the organisation's name where it helps")
    void no_access(String key, boolean named) throws Exception {
        if (key.equals("odd-role") || key.equals("no-service") || key.equals("inactive-role")) {
            data().school(urnOf(key), "Some School");
        }

        assertThat(location(signIn(key))).isEqualTo("/access-denied");
        String page = body(open("/access-denied"));
        if (named) {
            assertThat(page)
                    .contains(
                            "from ",
                            user(key).memberships().getFirst().organisation().name());
        } else {
            assertThat(page).contains("not linked to an organisation");
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

    @Test
    @DisplayName("SES-05: the session id changes at sign-in")
    void the_session_id_changes_at_sign_in() throws Exception {
        data().school(urnOf("sit-state"), "Abbey Grove School");
        Map<String, String> parameters = atDfeSignIn("sit-state");
        Cookie before = cookie();

        callback(parameters);

        assertThat(cookie().getValue()).isNotEqualTo(before.getValue());
        Cookie now = cookie();
        session = before;
        assertThat(location(open("/school/home/ects"))).isEqualTo("/");
        session = now;
        assertThat(location(open("/"))).isEqualTo("/school/home/ects");
    }

    @Test
    @DisplayName("§2.8, SES-10: signing out ends our session and leads through DfE Sign-in back to us")
    void signing_out() throws Exception {
        data().school(urnOf("sit-state"), "Abbey Grove School");
        signIn("sit-state");
        Cookie before = cookie();

        String address = Objects.requireNonNull(location(submit("/sign-out")));

        assertThat(address).startsWith(DSI.uri() + "/session/end?");
        assertThat(query(address)).containsKey("id_token_hint");
        assertThat(follow(address).headers().firstValue("Location")).hasValue("http://localhost:3000/sign-out");
        session = before;
        assertThat(location(open("/sign-out"))).isEqualTo("/");
        assertThat(location(open("/school/home/ects"))).isEqualTo("/");
    }

    @Test
    @DisplayName("SEC-02: opening /sign-out by a link asks first")
    void a_link_does_not_sign_out() throws Exception {
        data().school(urnOf("sit-state"), "Abbey Grove School");
        signIn("sit-state");

        assertThat(body(open("/sign-out"))).contains("You are still signed in");
        assertThat(location(open("/"))).isEqualTo("/school/home/ects");
    }

    @Test
    @DisplayName("SES-01: a session whose school has gone is ended at the next request")
    void a_session_without_its_school_ends() throws Exception {
        data().school(urnOf("sit-state"), "Abbey Grove School");
        signIn("sit-state");
        database.deleteFrom(EVENTS).execute();
        database.deleteFrom(SCHOOLS).execute();
        database.deleteFrom(GIAS_SCHOOLS).execute();

        assertThat(location(open("/school/home/ects"))).isEqualTo("/");
        assertThat(location(open("/"))).isNull();
    }

    @Test
    @DisplayName("SES-01: a member of staff who is switched off is out at the next request; a new role counts at once")
    void staff_are_read_afresh() throws Exception {
        long id = data().staff("finn.ansett@education.gov.uk", StaffRole.FINANCE);
        signIn("dfe-finance");

        database.update(USERS)
                .set(USERS.ROLE, uk.gov.education.rect.database.enums.DfeRoleType.ADMIN)
                .where(USERS.ID.eq(id))
                .execute();
        assertThat(open("/admin/finance/statements").getResponse().getStatus()).isEqualTo(403);

        database.update(USERS)
                .set(USERS.DISABLED_AT, TestClock.DEFAULT)
                .where(USERS.ID.eq(id))
                .execute();
        assertThat(location(open("/admin/teachers"))).isEqualTo("/sign-in");
    }

    @Test
    @DisplayName("SES-03: a session that lies idle for two hours has ended")
    void an_idle_session_ends() throws Exception {
        data().school(urnOf("sit-state"), "Abbey Grove School");
        signIn("sit-state");
        var kept = database.selectFrom(SPRING_SESSION).fetchSingle();
        assertThat(kept.getMaxInactiveInterval()).isEqualTo(7200);

        long idle = Duration.ofHours(2).plusSeconds(1).toMillis();
        database.update(SPRING_SESSION)
                .set(SPRING_SESSION.LAST_ACCESS_TIME, SPRING_SESSION.LAST_ACCESS_TIME.minus(idle))
                .set(SPRING_SESSION.EXPIRY_TIME, SPRING_SESSION.EXPIRY_TIME.minus(idle))
                .execute();

        assertThat(location(open("/school/home/ects"))).isEqualTo("/");
    }

    @Test
    @DisplayName("SES-04: a session ends after twelve hours, however busy")
    void no_session_lasts_for_ever() throws Exception {
        data().school(urnOf("sit-state"), "Abbey Grove School");
        signIn("sit-state");

        TestClock.set(TestClock.DEFAULT.plus(Duration.ofHours(12).minusSeconds(1)));
        assertThat(location(open("/"))).isEqualTo("/school/home/ects");
        TestClock.set(TestClock.DEFAULT.plus(Duration.ofHours(12)));
        assertThat(location(open("/school/home/ects"))).isEqualTo("/");
    }

    @Test
    @DisplayName("DSI-13: the wanted page is opened after sign-in; forms, files and data are not remembered")
    void the_wanted_page_is_remembered() throws Exception {
        data().school(urnOf("sit-state"), "Abbey Grove School");
        assertThat(location(open("/school/mentors/7?tab=ects"))).isEqualTo("/");
        ask(MockMvcRequestBuilders.get("/school/list.csv").accept("text/html"));
        ask(MockMvcRequestBuilders.get("/school/progress").accept("application/json"));
        submit("/school/register-ect/start");

        assertThat(location(signIn("sit-state"))).isEqualTo("/school/mentors/7?tab=ects");
        assertThat(location(submit("/switch-role"))).as("used once").isEqualTo("/school/home/ects");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"sit-gias-only", "sit-closed", "sit-independent"})
    @DisplayName(
            "DSI-07, SJ-ACC-10: people of a school that is new, closed or unfunded may sign in, and are told why they cannot go on")
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

    private void appropriateBody(String key, String name) {
        database.update(APPROPRIATE_BODY_PERIODS)
                .setNull(APPROPRIATE_BODY_PERIODS.DFE_SIGN_IN_ORGANISATION_ID)
                .where(APPROPRIATE_BODY_PERIODS.DFE_SIGN_IN_ORGANISATION_ID.eq(organisationOf(key)))
                .execute();
        database.deleteFrom(APPROPRIATE_BODY_PERIODS)
                .where(APPROPRIATE_BODY_PERIODS.NAME.eq(name))
                .execute();
        data().appropriateBody(name, organisationOf(key));
    }

    private static UUID organisationOf(String key) {
        return user(key).memberships().getFirst().organisation().id();
    }

    private void tokenFault(String fault) throws Exception {
        java.net.http.HttpClient.newHttpClient()
                .send(
                        java.net.http.HttpRequest.newBuilder(DSI.uri().resolve("/__admin/token-faults"))
                                .header("Content-Type", "application/json")
                                .POST(java.net.http.HttpRequest.BodyPublishers.ofString(
                                        "{\"fault\":\"" + fault + "\",\"times\":1}"))
                                .build(),
                        java.net.http.HttpResponse.BodyHandlers.discarding());
    }
}
