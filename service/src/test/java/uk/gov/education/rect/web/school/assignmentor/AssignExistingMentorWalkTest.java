package uk.gov.education.rect.web.school.assignmentor;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gov.education.rect.testing.Scene.AMBITION;
import static uk.gov.education.rect.testing.Scene.TEACH_FIRST;

import java.time.LocalDate;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import uk.gov.education.rect.schools.SchoolId;
import uk.gov.education.rect.testing.Browser;
import uk.gov.education.rect.testing.Scene;
import uk.gov.education.rect.testing.ServiceTest;
import uk.gov.education.rect.testing.SignIns;
import uk.gov.education.rect.testing.TestClock;
import uk.gov.education.rect.training.EctAtSchoolPeriodId;
import uk.gov.education.rect.training.RegisterMentor;
import uk.gov.education.rect.web.journey.FrontDoor;
import uk.gov.education.rect.web.journey.JourneyWalk;
import uk.gov.education.rect.web.school.change.SchoolDesk;
import uk.gov.education.rect.web.school.change.Trainings;

/** Assigning a mentor of the school who trains for the first time. */
@ServiceTest
class AssignExistingMentorWalkTest {

    @Autowired
    private Scene scene;

    @Autowired
    private DSLContext database;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private SignIns signIns;

    @Autowired
    private AssignWithTraining assign;

    private SchoolId school = new SchoolId(0);
    private EctAtSchoolPeriodId ect = new EctAtSchoolPeriodId(0);
    private RegisterMentor.Registered mentor;
    private SchoolDesk desk;

    @BeforeEach
    void a_mentor_without_training() {
        school = scene.aSchool();
        TestClock.set(LocalDate.parse("2026-09-01"));
        ect = scene.anEct().at(school).trainedBy(AMBITION).register().period();
        mentor = scene.aMentor()
                .of(scene.anEct().at(school).register().period())
                .at(school)
                .since("2025-09-01")
                .register();
        TestClock.set(LocalDate.parse("2026-10-06"));
        desk = new SchoolDesk(mvc, signIns, database, school);
    }

    @Test
    @DisplayName("spec 02 §10 §11: every branch of assigning a mentor who trains for the first time is walked")
    void every_branch_is_walked() {
        new JourneyWalk<>(assign.journey())
                .answer(
                        TrainingStep.LEAD_PROVIDER,
                        "another",
                        "lead_provider_id",
                        Long.toString(scene.leadProvider(TEACH_FIRST).value()))
                .walk(door())
                .everythingWasSeen();
        assertThat(Trainings.of(database, mentor.period()))
                .containsExactly("2026-10-06– Teach First 2026 awaited ecf-standard-september");
        assertThat(Trainings.mentorsOf(database, ect))
                .containsExactly("2026-10-06– " + mentor.period().value());
    }

    @Test
    @DisplayName(
            "SJ-AEM-02 SJ-AEM-03 SJ-WIZ-10: to continue is to agree, without another page; sent twice it is done once")
    void agreeing_to_the_ects_lead_provider() {
        String review = door().start();
        assertThat(desk.browser()
                        .open(review)
                        .page()
                        .select("a.govuk-back-link")
                        .attr("href"))
                .endsWith("/mentorship/new?preselect=" + mentor.period().value());
        String done = desk.browser().send(review).goesTo();
        assertThat(done).endsWith("/confirmation");
        assertThat(desk.browser().open(done).main()).contains("Morgan Mentor");
        assertThat(desk.browser()
                        .sendFrom("/school/ects/" + ect.value() + "/mentorship/new", review)
                        .goesTo())
                .isEqualTo(done);
        assertThat(Trainings.of(database, mentor.period()))
                .containsExactly("2026-10-06– Ambition Institute 2026 awaited ecf-standard-september");
    }

    @Test
    @DisplayName("SJ-AEM-01: the ECT's lead provider is that of the partnership, else the one that is awaited")
    void the_ects_lead_provider() {
        assertThat(desk.browser().open(door().start()).main())
                .as("awaited")
                .contains("We will pass their details to " + AMBITION);
        scene.aPartnership().of(TEACH_FIRST).with(school).in(2026).create();
        ect = scene.anEct()
                .at(school)
                .since("2026-11-02")
                .trainedBy(TEACH_FIRST)
                .register()
                .period();
        assertThat(desk.browser().open(door().start()).main())
                .as("confirmed, and still to begin")
                .contains("We will pass their details to " + TEACH_FIRST);
    }

    @Test
    @DisplayName("SJ-LP-02: rubbish for a lead provider is met with a message on the field")
    void rubbish() {
        String provider = SchoolDesk.step(door().start(), "lead-provider");
        for (String value : new String[] {"", "x", "-1", "999999999", "0x1"}) {
            Browser.Answer answer = desk.fill(provider, "lead_provider_id", value);
            assertThat(answer.status()).as(value).isEqualTo(422);
            assertThat(answer.page().select(".govuk-error-summary__list a").attr("href"))
                    .as(value)
                    .isEqualTo("#lead-provider-id");
            assertThat(answer.page().select("#lead-provider-id")).as(value).hasSize(1);
        }
    }

    private FrontDoor door() {
        String record = "/school/ects/" + ect.value();
        return desk.doorFrom(() -> desk.browser()
                .sendFrom(
                        record + "/mentorship/new",
                        record + "/mentorship",
                        "mentor_id",
                        Long.toString(mentor.period().value()))
                .goesTo());
    }
}
