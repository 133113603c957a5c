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
import uk.gov.education.rect.testing.TestClock;

/** Signing in through DfE Sign-in, and out: who gets where. */
class DfeSignInTest extends DfeSignInScenario {

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
}
