package uk.gov.education.rect.web.school;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gov.education.rect.testing.Scene.AMBITION;

import java.time.LocalDate;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.gov.education.rect.schools.SchoolId;
import uk.gov.education.rect.teachers.Trn;
import uk.gov.education.rect.testing.Scene;
import uk.gov.education.rect.testing.TestClock;
import uk.gov.education.rect.training.FinishMentorAtSchoolPeriods;

/** When a mentor starts, and what that does elsewhere (spec 02 §12.4, §12.6). Today is 6 October 2026. */
@SchoolTest
class MentorStartTest {

    @Autowired
    private Scene scene;

    @Autowired
    private ScriptedTrs trs;

    @Autowired
    private DSLContext database;

    @Autowired
    private SchoolBrowsers browsers;

    @Autowired
    private FinishMentorAtSchoolPeriods leave;

    private SchoolId school = new SchoolId(0);
    private MentorCast cast;

    @BeforeEach
    void a_school() {
        school = scene.aSchool();
        cast = new MentorCast(scene, trs, database, browsers, leave, school);
    }

    @Test
    @DisplayName("SJ-RM-10 SJ-RM-11 SJ-RM-12 SJ-X-25: what is wrong with a mentor's first day is said on the field")
    void the_start_date() {
        Trn trn = cast.mentorAt(scene.aSchool(), null);
        Wizard wizard = cast.comingHereOnly(cast.schoolLed(), trn);

        assertThat(cast.errorOf(wizard, "")).contains("Enter the date Morgan Mentor started");
        assertThat(wizard.errors("started-on", "started_on-day", "1", "started_on-month", "9", "started_on-year", "25"))
                .singleElement()
                .asString()
                .contains("correct format");
        assertThat(cast.errorOf(wizard, "2024-05-31")).contains("too far in the past", "1 June 2024");
        assertThat(cast.errorOf(wizard, "2025-08-31")).contains("started mentoring at", "1 September 2025");
        assertThat(cast.errorOf(wizard, "2027-02-07")).contains("6 February 2027");
        assertThat(wizard.answer("started-on", "started_on", "2027-02-06").at()).isEqualTo("check-answers");
    }

    @Test
    @DisplayName("SJ-RM-13 SJ-RM-14: a year that is not open is named, and the date given before stays")
    void a_year_that_is_not_open() {
        Trn trn = cast.left(cast.mentorAt(scene.aSchool(), null), "2026-09-30");
        Wizard wizard = Wizard.forMentor(browsers.of(school), cast.schoolLed())
                .reached(trn)
                .answer("started-on", "started_on", "2026-10-05")
                .answer("change-started-on", "started_on", "2028-09-01");

        assertThat(wizard.at()).isEqualTo("change-cannot-register-mentor-yet");
        SchoolBrowser.Answer page = wizard.page();
        assertThat(page.text()).contains("2028 to 2029");
        assertThat(page.page().select(".govuk-back-link").attr("href")).endsWith("/check-answers");
        assertThat(wizard.open("check-answers").text()).contains("5 October 2026");
    }

    @Test
    @DisplayName("SJ-RM-15: without a date of their own, a mentor cannot start in a contract period that is not open")
    void today_is_not_open() {
        long ect = cast.schoolLed();
        Trn elsewhere = cast.mentorAt(scene.aSchool(), null);
        SchoolBrowser browser = browsers.of(school);
        database.execute("update contract_periods set enabled = false where year = 2026");
        Wizard newcomer = Wizard.forMentor(browser, ect).reached(cast.newPerson());
        Wizard staying = Wizard.forMentor(browser, ect)
                .reached(elsewhere)
                .answer("mentoring-at-new-school-only", "mentoring_at_new_school_only", "no");
        database.execute("update contract_periods set enabled = true where year = 2026");

        assertThat(newcomer.at()).isEqualTo("cannot-register-mentor-yet");
        assertThat(newcomer.page().text()).contains("2026 to 2027");
        assertThat(staying.at()).isEqualTo("cannot-register-mentor-yet");
        assertThat(browser.session()).as("SJ-X-05").doesNotContain("1998-03-12");
    }

