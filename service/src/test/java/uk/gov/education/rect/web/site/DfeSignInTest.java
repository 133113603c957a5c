package uk.gov.education.rect.web.site;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gov.education.rect.database.Tables.APPROPRIATE_BODIES;
import static uk.gov.education.rect.database.Tables.DFE_SIGN_IN_ORGANISATIONS;
import static uk.gov.education.rect.database.Tables.EVENTS;
import static uk.gov.education.rect.database.Tables.GIAS_SCHOOLS;
import static uk.gov.education.rect.database.Tables.SCHOOLS;
import static uk.gov.education.rect.database.Tables.SPRING_SESSION;
import static uk.gov.education.rect.database.Tables.USERS;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import uk.gov.education.rect.access.StaffRole;
import uk.gov.education.rect.doubles.dfesignin.DfeSignInDouble;
import uk.gov.education.rect.testing.TestClock;

/** Signing in through DfE Sign-in, and out: who gets where. */
class DfeSignInTest extends DfeSignInScenario {

    @Test
    @DisplayName(
            "SJ-ACC-04 SJ-ACC-05 SES-07 SES-11 DSI-11 DSI-12: a school user lands on their ECTs; the sign-in is on the timeline")
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
            "SJ-ACC-08 SJ-NAV-04 SJ-ROL-01 SJ-ROL-02 DSI-05 SES-08 SES-09: both roles land on the school side, may switch, and are led to the side they are on")
    void somebody_with_both_roles_switches() throws Exception {
        data().school(urnOf("dual"), "Umber School");
        appropriateBody("dual", "Umber Teaching School Hub");

        assertThat(location(signIn("dual"))).isEqualTo("/school/home/ects");
        assertThat(body(open("/privacy"))).contains("Umber School (school)", "Switch role");
        Cookie before = cookie();
        assertThat(location(open("/appropriate-body/teachers"))).isEqualTo("/school/home/ects");

        assertThat(open("/switch-role").getResponse().getStatus())
                .as("a link switches nothing")
                .isEqualTo(405);
        assertThat(location(submit("/switch-role"))).isEqualTo("/appropriate-body/teachers");
        assertThat(cookie().getValue()).as("SES-05").isNotEqualTo(before.getValue());
        assertThat(body(open("/privacy"))).contains("Umber Teaching School Hub (appropriate body)");
        assertThat(location(open("/school/home/ects"))).isEqualTo("/appropriate-body/teachers");
    }

    @Test
    @DisplayName(
            "SJ-ROL-01 SES-09: the other role is not offered when no appropriate body is known for the organisation")
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
    @DisplayName("SES-07 DM-AB-02: an appropriate body user is tied to their organisation, once")
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
    @DisplayName(
            "SES-07 06 §2.3: DfE staff come in when their e-mail is a user's, and keep the role the service gives them")
    void staff_sign_in() throws Exception {
        data().staff("Finn.Ansett@education.gov.uk", StaffRole.FINANCE);

        assertThat(location(signIn("dfe-finance"))).isEqualTo("/admin");
        assertThat(body(open("/privacy"))).contains("Department for Education", "Finance", "Users");
    }

    @Test
    @DisplayName(
            "SJ-ACC-05 SJ-ACC-06 SES-06 DSI-13: the wanted page is opened after sign-in; forms, files and data are not remembered")
    void the_wanted_page_is_remembered() throws Exception {
        data().school(urnOf("sit-state"), "Abbey Grove School");
        assertThat(location(open("/school/mentors/7?tab=ects"))).isEqualTo("/");
        ask(MockMvcRequestBuilders.get("/school/list.csv").accept("text/html"));
        ask(MockMvcRequestBuilders.get("/school/progress").accept("application/json"));
        submit("/school/register-ect/start");

        assertThat(location(signIn("sit-state"))).isEqualTo("/school/mentors/7?tab=ects");
        assertThat(location(submit("/switch-role"))).as("used once").isEqualTo("/school/home/ects");
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
    @DisplayName("SJ-ACC-01 DSI-06: an organisation that is a school and a body lets in by the role: a school first")
    void which_side_by_role() throws Exception {
        data().giasSchool(
                        urnOf("ab-hub"),
                        "Golden Leaf Academy",
                        "Community school",
                        uk.gov.education.rect.database.enums.GiasSchoolStatuses.OPEN);
        appropriateBody("ab-hub", "Golden Leaf Teaching School Hub");

        assertThat(location(signIn("ab-hub"))).as("only the role of the body").isEqualTo("/appropriate-body/teachers");
        assertThat(body(open("/privacy")))
                .contains("Golden Leaf Teaching School Hub")
                .doesNotContain("Switch role");
        session = null;
        data().school(urnOf("sit-state"), "Abbey Grove School");
        appropriateBody("sit-state", "A body that is a school");
        assertThat(location(signIn("sit-state")))
                .as("only the role of the school")
                .isEqualTo("/school/home/ects");
    }

    @Test
    @DisplayName("SJ-ACC-04 SES-11 DSI-11: a sign-in that cannot be recorded lets the person in all the same")
    void recording_never_blocks() throws Exception {
        data().school(urnOf("sit-state"), "Abbey Grove School");
        database.execute(
                "alter table events add constraint no_sign_ins check (event_type <> 'school_user_signs_in') not valid");
        try {
            assertThat(location(signIn("sit-state"))).isEqualTo("/school/home/ects");
            assertThat(database.fetchCount(EVENTS)).isZero();
        } finally {
            database.execute("alter table events drop constraint no_sign_ins");
        }
    }

    @Test
    @DisplayName("DSI-02: roles are asked for with a short-lived token of ours, signed for DfE Sign-in")
    void the_token_of_the_public_api() throws Exception {
        data().school(urnOf("sit-state"), "Abbey Grove School");
        signIn("sit-state");

        String authorization = DSI.apiServer().journal().withPath("/services/").getLast().headers().entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase("Authorization"))
                .map(header -> header.getValue().getFirst())
                .findFirst()
                .orElseThrow();
        var token = com.nimbusds.jwt.SignedJWT.parse(authorization.substring("Bearer ".length()));
        assertThat(token.getHeader().getAlgorithm().getName()).isEqualTo("HS256");
        assertThat(token.verify(new com.nimbusds.jose.crypto.MACVerifier(DfeSignInDouble.API_SECRET)))
                .isTrue();
        assertThat(token.getJWTClaimsSet().getClaims())
                .containsOnlyKeys("iss", "aud", "iat", "exp")
                .containsEntry("iss", DfeSignInDouble.CLIENT_ID);
        assertThat(token.getJWTClaimsSet().getAudience()).containsExactly("signin.education.gov.uk");
        assertThat(token.getJWTClaimsSet().getExpirationTime().toInstant())
                .isBetween(TestClock.DEFAULT, TestClock.DEFAULT.plus(Duration.ofMinutes(5)));
    }

    @Test
    @DisplayName("SES-DSI-01: an answer sent as a form, which brings no session cookie, becomes a page that does")
    void an_answer_as_a_form() throws Exception {
        data().school(urnOf("sit-state"), "Abbey Grove School");
        Map<String, String> parameters = atDfeSignIn("sit-state");
        var form = MockMvcRequestBuilders.post("/auth/dfe/callback").accept("text/html");
        parameters.forEach(form::param);

        String opened = mvc.perform(form).andReturn().getResponse().getHeader("Location");

        assertThat(opened).startsWith("/auth/dfe/callback?");
        assertThat(query(opened)).containsAllEntriesOf(parameters);
        assertThat(location(callback(query(opened)))).isEqualTo("/school/home/ects");
    }

    @Test
    @DisplayName("SES-DSI-02: the page of a failed sign-in ends the session and offers to try again")
    void the_failure_page() throws Exception {
        data().school(urnOf("sit-state"), "Abbey Grove School");
        signIn("sit-state");
        Cookie before = cookie();

        var failure = open("/auth/failure?message=access_denied");

        assertThat(failure.getResponse().getStatus()).isEqualTo(200);
        assertThat(body(failure)).contains("There was a problem signing you in", "Try again", "href=\"/sign-in\"");
        session = before;
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
    @DisplayName(
            "SJ-ACC-07 SES-02 SES-03: a session that lies idle for two hours has ended; each request begins them anew")
    void an_idle_session_ends() throws Exception {
        data().school(urnOf("sit-state"), "Abbey Grove School");
        signIn("sit-state");
        var kept = database.selectFrom(SPRING_SESSION).fetchSingle();
        assertThat(kept.getMaxInactiveInterval()).isEqualTo(7200);
        long nearly = Duration.ofHours(2).minusSeconds(60).toMillis();
        database.update(SPRING_SESSION)
                .set(SPRING_SESSION.LAST_ACCESS_TIME, SPRING_SESSION.LAST_ACCESS_TIME.minus(nearly))
                .set(SPRING_SESSION.EXPIRY_TIME, SPRING_SESSION.EXPIRY_TIME.minus(nearly))
                .execute();
        assertThat(location(open("/"))).isEqualTo("/school/home/ects");
        assertThat(database.selectFrom(SPRING_SESSION).fetchSingle().getExpiryTime())
                .isGreaterThanOrEqualTo(kept.getExpiryTime());

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
}
