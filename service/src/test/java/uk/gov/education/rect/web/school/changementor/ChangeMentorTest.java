package uk.gov.education.rect.web.school.changementor;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gov.education.rect.testing.Scene.AMBITION;
import static uk.gov.education.rect.testing.Scene.TEACH_FIRST;

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
import uk.gov.education.rect.testing.CountedStatements;
import uk.gov.education.rect.testing.Scene;
import uk.gov.education.rect.testing.ServiceTest;
import uk.gov.education.rect.testing.SignIns;
import uk.gov.education.rect.testing.TestClock;
import uk.gov.education.rect.training.RegisterMentor;
import uk.gov.education.rect.web.journey.JourneyWalk;
import uk.gov.education.rect.web.school.change.ActStep;
import uk.gov.education.rect.web.school.change.ChangeStep;
import uk.gov.education.rect.web.school.change.NameStep;
import uk.gov.education.rect.web.school.change.SchoolDesk;
import uk.gov.education.rect.web.school.change.Trainings;

/** Everything a school changes about a mentor. */
@ServiceTest
class ChangeMentorTest {

    @Autowired
    private Scene scene;

    @Autowired
    private DSLContext database;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private SignIns signIns;

    @Autowired
    private CountedStatements statements;

    @Autowired
    private ChangeMentorName changeName;

    @Autowired
    private ChangeMentorEmailAddress changeEmail;

    @Autowired
    private ChangeMentorLeadProvider changeProvider;

    @Autowired
    private MentorRegisteredByMistake byMistake;

    private SchoolId school = new SchoolId(0);
    private String teachFirst = "";

    @BeforeEach
    void a_school() {
        school = scene.aSchool();
        teachFirst = Long.toString(scene.leadProvider(TEACH_FIRST).value());
    }

    @Test
    @DisplayName("spec 02 §14 SJ-X-51: every branch of changing a mentor's record is walked")
    void every_branch_is_walked() {
        RegisterMentor.Registered mentor = mentor(AMBITION);
        SchoolDesk desk = desk();
        new JourneyWalk<>(changeName.journey())
                .answer(NameStep.EDIT, "married", "name", "Morgan Holt")
                .answer(NameStep.EDIT, "another", "name", "Joan Holt")
                .walk(desk.door(record(mentor) + "/change-name"))
                .onlyWith(NameStep.EDIT, "another")
                .press(NameStep.CHECK_ANSWERS)
                .walk(desk.door(record(mentor) + "/change-name"))
                .everythingWasSeen();
        new JourneyWalk<>(changeEmail.journey())
                .answer(ChangeStep.EDIT, "new", "email", "mentor.new@school.example")
                .press(ChangeStep.CHECK_ANSWERS)
                .walk(desk.door(record(mentor) + "/change-email-address"))
                .everythingWasSeen();
        new JourneyWalk<>(changeProvider.journey())
                .answer(ChangeStep.EDIT, "another", "lead_provider_id", teachFirst)
                .press(ChangeStep.CHECK_ANSWERS)
                .walk(desk.door(record(mentor) + "/change-lead-provider"))
                .everythingWasSeen();
        new JourneyWalk<>(byMistake.journey())
                .press(ActStep.EDIT)
                .walk(desk.door(record(mentor) + "/registered-by-mistake"))
                .everythingWasSeen();
        assertThat(desk.browser().open(record(mentor)).status()).isEqualTo(404);
        assertThat(scene.storyOf(mentor.teacher())).endsWith("teacher_mentor_at_school_period_deleted");
    }

    @Test
    @DisplayName("§14 §21: name and e-mail address are saved on the mentor, recorded and shown")
    void details_change() {
        RegisterMentor.Registered mentor = mentor(null);
        SchoolDesk desk = desk();
        Browser.Answer email = desk.change(record(mentor) + "/change-email-address", "email", "m.holt@school.example");
        assertThat(email.main()).contains("Email address changed", "mentor training");
        String confirm = desk.fill(desk.begin(record(mentor) + "/change-name"), "name", "Joan Holt")
                .goesTo();
        assertThat(desk.browser().open(confirm).main()).contains("page of the ECT they mentor");
        desk.browser().send(SchoolDesk.step(confirm, "check-answers"));
        assertThat(desk.browser().open(record(mentor)).main()).contains("Joan Holt", "m.holt@school.example");
        assertThat(scene.storyOf(mentor.teacher()))
                .endsWith("teacher_email_address_updated", "teacher_name_updated_by_user");
    }

