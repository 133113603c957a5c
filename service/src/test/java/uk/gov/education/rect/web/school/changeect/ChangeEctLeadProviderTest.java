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
import uk.gov.education.rect.web.journey.JourneyWalk;
import uk.gov.education.rect.web.school.change.ChangeStep;
import uk.gov.education.rect.web.school.change.SchoolDesk;
import uk.gov.education.rect.web.school.change.Trainings;

/** Lead provider of an ECT. */
@ServiceTest
class ChangeEctLeadProviderTest {

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
    @DisplayName("W17 SJ-CLP-04 SJ-CLP-06: confirmed training ends yesterday; the new one lasts until the ECT leaves")
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
        Trainings.confirm(database, scene, school, ect.period(), 2022);
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