    @Test
    @DisplayName("SJ-RM-15: nor when it was closed while the answers were given")
    void closed_at_the_last_moment() {
        Wizard wizard = Wizard.forMentor(browsers.of(school), cast.schoolLed()).reached(cast.newPerson());
        database.execute("update contract_periods set enabled = false where year = 2026");
        SchoolBrowser.Answer answer = wizard.send("check-answers");
        database.execute("update contract_periods set enabled = true where year = 2026");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.errors()).singleElement().asString().contains("not open yet");
    }

    @Test
    @DisplayName(
            "SJ-RM-41: who was not asked leaves a school on the day before, also where that is earlier than was said")
    void a_spell_elsewhere_is_cut() {
        SchoolId other = scene.aSchool();
        Trn trn = cast.left(cast.mentorAt(other, null), "2026-10-02");

        Wizard.forMentor(browsers.of(school), cast.schoolLed())
                .reached(trn)
                .answer("started-on", "started_on", "2026-10-01")
                .confirm();

        assertThat(database.resultQuery(
                                "select finished_on from mentor_at_school_periods where school_id = ? and teacher_id = ?",
                                other.value(),
                                cast.teacher(trn).value())
                        .fetchSingle(0, LocalDate.class))
                .isEqualTo(LocalDate.of(2026, 9, 30));
    }

    @Test
    @DisplayName("SJ-RM-41 SJ-X-22: a mentor whom another school registers meanwhile is asked about, not taken away")
    void registered_elsewhere_meanwhile() {
        Trn trn = cast.newPerson();
        Wizard wizard = Wizard.forMentor(browsers.of(school), cast.schoolLed()).reached(trn);
        SchoolId other = scene.aSchool();
        var theirs = scene.anEct().at(other).since("2026-09-01").register();
        scene.aMentor().withTrn(trn).of(theirs.period()).at(other).register();

        wizard.answer("check-answers");

        assertThat(wizard.at()).isEqualTo("mentoring-at-new-school-only");
        wizard.answer("mentoring-at-new-school-only", "mentoring_at_new_school_only", "no")
                .confirm();
        assertThat(database.resultQuery(
                                "select count(*) from mentor_at_school_periods where teacher_id = ? and finished_on is null",
                                cast.teacher(trn).value())
                        .fetchSingle(0, Integer.class))
                .isEqualTo(2);
    }

    @Test
    @DisplayName("spec 02 §12.5 SJ-LP-01: a later start date that the lead provider does not reach asks for another")
    void a_start_date_beyond_the_lead_provider() {
        TestClock.set(LocalDate.parse("2026-05-20"));
        long ect = cast.ectOf("Ends In 2025", 2025);
        Trn trn = cast.left(cast.mentorAt(scene.aSchool(), AMBITION), "2026-05-10");
        TestClock.set(LocalDate.parse("2026-05-21"));
        database.execute(
                "delete from training_periods where teacher_id = ?",
                cast.teacher(trn).value());

        Wizard wizard = Wizard.forMentor(browsers.of(school), ect)
                .reached(trn)
                .answer("started-on", "started_on", "2026-05-21")
                .answer("programme-choices", "use_same_programme_choices", "yes");
        assertThat(wizard.page().text()).contains("Lead provider Ends In 2025");
        wizard.answer("change-started-on", "started_on", "2026-09-01");
        assertThat(wizard.at()).isEqualTo("change-lead-provider");
        wizard.answer("change-lead-provider", "lead_provider_id", cast.idOf(AMBITION));

        SchoolBrowser.Answer check = wizard.page();
        assertThat(check.text()).contains("Lead provider " + AMBITION);
        String change = check.page()
                .select("a:contains(Change):contains(lead provider)")
                .attr("href");
        assertThat(change).endsWith("/change-lead-provider");
        assertThat(wizard.open("change-lead-provider").status()).isEqualTo(200);
    }
}
