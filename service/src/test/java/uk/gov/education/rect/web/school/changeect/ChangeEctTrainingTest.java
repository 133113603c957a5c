package uk.gov.education.rect.web.school.changeect;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gov.education.rect.testing.Scene.AMBITION;
import static uk.gov.education.rect.testing.Scene.TEACH_FIRST;
import static uk.gov.education.rect.web.school.change.SchoolDesk.step;

import java.time.LocalDate;
import org.jooq.DSLContext;
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
import uk.gov.education.rect.training.FinishEctAtSchoolPeriod;
import uk.gov.education.rect.training.RegisterEct;
import uk.gov.education.rect.training.RegisterMentor;
import uk.gov.education.rect.web.journey.JourneyWalk;
import uk.gov.education.rect.web.school.change.ChangeStep;
import uk.gov.education.rect.web.school.change.SchoolDesk;
import uk.gov.education.rect.web.school.change.Trainings;

/** Lead provider and training programme of an ECT. */
@ServiceTest
class ChangeEctTrainingTest {

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
    private FinishEctAtSchoolPeriod leave;

    @Autowired
    private ChangeEctLeadProvider changeProvider;

    @Autowired
    private ChangeEctTrainingProgramme changeProgramme;

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
    @DisplayName("spec 02 §13.4 §13.6: every branch of changing lead provider and training programme is walked")
    void every_branch_is_walked() {
        RegisterEct.Registered led = ectOn("2026-09-03", AMBITION);
        RegisterEct.Registered own =
                scene.anEct().at(school).since("2026-09-01").register();
        TestClock.set(LocalDate.parse("2026-10-06"));
        SchoolDesk desk = desk();
        new JourneyWalk<>(changeProvider.journey())
                .answer(ChangeStep.EDIT, "another", "lead_provider_id", teachFirst)
                .press(ChangeStep.CHECK_ANSWERS)
                .walk(desk.door(record(led) + "/change-lead-provider"))
                .everythingWasSeen();
        new JourneyWalk<>(changeProgramme.journey())
                .answer(ProgrammeStep.EDIT, "provider-led", "training_programme", "provider_led")
                .answer(ProgrammeStep.LEAD_PROVIDER, "Ambition", "lead_provider_id", ambition)
                .walk(desk.door(record(own) + "/change-training-programme"))
                .instead(ProgrammeStep.EDIT)
                .answer(ProgrammeStep.EDIT, "school-led", "training_programme", "school_led")
                .press(ProgrammeStep.CHECK_ANSWERS)
                .walk(desk.door(record(led) + "/change-training-programme"))
                .everythingWasSeen();
    }

    @Test
    @DisplayName("W17 SJ-CLP-04: confirmed training ends yesterday; the new one lasts until the ECT leaves")
    void confirmed_training_changes_hands() {
        TestClock.set(LocalDate.parse("2025-09-03"));
        scene.aPartnership().of(AMBITION).with(school).in(2025).create();
        RegisterEct.Registered ect = ectOn("2025-09-03", AMBITION);
        TestClock.set(LocalDate.parse("2025-10-15"));
        leave.execute(
                new FinishEctAtSchoolPeriod.Command(Scene.TUTOR, ect.period(), LocalDate.parse("2025-12-20"), school));
        SchoolDesk desk = desk();
        Browser.Answer done = desk.change(record(ect) + "/change-lead-provider", "lead_provider_id", teachFirst);
        assertThat(done.main()).contains("Lead provider changed to Teach First", "We will tell Ambition Institute");
        assertThat(Trainings.of(database, ect.period()))
                .containsExactly(
                        "2025-09-03–2025-10-14 Ambition Institute 2025 confirmed ecf-standard-september",
                        "2025-10-15–2025-12-20 Teach First 2025 awaited ecf-standard-september");
        assertThat(scene.storyOf(ect.teacher()))
                .endsWith(
                        "teacher_finishes_training_period",
                        "teacher_schedule_assigned_to_training_period",
                        "teacher_training_lead_provider_updated");
        assertThat(database.fetchValue(
                        "select heading || ' ' || modifications::text from events"
                                + " where event_type = 'teacher_training_lead_provider_updated' and teacher_id = ?",
                        ect.teacher().value()))
                .asString()
                .contains(AMBITION, TEACH_FIRST);
    }

