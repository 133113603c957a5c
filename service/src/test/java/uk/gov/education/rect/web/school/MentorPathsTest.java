package uk.gov.education.rect.web.school;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gov.education.rect.testing.Scene.AMBITION;
import static uk.gov.education.rect.testing.Scene.TEACH_FIRST;

import java.time.LocalDate;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import uk.gov.education.rect.schools.SchoolId;
import uk.gov.education.rect.teachers.Trn;
import uk.gov.education.rect.teachers.TrsInductionStatus;
import uk.gov.education.rect.testing.Scene;
import uk.gov.education.rect.testing.TestClock;
import uk.gov.education.rect.training.FinishMentorAtSchoolPeriods;

/** Which way the registration of a mentor takes, and what comes of it (spec 02 §12.3). Today is 6 October 2026. */
@SchoolTest
class MentorPathsTest {

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

    @ParameterizedTest(name = "funded: {0}")
    @ValueSource(booleans = {true, false})
    @DisplayName("spec 02 §12.3 row 1: school-led, new, funded or not: check answers, no training")
    void school_led_and_new(boolean funded) {
        Trn trn = funded ? cast.newPerson() : cast.unfunded(cast.newPerson());

        Wizard wizard = Wizard.forMentor(browsers.of(school), cast.schoolLed()).reached(trn);

        assertThat(wizard.at()).isEqualTo("check-answers");
        assertThat(wizard.page().text()).doesNotContain("Lead provider", "Mentor start date");
        assertThat(wizard.confirm().text())
                .contains("We will email")
                .doesNotContain("lead provider", "mentor training");
        assertThat(cast.trainedHereBy(trn)).isNull();
        assertThat(cast.startedHere(trn)).as("SJ-RM-15").isEqualTo(TestClock.today());
    }

    @Test
    @DisplayName("spec 02 §12.3 row 2: provider-led, new, funded: the ECT's lead provider, without another question")
    void provider_led_and_new() {
        Trn trn = cast.newPerson();
        Wizard wizard = Wizard.forMentor(browsers.of(school), cast.providerLed(AMBITION))
                .reached(trn);
        assertThat(wizard.at()).isEqualTo("review-mentor-eligibility");
        assertThat(wizard.page().text()).contains("20 hours", AMBITION);

        wizard.answer("review-mentor-eligibility");

        assertThat(wizard.at()).isEqualTo("check-answers");
        assertThat(wizard.page().text()).contains("Lead provider " + AMBITION);
        assertThat(wizard.confirm().text()).contains("pass their details to the lead provider");
        assertThat(cast.trainedHereBy(trn)).isEqualTo(AMBITION);
    }

    @Test
    @DisplayName("spec 02 §12.3 row 2: or another lead provider, when the ECT's will not train them")
    void provider_led_and_new_with_another_lead_provider() {
        Trn trn = cast.newPerson();

        Wizard wizard = Wizard.forMentor(browsers.of(school), cast.providerLed(AMBITION))
                .reached(trn)
                .answer("eligibility-lead-provider", "lead_provider_id", cast.idOf(TEACH_FIRST));

        assertThat(wizard.at()).isEqualTo("check-answers");
        wizard.confirm();
        assertThat(cast.trainedHereBy(trn)).isEqualTo(TEACH_FIRST);
    }

    @Test
    @DisplayName("spec 02 §12.3 row 3: provider-led, new, funded, the ECT's lead provider gone: another must be chosen")
    void provider_led_and_new_without_the_lead_provider() {
        Trn trn = cast.newPerson();

        Wizard wizard = Wizard.forMentor(browsers.of(school), cast.ectOfALeadProviderThatStopped())
                .reached(trn);

        assertThat(wizard.at()).isEqualTo("lead-provider");
        assertThat(wizard.open("check-answers").location()).as("SJ-X-27").endsWith("/lead-provider");
        wizard.answer("lead-provider", "lead_provider_id", cast.idOf(AMBITION)).confirm();
        assertThat(cast.trainedHereBy(trn)).isEqualTo(AMBITION);
    }

    @ParameterizedTest(name = "the ECT''s lead provider usable: {0}")
    @ValueSource(booleans = {true, false})
    @DisplayName("spec 02 §12.3 row 4 and Build of #3: provider-led, new, not funded: check answers, no training")
    void provider_led_and_new_but_not_funded(boolean usable) {
        Trn trn = cast.unfunded(cast.newPerson());

        Wizard wizard = Wizard.forMentor(
                        browsers.of(school), usable ? cast.providerLed(AMBITION) : cast.ectOfALeadProviderThatStopped())
                .reached(trn);

        assertThat(wizard.at()).isEqualTo("check-answers");
        assertThat(wizard.page().text()).doesNotContain("Lead provider");
        assertThat(wizard.confirm().text()).contains("cannot do mentor training");
        assertThat(cast.trainedHereBy(trn)).isNull();
    }

