package uk.gov.education.rect.web.school.changementor;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gov.education.rect.testing.Scene.AMBITION;

import java.time.LocalDate;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
import uk.gov.education.rect.training.RegisterMentor;
import uk.gov.education.rect.training.ReportLeaving;
import uk.gov.education.rect.web.journey.JourneyWalk;
import uk.gov.education.rect.web.school.change.ChangeStep;
import uk.gov.education.rect.web.school.change.SchoolDesk;
import uk.gov.education.rect.web.school.change.Trainings;

/** A wrong start date of a mentor. */
@ServiceTest
class CorrectMentorStartTest {

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
    private CorrectMentorStartDate correct;

    private SchoolId school = new SchoolId(0);

    @BeforeEach
    void a_school() {
        school = scene.aSchool();
        TestClock.set(LocalDate.parse("2026-09-14"));
    }

    @Test
    @DisplayName("SJ-X-50: every branch of correcting a mentor's start date is walked")
    void every_branch_is_walked() {
        new JourneyWalk<>(correct.journey())
                .answer(
                        ChangeStep.EDIT,
                        "earlier",
                        "start_date-day",
                        "1",
                        "start_date-month",
                        "9",
                        "start_date-year",
                        "2026")
                .press(ChangeStep.CHECK_ANSWERS)
                .walk(desk().door(record(mentor(ect())) + "/correct-start-date"))
                .everythingWasSeen();
    }

    @Test
    @DisplayName(
            "SJ-X-50 DM-REM-04 DM-ASM-01 SJ-X-61: the mentor's training moves also into the past, mentoring does not; the record tells")
    void earlier() {
        RegisterEct.Registered ect = ect();
        RegisterMentor.Registered mentor = mentor(ect);
        SchoolDesk desk = desk();
        assertThat(desk.browser().open(record(mentor)).page().select("a[href$=correct-start-date/edit]"))
                .hasSize(1);
        assertThat(change(mentor, "2026-09-02").main()).contains("Start date changed to 2 September 2026");
        assertThat(Trainings.of(database, mentor.period()))
                .containsExactly("2026-09-02– Ambition Institute 2026 awaited ecf-standard-september");
        assertThat(Trainings.mentorsOf(database, ect.period()))
                .containsExactly("2026-09-14– " + mentor.period().value());
        assertThat(scene.storyOf(mentor.teacher())).endsWith("teacher_school_start_date_corrected");
        assertThat(desk.browser().open(record(mentor)).main()).contains("2 September 2026");
        assertThat(desk.browser().open(record(mentor) + "/history").main())
                .contains("corrected from 14 September 2026 to 2 September 2026");
    }

    @Test
    @DisplayName("SJ-X-50: training and mentoring that would begin before a later start date move with it")
    void later() {
        RegisterEct.Registered ect = ect();
        RegisterMentor.Registered mentor = mentor(ect);
        change(mentor, "2026-11-02");
        assertThat(Trainings.of(database, mentor.period()))
                .containsExactly("2026-11-02– Ambition Institute 2026 awaited ecf-standard-january");
        assertThat(Trainings.mentorsOf(database, ect.period()))
                .containsExactly("2026-11-02– " + mentor.period().value());
    }

