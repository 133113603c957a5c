package uk.gov.education.rect.web.school;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gov.education.rect.testing.Scene.AMBITION;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import uk.gov.education.rect.appropriatebodies.AppropriateBodyPeriodId;
import uk.gov.education.rect.schools.SchoolId;
import uk.gov.education.rect.teachers.Trn;
import uk.gov.education.rect.testing.Scene;
import uk.gov.education.rect.testing.TestClock;
import uk.gov.education.rect.training.EctAtSchoolPeriodId;
import uk.gov.education.rect.web.school.change.Trainings;

/** The worked examples of spec 02 §23 that begin on a page of a registration, each through its pages. */
@SchoolTest
class WorkedExamplesTest {

    @Autowired
    private Scene scene;

    @Autowired
    private ScriptedTrs trs;

    @Autowired
    private DSLContext database;

    @Autowired
    private SchoolBrowsers browsers;

    private Spells spells;
    private SchoolId school = new SchoolId(0);
    private AppropriateBodyPeriodId hub = new AppropriateBodyPeriodId(0);

    @BeforeEach
    void a_school() {
        spells = new Spells(database);
        school = scene.aSchool();
        hub = scene.aTeachingSchoolHub();
    }

    @Test
    @DisplayName("W1: today 10 September 2025, a new ECT since 1 September 2024, without a partnership")
    void w1() {
        today("2025-09-10");
        Trn trn = trs.knows(scene.aTrn(), "Wanda", "One");

        register(trn, "2024-09-01", AMBITION);

        assertThat(spells.ectAt(school, trn)).isEqualTo("2024-09-01 to null");
        assertThat(spells.trainingAt(school, trn))
                .isEqualTo("2025-09-10 to null, interest in Ambition Institute 2025, ecf-standard-september 2025");
    }

    @Test
    @DisplayName("W3: today 20 May 2026, a start on 1 September 2026 in a contract period that is enabled")
    void w3() {
        today("2026-05-20");
        Trn trn = trs.knows(scene.aTrn(), "Wanda", "Three");
        worksOnlyIn("Worked In 2025", 2025);
        worksOnlyIn("Works In 2026", 2026);

        Wizard wizard = answeredUpToTheLeadProvider(trn, "2026-09-01");

        assertThat(wizard.page().text()).contains("Works In 2026").doesNotContain("Worked In 2025");
        chooses(wizard, AMBITION).confirm();
        assertThat(spells.trainingAt(school, trn))
                .isEqualTo("2026-09-01 to null, interest in Ambition Institute 2026, ecf-standard-september 2026");
    }

    @ParameterizedTest(name = "start {0}")
    @CsvSource(delimiter = '|', textBlock = """
            2025-09-03 | 2025-09-01 to 2025-09-02 |
            2025-09-04 | 2025-09-01 to 2025-09-03 |
            2025-09-05 | 2025-09-01 to 2025-09-04 | 2025-09-03–2025-09-04 Ambition Institute 2025 awaited ecf-standard-september
            """)
    @DisplayName("W7 DM-GAP-14 SJ-RE-22: from the day on which training at A began; a start ends A the day before")
    void w7(String start, String spellAtA, @Nullable String trainingAtA) {
        Trn trn = trs.knows(scene.aTrn(), "Wanda", "Seven");
        var atA = atSchoolA(trn);

        finish(Wizard.forEct(browsers.of(school)).reached(trn).answer("start-date", "start_date", start), AMBITION);

        assertThat(spells.ectAt(atA.school(), trn)).isEqualTo(spellAtA);
        assertThat(Trainings.of(database, atA.period()))
                .isEqualTo(trainingAtA == null ? List.of() : List.of(trainingAtA));
        assertThat(spells.ectAt(school, trn)).isEqualTo(start + " to null");
    }

    @ParameterizedTest(name = "start {0}")
    @CsvSource({
        "2025-08-31, started teaching as an ECT at, 1 September 2025",
        "2025-09-02, started their latest training at, 3 September 2025"
    })
    @DisplayName("W7 SJ-RE-22: school B cannot start before the spell at A, nor before the training there")
    void w7_too_early(String start, String clash, String earliest) {
        Trn trn = trs.knows(scene.aTrn(), "Wanda", "Seven");
        atSchoolA(trn);

        assertThat(Wizard.forEct(browsers.of(school)).reached(trn).errors("start-date", "start_date", start))
                .singleElement()
                .asString()
                .contains("Wanda Seven", clash, "The start date must be " + earliest + " or later");
    }

    private record AtSchoolA(SchoolId school, EctAtSchoolPeriodId period) {}

    /** At school A from 1 September 2025, trained from the 3rd. */
    private AtSchoolA atSchoolA(Trn trn) {
        SchoolId schoolA = scene.aSchool();
        today("2025-09-03");
        var ect = scene.anEct()
                .withTrn(trn)
                .at(schoolA)
                .since("2025-09-01")
                .trainedBy(AMBITION)
                .register();
        today("2025-09-10");
        return new AtSchoolA(schoolA, ect.period());
    }

