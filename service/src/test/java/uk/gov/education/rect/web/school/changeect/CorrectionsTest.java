package uk.gov.education.rect.web.school.changeect;

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
import uk.gov.education.rect.testing.Browser;
import uk.gov.education.rect.testing.Scene;
import uk.gov.education.rect.testing.ServiceTest;
import uk.gov.education.rect.testing.SignIns;
import uk.gov.education.rect.testing.TestClock;
import uk.gov.education.rect.training.FinishEctAtSchoolPeriod;
import uk.gov.education.rect.training.RegisterEct;
import uk.gov.education.rect.training.RegisterMentor;
import uk.gov.education.rect.web.journey.JourneyWalk;
import uk.gov.education.rect.web.school.change.ActStep;
import uk.gov.education.rect.web.school.change.ChangeStep;
import uk.gov.education.rect.web.school.change.SchoolDesk;
import uk.gov.education.rect.web.school.change.Trainings;

/** Corrections: a wrong start date, a registration by mistake, a mentorship that ends. */
@ServiceTest
class CorrectionsTest {

    @Autowired
    private Scene scene;

    @Autowired
    private DSLContext database;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private SignIns signIns;

    @Autowired
    private FinishEctAtSchoolPeriod leave;

    @Autowired
    private CorrectEctStartDate correct;

    @Autowired
    private EctRegisteredByMistake byMistake;

    private SchoolId school = new SchoolId(0);

    @BeforeEach
    void a_school() {
        school = scene.aSchool();
    }

    @Test
    @DisplayName("SJ-X-50 SJ-X-51: every branch of the corrections is walked")
    void every_branch_is_walked() {
        RegisterEct.Registered ect =
                scene.anEct().at(school).since("2026-11-02").register();
        mentorOf(ect);
        SchoolDesk desk = desk();
        new JourneyWalk<>(correct.journey())
                .answer(
                        ChangeStep.EDIT,
                        "earlier",
                        "start_date-day",
                        "1",
                        "start_date-month",
                        "11",
                        "start_date-year",
                        "2026")
                .press(ChangeStep.CHECK_ANSWERS)
                .walk(desk.door(record(ect) + "/correct-start-date"))
                .everythingWasSeen();
        new JourneyWalk<>(byMistake.journey())
                .press(ActStep.EDIT)
                .walk(desk.door(record(ect) + "/registered-by-mistake"))
                .everythingWasSeen();
    }

    @Test
    @DisplayName(
            "SJ-X-50: training and mentoring that wait for the ECT move with the start date, and so does the schedule")
    void an_unstarted_ect() {
        RegisterEct.Registered ect =
                scene.anEct().at(school).since("2027-01-04").trainedBy(AMBITION).register();
        RegisterMentor.Registered mentor = mentorOf(ect);
        Browser.Answer done = correct(ect, "2026-10-12");
        assertThat(done.main()).contains("Start date changed to 12 October 2026");
        assertThat(Trainings.of(database, ect.period()))
                .containsExactly("2026-10-12– Ambition Institute 2026 awaited ecf-standard-september");
        assertThat(Trainings.mentorsOf(database, ect.period()))
                .containsExactly("2026-10-12– " + mentor.period().value());
        assertThat(scene.storyOf(ect.teacher())).endsWith("teacher_school_start_date_corrected");
        assertThat(database.fetchValue(
                        "select modifications::text from events where event_type = 'teacher_school_start_date_corrected'"
                                + " and teacher_id = ?",
                        ect.teacher().value()))
                .asString()
                .contains("4 Jan 2027", "12 Oct 2026");
    }

    @Test
    @DisplayName("SJ-X-50 SJ-LP-01: a wrong year is put right in the contract period of the right one")
    void a_wrong_year() {
        TestClock.set(LocalDate.parse("2026-05-20"));
        RegisterEct.Registered ect =
                scene.anEct().at(school).since("2026-09-01").trainedBy(AMBITION).register();
        correct(ect, "2026-05-25");
        assertThat(Trainings.of(database, ect.period()))
                .containsExactly("2026-05-25– Ambition Institute 2025 awaited ecf-standard-april");
    }

