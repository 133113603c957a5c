package uk.gov.education.rect.web.school;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gov.education.rect.testing.Scene.AMBITION;

import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import uk.gov.education.rect.appropriatebodies.AppropriateBodyPeriodId;
import uk.gov.education.rect.database.enums.AppropriateBodyType;
import uk.gov.education.rect.schools.SchoolId;
import uk.gov.education.rect.teachers.Trn;
import uk.gov.education.rect.teachers.TrsInductionStatus;
import uk.gov.education.rect.testing.Scene;
import uk.gov.education.rect.training.FinishEctAtSchoolPeriod;

/** Whom a school may register as an ECT, what it is told of them, and which appropriate bodies it may name. */
@SchoolTest
class FindingAnEctTest {

    @Autowired
    private Scene scene;

    @Autowired
    private ScriptedTrs trs;

    @Autowired
    private DSLContext database;

    @Autowired
    private SchoolBrowsers browsers;

    @Autowired
    private FinishEctAtSchoolPeriod leave;

    private SchoolId school = new SchoolId(0);

    @BeforeEach
    void a_school() {
        school = scene.aSchool();
    }

    // --- whom
    // --------------------------------------------------------------------------------------------------------------

    @ParameterizedTest(name = "{0}")
    @EnumSource(
            value = TrsInductionStatus.class,
            names = {"NONE", "REQUIRED_TO_COMPLETE", "IN_PROGRESS"})
    @DisplayName(
            "SJ-RE-06 DM-REG-10: neither a missing qualification nor an induction that is not over stops a registration")
    void not_blocking(TrsInductionStatus status) {
        Trn trn = trs.knows(scene.aTrn(), "Una", "Qualified", status, false);
        assertThat(Wizard.forEct(browsers.of(school)).search(trn).at()).isEqualTo("review-ect-details");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "PASSED, induction-completed, already completed their induction",
        "EXEMPT, induction-exempt, is exempt from induction",
        "FAILED, induction-failed, already failed their induction",
        "FAILED_IN_WALES, induction-failed, already failed their induction",
    })
    @DisplayName(
            "SJ-RE-04 SJ-RE-06 DM-REG-10 SJ-X-05 SJ-X-21 SJ-X-34: an induction that is over stops it, says why and forgets")
    void blocking(TrsInductionStatus status, String step, String title) {
        SchoolBrowser browser = browsers.of(school);
        Wizard wizard = Wizard.forEct(browser).search(trs.knows(scene.aTrn(), "Ida", "Over", status, false));
        assertThat(wizard.at()).isEqualTo(step);
        SchoolBrowser.Answer page = wizard.page();
        assertThat(page.page().select("h1").text()).contains(title);
        assertThat(page.page().select(".govuk-back-link").attr("href")).endsWith("/find-ect");
        assertThat(page.text()).contains("Register another ECT");
        assertThat(browser.session()).doesNotContain("1998-03-12");
    }

    @Test
    @DisplayName("DM-NAM-05: a TRN cannot be changed once somebody is found: on check answers it alone has no link")
    void the_trn_stays() {
        var check = upToTheBody(school)
                .answer(
                        "state-school-appropriate-body",
                        "appropriate_body_id",
                        Long.toString(scene.aTeachingSchoolHub().value()))
                .answer("training-programme", "training_programme", "school_led")
                .page()
                .page();
        assertThat(check.select(".govuk-summary-list__row:has(dt:contains(TRN))"))
                .singleElement()
                .satisfies(row -> assertThat(row.select("a")).isEmpty());
        assertThat(check.select(".govuk-summary-list__row:not(:has(a)) dt").eachText())
                .containsExactly("Teacher reference number (TRN)");
    }

    @Test
    @DisplayName("SJ-RE-03 DM-REG-10 SJ-X-34: a prohibited person is refused without saying why, and the page leads on")
    void prohibited() {
        Wizard wizard = Wizard.forEct(browsers.of(school))
                .search(trs.knows(scene.aTrn(), "Per", "Hibited", TrsInductionStatus.NONE, true));
        assertThat(wizard.at()).isEqualTo("cannot-register-ect");
        assertThat(wizard.page().text()).contains("Back to ECTs").doesNotContain("prohibit", "alert");
        assertThat(wizard.page().page().select(".govuk-back-link").attr("href")).endsWith("/find-ect");
    }

    @Test
    @DisplayName(
            "SJ-RE-01: found by TRN alone, though born another day; what TRS holds is compared, and only names kept")
    void found_by_trn_alone() {
        SchoolBrowser browser = browsers.of(school);
        Wizard wizard = Wizard.forEct(browser)
                .answer(
                        "find-ect",
                        "trn",
                        trs.knows(scene.aTrn(), "Olga", "Other").value(),
                        "date_of_birth",
                        "1997-01-31");
        assertThat(wizard.at()).isEqualTo("national-insurance-number");
        assertThat(browser.session()).contains("Olga", "1997-01-31").doesNotContain("1998-03-12", ScriptedTrs.NINO);
    }

    @Test
    @DisplayName("SJ-RE-02 SJ-RE-05 SJ-X-05: who is not found is told what to try, and what was typed is forgotten")
    void not_found() {
        SchoolBrowser browser = browsers.of(school);
        Wizard unknown = Wizard.forEct(browser).search(scene.aTrn());
        assertThat(unknown.at()).isEqualTo("trn-not-found");
        assertThat(unknown.page().text()).contains("find a lost TRN", "Try again");

        Wizard other = Wizard.forEct(browser)
                .answer(
                        "find-ect",
                        "trn",
                        trs.knows(scene.aTrn(), "Olga", "Other").value(),
                        "date_of_birth",
                        "1997-01-31")
                .answer("national-insurance-number", "national_insurance_number", "CE123456A");
        assertThat(other.at()).isEqualTo("not-found");
        assertThat(browser.session()).doesNotContain("1998-03-12", "1997-01-31", "CE123456A");
        assertThat(other.open("national-insurance-number").status())
                .as("they can try another number")
                .isEqualTo(200);
    }

    @Test
    @DisplayName(
            "SJ-RE-24 SJ-X-05: a start that is too early to register forgets the date of birth, and can be changed")
    void not_open_yet() {
        SchoolBrowser browser = browsers.of(school);
        Wizard wizard = Wizard.forEct(browser)
                .reached(trs.knows(scene.aTrn(), "Nia", "Next"))
                .answer("start-date", "start_date", "2028-09-01");
        assertThat(wizard.at()).isEqualTo("cannot-register-ect-yet");
        assertThat(wizard.page().text()).contains("2028 to 2029");
        assertThat(browser.session()).doesNotContain("1998-03-12");
        assertThat(wizard.answer("start-date", "start_date", "2026-09-01").at()).isEqualTo("working-pattern");
    }

    @Test
    @DisplayName("spec 02 §9.1 Build: a start date changed to one that is not open leaves the old one")
    void a_change_to_a_year_that_is_not_open() {
        Wizard wizard = Wizard.forEct(browsers.of(school))
                .reached(trs.knows(scene.aTrn(), "Nia", "Next"))
                .answer("start-date", "start_date", "2026-09-01")
                .answer("change-start-date", "start_date", "2028-09-01");
        assertThat(wizard.at()).isEqualTo("change-cannot-register-ect-yet");
        assertThat(wizard.open("change-start-date")
                        .page()
                        .select("#start-date-year")
                        .val())
                .isEqualTo("2026");
    }

    @Test
    @DisplayName("SJ-RE-07: an ECT who leaves this school, even later, can be registered here again")
    void returning() {
        Trn trn = trs.knows(scene.aTrn(), "Rita", "Returns");
        var earlier = scene.anEct().withTrn(trn).at(school).since("2026-09-01").register();
        SchoolBrowser browser = browsers.of(school);
        assertThat(Wizard.forEct(browser).search(trn).at()).isEqualTo("already-active-at-school");

        leave.execute(new FinishEctAtSchoolPeriod.Command(
                Scene.TUTOR, earlier.period(), LocalDate.parse("2026-12-18"), school));

        assertThat(Wizard.forEct(browser).search(trn).at()).isEqualTo("review-ect-details");
    }

    @Test
    @DisplayName("SJ-RE-20: the last registration is shown, with what is known of it; an interest is not confirmed")
    void registered_before() {
        Trn trn = trs.knows(scene.aTrn(), "Bea", "Fore");
        SchoolId other = scene.aSchool();
        scene.anEct()
                .withTrn(trn)
                .at(other)
                .since("2026-09-01")
                .trainedBy(AMBITION)
                .register();

        Wizard wizard = Wizard.forEct(browsers.of(school)).found(trn);

        assertThat(wizard.at()).isEqualTo("registered-before");
        assertThat(wizard.page().text())
                .contains(
                        "Bea Fore has been registered before",
                        "School ",
                        "Induction start date Not confirmed",
                        "Appropriate body Not confirmed",
                        "Training programme Provider-led",
                        "Lead provider Not confirmed",
                        "Delivery partner Not confirmed")
                .doesNotContain(AMBITION);
        assertThat(wizard.open("email-address")
                        .page()
                        .select(".govuk-back-link")
                        .attr("href"))
                .endsWith("/registered-before");

        scene.aPartnership().of(AMBITION).with(other).in(2026).create();
        assertThat(wizard.open("registered-before").text()).contains("Lead provider " + AMBITION);
    }

    // --- appropriate bodies
    // --------------------------------------------------------------------------------------------------

    @Test
    @DisplayName("SJ-AB-01 SJ-AB-03: a state school chooses among active teaching school hubs, by name")
    void a_state_school() {
        AppropriateBodyPeriodId hub = scene.aTeachingSchoolHub();
        List<AppropriateBodyPeriodId> never = List.of(
                scene.appropriateBody(AppropriateBodyType.TEACHING_SCHOOL_HUB, false),
                scene.appropriateBody(AppropriateBodyType.LOCAL_AUTHORITY, true),
                scene.appropriateBody(AppropriateBodyType.NATIONAL, true));

        var options = upToTheBody(school).page().page().select("#appropriate-body-id option");

        assertThat(options.eachAttr("value")).contains(Long.toString(hub.value()));
        never.forEach(body -> assertThat(options.eachAttr("value")).doesNotContain(Long.toString(body.value())));
        assertThat(options.eachText().stream().filter(name -> !name.isEmpty()).toList())
                .isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER);
    }

    @Test
    @DisplayName("SJ-AB-01 SJ-AB-02 SJ-AB-03: an independent school may name ISTIP, and its answer is remembered")
    void an_independent_school() {
        scene.istipIsActive();
        Wizard wizard = upToTheBody(scene.anIndependentSchool());
        assertThat(wizard.at()).isEqualTo("independent-school-appropriate-body");
        assertThat(wizard.page().text())
                .contains("Independent Schools Teacher Induction Panel (ISTIP)")
                .doesNotContain("Educational Success Partners");

        wizard.answer("independent-school-appropriate-body", "appropriate_body_type", "national");
        assertThat(wizard.at()).isEqualTo("training-programme");
        assertThat(wizard.open("independent-school-appropriate-body")
                        .page()
                        .select("input[type=radio][checked]")
                        .attr("value"))
                .isEqualTo("national");
        wizard.answer("training-programme", "training_programme", "school_led");
        assertThat(wizard.page().text()).contains("Appropriate body Independent Schools Teacher Induction Panel");
        wizard.confirm();
    }

    @Test
    @DisplayName("AB-ORG-01 SJ-AB-01: ISTIP is not offered where it is not active; a hub can be chosen without it")
    void a_national_body_that_is_not_active() {
        AppropriateBodyPeriodId hub = scene.aTeachingSchoolHub();
        database.execute("update appropriate_body_periods set dfe_sign_in_organisation_id = null where code = 'ISTIP'");
        Wizard wizard = upToTheBody(scene.anIndependentSchool());
        assertThat(wizard.page().page().select("input[type=radio]")).isEmpty();
        assertThat(wizard.page().text()).doesNotContain("ISTIP");
        assertThat(wizard.errors("independent-school-appropriate-body", "appropriate_body_type", "national"))
                .containsExactly("Select a teaching school hub");
        wizard.answer("independent-school-appropriate-body", "appropriate_body_id", Long.toString(hub.value()));
        assertThat(wizard.at()).isEqualTo("training-programme");
    }

    @Test
    @DisplayName("SJ-AB-02: an appropriate body that stops meanwhile is not saved, and can be changed")
    void an_appropriate_body_that_stops() {
        AppropriateBodyPeriodId hub = scene.aTeachingSchoolHub();
        Wizard wizard = upToTheBody(school)
                .answer("state-school-appropriate-body", "appropriate_body_id", Long.toString(hub.value()))
                .answer("training-programme", "training_programme", "school_led");
        database.execute(
                "update appropriate_body_periods set dfe_sign_in_organisation_id = null where id = ?", hub.value());

        assertThat(wizard.errors("check-answers")).singleElement().asString().contains("can no longer be chosen");
        wizard.answer(
                        "change-state-school-appropriate-body",
                        "appropriate_body_id",
                        Long.toString(scene.aTeachingSchoolHub().value()))
                .confirm();
    }

    private Wizard upToTheBody(SchoolId which) {
        return Wizard.forEct(browsers.of(which))
                .reached(trs.knows(scene.aTrn(), "Abe", "Body"))
                .answer("start-date", "start_date", "2026-09-01")
                .answer("working-pattern", "working_pattern", "part_time");
    }
}