    @Test
    @DisplayName("spec 02 §12.3 row 5: at another school and staying there: check answers, no training here")
    void staying_at_another_school() {
        Trn trn = cast.mentorAt(scene.aSchool(), AMBITION);

        Wizard wizard = Wizard.forMentor(browsers.of(school), cast.providerLed(AMBITION))
                .reached(trn)
                .answer("mentoring-at-new-school-only", "mentoring_at_new_school_only", "no");

        assertThat(wizard.at()).isEqualTo("check-answers");
        assertThat(wizard.confirm().text()).doesNotContain("mentor training");
        assertThat(cast.trainedHereBy(trn)).isNull();
        assertThat(cast.startedHere(trn)).isEqualTo(TestClock.today());
    }

    @Test
    @DisplayName("spec 02 §12.3 row 6: school-led, coming here only: start date, check answers, no training")
    void school_led_and_coming_here_only() {
        Trn trn = cast.mentorAt(scene.aSchool(), AMBITION);

        Wizard wizard = cast.comingHereOnly(cast.schoolLed(), trn).answer("started-on", "started_on", "2026-10-05");

        assertThat(wizard.at()).isEqualTo("check-answers");
        assertThat(wizard.page().page().select(".govuk-back-link").attr("href"))
                .as("spec 02 §12.5 Build: back is the page before")
                .endsWith("/started-on");
        wizard.confirm();
        assertThat(cast.trainedHereBy(trn)).isNull();
        assertThat(cast.startedHere(trn)).isEqualTo(LocalDate.of(2026, 10, 5));
    }

    @Test
    @DisplayName(
            "spec 02 §12.3 row 7: provider-led, coming here only, trained before: earlier training, then the choice")
    void provider_led_and_coming_here_only() {
        SchoolId other = scene.aSchool();
        Trn trn = cast.mentorAt(other, AMBITION);

        Wizard wizard = cast.comingHereOnly(cast.providerLed(TEACH_FIRST), trn)
                .answer("started-on", "started_on", "2026-10-05");

        assertThat(wizard.at()).isEqualTo("previous-training-period-details");
        assertThat(wizard.page().text()).contains(cast.nameOf(other), "Lead provider Not confirmed");
        assertThat(wizard.open("programme-choices").text()).contains(TEACH_FIRST, "will confirm this");
        wizard.answer("programme-choices", "use_same_programme_choices", "no");
        assertThat(wizard.at()).isEqualTo("lead-provider");
        wizard.answer("lead-provider", "lead_provider_id", cast.idOf(AMBITION)).confirm();
        assertThat(cast.trainedHereBy(trn)).isEqualTo(AMBITION);
    }

    @Test
    @DisplayName("spec 02 §12.3 row 7: a mentor who never trained goes from the start date to the choice")
    void provider_led_and_coming_here_only_untrained() {
        Trn trn = cast.mentorAt(scene.aSchool(), null);

        Wizard wizard =
                cast.comingHereOnly(cast.providerLed(AMBITION), trn).answer("started-on", "started_on", "2026-10-05");

        assertThat(wizard.at()).isEqualTo("programme-choices");
        wizard.answer("programme-choices", "use_same_programme_choices", "yes").confirm();
        assertThat(cast.trainedHereBy(trn)).isEqualTo(AMBITION);
    }

    @Test
    @DisplayName(
            "spec 02 §12.3 row 8: provider-led, coming here only, not funded: start date, check answers, no training")
    void provider_led_and_coming_here_only_but_not_funded() {
        Trn trn = cast.unfunded(cast.mentorAt(scene.aSchool(), null));

        Wizard wizard =
                cast.comingHereOnly(cast.providerLed(AMBITION), trn).answer("started-on", "started_on", "2026-10-05");

        assertThat(wizard.at()).isEqualTo("check-answers");
        assertThat(wizard.confirm().text()).contains("cannot do mentor training");
        assertThat(cast.trainedHereBy(trn)).isNull();
    }