    @Test
    @DisplayName("SJ-X-50 DM-REG-06: training does not begin before the day of registration, nor before the start date")
    void a_start_in_the_past() {
        TestClock.set(LocalDate.parse("2026-09-10"));
        RegisterEct.Registered ect =
                scene.anEct().at(school).since("2026-09-01").trainedBy(AMBITION).register();
        TestClock.set(LocalDate.parse("2026-10-06"));
        correct(ect, "2026-08-24");
        assertThat(Trainings.of(database, ect.period()))
                .containsExactly("2026-09-10– Ambition Institute 2026 awaited ecf-standard-september");
        correct(ect, "2026-09-21");
        assertThat(Trainings.of(database, ect.period()))
                .containsExactly("2026-09-21– Ambition Institute 2026 awaited ecf-standard-september");
        assertThat(startOf(ect)).isEqualTo(LocalDate.parse("2026-09-21"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2026-09-01, Enter a date that is different",
        "2024-05-31, too far in the past",
        "2029-01-01, not open yet",
        "2026-12-21, leaving on 20 December 2026",
        "2026-08-31, until 31 August 2026"
    })
    @DisplayName("SJ-X-50 SJ-RE-21 to SJ-RE-24: a day that cannot be is met with what to do, on the field")
    void a_day_that_cannot_be(String day, String says) {
        var trn = scene.aTrn();
        TestClock.set(LocalDate.parse("2025-09-01"));
        RegisterEct.Registered before =
                scene.anEct().withTrn(trn).at(scene.aSchool()).register();
        leave.execute(
                new FinishEctAtSchoolPeriod.Command(Scene.TUTOR, before.period(), LocalDate.parse("2025-12-31"), null));
        database.execute(
                "update ect_at_school_periods set finished_on = '2026-08-31' where id = ?",
                before.period().value());
        TestClock.set(LocalDate.parse("2026-09-01"));
        RegisterEct.Registered ect = scene.anEct().withTrn(trn).at(school).register();
        TestClock.set(LocalDate.parse("2026-10-06"));
        leave.execute(
                new FinishEctAtSchoolPeriod.Command(Scene.TUTOR, ect.period(), LocalDate.parse("2026-12-20"), school));
        SchoolDesk desk = desk();
        Browser.Answer answer = fill(desk, desk.begin(record(ect) + "/correct-start-date"), day);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.errors()).singleElement().asString().contains(says);
        assertThat(answer.page().select(".govuk-error-summary__list a").attr("href"))
                .isEqualTo("#start-date-day");
        assertThat(answer.page().select("#start-date-day")).hasSize(1);
    }

    @Test
    @DisplayName("SJ-X-50: training that was declared for does not move")
    void declared_training_stays() {
        TestClock.set(LocalDate.parse("2026-09-01"));
        var partnership =
                scene.aPartnership().of(AMBITION).with(school).in(2026).create();
        RegisterEct.Registered ect =
                scene.anEct().at(school).trainedBy(AMBITION).register();
        database.execute(
                "insert into declarations (teacher_id, training_period_id, trainee_role, declaration_type, declaration_date,"
                        + " payment_status, delivery_partner_when_created_id)"
                        + " select teacher_id, id, trainee_role, 'started', '2026-09-20 12:00+01', 'no_payment', ?"
                        + " from training_periods where id = ?",
                partnership.deliveryPartner().id().value(),
                ect.training().value());
        TestClock.set(LocalDate.parse("2026-10-06"));
        SchoolDesk desk = desk();
        assertThat(fill(desk, desk.begin(record(ect) + "/correct-start-date"), "2026-09-14")
                        .errors())
                .singleElement()
                .asString()
                .contains("already reported training");
    }