    @Test
    @DisplayName(
            "W8: a transfer keeps an open contract period and its schedule; a partnership of another year is not used")
    void w8() {
        Trn trn = trs.knows(scene.aTrn(), "Wanda", "Eight");
        today("2024-09-02");
        scene.anEct()
                .withTrn(trn)
                .at(scene.aSchool())
                .since("2024-09-02")
                .trainedBy(AMBITION)
                .register();
        today("2025-09-01");
        scene.aPartnership().of(AMBITION).with(school).in(2025).create();

        register(trn, "2025-09-01", AMBITION);

        assertThat(spells.trainingAt(school, trn))
                .isEqualTo("2025-09-01 to null, interest in Ambition Institute 2024, ecf-standard-september 2024");
    }

    @ParameterizedTest(name = "start {0}")
    @CsvSource({"2025-09-10, 2025-09-10", "2024-01-01, 2024-06-01"})
    @DisplayName("W9 SJ-X-24 SJ-CP-05: out of the closed contract period 2022 into 2024, on its extended schedule")
    void w9(String start, String trainedFrom) {
        Trn trn = trs.knows(scene.aTrn(), "Wanda", "Nine");
        today("2022-09-05");
        scene.anEct()
                .withTrn(trn)
                .at(scene.aSchool())
                .since("2022-09-05")
                .trainedBy(AMBITION)
                .register();
        today("2025-09-05");
        worksOnlyIn("Works In 2024", 2024);
        worksOnlyIn("Worked In 2022", 2022);

        Wizard wizard = answeredUpToTheLeadProvider(trn, start);
        assertThat(wizard.page().text()).contains("Works In 2024").doesNotContain("Worked In 2022");
        chooses(wizard, AMBITION).confirm();

        assertThat(spells.trainingAt(school, trn))
                .isEqualTo(trainedFrom + " to null, interest in Ambition Institute 2024, ecf-extended-september 2024");
        assertThat(database.resultQuery("select ect_payments_frozen_year from teachers where trn = ?", trn.value())
                        .fetchSingle(0, Integer.class))
                .isEqualTo(2022);
    }

    @Test
    @DisplayName(
            "DM-REG-06 spec 02 §9.9 #6: school-led training after a closed contract period is not bounded by today")
    void school_led_after_a_closed_contract_period() {
        Trn trn = trs.knows(scene.aTrn(), "Wanda", "Led");
        today("2022-09-05");
        scene.anEct()
                .withTrn(trn)
                .at(scene.aSchool())
                .since("2022-09-05")
                .trainedBy(AMBITION)
                .register();
        today("2025-09-05");

        Wizard.forEct(browsers.of(school))
                .reached(trn)
                .answer("start-date", "start_date", "2024-01-01")
                .answer("working-pattern", "working_pattern", "full_time")
                .answer("state-school-appropriate-body", "appropriate_body_id", Long.toString(hub.value()))
                .answer("training-programme", "training_programme", "school_led")
                .confirm();

        assertThat(database.resultQuery("""
                                select started_on from training_periods
                                where teacher_id = (select id from teachers where trn = ?) and training_programme = 'school_led'
                                """, trn.value()).fetchSingle(0, LocalDate.class))
                .isEqualTo(LocalDate.of(2024, 6, 1));
    }

    @Test
    @DisplayName("W13 SJ-ASG-14 SJ-X-19: another mentor ends the mentorship the day before, and both hear of it")
    void w13() {
        long mentor = mentorSince2023();
        today("2025-09-03");
        long ect = ectSinceSeptember();
        var earlier = scene.aMentor()
                .of(new EctAtSchoolPeriodId(ect))
                .at(school)
                .since("2025-09-01")
                .register();

        assign(ect, mentor, "2025-10-15");

        assertThat(spells.mentorshipsOf(ect)).isEqualTo("2025-09-03 to 2025-10-14, 2025-10-15 to null");
        assertThat(scene.storyOf(earlier.teacher())).endsWith("teacher_finishes_mentoring");
    }

    @Test
    @DisplayName("W14: a mentorship that began on the same day never was")
    void w14() {
        long mentor = mentorSince2023();
        today("2025-10-15");
        long ect = ectSinceSeptember();
        scene.aMentor()
                .of(new EctAtSchoolPeriodId(ect))
                .at(school)
                .since("2025-10-15")
                .register();

        assign(ect, mentor, "2025-10-15");

        assertThat(spells.mentorshipsOf(ect)).isEqualTo("2025-10-15 to null");
    }