    @Test
    @DisplayName("SJ-X-50 SJ-ASG-10 W15: mentoring that was backdated moves into the past too, up to the mentor before")
    void backdated_mentoring() {
        TestClock.set(LocalDate.parse("2026-09-01"));
        RegisterEct.Registered ect =
                scene.anEct().at(school).since("2026-09-01").register();
        Trn trn = scene.aTrn();
        SchoolId other = scene.aSchool();
        scene.aMentor()
                .withTrn(trn)
                .at(other)
                .of(scene.anEct().at(other).since("2026-09-01").register().period())
                .since("2026-09-01")
                .register();
        TestClock.set(LocalDate.parse("2026-10-06"));
        RegisterMentor.Registered mentor = scene.aMentor()
                .withTrn(trn)
                .at(school)
                .of(ect.period())
                .since("2026-09-21")
                .leavingOtherSchools()
                .register();
        assertThat(Trainings.mentorsOf(database, ect.period()))
                .containsExactly("2026-09-21– " + mentor.period().value());
        change(mentor, "2026-09-16");
        assertThat(Trainings.mentorsOf(database, ect.period()))
                .containsExactly("2026-09-16– " + mentor.period().value());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2026-09-14, Enter a date that is different",
        "2024-05-31, too far in the past",
        "2029-01-01, not open yet",
        "2026-12-21, leaving on 20 December 2026",
        "2026-07-17, until 17 July 2026"
    })
    @DisplayName("SJ-X-50 SJ-RM-10: a day that cannot be a mentor's first is met with what to do, on the field")
    void a_day_that_cannot_be(String day, String says) {
        Trn trn = scene.aTrn();
        TestClock.set(LocalDate.parse("2026-07-01"));
        RegisterMentor.Registered before = scene.aMentor()
                .withTrn(trn)
                .at(school)
                .of(scene.anEct().at(school).since("2026-07-01").register().period())
                .register();
        leaves(before, "2026-07-17");
        TestClock.set(LocalDate.parse("2026-09-14"));
        RegisterMentor.Registered mentor =
                scene.aMentor().withTrn(trn).at(school).of(ect().period()).register();
        leaves(mentor, "2026-12-20");
        SchoolDesk desk = desk();
        Browser.Answer answer = fill(desk, desk.begin(record(mentor) + "/correct-start-date"), day);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.errors()).singleElement().asString().contains(says);
        assertThat(answer.page().select(".govuk-error-summary__list a").attr("href"))
                .isEqualTo("#start-date-day");
    }

    @Test
    @DisplayName("SJ-X-50 DM-TRN-09: training at another school is in the way of an earlier start")
    void trained_elsewhere() {
        TestClock.set(LocalDate.parse("2026-09-01"));
        SchoolId other = scene.aSchool();
        Trn trn = scene.aTrn();
        var there =
                scene.anEct().at(other).since("2026-09-01").trainedBy(AMBITION).register();
        scene.aMentor()
                .withTrn(trn)
                .at(other)
                .of(there.period())
                .since("2026-09-01")
                .trainedBy(AMBITION)
                .register();
        TestClock.set(LocalDate.parse("2026-10-06"));
        RegisterMentor.Registered mentor = scene.aMentor()
                .withTrn(trn)
                .at(school)
                .of(ect().period())
                .since("2026-10-06")
                .leavingOtherSchools()
                .trainedBy(AMBITION)
                .register();
        SchoolDesk desk = desk();
        assertThat(fill(desk, desk.begin(record(mentor) + "/correct-start-date"), "2026-09-21")
                        .errors())
                .containsExactly("Morgan Mentor was trained at another school until 5 October 2026. Enter a date after"
                        + " that or contact support");
    }

    private RegisterEct.Registered ect() {
        return scene.anEct().at(school).since("2026-09-01").trainedBy(AMBITION).register();
    }

    private RegisterMentor.Registered mentor(RegisterEct.Registered ect) {
        return scene.aMentor()
                .of(ect.period())
                .at(school)
                .since("2026-09-14")
                .trainedBy(AMBITION)
                .register();
    }

    private void leaves(RegisterMentor.Registered mentor, String day) {
        leave.execute(new ReportLeaving.Command(Scene.TUTOR, school, mentor.period(), LocalDate.parse(day)));
    }

    private Browser.Answer change(RegisterMentor.Registered mentor, String day) {
        SchoolDesk desk = desk();
        String check = fill(desk, desk.begin(record(mentor) + "/correct-start-date"), day)
                .goesTo();
        return desk.browser().open(desk.browser().send(check).goesTo());
    }

    private static Browser.Answer fill(SchoolDesk desk, String edit, String day) {
        LocalDate date = LocalDate.parse(day);
        return desk.fill(
                edit,
                "start_date-day",
                Integer.toString(date.getDayOfMonth()),
                "start_date-month",
                Integer.toString(date.getMonthValue()),
                "start_date-year",
                Integer.toString(date.getYear()));
    }

    private SchoolDesk desk() {
        return new SchoolDesk(mvc, signIns, database, school);
    }

    private static String record(RegisterMentor.Registered mentor) {
        return "/school/mentors/" + mentor.period().value();
    }
}
