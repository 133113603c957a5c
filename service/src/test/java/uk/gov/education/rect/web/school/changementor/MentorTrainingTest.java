package uk.gov.education.rect.web.school.changementor;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gov.education.rect.testing.Scene.AMBITION;
import static uk.gov.education.rect.testing.Scene.TEACH_FIRST;

import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
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
import uk.gov.education.rect.training.RegisterMentor;
import uk.gov.education.rect.training.ReportLeaving;
import uk.gov.education.rect.web.journey.JourneyWalk;
import uk.gov.education.rect.web.school.change.ChangeStep;
import uk.gov.education.rect.web.school.change.SchoolDesk;
import uk.gov.education.rect.web.school.change.Trainings;

/** A school has a mentor trained, whoever they mentor, or moves their training here. Today is 6 October 2026. */
@ServiceTest
class MentorTrainingTest {

    @Autowired
    private Scene scene;

    @Autowired
    private DSLContext database;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private SignIns signIns;

    @Autowired
    private ReportLeaving leave;

    @Autowired
    private MentorTraining mentorTraining;

    private SchoolId school = new SchoolId(0);
    private String ambition = "";
    private String teachFirst = "";

    @BeforeEach
    void a_school() {
        school = scene.aSchool();
        ambition = Long.toString(scene.leadProvider(AMBITION).value());
        teachFirst = Long.toString(scene.leadProvider(TEACH_FIRST).value());
    }

    @Test
    @DisplayName("SJ-X-57: every branch of registering a mentor for training is walked")
    void every_branch_is_walked() {
        new JourneyWalk<>(mentorTraining.journey())
                .answer(ChangeStep.EDIT, "Ambition", "lead_provider_id", ambition)
                .press(ChangeStep.CHECK_ANSWERS)
                .walk(desk(school).door(record(mentorAt(school, scene.aTrn(), null)) + "/mentor-training"))
                .everythingWasSeen();
    }

    @Test
    @DisplayName("SJ-X-57: the mentor of a school-led ECT trains from today, funded; sent twice, once")
    void mentors_of_school_led_ects_train() {
        RegisterMentor.Registered mentor = mentorAt(school, scene.aTrn(), null);
        SchoolDesk desk = desk(school);
        Browser.Answer record = desk.browser().open(record(mentor));
        assertThat(record.main()).contains("Morgan Mentor is not registered for mentor training");
        String edit = desk.browser()
                .open(record.link("Register Morgan Mentor for mentor training"))
                .goesTo();
        assertThat(desk.browser().open(edit).main())
                .contains("20 hours", "provider-led or school-led", "Which lead provider");
        String check = desk.fill(edit, "lead_provider_id", teachFirst).goesTo();
        assertThat(desk.browser().open(check).main()).contains("Morgan Mentor", TEACH_FIRST);
        String done = desk.browser().send(check).goesTo();
        assertThat(desk.browser().send(check).main()).contains("Mentor training registered");
        assertThat(desk.browser().open(done).main()).contains("Mentor training registered", "We will tell Teach First");
        assertThat(Trainings.of(database, mentor.period()))
                .containsExactly("2026-10-06– Teach First 2026 awaited ecf-standard-september");
        assertThat(scene.storyOf(mentor.teacher()))
                .endsWith(
                        "teacher_schedule_assigned_to_training_period",
                        "teacher_starts_training_period",
                        "teacher_funding_eligibility_set");
        assertThat(desk.browser().open(record(mentor)).main())
                .contains("Awaiting confirmation by Teach First")
                .doesNotContain("not registered for mentor training");
    }

    @Test
    @DisplayName("SJ-X-57 SJ-CP-07: training moves here from another school, with contract period and schedule")
    void training_moves_between_schools() {
        TestClock.set(LocalDate.parse("2025-09-03"));
        SchoolId other = scene.aSchool();
        Trn trn = scene.aTrn();
        scene.aPartnership().of(AMBITION).with(other).in(2025).create();
        RegisterMentor.Registered there = mentorAt(other, trn, AMBITION);
        TestClock.set(LocalDate.parse("2026-10-06"));
        scene.aPartnership().of(AMBITION).with(school).in(2025).create();
        RegisterMentor.Registered here = mentorAt(school, trn, AMBITION);
        assertThat(Trainings.of(database, here.period())).isEmpty();

        SchoolDesk desk = desk(school);
        Browser.Answer record = desk.browser().open(record(here));
        assertThat(record.main()).contains("through another school where they mentor");
        String edit = desk.browser()
                .open(record.link("Move their mentor training to your school"))
                .goesTo();
        Browser.Answer question = desk.browser().open(edit);
        assertThat(question.main()).contains("trains with " + AMBITION, "ends at the other school");
        assertThat(question.page().select("input[checked]").val()).isEqualTo(ambition);
        String check = desk.fill(edit, "lead_provider_id", ambition).goesTo();
        assertThat(desk.browser().open(check).main()).contains("Current lead provider", "Lead provider at your school");
        assertThat(desk.browser().open(desk.browser().send(check).goesTo()).main())
                .contains("Mentor training moved to your school");

        assertThat(Trainings.of(database, there.period()))
                .containsExactly("2025-09-03–2026-10-05 Ambition Institute 2025 confirmed ecf-standard-september");
        assertThat(Trainings.of(database, here.period()))
                .containsExactly("2026-10-06– Ambition Institute 2025 confirmed ecf-standard-september");
        assertThat(scene.storyOf(here.teacher()))
                .endsWith(
                        "teacher_finishes_training_period",
                        "teacher_schedule_assigned_to_training_period",
                        "teacher_starts_training_period");
        assertThat(desk(other).browser().open(record(there)).main())
                .contains("through another school where they mentor");
    }