    @Test
    @DisplayName("W18 SJ-CLP-03: training that has not begun changes hands and keeps its days")
    void unstarted_training_changes_hands() {
        TestClock.set(LocalDate.parse("2025-10-01"));
        RegisterEct.Registered ect = ectOn("2025-11-01", AMBITION);
        SchoolDesk desk = desk();
        desk.change(record(ect) + "/change-lead-provider", "lead_provider_id", teachFirst);
        assertThat(Trainings.of(database, ect.period()))
                .containsExactly("2025-11-01– Teach First 2025 awaited ecf-standard-january");
        assertThat(scene.storyOf(ect.teacher())).endsWith("teacher_training_lead_provider_updated");
    }

    @Test
    @DisplayName("W19 SJ-CTP-02 SJ-CTP-03: training nobody confirmed goes when the ECT becomes school-led")
    void to_school_led() {
        TestClock.set(LocalDate.parse("2025-09-03"));
        RegisterEct.Registered ect = ectOn("2025-09-03", AMBITION);
        TestClock.set(LocalDate.parse("2025-10-15"));
        SchoolDesk desk = desk();
        Browser.Answer done =
                desk.change(record(ect) + "/change-training-programme", "training_programme", "school_led");
        assertThat(done.main()).contains("Training programme changed to school-led", "Your school is now responsible");
        assertThat(Trainings.of(database, ect.period())).containsExactly("2025-10-15– school-led");
        assertThat(scene.storyOf(ect.teacher())).endsWith("teacher_training_programme_updated");
    }

    @Test
    @DisplayName(
            "W5 (01 §17) DM-CLP-01: interest in a lead provider leaves no schedule behind; the new one is by its day")
    void interest_leaves_no_schedule() {
        TestClock.set(LocalDate.parse("2026-09-01"));
        RegisterEct.Registered ect = ectOn("2026-09-01", AMBITION);
        TestClock.set(LocalDate.parse("2026-11-03"));
        desk().change(record(ect) + "/change-lead-provider", "lead_provider_id", teachFirst);
        assertThat(Trainings.of(database, ect.period()))
                .containsExactly("2026-11-03– Teach First 2026 awaited ecf-standard-january");
    }

    @Test
    @DisplayName("W5 (01 §17) SJ-X-17 DM-SWT-04: training that was withdrawn stays as it is; the new begins today")
    void withdrawn_training_stays() {
        TestClock.set(LocalDate.parse("2026-09-01"));
        scene.aPartnership().of(AMBITION).with(school).in(2026).create();
        RegisterEct.Registered ect = ectOn("2026-09-01", AMBITION);
        database.execute(
                "update training_periods set withdrawn_at = '2026-10-01 09:00+01', withdrawal_reason = 'other',"
                        + " finished_on = '2026-10-01' where id = ?",
                ect.training().value());
        TestClock.set(LocalDate.parse("2026-10-15"));
        SchoolDesk desk = desk();
        desk.change(record(ect) + "/change-lead-provider", "lead_provider_id", teachFirst);
        assertThat(Trainings.of(database, ect.period()))
                .containsExactly(
                        "2026-09-01–2026-10-01 Ambition Institute 2026 confirmed ecf-standard-september",
                        "2026-10-15– Teach First 2026 awaited ecf-standard-september");
    }

