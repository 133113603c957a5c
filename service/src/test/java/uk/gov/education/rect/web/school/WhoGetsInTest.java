package uk.gov.education.rect.web.school;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jooq.DSLContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import uk.gov.education.rect.schools.SchoolId;
import uk.gov.education.rect.testing.Browser;
import uk.gov.education.rect.testing.Scene;
import uk.gov.education.rect.testing.ServiceTest;
import uk.gov.education.rect.testing.SignIns;
import uk.gov.education.rect.testing.TestClock;

/** Which schools get in, and what stays open while registration is closed (spec 02 §1.3, §17.1). */
@ServiceTest
class WhoGetsInTest {

    private static final String ECTS = "/school/home/ects";
    private static final String REGISTER = "/school/register-ect/what-you-will-need";
    private static final String CLOSED = "/school/registration-window-closed";

    @Autowired
    private Scene scene;

    @Autowired
    private SignIns signIns;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private DSLContext database;

    @ParameterizedTest(name = "independent {0}, {1}, section 41 {2}, in training {3}: in {4}, registers {5}")
    @CsvSource({
        "false, open, false, false, true, true",
        "false, proposed_to_close, false, false, true, true",
        "false, closed, false, true, false, false",
        "false, proposed_to_open, false, false, false, false",
        "true, open, true, false, true, true",
        "true, open, false, true, true, false",
        "true, open, false, false, false, false",
        "true, closed, true, true, false, false"
    })
    @DisplayName("SJ-ACC-10b SJ-ACC-10c SJ-ACC-13: the table of §1.3, row by row")
    void truth_table(
            boolean independent, String status, boolean section41, boolean training, boolean in, boolean registers) {
        SchoolId school = independent ? scene.anIndependentSchool() : scene.aSchool();
        int urn = urnOf(school);
        if (training) {
            scene.anEct().at(school).since("2026-09-01").register();
        }
        database.execute(
                "update gias_schools set status = ?::gias_school_statuses, section_41_approved = ? where urn = ?",
                status,
                section41,
                urn);
        Browser browser = new Browser(mvc, signIns.school(urn));

        Browser.Answer list = browser.open(ECTS);
        Browser.Answer register = browser.open(REGISTER);
        if (!in) {
            assertThat(list.goesTo()).isEqualTo("/school/access-denied");
            assertThat(register.goesTo()).isEqualTo("/school/access-denied");
            return;
        }
        assertThat(list.status()).isEqualTo(200);
        if (registers) {
            assertThat(register.status()).isEqualTo(200);
        } else {
            assertThat(register.goesTo()).isEqualTo(ECTS);
            assertThat(list.main()).contains("not eligible for funded");
        }
    }

    @Test
    @DisplayName("SJ-ACC-10a: a school that only GIAS knows yet may not come in, and is told to wait")
    void a_new_school() {
        database.execute("insert into gias_schools (urn, name, type_name, status, local_authority_code,"
                + " section_41_approved, in_england) values (678901, 'Brand New School', 'Community school', 'open', 999,"
                + " false, true)");
        Browser browser = new Browser(mvc, signIns.school(678_901));
        assertThat(browser.open(ECTS).goesTo()).isEqualTo("/school/access-denied");
        assertThat(browser.open("/school/access-denied").main())
                .contains("Brand New School cannot use this service", "wait a few days");
    }

    @Test
    @DisplayName("SJ-WIN-02 SJ-WIN-04: while registration is closed people's records can be put right, but not more")
    void closed() {
        TestClock.set(LocalDate.of(2026, 5, 20));
        SchoolId school = scene.aSchool();
        var ect = scene.anEct()
                .at(school)
                .since("2025-09-01")
                .trainedBy(Scene.AMBITION)
                .register();
        var mentor = scene.aMentor().of(ect.period()).at(school).register();
        TestClock.set(LocalDate.of(2026, 6, 5));
        Browser browser = new Browser(mvc, signIns.school(urnOf(school)));
        String ofEct = "/school/ects/" + ect.period().value();
        String ofMentor = "/school/mentors/" + mentor.period().value();

        for (String open : new String[] {
            ofEct + "/change-name/edit",
            ofEct + "/change-email-address/edit",
            ofEct + "/change-working-pattern/edit",
            ofEct + "/change-lead-provider/edit",
            ofEct + "/change-appropriate-body/edit",
            ofEct + "/report-teacher-leaving/edit",
            ofMentor + "/change-name/edit",
            ofMentor + "/change-email-address/edit",
            ofMentor + "/report-teacher-leaving/edit",
            "/school/induction-tutor/update-induction-tutor/edit"
        }) {
            assertThat(browser.open(open).location()).as(open).endsWith("/edit").isNotEqualTo(CLOSED);
        }
        for (String page :
                new String[] {ECTS, "/school/home/mentors", ofEct, ofMentor, "/school/support_queries/new"}) {
            assertThat(browser.open(page).status()).as(page).isEqualTo(200);
        }
        for (String shut : new String[] {
            REGISTER,
            "/school/register-mentor/what-you-will-need?ect_id=" + ect.period().value(),
            ofEct + "/mentorship/new",
            ofEct + "/change-mentor/edit",
            ofEct + "/change-training-programme/edit"
        }) {
            assertThat(browser.open(shut).goesTo()).as(shut).isEqualTo(CLOSED);
        }
        assertThat(browser.open(browser.open(CLOSED).link("Back to ECTs")).status())
                .isEqualTo(200);
    }

    private int urnOf(SchoolId school) {
        return database.resultQuery("select urn from schools where id = ?", school.value())
                .fetchSingle(0, Integer.class);
    }
}
