package uk.gov.education.rect.web.school.changeect;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gov.education.rect.testing.Scene.AMBITION;
import static uk.gov.education.rect.testing.Scene.TEACH_FIRST;
import static uk.gov.education.rect.web.school.changeect.MentorStep.CHECK_ANSWERS;
import static uk.gov.education.rect.web.school.changeect.MentorStep.EDIT;
import static uk.gov.education.rect.web.school.changeect.MentorStep.LEAD_PROVIDER;
import static uk.gov.education.rect.web.school.changeect.MentorStep.REVIEW_MENTOR_ELIGIBILITY;

import java.time.LocalDate;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
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
import uk.gov.education.rect.training.FinishMentorAtSchoolPeriods;
import uk.gov.education.rect.training.MentorAtSchoolPeriodId;
import uk.gov.education.rect.training.RegisterEct;
import uk.gov.education.rect.training.RegisterMentor;
import uk.gov.education.rect.web.journey.JourneyWalk;
import uk.gov.education.rect.web.school.change.SchoolDesk;
import uk.gov.education.rect.web.school.change.Trainings;

/** The mentor of an ECT. */
@ServiceTest
class ChangeEctMentorTest {

    @Autowired
    private Scene scene;

    @Autowired
    private DSLContext database;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private SignIns signIns;

    @Autowired
    private FinishMentorAtSchoolPeriods leave;

    @Autowired
    private ChangeEctMentor changeMentor;

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
    @DisplayName("spec 02 §13.5: every branch of changing the mentor is walked, with and without training")
    void every_branch_is_walked() {
        TestClock.set(LocalDate.parse("2026-09-01"));
        RegisterEct.Registered ect = ect(AMBITION);
        mentorOf(ect, AMBITION);
        RegisterMentor.Registered untrained = mentorOf(scene.anEct().at(school).register(), null);
        RegisterMentor.Registered trained = mentorOf(ect(AMBITION), TEACH_FIRST);
        TestClock.set(LocalDate.parse("2026-10-06"));
        new JourneyWalk<>(changeMentor.journey())
                .answer(EDIT, "untrained", ChangeEctMentor.MENTOR, id(untrained.period()))
                .answer(EDIT, "trained", ChangeEctMentor.MENTOR, id(trained.period()))
                .press(REVIEW_MENTOR_ELIGIBILITY)
                .answer(LEAD_PROVIDER, "another", ChangeEctMentor.PROVIDER, teachFirst)
                .walk(desk().door(record(ect) + "/change-mentor"))
                .onlyWith(EDIT, "trained")
                .press(CHECK_ANSWERS)
                .walk(desk().door(record(ect) + "/change-mentor"))
                .everythingWasSeen();
    }

    @Test
    @DisplayName("W13 SJ-ASG-10 DM-SWM-01: the old mentorship ends yesterday, the new one begins today")
    void the_mentor_changes() {
        TestClock.set(LocalDate.parse("2025-09-03"));
        RegisterEct.Registered ect =
                scene.anEct().at(school).since("2025-09-01").register();
        RegisterMentor.Registered old = mentorSince("2023-09-01", ect);
        RegisterMentor.Registered other =
                mentorSince("2023-09-01", scene.anEct().at(school).register());
        TestClock.set(LocalDate.parse("2025-10-15"));
        Browser.Answer done = desk().change(record(ect) + "/change-mentor", ChangeEctMentor.MENTOR, id(other.period()));
        assertThat(done.main()).contains("Mentor changed to Morgan Mentor");
        assertThat(Trainings.mentorsOf(database, ect.period()))
                .containsExactly("2025-09-03–2025-10-14 " + id(old.period()), "2025-10-15– " + id(other.period()));
        assertThat(scene.storyOf(ect.teacher()))
                .endsWith("teacher_finishes_being_mentored", "teacher_starts_being_mentored");
        assertThat(scene.storyOf(old.teacher())).endsWith("teacher_finishes_mentoring");
    }

    @Test
    @DisplayName("W14 SJ-ASG-12: a mentorship that began today goes")
    void a_mentorship_of_today_goes() {
        TestClock.set(LocalDate.parse("2025-10-15"));
        RegisterEct.Registered ect =
                scene.anEct().at(school).since("2025-09-01").register();
        mentorSince("2023-09-01", ect);
        RegisterMentor.Registered other =
                mentorSince("2023-09-01", scene.anEct().at(school).register());
        desk().change(record(ect) + "/change-mentor", ChangeEctMentor.MENTOR, id(other.period()));
        assertThat(Trainings.mentorsOf(database, ect.period())).containsExactly("2025-10-15– " + id(other.period()));
    }