    @Test
    @DisplayName(
            "SJ-CLP-02 SJ-CLP-05 DM-FRZ-02: an ECT of a closed contract period moves to its successor's extended schedule")
    void a_closed_contract_period() {
        TestClock.set(LocalDate.parse("2022-09-05"));
        RegisterEct.Registered ect = ectOn("2022-09-05", AMBITION);
        confirm(ect, 2022);
        TestClock.set(LocalDate.parse("2026-10-15"));
        SchoolDesk desk = desk();
        desk.change(record(ect) + "/change-lead-provider", "lead_provider_id", teachFirst);
        assertThat(Trainings.of(database, ect.period()))
                .containsExactly(
                        "2022-09-05–2026-10-14 Ambition Institute 2022 confirmed ecf-standard-september",
                        "2026-10-15– Teach First 2024 awaited ecf-extended-september");
        assertThat(database.fetchValue(
                        "select ect_payments_frozen_year from teachers where id = ?",
                        ect.teacher().value()))
                .isEqualTo(2022);
    }

    @Test
    @DisplayName(
            "SJ-CTP-12 SJ-CTP-14 SJ-PAR-01: to provider-led, confirmed where there is a partnership, with the mentor's first training")
    void to_provider_led() {
        TestClock.set(LocalDate.parse("2026-09-01"));
        scene.aPartnership().of(AMBITION).with(school).in(2026).create();
        RegisterEct.Registered ect =
                scene.anEct().at(school).since("2026-09-01").register();
        RegisterMentor.Registered mentor =
                scene.aMentor().of(ect.period()).at(school).since("2026-09-01").register();
        TestClock.set(LocalDate.parse("2026-10-15"));
        SchoolDesk desk = desk();
        String edit = desk.begin(record(ect) + "/change-training-programme");
        String provider = desk.fill(edit, "training_programme", "provider_led").goesTo();
        assertThat(provider).endsWith("/lead-provider");
        String check = desk.fill(provider, "lead_provider_id", ambition).goesTo();
        assertThat(desk.browser().open(check).main()).contains("School-led", "Provider-led", AMBITION);
        Browser.Answer done = desk.browser().open(desk.browser().send(check).goesTo());
        assertThat(done.main())
                .contains("Training programme changed to provider-led", "mentor training for Morgan Mentor");
        assertThat(Trainings.of(database, ect.period()))
                .containsExactly(
                        "2026-09-01–2026-10-14 school-led",
                        "2026-10-15– Ambition Institute 2026 confirmed ecf-standard-september");
        assertThat(Trainings.of(database, mentor.period()))
                .containsExactly("2026-10-15– Ambition Institute 2026 confirmed ecf-standard-september");
        assertThat(scene.storyOf(ect.teacher()))
                .endsWith(
                        "teacher_finishes_training_period",
                        "teacher_schedule_assigned_to_training_period",
                        "teacher_training_programme_updated");
        assertThat(scene.storyOf(mentor.teacher()))
                .contains("teacher_starts_training_period", "teacher_funding_eligibility_set");
    }

    @Test
    @DisplayName("SJ-CTP-14: a mentor who trained before, or is not funded, begins no training")
    void the_mentor_does_not_begin_again() {
        TestClock.set(LocalDate.parse("2026-09-01"));
        RegisterEct.Registered ect =
                scene.anEct().at(school).since("2026-09-01").register();
        RegisterMentor.Registered mentor =
                scene.aMentor().of(ect.period()).at(school).since("2026-09-01").register();
        database.execute(
                "update teachers set mentor_became_ineligible_for_funding_on = '2024-01-01',"
                        + " mentor_became_ineligible_for_funding_reason = 'completed_during_early_roll_out' where id = ?",
                mentor.teacher().value());
        TestClock.set(LocalDate.parse("2026-10-15"));
        SchoolDesk desk = desk();
        String provider = desk.fill(
                        desk.begin(record(ect) + "/change-training-programme"), "training_programme", "provider_led")
                .goesTo();
        desk.browser().send(desk.fill(provider, "lead_provider_id", ambition).goesTo());
        assertThat(Trainings.of(database, ect.period())).hasSize(2);
        assertThat(Trainings.of(database, mentor.period())).isEmpty();
    }

