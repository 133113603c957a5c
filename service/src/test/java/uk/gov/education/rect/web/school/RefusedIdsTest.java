package uk.gov.education.rect.web.school;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gov.education.rect.testing.Scene.AMBITION;

import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import uk.gov.education.rect.appropriatebodies.AppropriateBodyPeriodId;
import uk.gov.education.rect.database.enums.AppropriateBodyType;
import uk.gov.education.rect.schools.SchoolId;
import uk.gov.education.rect.teachers.Trn;
import uk.gov.education.rect.testing.Scene;

/** Ids that nobody was offered, or that are another school's, and addresses that lead nowhere. */
@SchoolTest
class RefusedIdsTest {

    @Autowired
    private Scene scene;

    @Autowired
    private ScriptedTrs trs;

    @Autowired
    private DSLContext database;

    @Autowired
    private SchoolBrowsers browsers;

    private SchoolId school = new SchoolId(0);
    private AppropriateBodyPeriodId hub = new AppropriateBodyPeriodId(0);

    @BeforeEach
    void a_school() {
        school = scene.aSchool();
        hub = scene.aTeachingSchoolHub();
    }

    @Test
    @DisplayName("SJ-LP-02 SJ-AB-02: only what is offered can be chosen, whatever ids are sent")
    void ids_that_are_not_offered() {
        Wizard wizard = Wizard.forEct(browsers.of(school))
                .reached(somebody())
                .answer("start-date", "start_date", "2026-09-01")
                .answer("working-pattern", "working_pattern", "full_time");
        for (AppropriateBodyPeriodId body : List.of(
                scene.appropriateBody(AppropriateBodyType.LOCAL_AUTHORITY, true),
                scene.appropriateBody(AppropriateBodyType.NATIONAL, true),
                scene.appropriateBody(AppropriateBodyType.TEACHING_SCHOOL_HUB, false))) {
            RubbishTest.saysSoOnTheField(
                    wizard.send("state-school-appropriate-body", "appropriate_body_id", Long.toString(body.value())),
                    "appropriate_body_id",
                    "an appropriate body that is not offered");
        }
        wizard.answer("state-school-appropriate-body", "appropriate_body_id", Long.toString(hub.value()))
                .answer("training-programme", "training_programme", "provider_led");
        String capita = Long.toString(scene.leadProvider("Capita").value());
        RubbishTest.saysSoOnTheField(
                wizard.send("lead-provider", "lead_provider_id", capita),
                "lead_provider_id",
                "a lead provider of other years");
        RubbishTest.saysSoOnTheField(
                Wizard.forMentor(browsers.of(school), ectOfTheSchool())
                        .reached(somebody())
                        .send("eligibility-lead-provider", "lead_provider_id", capita),
                "lead_provider_id",
                "a lead provider of other years");
    }

    @Test
    @DisplayName("SJ-ACC-14 SJ-ASG-04 SJ-X-01: another school's ECT or mentor is not there")
    void ids_of_another_school() {
        SchoolId other = scene.aSchool();
        var theirs = scene.anEct().at(other).since("2026-09-01").register();
        var theirMentor = scene.aMentor().of(theirs.period()).at(other).register();
        long ours = ectOfTheSchool();
        SchoolBrowser browser = browsers.of(school);

        assertThat(browser.open(Wizard.mentorStart(theirs.period().value())).status())
                .isEqualTo(404);
        assertThat(browser.sendFrom(
                                Wizard.ECT_START,
                                "/school/register-mentor",
                                Map.of("ect_id", Long.toString(theirs.period().value())))
                        .status())
                .isEqualTo(404);
        String choose = "/school/ects/" + ours + "/mentorship";
        SchoolBrowser.Answer answer = browser.sendFrom(
                choose + "/new",
                choose,
                Map.of("mentor_id", Long.toString(theirMentor.period().value())));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.errors()).singleElement().asString().startsWith("Select who will mentor");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "/school/register-mentor/what-you-will-need",
                "/school/register-mentor/what-you-will-need?ect_id=",
                "/school/register-mentor/what-you-will-need?ect_id=abc",
                "/school/register-mentor/what-you-will-need?ect_id=-1",
                "/school/register-mentor/what-you-will-need?ect_id=99999999999999999999999",
                "/school/register-ect/nonsense/find-ect",
                "/school/register-ect/nonsense/nonsense",
                "/school/register-mentor/nonsense/change-nonsense",
                "/school/ects/99999999999999999999999/mentorship/new",
                "/school/ects/abc/mentorship/new",
                "/school/ects/1/mentorship/new?preselect=%00%3Cscript%3E",
            })
    @DisplayName("Issue 3: rubbish in an address is not found, or leads back to the beginning")
    void rubbish_in_an_address(String address) {
        SchoolBrowser.Answer answer = browsers.of(school).open(address);
        assertThat(answer.status()).isIn(302, 303, 400, 404);
    }

    private Trn somebody() {
        return trs.knows(scene.aTrn(), "Sam", "Body");
    }

    private long ectOfTheSchool() {
        return scene.anEct()
                .at(school)
                .since("2026-09-01")
                .trainedBy(AMBITION)
                .register()
                .period()
                .value();
    }
}