    @Test
    @DisplayName("SJ-ASG-05 SJ-X-16 SJ-X-15: a first training begins today with the lead provider chosen last")
    void the_later_choice_counts() {
        TestClock.set(LocalDate.parse("2026-09-01"));
        RegisterEct.Registered ect = ect(AMBITION);
        mentorOf(ect, AMBITION);
        RegisterMentor.Registered other = mentorOf(scene.anEct().at(school).register(), null);
        TestClock.set(LocalDate.parse("2026-10-15"));
        SchoolDesk desk = desk();
        String edit = desk.begin(record(ect) + "/change-mentor");
        String review =
                desk.fill(edit, ChangeEctMentor.MENTOR, id(other.period())).goesTo();
        assertThat(review).endsWith("/review-mentor-eligibility");
        assertThat(desk.browser().open(review).main()).contains("20 hours", AMBITION);
        String check = desk.fill(review).goesTo();
        assertThat(desk.browser().open(check).main()).contains(AMBITION);
        String provider = SchoolDesk.step(edit, "lead-provider");
        assertThat(desk.browser()
                        .open(provider)
                        .page()
                        .select("input[type=radio]")
                        .eachAttr("value"))
                .contains(teachFirst)
                .doesNotContain(ambition);
        check = desk.fill(provider, ChangeEctMentor.PROVIDER, teachFirst).goesTo();
        assertThat(desk.browser().open(check).main()).contains(TEACH_FIRST);
        desk.browser().send(check);
        assertThat(Trainings.of(database, other.period()))
                .containsExactly("2026-10-15– Teach First 2026 awaited ecf-standard-september");
        assertThat(scene.storyOf(other.teacher()))
                .endsWith(
                        "teacher_starts_mentoring",
                        "teacher_schedule_assigned_to_training_period",
                        "teacher_starts_training_period",
                        "teacher_funding_eligibility_set");
    }

    @Test
    @DisplayName("DM-GAP-16: the training of a mentor who is leaving ends on their last day")
    void a_mentor_who_is_leaving() {
        TestClock.set(LocalDate.parse("2026-09-01"));
        RegisterEct.Registered ect = ect(AMBITION);
        mentorOf(ect, AMBITION);
        RegisterMentor.Registered other = mentorOf(scene.anEct().at(school).register(), null);
        TestClock.set(LocalDate.parse("2026-10-15"));
        leave.execute(new FinishMentorAtSchoolPeriods.Command(
                Scene.TUTOR, other.teacher(), LocalDate.parse("2026-12-20"), school));
        SchoolDesk desk = desk();
        String review = desk.fill(
                        desk.begin(record(ect) + "/change-mentor"), ChangeEctMentor.MENTOR, id(other.period()))
                .goesTo();
        desk.browser().send(desk.fill(review).goesTo());
        assertThat(Trainings.of(database, other.period()))
                .containsExactly("2026-10-15–2026-12-20 Ambition Institute 2026 awaited ecf-standard-september");
        assertThat(Trainings.mentorsOf(database, ect.period()))
                .last()
                .isEqualTo("2026-10-15–2026-12-20 " + id(other.period()));
    }

    @Test
    @DisplayName("W7 (01 §17) DM-SCHED-03: a mentor who takes over from one who had begun gets a replacement schedule")
    void a_replacement() {
        TestClock.set(LocalDate.parse("2026-09-01"));
        var partnership =
                scene.aPartnership().of(AMBITION).with(school).in(2026).create();
        RegisterEct.Registered ect = ect(AMBITION);
        RegisterMentor.Registered earlier = mentorOf(ect, AMBITION);
        RegisterMentor.Registered newcomer = mentorOf(scene.anEct().at(school).register(), null);
        database.execute(
                "insert into declarations (teacher_id, training_period_id, trainee_role, declaration_type, declaration_date,"
                        + " payment_status, delivery_partner_when_created_id)"
                        + " select teacher_id, id, trainee_role, 'started', '2026-10-02 12:00+01', 'no_payment', ?"
                        + " from training_periods where mentor_at_school_period_id = ?",
                partnership.deliveryPartner().id().value(),
                earlier.period().value());
        TestClock.set(LocalDate.parse("2027-01-11"));
        SchoolDesk desk = desk();
        String review = desk.fill(
                        desk.begin(record(ect) + "/change-mentor"), ChangeEctMentor.MENTOR, id(newcomer.period()))
                .goesTo();
        desk.browser().send(desk.fill(review).goesTo());
        assertThat(Trainings.of(database, newcomer.period()))
                .containsExactly("2027-01-11– Ambition Institute 2026 confirmed ecf-replacement-january");
    }