    @Test
    @DisplayName("SJ-CTP-02: a change on the day on which training began takes its place")
    void a_change_on_the_first_day() {
        RegisterEct.Registered ect = scene.anEct().at(school).register();
        SchoolDesk desk = desk();
        String provider = desk.fill(
                        desk.begin(record(ect) + "/change-training-programme"), "training_programme", "provider_led")
                .goesTo();
        desk.browser().send(desk.fill(provider, "lead_provider_id", ambition).goesTo());
        assertThat(Trainings.of(database, ect.period()))
                .containsExactly("2026-10-06– Ambition Institute 2026 awaited ecf-standard-september");
    }

    @Test
    @DisplayName("SJ-LP-02 SJ-X-33 SJ-CLP-01: only another lead provider of the contract period can be chosen")
    void only_those_offered() {
        RegisterEct.Registered ect = ectOn("2026-10-06", AMBITION);
        SchoolDesk desk = desk();
        String edit = desk.begin(record(ect) + "/change-lead-provider");
        Browser.Answer page = desk.browser().open(edit);
        assertThat(page.page().select("input[type=radio]").eachAttr("value"))
                .contains(teachFirst)
                .doesNotContain(ambition);
        for (String rubbish : new String[] {"", ambition, "999999", "-1", "x", "1e9", "99999999999999999999"}) {
            Browser.Answer answer = desk.fill(edit, "lead_provider_id", rubbish);
            assertThat(answer.status()).as(rubbish).isEqualTo(422);
            assertThat(answer.page().select(".govuk-error-summary__list a").attr("href"))
                    .as(rubbish)
                    .isEqualTo("#lead-provider-id");
            assertThat(answer.page().select("#lead-provider-id")).as(rubbish).hasSize(1);
        }
    }