    @ParameterizedTest(name = "trained before: {0}")
    @ValueSource(booleans = {true, false})
    @DisplayName("spec 02 §12.3 row 9: an earlier mentor who mentors nowhere now: start date first, then the choice")
    void provider_led_and_an_earlier_mentor(boolean trained) {
        Trn trn = cast.left(cast.mentorAt(scene.aSchool(), trained ? AMBITION : null), "2026-09-30");

        Wizard wizard = Wizard.forMentor(browsers.of(school), cast.providerLed(AMBITION))
                .reached(trn);
        assertThat(wizard.at()).isEqualTo("started-on");
        wizard.answer("started-on", "started_on", "2026-10-05");

        assertThat(wizard.at()).isEqualTo(trained ? "previous-training-period-details" : "programme-choices");
        wizard.answer("programme-choices", "use_same_programme_choices", "yes").confirm();
        assertThat(cast.trainedHereBy(trn)).isEqualTo(AMBITION);
    }

    @ParameterizedTest(name = "coming from another school: {0}")
    @ValueSource(booleans = {true, false})
    @DisplayName("spec 02 §12.3 row 10: trained before, the ECT's lead provider gone: another must be chosen")
    void an_earlier_mentor_without_the_lead_provider(boolean transferring) {
        long ect = cast.ectOfALeadProviderThatStopped();
        Trn trn = cast.mentorAt(scene.aSchool(), AMBITION);

        Wizard wizard = transferring
                ? cast.comingHereOnly(ect, trn)
                : Wizard.forMentor(browsers.of(school), ect).reached(cast.left(trn, "2026-09-30"));
        wizard.answer("started-on", "started_on", "2026-10-05");

        assertThat(wizard.at()).isEqualTo("previous-training-period-details");
        assertThat(wizard.open("programme-choices").location())
                .as("the ECT's choice cannot be had")
                .isNotNull();
        wizard.answer("lead-provider", "lead_provider_id", cast.idOf(AMBITION)).confirm();
        assertThat(cast.trainedHereBy(trn)).isEqualTo(AMBITION);
    }

    @Test
    @DisplayName("spec 02 §12.3 Build: a mentor who leaves this school and comes back is asked for a start date")
    void returning_early() {
        Trn trn = cast.mentorAt(school, null);
        leave.execute(new FinishMentorAtSchoolPeriods.Command(
                Scene.TUTOR, cast.teacher(trn), LocalDate.parse("2026-10-20"), school));

        Wizard wizard = Wizard.forMentor(browsers.of(school), cast.schoolLed()).reached(trn);

        assertThat(wizard.at()).isEqualTo("started-on");
        assertThat(wizard.errors("started-on", "started_on", "2026-10-20"))
                .as("SJ-RM-10: not while the earlier spell lasts")
                .singleElement()
                .asString()
                .contains("until 20 October 2026");
        wizard.answer("started-on", "started_on", "2026-10-21").confirm();
        assertThat(cast.startedHere(trn)).isEqualTo(LocalDate.of(2026, 10, 21));
    }

    @Test
    @DisplayName("SJ-X-23 spec 02 §12.7 Build: a mentor already at the school who never trained is offered training")
    void already_active_and_untrained() {
        long ect = cast.providerLed(AMBITION);
        Trn trn = cast.mentorAt(school, null);
        SchoolBrowser browser = browsers.of(school);
        Wizard wizard = Wizard.forMentor(browser, ect).search(trn);
        assertThat(wizard.at()).isEqualTo("already-active-at-school");
        assertThat(browser.session()).as("SJ-X-05").doesNotContain("1998-03-12");
        String mentor = wizard.page().page().select("input[name=mentor_id]").attr("value");

        SchoolBrowser.Answer answer = browser.sendFrom(
                wizard.step("already-active-at-school"),
                "/school/ects/" + ect + "/mentorship",
                Map.of("mentor_id", mentor));

        assertThat(String.valueOf(answer.location()))
                .startsWith("/school/assign-existing-mentor/")
                .endsWith("/review-mentor-eligibility");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"unknown", "the ECT", "prohibited"})
    @DisplayName("SJ-X-05: every page that a mentor's registration can stop on forgets the date of birth")
    void exits_forget(String who) {
        Trn ectTrn = trs.knows(scene.aTrn(), "Erin", "Ect");
        long ect = scene.anEct()
                .withTrn(ectTrn)
                .at(school)
                .since("2026-09-01")
                .register()
                .period()
                .value();
        SchoolBrowser browser = browsers.of(school);

        Wizard.forMentor(browser, ect)
                .search(
                        switch (who) {
                            case "the ECT" -> ectTrn;
                            case "prohibited" ->
                                trs.knows(scene.aTrn(), "Per", "Hibited", TrsInductionStatus.NONE, true);
                            default -> scene.aTrn();
                        });

        assertThat(browser.session()).contains("find").doesNotContain("1998-03-12");
    }
}