    @Test
    @DisplayName(
            "W15 SJ-RM-41 SJ-RM-46 SJ-X-05: a mentor who comes to this school only has mentored here since that day")
    void w15() {
        today("2025-09-01");
        long ect = ectSinceSeptember();
        SchoolId other = scene.aSchool();
        Trn trn = mentorAt(other);
        today("2025-10-15");
        SchoolBrowser browser = browsers.of(school);

        Wizard wizard = Wizard.forMentor(browser, ect)
                .reached(trn)
                .answer("mentoring-at-new-school-only", "mentoring_at_new_school_only", "yes")
                .answer("started-on", "started_on", "2025-10-01");
        assertThat(browser.session()).contains("1998-03-12");
        wizard.confirm();

        assertThat(spells.mentorAt(other, trn)).isEqualTo("2025-09-01 to 2025-09-30");
        assertThat(spells.mentorAt(school, trn)).isEqualTo("2025-10-01 to null");
        assertThat(spells.mentorshipsOf(ect)).isEqualTo("2025-10-01 to null");
        assertThat(browser.session()).doesNotContain("1998-03-12", "@school.example");
    }

    @Test
    @DisplayName(
            "W16 SJ-RM-43: a mentor who stays at another school is here from today, untrained, and unchanged there")
    void w16() {
        today("2025-09-01");
        long ect = scene.anEct()
                .at(school)
                .since("2025-09-01")
                .trainedBy(AMBITION)
                .register()
                .period()
                .value();
        SchoolId other = scene.aSchool();
        Trn trn = mentorAt(other);
        today("2025-10-15");

        Wizard wizard = Wizard.forMentor(browsers.of(school), ect)
                .reached(trn)
                .answer("mentoring-at-new-school-only", "mentoring_at_new_school_only", "no");
        assertThat(wizard.page().text())
                .contains("Mentoring only at your school No")
                .doesNotContain("Lead provider");
        assertThat(wizard.confirm().text()).doesNotContain("mentor training");

        assertThat(spells.mentorAt(school, trn)).isEqualTo("2025-10-15 to null");
        assertThat(spells.mentorAt(other, trn)).isEqualTo("2025-09-01 to null");
        assertThat(database.resultQuery("""
                                select count(*) from training_periods
                                where trainee_role = 'mentor' and teacher_id = (select id from teachers where trn = ?)
                                """, trn.value()).fetchSingle(0, Integer.class))
                .isZero();
    }

    // --- what the examples share -----------------------------------------------------------------------------------

    private static void today(String day) {
        TestClock.set(LocalDate.parse(day));
    }

    private void register(Trn trn, String start, String leadProvider) {
        finish(Wizard.forEct(browsers.of(school)).reached(trn).answer("start-date", "start_date", start), leadProvider);
    }

    private void finish(Wizard atWorkingPattern, String leadProvider) {
        chooses(upToTheLeadProvider(atWorkingPattern), leadProvider).confirm();
    }

    private Wizard answeredUpToTheLeadProvider(Trn trn, String start) {
        return upToTheLeadProvider(
                Wizard.forEct(browsers.of(school)).reached(trn).answer("start-date", "start_date", start));
    }

    private Wizard upToTheLeadProvider(Wizard atWorkingPattern) {
        return atWorkingPattern
                .answer("working-pattern", "working_pattern", "full_time")
                .answer("state-school-appropriate-body", "appropriate_body_id", Long.toString(hub.value()))
                .answer("training-programme", "training_programme", "provider_led");
    }

    private Wizard chooses(Wizard wizard, String leadProvider) {
        return wizard.answer(
                "lead-provider",
                "lead_provider_id",
                Long.toString(scene.leadProvider(leadProvider).value()));
    }

    private void worksOnlyIn(String leadProvider, int year) {
        database.execute("insert into lead_providers (name) values (?) on conflict do nothing", leadProvider);
        database.execute(
                "insert into active_lead_providers (lead_provider_id, contract_period_year)"
                        + " select id, ? from lead_providers where name = ? on conflict do nothing",
                year,
                leadProvider);
    }

    private long mentorSince2023() {
        today("2023-09-01");
        var first = scene.anEct().at(school).since("2023-09-01").register();
        return scene.aMentor()
                .of(first.period())
                .at(school)
                .since("2023-09-01")
                .register()
                .period()
                .value();
    }

    private long ectSinceSeptember() {
        return scene.anEct().at(school).since("2025-09-01").register().period().value();
    }

    private Trn mentorAt(SchoolId where) {
        Trn trn = trs.knows(scene.aTrn(), "Morgan", "Mentor");
        var ect = scene.anEct().at(where).since("2025-09-01").register();
        scene.aMentor()
                .withTrn(trn)
                .of(ect.period())
                .at(where)
                .since("2025-09-01")
                .register();
        return trn;
    }

    private void assign(long ect, long mentor, String day) {
        today(day);
        String choose = "/school/ects/" + ect + "/mentorship";
        SchoolBrowser.Answer answer =
                browsers.of(school).sendFrom(choose + "/new", choose, Map.of("mentor_id", Long.toString(mentor)));
        assertThat(answer.location()).isEqualTo(choose + "/confirmation");
    }
}
