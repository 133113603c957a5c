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
import uk.gov.education.rect.testing.Scene;
import uk.gov.education.rect.testing.ServiceTest;
import uk.gov.education.rect.testing.SignIns;
import uk.gov.education.rect.testing.TestClock;
import uk.gov.education.rect.training.RegisterEct;
import uk.gov.education.rect.training.RegisterMentor;
import uk.gov.education.rect.web.school.change.SchoolDesk;
import uk.gov.education.rect.web.school.change.Trainings;

/** Training programme of an ECT: provider-led or school-led. */
@ServiceTest
class ChangeEctProgrammeTest {

    @Autowired
    private Scene scene;

    @Autowired
    private DSLContext database;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private SignIns signIns;

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
            "SJ-CTP-12 SJ-CTP-14 SJ-CTP-15 SJ-PAR-01: to provider-led, confirmed where there is a partnership, with the mentor's first training")
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
        assertThat(database.fetchValue(
                        "select modifications::text from events"
                                + " where event_type = 'teacher_training_programme_updated' and teacher_id = ?",
                        ect.teacher().value()))
                .asString()
                .contains("School-led", "Provider-led");
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
    @DisplayName("SJ-CTP-02 DM-TRN-20: training that was declared for is not removed; the page says what to do")
    void declared_training_is_kept() {
        TestClock.set(LocalDate.parse("2026-10-06"));
        RegisterEct.Registered ect = ectOn("2026-10-06", AMBITION);
        SchoolDesk desk = desk();
        String check = desk.fill(
                        desk.begin(record(ect) + "/change-training-programme"), "training_programme", "school_led")
                .goesTo();
        Trainings.confirm(database, scene, school, ect.period(), 2026);
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
    @DisplayName("SJ-CTP-01 SJ-CTP-10: only to the other programme; to provider-led only with a lead provider")
    void only_to_the_other() {
        RegisterEct.Registered own =
                scene.anEct().at(school).since("2026-09-01").register();
        RegisterEct.Registered led = ectOn("2026-10-06", AMBITION);
        SchoolDesk desk = desk();
        assertThat(to(desk, own, "school_led").errors())
                .containsExactly("Erin Ect’s training is school-led. Continue to change it, or cancel");
        assertThat(to(desk, led, "provider_led").errors())
                .containsExactly("Erin Ect’s training is provider-led. Continue to change it, or cancel");
        String provider = to(desk, own, "provider_led").goesTo();
        assertThat(desk.fill(provider, "lead_provider_id", "").errors())
                .containsExactly("Select the lead provider that will provide the training");
        assertThat(desk.browser().open(step(provider, "check-answers")).goesTo())
                .as("nor by the address")
                .isEqualTo(provider);
        assertThat(Trainings.of(database, own.period())).hasSize(1);
    }

    @Test
    @DisplayName("SJ-CTP-11 SJ-CTP-13: back to provider-led out of a closed contract period, into its successor")
    void out_of_a_closed_contract_period() {
        TestClock.set(LocalDate.parse("2022-09-05"));
        RegisterEct.Registered ect = ectOn("2022-09-05", AMBITION);
        Trainings.confirm(database, scene, school, ect.period(), 2022);
        TestClock.set(LocalDate.parse("2024-09-02"));
        schoolLed(ect);
        TestClock.set(LocalDate.parse("2026-10-15"));
        providerLed(ect, teachFirst);
        assertThat(Trainings.of(database, ect.period()))
                .containsExactly(
                        "2022-09-05–2024-09-01 Ambition Institute 2022 confirmed ecf-standard-september",
                        "2024-09-02–2026-10-14 school-led",
                        "2026-10-15– Teach First 2024 awaited ecf-extended-september");
        assertThat(database.fetchValue(
                        "select ect_payments_frozen_year from teachers where id = ?",
                        ect.teacher().value()))
                .isEqualTo(2022);
    }

    @Test
    @DisplayName("SJ-CTP-13: back to provider-led in the open contract period it was in, on its schedule")
    void back_to_the_earlier_contract_period() {
        TestClock.set(LocalDate.parse("2025-09-03"));
        scene.aPartnership().of(AMBITION).with(school).in(2025).create();
        RegisterEct.Registered ect = ectOn("2025-09-03", AMBITION);
        TestClock.set(LocalDate.parse("2026-01-12"));
        schoolLed(ect);
        TestClock.set(LocalDate.parse("2026-10-15"));
        providerLed(ect, teachFirst);
        assertThat(Trainings.of(database, ect.period()))
                .containsExactly(
                        "2025-09-03–2026-01-11 Ambition Institute 2025 confirmed ecf-standard-september",
                        "2026-01-12–2026-10-14 school-led",
                        "2026-10-15– Teach First 2025 awaited ecf-standard-september");
        assertThat(database.fetchValue(
                        "select ect_payments_frozen_year from teachers where id = ?",
                        ect.teacher().value()))
                .isNull();
    }

    private static Browser.Answer to(SchoolDesk desk, RegisterEct.Registered ect, String programme) {
        return desk.fill(desk.begin(record(ect) + "/change-training-programme"), "training_programme", programme);
    }

    private void schoolLed(RegisterEct.Registered ect) {
        desk().change(record(ect) + "/change-training-programme", "training_programme", "school_led");
    }

    private void providerLed(RegisterEct.Registered ect, String leadProvider) {
        SchoolDesk desk = desk();
        desk.browser().send(upToCheck(desk, ect, leadProvider));
    }

    private String upToCheck(SchoolDesk desk, RegisterEct.Registered ect, String provider) {
        String page = desk.fill(
                        desk.begin(record(ect) + "/change-training-programme"), "training_programme", "provider_led")
                .goesTo();
        return desk.fill(page, "lead_provider_id", provider).goesTo();
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