    @Test
    @DisplayName("§13.5: with no other mentor the school registers a new one; with others it may, and comes back")
    void a_new_mentor() {
        RegisterEct.Registered ect =
                scene.anEct().at(school).since("2026-09-01").register();
        mentorOf(ect, null);
        SchoolDesk desk = desk();
        String registering = "/school/register-mentor/what-you-will-need?ect_id="
                + ect.period().value() + "&new_mentor_requested=true";
        assertThat(desk.begin(record(ect) + "/change-mentor")).isEqualTo(registering);
        assertThat(desk.browser()
                        .open(registering)
                        .page()
                        .select("a.govuk-back-link")
                        .attr("href"))
                .isEqualTo(record(ect));
        mentorOf(scene.anEct().at(school).since("2026-09-01").register(), null);
        String edit = desk.begin(record(ect) + "/change-mentor");
        assertThat(desk.fill(edit, ChangeEctMentor.MENTOR, "0").goesTo()).isEqualTo(registering);
        String back = desk.browser()
                .open(registering)
                .page()
                .select("a.govuk-back-link")
                .attr("href");
        String again = desk.browser().open(back).goesTo();
        assertThat(desk.browser().open(again).page().select("input[checked]").val())
                .isEqualTo("0");
    }

    @Test
    @DisplayName(
            "SJ-ASG-04 SJ-ACC-14: only a mentor of this school can be chosen; rubbish is met with a message on the field")
    void only_those_offered() {
        RegisterEct.Registered ect =
                scene.anEct().at(school).since("2026-09-01").register();
        RegisterMentor.Registered current = mentorOf(ect, null);
        mentorOf(scene.anEct().at(school).since("2026-09-01").register(), null);
        SchoolId elsewhere = scene.aSchool();
        var theirs = scene.aMentor()
                .of(scene.anEct().at(elsewhere).register().period())
                .at(elsewhere)
                .register();
        SchoolDesk desk = desk();
        String edit = desk.begin(record(ect) + "/change-mentor");
        for (String rubbish : new String[] {"", id(current.period()), id(theirs.period()), "-1", "x", "0x0"}) {
            Browser.Answer answer = desk.fill(edit, ChangeEctMentor.MENTOR, rubbish);
            assertThat(answer.errors()).as(rubbish).containsExactly("Select who will mentor Erin Ect");
            assertThat(answer.page().select("#mentor-at-school-period-id"))
                    .as(rubbish)
                    .hasSize(1);
        }
        SchoolDesk other = new SchoolDesk(mvc, signIns, database, elsewhere);
        assertThat(other.browser().open(record(ect) + "/change-mentor/edit").status())
                .isEqualTo(404);
        RegisterEct.Registered unmentored =
                scene.anEct().at(school).since("2026-09-01").register();
        assertThat(desk.browser()
                        .open(record(unmentored) + "/change-mentor/edit")
                        .status())
                .isEqualTo(404);
    }

    @Test
    @DisplayName("SJ-WIZ-10: a mentor who leaves while the change is checked is not assigned; the page says so")
    void a_mentor_who_left_meanwhile() {
        RegisterEct.Registered ect =
                scene.anEct().at(school).since("2026-09-01").register();
        mentorOf(ect, null);
        RegisterMentor.Registered other = mentorSince(
                "2026-09-01", scene.anEct().at(school).since("2026-09-01").register());
        SchoolDesk desk = desk();
        String check = desk.fill(desk.begin(record(ect) + "/change-mentor"), ChangeEctMentor.MENTOR, id(other.period()))
                .goesTo();
        leave.execute(new FinishMentorAtSchoolPeriods.Command(
                Scene.TUTOR, other.teacher(), TestClock.today().minusDays(1), school));
        assertThat(desk.browser().send(check).errors())
                .singleElement()
                .asString()
                .contains("not at your school at the same time");
    }

    private RegisterEct.Registered ect(String leadProvider) {
        return scene.anEct().at(school).trainedBy(leadProvider).register();
    }

    private RegisterMentor.Registered mentorOf(RegisterEct.Registered ect, @Nullable String leadProvider) {
        var mentor = scene.aMentor().of(ect.period()).at(school);
        return (leadProvider == null ? mentor : mentor.trainedBy(leadProvider)).register();
    }

    private RegisterMentor.Registered mentorSince(String day, RegisterEct.Registered ect) {
        return scene.aMentor().of(ect.period()).at(school).since(day).register();
    }

    private SchoolDesk desk() {
        return new SchoolDesk(mvc, signIns, database, school);
    }

    private static String id(MentorAtSchoolPeriodId period) {
        return Long.toString(period.value());
    }

    private static String record(RegisterEct.Registered ect) {
        return "/school/ects/" + ect.period().value();
    }
}
