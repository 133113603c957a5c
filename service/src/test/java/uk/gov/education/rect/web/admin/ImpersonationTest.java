package uk.gov.education.rect.web.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gov.education.rect.database.Tables.EVENTS;
import static uk.gov.education.rect.database.Tables.SCHOOLS;
import static uk.gov.education.rect.database.Tables.SPRING_SESSION;

import java.time.Duration;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import uk.gov.education.rect.access.AccessData;
import uk.gov.education.rect.access.StaffRole;
import uk.gov.education.rect.schools.SchoolId;
import uk.gov.education.rect.testing.Browser;
import uk.gov.education.rect.testing.Scene;
import uk.gov.education.rect.testing.ServiceTest;
import uk.gov.education.rect.testing.SignIns;
import uk.gov.education.rect.testing.TestClock;

/** A member of DfE staff in the place of a school's people. */
@ServiceTest
class ImpersonationTest {

    private static final String ECTS = "/school/home/ects";

    @Autowired
    private Scene scene;

    @Autowired
    private SignIns signIns;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private DSLContext database;

    private SchoolId school = new SchoolId(1);
    private int urn;
    private Browser browser;

    @BeforeEach
    void a_member_of_staff_is_signed_in() {
        school = scene.aSchool();
        urn = database.select(SCHOOLS.URN)
                .from(SCHOOLS)
                .where(SCHOOLS.ID.eq(school.value()))
                .fetchSingle(SCHOOLS.URN);
        long staff = new AccessData(database).staff("alex." + urn + "@education.gov.uk", StaffRole.ADMIN);
        browser = new Browser(mvc, signIns.staff(staff));
    }

    @Test
    @DisplayName(
            "SJ-IMP-01 SJ-IMP-02 ADM-IMP-04 ADM-IMP-07: in, with a banner on every page; out, to the school's overview; recorded")
    void in_and_out() {
        String ask = browser.open("/admin/schools/" + urn + "/overview").link("Sign in as this school");
        assertThat(browser.sendFrom(ask, "/admin/impersonate", "school_urn", "" + urn, "purpose", "look")
                        .goesTo())
                .isEqualTo(ECTS);
        for (String page : List.of(ECTS, "/school/home/induction-tutor", "/support", "/school/support_queries/new")) {
            Browser.Answer answer = browser.open(page);
            assertThat(answer.text())
                    .as(page)
                    .contains("You are signed in as School " + urn, "You can look, but not change anything");
            assertThat(answer.page().select(".govuk-service-navigation__item").eachText())
                    .as(page)
                    .containsExactly("ECTs", "Mentors", "Induction tutor");
        }
        assertThat(browser.open("/admin/teachers").status()).as("ADM-PERM-03").isEqualTo(403);
        assertThat(browser.sendFrom(ECTS, "/admin/impersonate/stop").goesTo())
                .isEqualTo("/admin/schools/" + urn + "/overview");
        assertThat(browser.open("/admin/schools/" + urn + "/overview").status()).isEqualTo(200);
        assertThat(database.select(EVENTS.EVENT_TYPE)
                        .from(EVENTS)
                        .where(EVENTS.SCHOOL_ID.eq(school.value()))
                        .orderBy(EVENTS.ID)
                        .fetch(EVENTS.EVENT_TYPE))
                .containsExactly("school_impersonation_started", "school_impersonation_ended");
    }

    @Test
    @DisplayName("06 §23.1: without a reason they look only; nothing they send is taken")
    void looking_only() {
        var ect = scene.anEct().at(school).since("2026-09-01").register();
        actFor("purpose", "look");
        String leaving = "/school/ects/" + ect.period().value() + "/report-teacher-leaving/edit";
        String edit = browser.open(leaving).goesTo();
        Browser.Answer refused = browser.send(
                edit, "edit[leaving_on-day]", "20", "edit[leaving_on-month]", "11", "edit[leaving_on-year]", "2026");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(browser.sendFrom(ECTS, "/school/register-ect/what-you-will-need")
                        .status())
                .isEqualTo(403);
    }

