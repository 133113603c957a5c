package uk.gov.education.rect.web.school;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gov.education.rect.testing.Scene.AMBITION;
import static uk.gov.education.rect.testing.Scene.TEACH_FIRST;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import uk.gov.education.rect.schools.SchoolId;
import uk.gov.education.rect.teachers.Trn;
import uk.gov.education.rect.testing.Browser;
import uk.gov.education.rect.testing.Scene;
import uk.gov.education.rect.testing.ServiceTest;
import uk.gov.education.rect.testing.SignIns;
import uk.gov.education.rect.testing.TestClock;
import uk.gov.education.rect.training.AssignMentor;
import uk.gov.education.rect.training.RegisterEct;
import uk.gov.education.rect.training.RegisterMentor;
import uk.gov.education.rect.training.ReportLeaving;

/** The list of mentors: who, in which order, what each card tells. Today is 6 October 2026. */
@ServiceTest
class MentorListTest {

    private static final String MENTORS = "/school/home/mentors";

    @Autowired
    private Scene scene;

    @Autowired
    private SignIns signIns;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private DSLContext database;

    @Autowired
    private AssignMentor assign;

    @Autowired
    private ReportLeaving leave;

    private SchoolId school = new SchoolId(1);
    private Browser browser;

    @BeforeEach
    void a_school_is_signed_in() {
        school = scene.aSchool();
        browser = new Browser(mvc, signIns.school(urn()));
    }

    @Test
    @DisplayName(
            "SJ-MEN-01 SJ-MEN-02: mentors now or later, once each, by name in TRS; twenty to a page; added by assigning them")
    void who_is_listed() {
        Trn back = scene.aTrn();
        RegisterMentor.Registered before = named(back, "Bea", null);
        leaves(before, "2026-10-06");
        named(scene.aTrn(), "Zoe", null);
        named(scene.aTrn(), "Abel", null);
        itIs("2026-10-07");
        assertThat(names(MENTORS)).as("one has left").containsExactly("Abel Mentor", "Zoe Mentor");

        RegisterMentor.Registered again = scene.aMentor()
                .withTrn(back)
                .at(school)
                .of(ect(null).period())
                .since("2026-11-02")
                .register();
        assertThat(names(MENTORS)).as("and comes back").containsExactly("Abel Mentor", "Bea Mentor", "Zoe Mentor");
        assertThat(browser.open(MENTORS).link("Bea Mentor"))
                .isEqualTo("/school/mentors/" + again.period().value());
        for (int more = 0; more < 18; more++) {
            named(scene.aTrn(), "More", null);
        }
        assertThat(names(MENTORS)).hasSize(20);
        assertThat(names(MENTORS + "?page=2")).containsExactly("Zoe Mentor");
        Browser.Answer page = browser.open(MENTORS);
        assertThat(page.main()).contains("To register a new mentor, choose an ECT", "21 mentors");
        assertThat(page.link("ECTs")).isEqualTo("/school/home/ects");
        assertThat(page.page().select("main a.govuk-button")).isEmpty();
    }

    @Test
    @DisplayName(
            "SJ-MEN-03 SJ-MEN-04: up to five ECTs by name, more as a number; not those who left or finished induction")
    void assigned_ects() {
        RegisterMentor.Registered mentor = named(scene.aTrn(), "Abel", null);
        assertThat(card("Abel Mentor").select("li a").eachText()).containsExactly("Erin Ect");
        RegisterEct.Registered passed = assigned("Passed", mentor);
        RegisterEct.Registered gone = assigned("Gone", mentor);
        RegisterEct.Registered later =
                scene.anEct().called("Later").at(school).since("2026-11-02").register();
        assign.execute(new AssignMentor.Command(Scene.TUTOR, later.period(), mentor.period(), false));
        database.execute(
                "update teachers set trs_induction_status = 'Passed' where id = ?",
                passed.teacher().value());
        leave.execute(new ReportLeaving.Command(Scene.TUTOR, school, gone.period(), LocalDate.parse("2026-10-06")));
        itIs("2026-10-07");
        assertThat(card("Abel Mentor").select("li a").eachText()).containsExactly("Erin Ect", "Erin Later");
        assertThat(card("Abel Mentor").select("li a").eachAttr("href"))
                .contains("/school/ects/" + later.period().value());
        for (int more = 0; more < 3; more++) {
            assigned("More" + more, mentor);
        }
        assertThat(card("Abel Mentor").select("li a")).hasSize(5);
        assigned("Sixth", mentor);
        assertThat(card("Abel Mentor").select("li a")).isEmpty();
        assertThat(card("Abel Mentor").text()).contains("6 ECTs");
    }