    @Test
    @DisplayName("SJ-CTP-02 DM-TRN-20: training that was declared for is not removed; the page says what to do")
    void declared_training_is_kept() {
        TestClock.set(LocalDate.parse("2026-10-06"));
        RegisterEct.Registered ect = ectOn("2026-10-06", AMBITION);
        SchoolDesk desk = desk();
        String check = desk.fill(
                        desk.begin(record(ect) + "/change-training-programme"), "training_programme", "school_led")
                .goesTo();
        confirm(ect, 2026);
        declare(ect);
        Browser.Answer refused = desk.browser().send(check);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.errors())
                .singleElement()
                .asString()
                .contains("has already reported training", "Contact support");
        assertThat(Trainings.of(database, ect.period())).hasSize(1);
    }

    @Test
    @DisplayName("SJ-WIZ-10: two people who change the programme at once change it once, and to one lead provider")
    void two_people_at_once() {
        RegisterEct.Registered ect =
                scene.anEct().at(school).since("2026-09-01").register();
        SchoolDesk mine = desk();
        SchoolDesk theirs = desk();
        String myCheck = upToCheck(mine, ect, ambition);
        String sameCheck = upToCheck(theirs, ect, ambition);
        String otherCheck = upToCheck(theirs, ect, teachFirst);
        assertThat(mine.browser().send(myCheck).goesTo()).endsWith("/confirmation");
        assertThat(theirs.browser().send(sameCheck).goesTo()).endsWith("/confirmation");
        assertThat(theirs.browser().send(otherCheck).errors())
                .singleElement()
                .asString()
                .contains("Somebody else has just changed");
        assertThat(Trainings.of(database, ect.period())).hasSize(1);
    }

    @Test
    @DisplayName("SJ-WIN-02: programmes cannot be changed while registration is closed; lead providers can")
    void closed_registration() {
        RegisterEct.Registered ect = ectOn("2026-10-06", AMBITION);
        database.execute("insert into registration_windows (contract_period_year, closed_from, closed_until)"
                + " values (2026, '2026-10-01', '2026-10-10')");
        SchoolDesk desk = desk();
        assertThat(desk.begin(record(ect) + "/change-training-programme"))
                .isEqualTo("/school/registration-window-closed");
        assertThat(desk.begin(record(ect) + "/change-lead-provider")).endsWith("/edit");
        database.execute("delete from registration_windows where closed_from = '2026-10-01'");
    }

    @Test
    @DisplayName(
            "spec 02 §13.6: the lead provider of school-led training cannot be changed; another school's ECT is not found")
    void not_found() {
        RegisterEct.Registered own =
                scene.anEct().at(school).since("2026-09-01").register();
        RegisterEct.Registered led = ectOn("2026-10-06", AMBITION);
        assertThat(desk().browser()
                        .open(record(own) + "/change-lead-provider/edit")
                        .status())
                .isEqualTo(404);
        SchoolDesk other = new SchoolDesk(mvc, signIns, database, scene.aSchool());
        assertThat(other.browser()
                        .open(record(led) + "/change-lead-provider/edit")
                        .status())
                .isEqualTo(404);
        assertThat(other.browser()
                        .open(record(led) + "/change-training-programme/edit")
                        .status())
                .isEqualTo(404);
    }

    @Test
    @DisplayName("a lead provider's change needs a bounded number of statements")
    void bounded_statements() {
        RegisterEct.Registered ect = ectOn("2026-10-06", AMBITION);
        SchoolDesk desk = desk();
        String edit = desk.begin(record(ect) + "/change-lead-provider");
        assertThat(statements.during(() -> desk.browser().open(edit))).isLessThanOrEqualTo(14);
        desk.fill(edit, "lead_provider_id", teachFirst);
        assertThat(statements.during(() -> desk.browser().open(step(edit, "check-answers"))))
                .isLessThanOrEqualTo(14);
    }

    private String upToCheck(SchoolDesk desk, RegisterEct.Registered ect, String provider) {
        String page = desk.fill(
                        desk.begin(record(ect) + "/change-training-programme"), "training_programme", "provider_led")
                .goesTo();
        return desk.fill(page, "lead_provider_id", provider).goesTo();
    }

    /** A partnership as the older service left it, also in a contract period in which none can be made any more. */
    private void confirm(RegisterEct.Registered ect, int year) {
        var partner = scene.aDeliveryPartner();
        scene.pair(AMBITION, partner, year);
        database.execute(
                "with made as (insert into school_partnerships (school_id, lead_provider_delivery_partnership_id)"
                        + " select ?, id from lead_provider_delivery_partnerships where delivery_partner_id = ? returning id)"
                        + " update training_periods set school_partnership_id = made.id from made where training_periods.id = ?",
                school.value(),
                partner.value(),
                ect.training().value());
    }

    private void declare(RegisterEct.Registered ect) {
        database.execute(
                "insert into declarations (teacher_id, training_period_id, trainee_role, declaration_type, declaration_date,"
                        + " payment_status, delivery_partner_when_created_id)"
                        + " select tp.teacher_id, tp.id, tp.trainee_role, 'started', now(), 'no_payment', p.delivery_partner_id"
                        + " from training_periods tp join school_partnerships sp on sp.id = tp.school_partnership_id"
                        + " join lead_provider_delivery_partnerships p on p.id = sp.lead_provider_delivery_partnership_id"
                        + " where tp.id = ?",
                ect.training().value());
    }

    private RegisterEct.Registered ectOn(String day, String leadProvider) {
        return scene.anEct().at(school).since(day).trainedBy(leadProvider).register();
    }

    private SchoolDesk desk() {
        return new SchoolDesk(mvc, signIns, database, school);
    }

    private static String record(RegisterEct.Registered ect) {
        return "/school/ects/" + ect.period().value();
    }
}