    @Test
    @DisplayName(
            "W17 SJ-CLP-04 DM-CLP-02: confirmed mentor training ends yesterday; nothing is reassigned from a closed contract period")
    void lead_provider_of_a_closed_contract_period() {
        TestClock.set(LocalDate.parse("2022-09-05"));
        RegisterMentor.Registered mentor = mentor(AMBITION);
        Trainings.confirm(database, scene, school, mentor.period(), 2022);
        TestClock.set(LocalDate.parse("2026-10-15"));
        desk().change(record(mentor) + "/change-lead-provider", "lead_provider_id", teachFirst);
        assertThat(Trainings.of(database, mentor.period()))
                .containsExactly(
                        "2022-09-05–2026-10-14 Ambition Institute 2022 confirmed ecf-standard-september",
                        "2026-10-15– Teach First 2022 awaited ecf-standard-september");
        assertThat(database.fetchValue(
                        "select mentor_payments_frozen_year from teachers where id = ?",
                        mentor.teacher().value()))
                .isNull();
        assertThat(scene.storyOf(mentor.teacher()))
                .endsWith(
                        "teacher_finishes_training_period",
                        "teacher_schedule_assigned_to_training_period",
                        "teacher_training_lead_provider_updated");
    }

    @Test
    @DisplayName("SJ-X-18 §14: no change of lead provider for a mentor who does not train here, or is done with it")
    void nothing_to_change() {
        RegisterMentor.Registered untrained = mentor(null);
        RegisterMentor.Registered done = mentor(AMBITION);
        database.execute(
                "update teachers set mentor_became_ineligible_for_funding_on = '2026-10-01',"
                        + " mentor_became_ineligible_for_funding_reason = 'completed_declaration_received' where id = ?",
                done.teacher().value());
        SchoolDesk desk = desk();
        for (RegisterMentor.Registered mentor : new RegisterMentor.Registered[] {untrained, done}) {
            assertThat(desk.browser()
                            .open(record(mentor) + "/change-lead-provider/edit")
                            .status())
                    .isEqualTo(404);
            assertThat(desk.browser().open(record(mentor)).page().select("a[href*=change-lead-provider]"))
                    .isEmpty();
        }
    }

    @Test
    @DisplayName("SJ-X-01 SJ-ACC-14: another school's mentor is not found, whatever is to be changed")
    void another_school() {
        RegisterMentor.Registered mentor = mentor(AMBITION);
        SchoolDesk other = new SchoolDesk(mvc, signIns, database, scene.aSchool());
        for (String change :
                new String[] {"change-name", "change-email-address", "change-lead-provider", "registered-by-mistake"}) {
            String run = desk().begin(record(mentor) + "/" + change);
            assertThat(other.browser()
                            .open(record(mentor) + "/" + change + "/edit")
                            .status())
                    .as(change)
                    .isEqualTo(404);
            assertThat(other.browser().open(run).status()).as(change).isEqualTo(404);
        }
    }

    @Test
    @DisplayName("SJ-X-51: a mentor who has started is not taken back here; the page says what to do")
    void a_mentor_who_has_started() {
        TestClock.set(LocalDate.parse("2026-10-01"));
        RegisterMentor.Registered mentor = mentor(null);
        TestClock.set(LocalDate.parse("2026-10-06"));
        SchoolDesk desk = desk();
        Browser.Answer page = desk.browser().open(desk.begin(record(mentor) + "/registered-by-mistake"));
        assertThat(page.main()).contains("You cannot cancel", "started at your school on 1 October 2026");
        assertThat(page.page().select("main form")).isEmpty();
    }

    @Test
    @DisplayName("pages of a mentor's changes need a bounded number of statements")
    void bounded_statements() {
        RegisterMentor.Registered mentor = mentor(AMBITION);
        SchoolDesk desk = desk();
        String edit = desk.begin(record(mentor) + "/change-lead-provider");
        assertThat(statements.during(() -> desk.browser().open(edit))).isLessThanOrEqualTo(14);
        String name = desk.begin(record(mentor) + "/change-name");
        assertThat(statements.during(() -> desk.browser().open(name))).isLessThanOrEqualTo(7);
    }

    private RegisterMentor.Registered mentor(@Nullable String leadProvider) {
        var ect = scene.anEct().at(school);
        var mentor = scene.aMentor()
                .of((leadProvider == null ? ect : ect.trainedBy(leadProvider))
                        .register()
                        .period())
                .at(school)
                .since(TestClock.today().toString());
        return (leadProvider == null ? mentor : mentor.trainedBy(leadProvider)).register();
    }

    private SchoolDesk desk() {
        return new SchoolDesk(mvc, signIns, database, school);
    }

    private static String record(RegisterMentor.Registered mentor) {
        return "/school/mentors/" + mentor.period().value();
    }
}