    @Test
    @DisplayName("SJ-MEN-05: the card tells of the training that goes on, is paused or was withdrawn; of no other")
    void training_on_the_card() {
        RegisterMentor.Registered mentor = named(scene.aTrn(), "Abel", AMBITION);
        assertThat(card("Abel Mentor").text())
                .contains("Lead provider: " + AMBITION, "Awaiting confirmation by " + AMBITION, "Yet to be reported");
        training(mentor, "finished_on = '2026-10-06', deferred_at = '2026-10-06 08:00Z', deferral_reason = 'other'");
        assertThat(card("Abel Mentor").text()).contains("Training paused", AMBITION + " has told us", "is paused");
        training(mentor, "withdrawn_at = '2026-10-06 09:00Z', withdrawal_reason = 'other'");
        assertThat(card("Abel Mentor").text())
                .contains("Action required", "is not registered for mentor training with");
        assertThat(card("Abel Mentor").select("a").eachAttr("href"))
                .contains("/school/mentors/" + mentor.period().value());
        training(
                mentor,
                "finished_on = '2026-10-05', withdrawn_at = null, withdrawal_reason = null, deferred_at = null,"
                        + " deferral_reason = null, started_on = '2026-10-01'");
        assertThat(card("Abel Mentor").text()).as("over").doesNotContain(AMBITION);
        training(mentor, "finished_on = null");
        assertThat(card("Abel Mentor").text()).contains(AMBITION);
        database.execute(
                "update teachers set mentor_became_ineligible_for_funding_on = '2026-10-01',"
                        + " mentor_became_ineligible_for_funding_reason = 'started_not_completed' where id = ?",
                mentor.teacher().value());
        assertThat(card("Abel Mentor").text()).as("not funded").doesNotContain(AMBITION);
    }

    @Test
    @DisplayName("SJ-X-54 SJ-MEN-01: narrowed down by status, lead provider and search; in four orders; also as a file")
    void narrowed_down() throws Exception {
        RegisterMentor.Registered abel = named(scene.aTrn(), "Abel", AMBITION);
        named(scene.aTrn(), "Bea", TEACH_FIRST);
        RegisterMentor.Registered leaver = named(scene.aTrn(), "Lea", null);
        leaves(leaver, "2026-11-20");
        RegisterMentor.Registered idle = named(scene.aTrn(), "Ida", null);
        database.execute(
                "update mentorship_periods set finished_on = '2026-10-05', started_on = '2026-10-01' where mentor_at_school_period_id = ?",
                idle.period().value());
        training(abel, "finished_on = '2026-10-06', deferred_at = '2026-10-06 08:00Z', deferral_reason = 'other'");

        assertThat(names(MENTORS)).containsExactly("Abel Mentor", "Bea Mentor", "Ida Mentor", "Lea Mentor");
        assertThat(names(MENTORS + "?status=registered")).containsExactly("Bea Mentor");
        assertThat(names(MENTORS + "?status=paused")).containsExactly("Abel Mentor");
        assertThat(names(MENTORS + "?status=leaving")).containsExactly("Lea Mentor");
        assertThat(names(MENTORS + "?status=no-ects")).containsExactly("Ida Mentor");
        assertThat(names(MENTORS + "?status=action-required")).isEmpty();
        assertThat(names(MENTORS + "?lead_provider="
                        + scene.leadProvider(TEACH_FIRST).value()))
                .containsExactly("Bea Mentor");
        assertThat(names(MENTORS + "?q=be")).containsExactly("Bea Mentor");
        assertThat(names(MENTORS + "?sort=without-ects").getFirst()).isEqualTo("Ida Mentor");
        assertThat(names(MENTORS + "?sort=newest")).hasSize(4);
        assertThat(names(MENTORS + "?status=%3Cb%3E&lead_provider=x&sort=%00&page=x"))
                .hasSize(4);
        Browser.Answer page = browser.open(MENTORS + "?status=registered&sort=oldest&q=B");
        assertThat(page.page().select("#status option[selected]").val()).isEqualTo("registered");
        assertThat(page.page().select("#lead-provider option").eachText()).contains(AMBITION, TEACH_FIRST);
        String file = page.link("Download these as a file (CSV)");
        assertThat(file).isEqualTo("/school/home/mentors.csv?q=B&status=registered&sort=oldest");
        assertThat(download(file).lines().toList())
                .hasSize(2)
                .anyMatch(line -> line.startsWith("Bea Mentor,") && line.contains(",Registered,1 September 2026,"));
        assertThat(download("/school/home/mentors.csv?status=leaving")).contains("Lea Mentor", "20 November 2026");
    }

