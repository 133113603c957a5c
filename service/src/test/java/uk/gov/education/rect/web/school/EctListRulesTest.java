package uk.gov.education.rect.web.school;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gov.education.rect.testing.Scene.AMBITION;
import static uk.gov.education.rect.testing.Scene.TEACH_FIRST;

import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import uk.gov.education.rect.schools.SchoolId;
import uk.gov.education.rect.teachers.Trn;
import uk.gov.education.rect.testing.Browser;
import uk.gov.education.rect.testing.Scene;
import uk.gov.education.rect.testing.ServiceTest;
import uk.gov.education.rect.testing.SignIns;
import uk.gov.education.rect.testing.TestClock;
import uk.gov.education.rect.training.RegisterEct;
import uk.gov.education.rect.training.ReportLeaving;

/** Who is on the list of ECTs, and what each card and record tells. Today is 6 October 2026. */
@ServiceTest
class EctListRulesTest {

    private static final String ECTS = "/school/home/ects";

    @Autowired
    private Scene scene;

    @Autowired
    private SignIns signIns;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private DSLContext database;

    @Autowired
    private ReportLeaving leave;

    private SchoolId school = new SchoolId(1);
    private Browser browser;

    @BeforeEach
    void a_school_is_signed_in() {
        school = scene.aSchool();
        browser = browserOf(school);
    }

    @Test
    @DisplayName("SJ-LST-01: who is to come is listed at once, who leaves until and including the last day")
    void who_is_listed() {
        scene.anEct().called("Future").at(school).since("2027-01-04").register();
        RegisterEct.Registered leaver =
                scene.anEct().called("Leaver").at(school).since("2026-09-01").register();
        scene.anEct()
                .called("Elsewhere")
                .at(scene.aSchool())
                .since("2026-09-01")
                .register();
        leaves(leaver, "2026-10-08");
        itIs("2026-10-08");
        assertThat(names()).containsExactlyInAnyOrder("Erin Future", "Erin Leaver");
        itIs("2026-10-09");
        assertThat(names()).containsExactly("Erin Future");
    }

    @Test
    @DisplayName("SJ-LST-03: once each, by the earliest spell that is not over, and its current or next training")
    void one_row_each() {
        Trn trn = scene.aTrn();
        RegisterEct.Registered now = scene.anEct()
                .withTrn(trn)
                .at(school)
                .since("2026-09-01")
                .trainedBy(AMBITION)
                .register();
        leaves(now, "2026-12-18");
        scene.anEct()
                .withTrn(trn)
                .at(school)
                .since("2027-01-04")
                .trainedBy(TEACH_FIRST)
                .register();
        database.execute(
                "update training_periods set finished_on = '2026-10-09' where id = ?",
                now.training().value());
        database.execute(
                "insert into training_periods (ect_at_school_period_id, training_programme, started_on, finished_on)"
                        + " values (?, 'school_led', '2026-10-10', '2026-12-18')",
                now.period().value());
        assertThat(card("Erin Ect").text()).contains("Lead provider " + AMBITION);
        assertThat(browser.open(ECTS).link("Erin Ect"))
                .isEqualTo("/school/ects/" + now.period().value());
        itIs("2026-10-10");
        assertThat(card("Erin Ect").text()).as("school-led since").doesNotContain("Lead provider");
        itIs("2026-12-19");
        assertThat(card("Erin Ect").text()).contains("Lead provider " + TEACH_FIRST, "4 January 2027");
    }

    @Test
    @DisplayName("SJ-LST-08 SJ-ACC-13: the school's name and a way to register, or why there is none")
    void the_header() {
        Browser.Answer page = browser.open(ECTS);
        assertThat(page.page().select(".govuk-caption-l").text()).isEqualTo("School " + urnOf(school));
        assertThat(page.link("Register an ECT")).isEqualTo("/school/register-ect/what-you-will-need");
        SchoolId unfunded = scene.anIneligibleSchool();
        RegisterEct.Registered trained =
                scene.anEct().at(school).since("2026-09-01").register();
        database.execute(
                "update ect_at_school_periods set school_id = ? where id = ?",
                unfunded.value(),
                trained.period().value());
        Browser.Answer without = browserOf(unfunded).open(ECTS);
        assertThat(without.page().select("a[href*=register-ect]")).isEmpty();
        assertThat(without.page().select(".govuk-inset-text a").attr("href"))
                .isEqualTo("https://www.gov.uk/guidance/funding-and-eligibility-for-ecf-based-training");
    }

    @Test
    @DisplayName("SJ-LST-09 SJ-X-54: besides the search, the list can be narrowed down by status")
    void a_status_filter() {
        scene.anEct().at(school).since("2026-09-01").register();
        assertThat(browser.open(ECTS).page().select("label").eachText())
                .contains("Search by name or teacher reference number (TRN)", "Status");
    }

    @Test
    @DisplayName("SJ-LST-10: a start date and working pattern that the migration guessed are not shown, nor changed")
    void guessed_dates() {
        RegisterEct.Registered ect =
                scene.anEct().at(school).since("2026-09-01").trainedBy(AMBITION).register();
        String record = "/school/ects/" + ect.period().value();
        assertThat(browser.open(record).page().select("a[href$=correct-start-date/edit]"))
                .as("a wrong one can be put right (SJ-X-50)")
                .hasSize(1);
        assertThat(card("Erin Ect").text()).contains("School start date 1 September 2026");
        database.execute(
                "update teachers set migration_mode = 'latest_induction_records' where id = ?",
                ect.teacher().value());
        assertThat(card("Erin Ect").text()).as("registered here since").contains("School start date");
        database.execute(
                "update ect_at_school_periods set created_at = '2026-04-27 22:59Z' where id = ?",
                ect.period().value());
        assertThat(card("Erin Ect").text()).doesNotContain("School start date");
        assertThat(browser.open(record).main()).doesNotContain("School start date", "Working pattern");
        assertThat(browser.open(record + "/correct-start-date/edit").status()).isEqualTo(404);
    }

    /** Whoever was signed in has been idle for too long by then. */
    private void itIs(String day) {
        TestClock.set(LocalDate.parse(day));
        browser = browserOf(school);
    }

    private void leaves(RegisterEct.Registered ect, String day) {
        leave.execute(new ReportLeaving.Command(Scene.TUTOR, school, ect.period(), LocalDate.parse(day)));
    }

    private List<String> names() {
        return browser.open(ECTS).page().select(".govuk-summary-card__title").eachText();
    }

    private Element card(String name) {
        List<Element> cards = browser.open(ECTS).page().select(".govuk-summary-card").stream()
                .filter(card -> card.select(".govuk-summary-card__title").text().equals(name))
                .toList();
        assertThat(cards).as("cards of %s", name).hasSize(1);
        return cards.getFirst();
    }

    private Browser browserOf(SchoolId which) {
        return new Browser(mvc, signIns.school(urnOf(which)));
    }

    private int urnOf(SchoolId which) {
        return database.resultQuery("select urn from schools where id = ?", which.value())
                .fetchSingle(0, Integer.class);
    }
}
