package uk.gov.education.rect.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.test.web.servlet.MockMvc;
import uk.gov.education.rect.access.AccessData;
import uk.gov.education.rect.access.StaffRole;
import uk.gov.education.rect.doubles.world.SampleWorld;
import uk.gov.education.rect.schools.SchoolId;
import uk.gov.education.rect.testing.Browser;
import uk.gov.education.rect.testing.Scene;
import uk.gov.education.rect.testing.ServiceTest;
import uk.gov.education.rect.testing.SignIns;
import uk.gov.education.rect.testing.TestClock;

/** What stands around the content of pages (spec 02 §2). Today is 6 October 2026. */
@ServiceTest
class FurnitureTest {

    @EnableConfigurationProperties(WebSettings.class)
    static class Alone {}

    @Autowired
    private Scene scene;

    @Autowired
    private SignIns signIns;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private DSLContext database;

    private Browser atASchool() {
        return new Browser(mvc, signIns.school(urnOf(scene.aSchool())));
    }

    private int urnOf(SchoolId school) {
        return database.resultQuery("select urn from schools where id = ?", school.value())
                .fetchSingle(0, Integer.class);
    }

    @Test
    @DisplayName(
            "SJ-NAV-01: the title ends with the service and GOV.UK, begins with the error; the name leads to the start")
    void names() {
        Browser browser = atASchool();
        Browser.Answer page = browser.open("/school/home/induction-tutor");
        assertThat(page.page().title()).isEqualTo("Induction tutor - Register early career teachers - GOV.UK");
        Elements name = page.page().select(".govuk-service-navigation__service-name a");
        assertThat(name.text()).isEqualTo("Register early career teachers");
        assertThat(name.attr("href")).isEqualTo("/");
        assertThat(browser.open("/").goesTo()).as("home").isEqualTo("/school/home/ects");
        String edit = browser.open("/school/induction-tutor/update-induction-tutor/edit")
                .goesTo();
        assertThat(browser.send(edit, "edit[induction_tutor_name]", "").page().title())
                .isEqualTo("Error: Change the induction tutor’s details - Register early career teachers - GOV.UK");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "/school/home/ects, ECTs",
        "/school/ects, ECTs",
        "/school/register-ect/what-you-will-need, ECTs",
        "/school/home/mentors, Mentors",
        "/school/mentors, Mentors",
        "/school/home/induction-tutor, Induction tutor",
        "/school/induction-tutor/update-induction-tutor/edit, Induction tutor"
    })
    @DisplayName("SJ-NAV-02: three tabs; the one of the page is marked, under either of its two addresses")
    void tabs(String path, String current) {
        Browser browser = atASchool();
        Browser.Answer page = browser.open(path);
        page = page.location() == null ? page : browser.open(page.goesTo());
        assertThat(page.page().select(".govuk-service-navigation__item").eachText())
                .containsExactly("ECTs", "Mentors", "Induction tutor");
        assertThat(page.page().select(".govuk-service-navigation__item a").eachAttr("href"))
                .containsExactly("/school/home/ects", "/school/home/mentors", "/school/home/induction-tutor");
        assertThat(page.page().select(".govuk-service-navigation__item--active").eachText())
                .containsExactly(current);
    }

    @Test
    @DisplayName(
            "SJ-NAV-04: who is signed in and for what, with a way out, and no role to switch to where there is none")
    void account() {
        SchoolId school = scene.aSchool();
        Browser.Answer page = new Browser(mvc, signIns.school(urnOf(school))).open("/support");
        Elements account = page.page().select(".rect-account");
        assertThat(account.text()).contains("Sam Porter, School " + urnOf(school), "Sign out");
        assertThat(account.select("form").eachAttr("action")).containsExactly("/sign-out");
    }

    @Test
    @DisplayName(
            "SJ-NAV-06 SJ-WIN-03: travel, school and back above; then incident, maintenance, what was done, the window")
    void order() {
        SchoolId school = scene.aSchool();
        TestClock.set(LocalDate.of(2026, 6, 5));
        long staff = new AccessData(database).staff("order@education.gov.uk", StaffRole.ADMIN);
        Browser browser = new Browser(mvc, signIns.staff(staff));
        browser.sendFrom(
                "/admin/schools/" + urnOf(school) + "/impersonate",
                "/admin/impersonate",
                "school_urn",
                "" + urnOf(school),
                "purpose",
                "change",
                "reason",
                "To see the order");
        browser.sendFrom(
                "/time_traveller/new",
                "/time_traveller",
                "travel_to-day",
                "6",
                "travel_to-month",
                "6",
                "travel_to-year",
                "2026");
        Browser.Answer closed = browser.open("/school/registration-window-closed");
        assertThat(positions(
                        closed,
                        "You see the service as on 6 June 2026",
                        "You are signed in as School",
                        "govuk-back-link",
                        "<main",
                        "You cannot register anybody for the 2025 to 2026 or 2026 to 2027 academic years until 15 June 2026",
                        "<h1"))
                .isSorted();

        String edit = browser.open("/school/induction-tutor/update-induction-tutor/edit")
                .goesTo();
        Browser.Answer wrong = browser.send(edit, "edit[induction_tutor_name]", "");
        assertThat(positions(wrong, "<main", "There is a problem", "You cannot register anybody", "<h1"))
                .as("with errors")
                .isSorted();
    }

    private static List<Integer> positions(Browser.Answer answer, String... words) {
        String html = answer.page().html();
        List<Integer> found = List.of(words).stream().map(html::indexOf).toList();
        assertThat(found).as(List.of(words) + " in " + html).doesNotContain(-1);
        return found;
    }

    @Test
    @DisplayName("SJ-NAV-06: incident and maintenance banners are off until switched on, and say what they are given")
    void standing() {
        settings()
                .run(context -> assertThat(context.getBean(WebSettings.class).standing())
                        .isEmpty());
        settings("web.maintenance-banner=true", "web.incident-banner=true")
                .run(context -> assertThat(context.getBean(WebSettings.class).standing())
                        .satisfiesExactly(
                                incident -> assertThat(incident).contains("cannot use parts"),
                                maintenance -> assertThat(maintenance).contains("work on this service")));
        settings("web.incident-banner=true", "web.incident-banner-content=TRS is down.")
                .run(context -> assertThat(context.getBean(WebSettings.class).standing())
                        .containsExactly("TRS is down."));
    }

    @Test
    @DisplayName("SJ-NAV-08: whom to test with is only listed where that is switched on, never in production")
    void test_guidance() {
        settings("web.test-guidance=true", "web.production=true")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining("TEST_GUIDANCE cannot be on in production"));
        settings()
                .run(context -> assertThat(context.getBean(WebSettings.class).testGuidance())
                        .isFalse());
    }

    @Test
    @DisplayName("SJ-NAV-08: it stands on the pages that look a teacher up, and on no other")
    void where_test_guidance_stands() {
        Browser browser = atASchool();
        String start = "/school/register-ect/what-you-will-need";
        String find = browser.sendFrom(start, "/school/register-ect").goesTo();
        assertThat(browser.open(find).main()).contains("Teachers to test with", "3000001", "3 January 1985");
        for (String other : List.of(start, "/school/home/ects", "/school/support_queries/new")) {
            assertThat(browser.open(other).main()).as(other).doesNotContain("Teachers to test with");
        }
    }

    @Test
    @DisplayName("SJ-NAV-08: the teachers to test with are those of the stand-in for the Teaching Record System")
    void teachers_to_test_with() {
        SampleWorld world = SampleWorld.load();
        assertThat(TestTeacher.all()).hasSizeGreaterThan(10).allSatisfy(teacher -> {
            var person = world.people().stream()
                    .filter(each -> each.trn().equals(teacher.trn()))
                    .findFirst();
            if (teacher.shows().equals("Not found")) {
                assertThat(person).isEmpty();
                return;
            }
            assertThat(person).as(teacher.trn()).isPresent();
            assertThat(String.valueOf(person.get().dateOfBirth().text()))
                    .as(teacher.trn())
                    .isEqualTo(teacher.dateOfBirth().toString());
            assertThat(person.get().nationalInsuranceNumber())
                    .as(teacher.trn())
                    .isEqualTo(teacher.nationalInsuranceNumber());
        });
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"/", "/school-requirements", "/support", "/cookies", "/accessibility", "/privacy"})
    @DisplayName("SJ-NAV-07: open to anybody; only the start page is for search engines")
    void public_pages(String path) throws Exception {
        var response = mvc.perform(
                        org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get(URI.create(path))
                                .accept("text/html"))
                .andReturn()
                .getResponse();
        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(response.getHeader("X-Robots-Tag")).isEqualTo(path.equals("/") ? "all" : "none");
        assertThat(response.getContentAsString(java.nio.charset.StandardCharsets.UTF_8))
                .contains(
                        switch (path) {
                            case "/" -> "Use this service if you work at a school in England";
                            case "/school-requirements" -> "a DfE Sign-in account for each person";
                            case "/support" -> "We reply within 5 working days";
                            case "/cookies" -> "rect_session";
                            case "/accessibility" -> "Equality and Human Rights Commission";
                            default -> "privacy notice";
                        });
    }

    private static ApplicationContextRunner settings(String... values) {
        return new ApplicationContextRunner()
                .withUserConfiguration(Alone.class)
                .withPropertyValues("web.production=false")
                .withPropertyValues(values);
    }
}