    @Test
    @DisplayName("SJ-X-53: a mentor whom another school registers instead is seen to move")
    void moving() {
        Trn trn = scene.aTrn();
        named(trn, "Mo", null);
        SchoolId next = scene.aSchool();
        scene.aMentor()
                .withTrn(trn)
                .at(next)
                .of(scene.anEct().at(next).register().period())
                .since("2026-11-02")
                .leavingOtherSchools()
                .register();
        assertThat(card("Mo Mentor").text())
                .contains("Moving school", "Another school has registered Mo Mentor from 2 November 2026");
        assertThat(names(MENTORS + "?status=leaving")).containsExactly("Mo Mentor");
    }

    /** Whoever was signed in has been idle for too long by then. */
    private void itIs(String day) {
        TestClock.set(LocalDate.parse(day));
        browser = new Browser(mvc, signIns.school(urn()));
    }

    private RegisterMentor.Registered named(Trn trn, String firstName, @Nullable String leadProvider) {
        var mentor = scene.aMentor()
                .withTrn(trn)
                .at(school)
                .of(ect(leadProvider).period())
                .since("2026-09-01");
        RegisterMentor.Registered registered =
                (leadProvider == null ? mentor : mentor.trainedBy(leadProvider)).register();
        database.execute(
                "update teachers set trs_first_name = ?, trs_last_name = 'Mentor' where id = ?",
                firstName,
                registered.teacher().value());
        return registered;
    }

    private RegisterEct.Registered ect(@Nullable String leadProvider) {
        var ect = scene.anEct().at(school).since("2026-09-01");
        return (leadProvider == null ? ect : ect.trainedBy(leadProvider)).register();
    }

    private RegisterEct.Registered assigned(String name, RegisterMentor.Registered mentor) {
        RegisterEct.Registered ect =
                scene.anEct().called(name).at(school).since("2026-09-01").register();
        assign.execute(new AssignMentor.Command(Scene.TUTOR, ect.period(), mentor.period(), false));
        return ect;
    }

    private void training(RegisterMentor.Registered mentor, String set) {
        database.execute(
                "update training_periods set " + set + " where mentor_at_school_period_id = ?",
                mentor.period().value());
    }

    private void leaves(RegisterMentor.Registered mentor, String day) {
        leave.execute(new ReportLeaving.Command(Scene.TUTOR, school, mentor.period(), LocalDate.parse(day)));
    }

    private List<String> names(String address) {
        return browser.open(address).page().select(".govuk-summary-card__title").eachText();
    }

    private Element card(String name) {
        return browser.open(MENTORS).page().select(".govuk-summary-card").stream()
                .filter(card -> card.select(".govuk-summary-card__title").text().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private String download(String address) throws Exception {
        return mvc.perform(MockMvcRequestBuilders.get(address).with(signIns.school(urn())))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private int urn() {
        return database.resultQuery("select urn from schools where id = ?", school.value())
                .fetchSingle(0, Integer.class);
    }
}