    @Test
    @DisplayName(
            "SJ-X-57: not for who trains here already, is not funded, was withdrawn here, has left, or is elsewhere's")
    void not_for_everybody() {
        RegisterMentor.Registered trains = mentorAt(school, scene.aTrn(), AMBITION);
        RegisterMentor.Registered done = mentorAt(school, scene.aTrn(), null);
        database.execute(
                "update teachers set mentor_became_ineligible_for_funding_on = '2026-10-01',"
                        + " mentor_became_ineligible_for_funding_reason = 'started_not_completed' where id = ?",
                done.teacher().value());
        RegisterMentor.Registered withdrawn = mentorAt(school, scene.aTrn(), AMBITION);
        database.execute(
                "update training_periods set finished_on = '2026-10-06', withdrawn_at = '2026-10-06 08:00Z',"
                        + " withdrawal_reason = 'other' where mentor_at_school_period_id = ?",
                withdrawn.period().value());
        RegisterMentor.Registered left = mentorAt(school, scene.aTrn(), null);
        leave.execute(new ReportLeaving.Command(Scene.TUTOR, school, left.period(), LocalDate.parse("2026-10-06")));
        RegisterMentor.Registered elsewhere = mentorAt(scene.aSchool(), scene.aTrn(), null);
        TestClock.set(LocalDate.parse("2026-10-07"));
        Browser browser = desk(school).browser();
        for (RegisterMentor.Registered mentor : List.of(trains, done, withdrawn, left, elsewhere)) {
            assertThat(browser.open(record(mentor) + "/mentor-training/edit").status())
                    .isEqualTo(404);
        }
        assertThat(browser.open(record(done)).main()).contains("cannot do further mentor training");
        assertThat(browser.open(record(withdrawn)).link("Tell us if they will train with another lead provider"))
                .endsWith("/change-lead-provider/edit");
        assertThat(browser.open(record(left)).page().select("a[href*=mentor-training]"))
                .isEmpty();
    }

    @Test
    @DisplayName("SJ-LP-02 SJ-X-57: rubbish for a lead provider is met with a message on the field")
    void rubbish() {
        SchoolDesk desk = desk(school);
        String edit = desk.begin(record(mentorAt(school, scene.aTrn(), null)) + "/mentor-training");
        for (String value : List.of("", "x", "-1", "999999999")) {
            Browser.Answer answer = desk.fill(edit, "lead_provider_id", value);
            assertThat(answer.status()).as(value).isEqualTo(422);
            assertThat(answer.errors()).containsExactly("Select the lead provider that will provide the training");
        }
    }

    @Test
    @DisplayName("SJ-LP-03: when no lead provider can be chosen the page says so and has nothing to send")
    void nobody_to_choose() {
        RegisterMentor.Registered mentor = mentorAt(school, scene.aTrn(), null);
        TestClock.set(LocalDate.parse("2036-10-06"));
        SchoolDesk desk = desk(school);
        Browser.Answer page = desk.browser().open(desk.begin(record(mentor) + "/mentor-training"));
        assertThat(page.main()).contains("No lead provider can be chosen");
        assertThat(page.link("Contact support")).isEqualTo("/school/support_queries/new");
        assertThat(page.page().select("main form")).isEmpty();
    }

    private RegisterMentor.Registered mentorAt(SchoolId where, Trn trn, @Nullable String leadProvider) {
        var ect = scene.anEct().at(where).since(TestClock.today().toString());
        var mentor = scene.aMentor()
                .withTrn(trn)
                .of((leadProvider == null ? ect : ect.trainedBy(leadProvider))
                        .register()
                        .period())
                .at(where)
                .since(TestClock.today().toString());
        return (leadProvider == null ? mentor : mentor.trainedBy(leadProvider)).register();
    }

    private SchoolDesk desk(SchoolId where) {
        return new SchoolDesk(mvc, signIns, database, where);
    }

    private static String record(RegisterMentor.Registered mentor) {
        return "/school/mentors/" + mentor.period().value();
    }
}