    @Test
    @DisplayName(
            "SJ-IMP-03 ADM-IMP-06 SES-07: what they change carries their name, and that they acted in the school's place")
    void changing_with_a_reason() {
        var ect = scene.anEct().at(school).since("2026-09-01").register();
        actFor("purpose", "change", "reason", "The tutor is ill");
        String edit = browser.open("/school/ects/" + ect.period().value() + "/report-teacher-leaving/edit")
                .goesTo();
        String check = browser.send(
                        edit,
                        "edit[leaving_on-day]",
                        "20",
                        "edit[leaving_on-month]",
                        "11",
                        "edit[leaving_on-year]",
                        "2026")
                .goesTo();
        assertThat(browser.open(browser.send(check).goesTo()).text()).contains("Changes you make affect real data");
        var event = database.selectFrom(EVENTS)
                .where(EVENTS.EVENT_TYPE.eq("teacher_left_school_as_ect"))
                .and(EVENTS.SCHOOL_ID.eq(school.value()))
                .fetchSingle();
        assertThat(event.getAuthorEmail()).isEqualTo("alex." + urn + "@education.gov.uk");
        assertThat(event.getAuthorType().getLiteral()).isEqualTo("dfe_staff_user");
        assertThat(event.getMetadata().data()).contains("\"impersonated\"", "" + urn);
        assertThat(database.select(EVENTS.BODY)
                        .from(EVENTS)
                        .where(EVENTS.EVENT_TYPE.eq("school_impersonation_started"))
                        .and(EVENTS.SCHOOL_ID.eq(school.value()))
                        .fetchSingle(EVENTS.BODY))
                .isEqualTo("The tutor is ill");
    }

    @Test
    @DisplayName("SJ-IMP-03 SJ-ACC-12 ADM-IMP-05: neither the tutor's gate nor the block of a closed school stops them")
    void not_gated() {
        database.update(SCHOOLS)
                .setNull(SCHOOLS.INDUCTION_TUTOR_LAST_NOMINATED_IN)
                .where(SCHOOLS.ID.eq(school.value()))
                .execute();
        database.execute("update gias_schools set status = 'closed', closed_on = '2026-08-31' where urn = ?", urn);
        actFor("purpose", "look");
        assertThat(browser.open(ECTS).status()).isEqualTo(200);
        assertThat(browser.open("/school/access-denied").goesTo()).isEqualTo(ECTS);
    }

    @Test
    @DisplayName("ADM-IMP-02 ADM-IMP-03: a school that is not there, and stopping what was not begun, are not found")
    void not_found() {
        assertThat(browser.open("/admin/schools/999999/impersonate").status()).isEqualTo(404);
        String form = "/admin/schools/" + urn + "/impersonate";
        assertThat(browser.sendFrom(form, "/admin/impersonate", "school_urn", "999999")
                        .status())
                .isEqualTo(404);
        assertThat(browser.sendFrom(form, "/admin/impersonate/stop").status()).isEqualTo(404);
        Browser.Answer noReason = browser.sendFrom(
                form, "/admin/impersonate", "school_urn", "" + urn, "purpose", "change", "reason", " ");
        assertThat(noReason.status()).isEqualTo(422);
        assertThat(noReason.errors()).containsExactly("Enter why you need to make changes");
    }

    @Test
    @DisplayName("ADM-IMP-01: the way in is on the overview, the teachers and the partnerships of a school")
    void the_way_in() {
        for (String tab : List.of("overview", "teachers", "partnerships")) {
            assertThat(browser.open("/admin/schools/" + urn + "/" + tab).link("Sign in as this school"))
                    .as(tab)
                    .isEqualTo("/admin/schools/" + urn + "/impersonate");
        }
    }

    @Test
    @DisplayName(
            "ADM-IMP-08 SES-02: taking a school's place neither keeps an idle session alive nor begins its time anew")
    void it_ends_like_any_session() {
        actFor("purpose", "look");
        long idle = Duration.ofHours(2).plusSeconds(1).toMillis();
        assertThat(database.select(SPRING_SESSION.MAX_INACTIVE_INTERVAL)
                        .from(SPRING_SESSION)
                        .orderBy(SPRING_SESSION.LAST_ACCESS_TIME.desc())
                        .limit(1)
                        .fetchSingle()
                        .value1())
                .isEqualTo(7200);
        TestClock.set(TestClock.DEFAULT.plus(Duration.ofHours(12)));
        assertThat(browser.open(ECTS).goesTo())
                .as("twelve hours after signing in")
                .isEqualTo("/");
        TestClock.set(TestClock.DEFAULT);

        browser = new Browser(
                mvc,
                signIns.staff(new AccessData(database).staff("idle." + urn + "@education.gov.uk", StaffRole.ADMIN)));
        actFor("purpose", "look");
        database.update(SPRING_SESSION)
                .set(SPRING_SESSION.LAST_ACCESS_TIME, SPRING_SESSION.LAST_ACCESS_TIME.minus(idle))
                .set(SPRING_SESSION.EXPIRY_TIME, SPRING_SESSION.EXPIRY_TIME.minus(idle))
                .execute();
        assertThat(browser.open(ECTS).goesTo()).as("after two idle hours").isEqualTo("/");
    }

    private void actFor(String... fields) {
        String[] all = new String[fields.length + 2];
        all[0] = "school_urn";
        all[1] = "" + urn;
        System.arraycopy(fields, 0, all, 2, fields.length);
        assertThat(browser.sendFrom("/admin/schools/" + urn + "/impersonate", "/admin/impersonate", all)
                        .goesTo())
                .isEqualTo(ECTS);
    }
}