    @Test
    @DisplayName("SJ-X-51: a registration that has not begun goes with all of it; its confirmation can be seen again")
    void a_registration_by_mistake() {
        RegisterEct.Registered ect =
                scene.anEct().at(school).since("2026-11-02").trainedBy(AMBITION).register();
        mentorOf(ect);
        SchoolDesk desk = desk();
        String page = desk.begin(record(ect) + "/registered-by-mistake");
        assertThat(desk.browser().open(page).main()).contains("Cancel Erin Ect’s registration");
        String done = desk.browser().send(page).goesTo();
        assertThat(desk.browser().open(done).main()).contains("Registration cancelled", "Back to ECTs");
        assertThat(desk.browser().open(done).status()).isEqualTo(200);
        assertThat(desk.browser().open(record(ect)).status()).isEqualTo(404);
        assertThat(Trainings.of(database, ect.period())).isEmpty();
        assertThat(scene.storyOf(ect.teacher())).containsExactly("teacher_ect_at_school_period_deleted");
    }

    @Test
    @DisplayName(
            "SJ-X-51: an ECT who has started, or who left another school for this one, is for support to put right")
    void not_to_be_cancelled_here() {
        TestClock.set(LocalDate.parse("2026-09-01"));
        RegisterEct.Registered started = scene.anEct().at(school).register();
        var trn = scene.aTrn();
        scene.anEct().withTrn(trn).at(scene.aSchool()).register();
        TestClock.set(LocalDate.parse("2026-10-06"));
        RegisterEct.Registered came =
                scene.anEct().withTrn(trn).at(school).since("2026-11-02").register();
        SchoolDesk desk = desk();
        for (RegisterEct.Registered ect : new RegisterEct.Registered[] {started, came}) {
            String page = desk.begin(record(ect) + "/registered-by-mistake");
            Browser.Answer shown = desk.browser().open(page);
            assertThat(shown.main()).contains("You cannot cancel", "Contact support");
            Browser.Answer forced = desk.browser().sendFrom(desk.begin(record(ect) + "/change-name"), page);
            assertThat(forced.status()).isEqualTo(422);
            assertThat(desk.browser().open(record(ect)).status()).isEqualTo(200);
        }
    }

    @Test
    @DisplayName("SJ-ACC-14: another school's ECT is not found, whatever is to be corrected")
    void another_school() {
        RegisterEct.Registered ect =
                scene.anEct().at(school).since("2026-11-02").register();
        mentorOf(ect);
        SchoolDesk other = new SchoolDesk(mvc, signIns, database, scene.aSchool());
        for (String change : new String[] {"correct-start-date", "registered-by-mistake"}) {
            String run = desk().begin(record(ect) + "/" + change);
            assertThat(other.browser()
                            .open(record(ect) + "/" + change + "/edit")
                            .status())
                    .as(change)
                    .isEqualTo(404);
            assertThat(other.browser().open(run).status()).as(change).isEqualTo(404);
        }
    }

    private Browser.Answer correct(RegisterEct.Registered ect, String day) {
        SchoolDesk desk = desk();
        String check =
                fill(desk, desk.begin(record(ect) + "/correct-start-date"), day).goesTo();
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

    private LocalDate startOf(RegisterEct.Registered ect) {
        return database.resultQuery(
                        "select started_on from ect_at_school_periods where id = ?",
                        ect.period().value())
                .fetchSingle(0, LocalDate.class);
    }

    private RegisterMentor.Registered mentorOf(RegisterEct.Registered ect) {
        return scene.aMentor().of(ect.period()).at(school).register();
    }

    private SchoolDesk desk() {
        return new SchoolDesk(mvc, signIns, database, school);
    }

    private static String record(RegisterEct.Registered ect) {
        return "/school/ects/" + ect.period().value();
    }
}
