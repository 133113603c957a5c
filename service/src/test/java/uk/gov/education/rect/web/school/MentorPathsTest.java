package uk.gov.education.rect.web.school;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gov.education.rect.testing.Scene.AMBITION;
import static uk.gov.education.rect.testing.Scene.TEACH_FIRST;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import uk.gov.education.rect.schools.SchoolId;
import uk.gov.education.rect.teachers.TeacherId;
import uk.gov.education.rect.teachers.Trn;
import uk.gov.education.rect.teachers.TrsInductionStatus;
import uk.gov.education.rect.testing.Scene;
import uk.gov.education.rect.testing.TestClock;
import uk.gov.education.rect.training.FinishMentorAtSchoolPeriods;

/**
 * Which way the registration of a mentor takes, and what comes of it (spec 02 §12.3): a test for each row of the table,
 * then the dates. Today is 6 October 2026.
 */
@SchoolTest
class MentorPathsTest {

    @Autowired
    private Scene scene;

    @Autowired
    private ScriptedTrs trs;

    @Autowired
    private DSLContext database;

    @Autowired
    private SchoolBrowsers browsers;

    @Autowired
    private FinishMentorAtSchoolPeriods leave;

    private SchoolId school = new SchoolId(0);

    @BeforeEach
    void a_school() {
        school = scene.aSchool();
    }

    // --- the table of §12.3
    // --------------------------------------------------------------------------------------------

    @ParameterizedTest(name = "funded: {0}")
    @ValueSource(booleans = {true, false})
    @DisplayName("spec 02 §12.3 row 1: school-led, new, funded or not: check answers, no training")
    void school_led_and_new(boolean funded) {
        Trn trn = funded ? newPerson() : unfunded(newPerson());

        Wizard wizard = Wizard.forMentor(browsers.of(school), schoolLed()).reached(trn);

        assertThat(wizard.at()).isEqualTo("check-answers");
        assertThat(wizard.page().text()).doesNotContain("Lead provider", "Mentor start date");
        assertThat(wizard.confirm().text())
                .contains("We will email")
                .doesNotContain("lead provider", "mentor training");
        assertThat(trainedHereBy(trn)).isNull();
        assertThat(startedHere(trn)).as("SJ-RM-15").isEqualTo(TestClock.today());
    }

    @Test
    @DisplayName("spec 02 §12.3 row 2: provider-led, new, funded: the ECT's lead provider, without another question")
    void provider_led_and_new() {
        Trn trn = newPerson();
        Wizard wizard =
                Wizard.forMentor(browsers.of(school), providerLed(AMBITION)).reached(trn);
        assertThat(wizard.at()).isEqualTo("review-mentor-eligibility");
        assertThat(wizard.page().text()).contains("20 hours", AMBITION);

        wizard.answer("review-mentor-eligibility");

        assertThat(wizard.at()).isEqualTo("check-answers");
        assertThat(wizard.page().text()).contains("Lead provider " + AMBITION);
        assertThat(wizard.confirm().text()).contains("pass their details to the lead provider");
        assertThat(trainedHereBy(trn)).isEqualTo(AMBITION);
    }

    @Test
    @DisplayName("spec 02 §12.3 row 2: or another lead provider, when the ECT's will not train them")
    void provider_led_and_new_with_another_lead_provider() {
        Trn trn = newPerson();

        Wizard wizard = Wizard.forMentor(browsers.of(school), providerLed(AMBITION))
                .reached(trn)
                .answer("eligibility-lead-provider", "lead_provider_id", idOf(TEACH_FIRST));

        assertThat(wizard.at()).isEqualTo("check-answers");
        wizard.confirm();
        assertThat(trainedHereBy(trn)).isEqualTo(TEACH_FIRST);
    }

    @Test
    @DisplayName("spec 02 §12.3 row 3: provider-led, new, funded, the ECT's lead provider gone: another must be chosen")
    void provider_led_and_new_without_the_lead_provider() {
        Trn trn = newPerson();

        Wizard wizard = Wizard.forMentor(browsers.of(school), ectOfALeadProviderThatStopped())
                .reached(trn);

        assertThat(wizard.at()).isEqualTo("lead-provider");
        assertThat(wizard.open("check-answers").location()).as("SJ-X-27").endsWith("/lead-provider");
        wizard.answer("lead-provider", "lead_provider_id", idOf(AMBITION)).confirm();
        assertThat(trainedHereBy(trn)).isEqualTo(AMBITION);
    }

    @ParameterizedTest(name = "the ECT''s lead provider usable: {0}")
    @ValueSource(booleans = {true, false})
    @DisplayName("spec 02 §12.3 row 4 and Build of #3: provider-led, new, not funded: check answers, no training")
    void provider_led_and_new_but_not_funded(boolean usable) {
        Trn trn = unfunded(newPerson());

        Wizard wizard = Wizard.forMentor(
                        browsers.of(school), usable ? providerLed(AMBITION) : ectOfALeadProviderThatStopped())
                .reached(trn);

        assertThat(wizard.at()).isEqualTo("check-answers");
        assertThat(wizard.page().text()).doesNotContain("Lead provider");
        assertThat(wizard.confirm().text()).contains("cannot do mentor training");
        assertThat(trainedHereBy(trn)).isNull();
    }

    @Test
    @DisplayName("spec 02 §12.3 row 5: at another school and staying there: check answers, no training here")
    void staying_at_another_school() {
        Trn trn = mentorAt(scene.aSchool(), AMBITION);

        Wizard wizard = Wizard.forMentor(browsers.of(school), providerLed(AMBITION))
                .reached(trn)
                .answer("mentoring-at-new-school-only", "mentoring_at_new_school_only", "no");

        assertThat(wizard.at()).isEqualTo("check-answers");
        assertThat(wizard.confirm().text()).doesNotContain("mentor training");
        assertThat(trainedHereBy(trn)).isNull();
        assertThat(startedHere(trn)).isEqualTo(TestClock.today());
    }

    @Test
    @DisplayName("spec 02 §12.3 row 6: school-led, coming here only: start date, check answers, no training")
    void school_led_and_coming_here_only() {
        Trn trn = mentorAt(scene.aSchool(), AMBITION);

        Wizard wizard = comingHereOnly(schoolLed(), trn).answer("started-on", "started_on", "2026-10-05");

        assertThat(wizard.at()).isEqualTo("check-answers");
        assertThat(wizard.page().page().select(".govuk-back-link").attr("href"))
                .as("spec 02 §12.5 Build: back is the page before")
                .endsWith("/started-on");
        wizard.confirm();
        assertThat(trainedHereBy(trn)).isNull();
        assertThat(startedHere(trn)).isEqualTo(LocalDate.of(2026, 10, 5));
    }

    @Test
    @DisplayName(
            "spec 02 §12.3 row 7: provider-led, coming here only, trained before: earlier training, then the choice")
    void provider_led_and_coming_here_only() {
        SchoolId other = scene.aSchool();
        Trn trn = mentorAt(other, AMBITION);

        Wizard wizard = comingHereOnly(providerLed(TEACH_FIRST), trn).answer("started-on", "started_on", "2026-10-05");

        assertThat(wizard.at()).isEqualTo("previous-training-period-details");
        assertThat(wizard.page().text()).contains(nameOf(other), "Lead provider Not confirmed");
        assertThat(wizard.open("programme-choices").text()).contains(TEACH_FIRST, "will confirm this");
        wizard.answer("programme-choices", "use_same_programme_choices", "no");
        assertThat(wizard.at()).isEqualTo("lead-provider");
        wizard.answer("lead-provider", "lead_provider_id", idOf(AMBITION)).confirm();
        assertThat(trainedHereBy(trn)).isEqualTo(AMBITION);
    }

    @Test
    @DisplayName("spec 02 §12.3 row 7: a mentor who never trained goes from the start date to the choice")
    void provider_led_and_coming_here_only_untrained() {
        Trn trn = mentorAt(scene.aSchool(), null);

        Wizard wizard = comingHereOnly(providerLed(AMBITION), trn).answer("started-on", "started_on", "2026-10-05");

        assertThat(wizard.at()).isEqualTo("programme-choices");
        wizard.answer("programme-choices", "use_same_programme_choices", "yes").confirm();
        assertThat(trainedHereBy(trn)).isEqualTo(AMBITION);
    }

    @Test
    @DisplayName(
            "spec 02 §12.3 row 8: provider-led, coming here only, not funded: start date, check answers, no training")
    void provider_led_and_coming_here_only_but_not_funded() {
        Trn trn = unfunded(mentorAt(scene.aSchool(), null));

        Wizard wizard = comingHereOnly(providerLed(AMBITION), trn).answer("started-on", "started_on", "2026-10-05");

        assertThat(wizard.at()).isEqualTo("check-answers");
        assertThat(wizard.confirm().text()).contains("cannot do mentor training");
        assertThat(trainedHereBy(trn)).isNull();
    }

    @ParameterizedTest(name = "trained before: {0}")
    @ValueSource(booleans = {true, false})
    @DisplayName("spec 02 §12.3 row 9: an earlier mentor who mentors nowhere now: start date first, then the choice")
    void provider_led_and_an_earlier_mentor(boolean trained) {
        Trn trn = left(mentorAt(scene.aSchool(), trained ? AMBITION : null), "2026-09-30");

        Wizard wizard =
                Wizard.forMentor(browsers.of(school), providerLed(AMBITION)).reached(trn);
        assertThat(wizard.at()).isEqualTo("started-on");
        wizard.answer("started-on", "started_on", "2026-10-05");

        assertThat(wizard.at()).isEqualTo(trained ? "previous-training-period-details" : "programme-choices");
        wizard.answer("programme-choices", "use_same_programme_choices", "yes").confirm();
        assertThat(trainedHereBy(trn)).isEqualTo(AMBITION);
    }

    @ParameterizedTest(name = "coming from another school: {0}")
    @ValueSource(booleans = {true, false})
    @DisplayName("spec 02 §12.3 row 10: trained before, the ECT's lead provider gone: another must be chosen")
    void an_earlier_mentor_without_the_lead_provider(boolean transferring) {
        long ect = ectOfALeadProviderThatStopped();
        Trn trn = mentorAt(scene.aSchool(), AMBITION);

        Wizard wizard = transferring
                ? comingHereOnly(ect, trn)
                : Wizard.forMentor(browsers.of(school), ect).reached(left(trn, "2026-09-30"));
        wizard.answer("started-on", "started_on", "2026-10-05");

        assertThat(wizard.at()).isEqualTo("previous-training-period-details");
        assertThat(wizard.open("programme-choices").location())
                .as("the ECT's choice cannot be had")
                .isNotNull();
        wizard.answer("lead-provider", "lead_provider_id", idOf(AMBITION)).confirm();
        assertThat(trainedHereBy(trn)).isEqualTo(AMBITION);
    }

    @Test
    @DisplayName("spec 02 §12.3 Build: a mentor who leaves this school and comes back is asked for a start date")
    void returning_early() {
        Trn trn = mentorAt(school, null);
        leave.execute(new FinishMentorAtSchoolPeriods.Command(
                Scene.TUTOR, teacher(trn), LocalDate.parse("2026-10-20"), school));

        Wizard wizard = Wizard.forMentor(browsers.of(school), schoolLed()).reached(trn);

        assertThat(wizard.at()).isEqualTo("started-on");
        assertThat(wizard.errors("started-on", "started_on", "2026-10-20"))
                .as("SJ-RM-10: not while the earlier spell lasts")
                .singleElement()
                .asString()
                .contains("until 20 October 2026");
        wizard.answer("started-on", "started_on", "2026-10-21").confirm();
        assertThat(startedHere(trn)).isEqualTo(LocalDate.of(2026, 10, 21));
    }

    // --- dates
    // -----------------------------------------------------------------------------------------------------------

    @Test
    @DisplayName("SJ-RM-10 SJ-RM-11 SJ-RM-12 SJ-X-25: what is wrong with a mentor's first day is said on the field")
    void the_start_date() {
        Trn trn = mentorAt(scene.aSchool(), null);
        Wizard wizard = comingHereOnly(schoolLed(), trn);

        assertThat(errorOf(wizard, "")).contains("Enter the date Morgan Mentor started");
        assertThat(wizard.errors("started-on", "started_on-day", "1", "started_on-month", "9", "started_on-year", "25"))
                .singleElement()
                .asString()
                .contains("correct format");
        assertThat(errorOf(wizard, "2024-05-31")).contains("too far in the past", "1 June 2024");
        assertThat(errorOf(wizard, "2025-08-31")).contains("started mentoring at", "1 September 2025");
        assertThat(errorOf(wizard, "2027-02-07")).contains("6 February 2027");
        assertThat(wizard.answer("started-on", "started_on", "2027-02-06").at()).isEqualTo("check-answers");
    }

    @Test
    @DisplayName("SJ-RM-13 SJ-RM-14: a year that is not open is named, and the date given before stays")
    void a_year_that_is_not_open() {
        Trn trn = left(mentorAt(scene.aSchool(), null), "2026-09-30");
        Wizard wizard = Wizard.forMentor(browsers.of(school), schoolLed())
                .reached(trn)
                .answer("started-on", "started_on", "2026-10-05")
                .answer("change-started-on", "started_on", "2028-09-01");

        assertThat(wizard.at()).isEqualTo("change-cannot-register-mentor-yet");
        SchoolBrowser.Answer page = wizard.page();
        assertThat(page.text()).contains("2028 to 2029");
        assertThat(page.page().select(".govuk-back-link").attr("href")).endsWith("/check-answers");
        assertThat(wizard.open("check-answers").text()).contains("5 October 2026");
    }

    @Test
    @DisplayName("SJ-RM-15: without a date of their own, a mentor cannot start in a contract period that is not open")
    void today_is_not_open() {
        long ect = schoolLed();
        Trn elsewhere = mentorAt(scene.aSchool(), null);
        SchoolBrowser browser = browsers.of(school);
        database.execute("update contract_periods set enabled = false where year = 2026");
        Wizard newcomer = Wizard.forMentor(browser, ect).reached(newPerson());
        Wizard staying = Wizard.forMentor(browser, ect)
                .reached(elsewhere)
                .answer("mentoring-at-new-school-only", "mentoring_at_new_school_only", "no");
        database.execute("update contract_periods set enabled = true where year = 2026");

        assertThat(newcomer.at()).isEqualTo("cannot-register-mentor-yet");
        assertThat(newcomer.page().text()).contains("2026 to 2027");
        assertThat(staying.at()).isEqualTo("cannot-register-mentor-yet");
        assertThat(browser.session()).as("SJ-X-05").doesNotContain("1998-03-12");
    }

    @Test
    @DisplayName("SJ-RM-15: nor when it was closed while the answers were given")
    void closed_at_the_last_moment() {
        Wizard wizard = Wizard.forMentor(browsers.of(school), schoolLed()).reached(newPerson());
        database.execute("update contract_periods set enabled = false where year = 2026");
        SchoolBrowser.Answer answer = wizard.send("check-answers");
        database.execute("update contract_periods set enabled = true where year = 2026");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.errors()).singleElement().asString().contains("not open yet");
    }

    @Test
    @DisplayName(
            "SJ-RM-41: who was not asked leaves a school on the day before, also where that is earlier than was said")
    void a_spell_elsewhere_is_cut() {
        SchoolId other = scene.aSchool();
        Trn trn = left(mentorAt(other, null), "2026-10-02");

        Wizard.forMentor(browsers.of(school), schoolLed())
                .reached(trn)
                .answer("started-on", "started_on", "2026-10-01")
                .confirm();

        assertThat(database.resultQuery(
                                "select finished_on from mentor_at_school_periods where school_id = ? and teacher_id = ?",
                                other.value(),
                                teacher(trn).value())
                        .fetchSingle(0, LocalDate.class))
                .isEqualTo(LocalDate.of(2026, 9, 30));
    }

    @Test
    @DisplayName("SJ-RM-41 SJ-X-22: a mentor whom another school registers meanwhile is asked about, not taken away")
    void registered_elsewhere_meanwhile() {
        Trn trn = newPerson();
        Wizard wizard = Wizard.forMentor(browsers.of(school), schoolLed()).reached(trn);
        SchoolId other = scene.aSchool();
        var theirs = scene.anEct().at(other).since("2026-09-01").register();
        scene.aMentor().withTrn(trn).of(theirs.period()).at(other).register();

        wizard.answer("check-answers");

        assertThat(wizard.at()).isEqualTo("mentoring-at-new-school-only");
        wizard.answer("mentoring-at-new-school-only", "mentoring_at_new_school_only", "no")
                .confirm();
        assertThat(database.resultQuery(
                                "select count(*) from mentor_at_school_periods where teacher_id = ? and finished_on is null",
                                teacher(trn).value())
                        .fetchSingle(0, Integer.class))
                .isEqualTo(2);
    }

    @Test
    @DisplayName("spec 02 §12.5 SJ-LP-01: a later start date that the lead provider does not reach asks for another")
    void a_start_date_beyond_the_lead_provider() {
        TestClock.set(LocalDate.parse("2026-05-20"));
        long ect = ectOf("Ends In 2025", 2025);
        Trn trn = left(mentorAt(scene.aSchool(), AMBITION), "2026-05-10");
        TestClock.set(LocalDate.parse("2026-05-21"));
        database.execute(
                "delete from training_periods where teacher_id = ?",
                teacher(trn).value());

        Wizard wizard = Wizard.forMentor(browsers.of(school), ect)
                .reached(trn)
                .answer("started-on", "started_on", "2026-05-21")
                .answer("programme-choices", "use_same_programme_choices", "yes");
        assertThat(wizard.page().text()).contains("Lead provider Ends In 2025");
        wizard.answer("change-started-on", "started_on", "2026-09-01");
        assertThat(wizard.at()).isEqualTo("change-lead-provider");
        wizard.answer("change-lead-provider", "lead_provider_id", idOf(AMBITION));

        SchoolBrowser.Answer check = wizard.page();
        assertThat(check.text()).contains("Lead provider " + AMBITION);
        String change = check.page()
                .select("a:contains(Change):contains(lead provider)")
                .attr("href");
        assertThat(change).endsWith("/change-lead-provider");
        assertThat(wizard.open("change-lead-provider").status()).isEqualTo(200);
    }

    // --- already at the school
    // -------------------------------------------------------------------------------------------

    @Test
    @DisplayName("SJ-X-23 spec 02 §12.7 Build: a mentor already at the school who never trained is offered training")
    void already_active_and_untrained() {
        long ect = providerLed(AMBITION);
        Trn trn = mentorAt(school, null);
        SchoolBrowser browser = browsers.of(school);
        Wizard wizard = Wizard.forMentor(browser, ect).search(trn);
        assertThat(wizard.at()).isEqualTo("already-active-at-school");
        assertThat(browser.session()).as("SJ-X-05").doesNotContain("1998-03-12");
        String mentor = wizard.page().page().select("input[name=mentor_id]").attr("value");

        SchoolBrowser.Answer answer = browser.sendFrom(
                wizard.step("already-active-at-school"),
                "/school/ects/" + ect + "/mentorship",
                Map.of("mentor_id", mentor));

        assertThat(String.valueOf(answer.location()))
                .startsWith("/school/assign-existing-mentor/")
                .endsWith("/review-mentor-eligibility");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"unknown", "the ECT", "prohibited"})
    @DisplayName("SJ-X-05: every page that a mentor's registration can stop on forgets the date of birth")
    void exits_forget(String who) {
        Trn ectTrn = trs.knows(scene.aTrn(), "Erin", "Ect");
        long ect = scene.anEct()
                .withTrn(ectTrn)
                .at(school)
                .since("2026-09-01")
                .register()
                .period()
                .value();
        SchoolBrowser browser = browsers.of(school);

        Wizard.forMentor(browser, ect)
                .search(
                        switch (who) {
                            case "the ECT" -> ectTrn;
                            case "prohibited" ->
                                trs.knows(scene.aTrn(), "Per", "Hibited", TrsInductionStatus.NONE, true);
                            default -> scene.aTrn();
                        });

        assertThat(browser.session()).contains("find").doesNotContain("1998-03-12");
    }

    // --- what the tests share ----------------------------------------------------------------------------------------

    private String errorOf(Wizard wizard, String day) {
        return wizard.errors("started-on", "started_on", day).getFirst();
    }

    private Wizard comingHereOnly(long ect, Trn trn) {
        return Wizard.forMentor(browsers.of(school), ect)
                .reached(trn)
                .answer("mentoring-at-new-school-only", "mentoring_at_new_school_only", "yes");
    }

    private long schoolLed() {
        return scene.anEct().at(school).since("2026-09-01").register().period().value();
    }

    private long providerLed(String leadProvider) {
        return scene.anEct()
                .at(school)
                .since("2026-09-01")
                .trainedBy(leadProvider)
                .register()
                .period()
                .value();
    }

    private long ectOfALeadProviderThatStopped() {
        TestClock.set(LocalDate.of(2025, 9, 10));
        long ect = ectOf("Stopped", 2025);
        TestClock.set(TestClock.DEFAULT);
        return ect;
    }

    /** An ECT of a lead provider that works in one contract period only. */
    private long ectOf(String leadProvider, int year) {
        database.execute("insert into lead_providers (name) values (?) on conflict do nothing", leadProvider);
        database.execute(
                "insert into active_lead_providers (lead_provider_id, contract_period_year)"
                        + " select id, ? from lead_providers where name = ? on conflict do nothing",
                year,
                leadProvider);
        return scene.anEct()
                .at(school)
                .since("2025-09-01")
                .trainedBy(leadProvider)
                .register()
                .period()
                .value();
    }

    private Trn newPerson() {
        return trs.knows(scene.aTrn(), "Mona", "New");
    }

    private Trn mentorAt(SchoolId where, @Nullable String trainedBy) {
        Trn trn = trs.knows(scene.aTrn(), "Morgan", "Mentor");
        var ect = scene.anEct().at(where).since("2025-09-01").register();
        var mentor = scene.aMentor().withTrn(trn).of(ect.period()).at(where).since("2025-09-01");
        (trainedBy == null ? mentor : mentor.trainedBy(trainedBy)).register();
        return trn;
    }

    private Trn left(Trn mentor, String day) {
        leave.execute(
                new FinishMentorAtSchoolPeriods.Command(Scene.TUTOR, teacher(mentor), LocalDate.parse(day), null));
        return mentor;
    }

    private Trn unfunded(Trn trn) {
        database.execute(
                "insert into teachers (trn, trs_first_name, trs_last_name, mentor_became_ineligible_for_funding_on,"
                        + " mentor_became_ineligible_for_funding_reason)"
                        + " values (?, 'Morgan', 'Mentor', '2024-01-01', 'completed_during_early_roll_out')"
                        + " on conflict (trn) do update set mentor_became_ineligible_for_funding_on = '2024-01-01',"
                        + " mentor_became_ineligible_for_funding_reason = 'completed_during_early_roll_out'",
                trn.value());
        return trn;
    }

    private TeacherId teacher(Trn trn) {
        return new TeacherId(database.resultQuery("select id from teachers where trn = ?", trn.value())
                .fetchSingle(0, Long.class));
    }

    private @Nullable LocalDate startedHere(Trn trn) {
        return database.resultQuery(
                        "select max(started_on) from mentor_at_school_periods where school_id = ? and teacher_id = ?",
                        school.value(),
                        teacher(trn).value())
                .fetchSingle(0, LocalDate.class);
    }

    /** Who trains the mentor at this school; null when nobody does. */
    private @Nullable String trainedHereBy(Trn trn) {
        return Optional.ofNullable(
                        database.resultQuery("""
                                select lp.name
                                from training_periods tp
                                join mentor_at_school_periods m on m.id = tp.mentor_at_school_period_id
                                join active_lead_providers a on a.id = tp.expression_of_interest_id
                                join lead_providers lp on lp.id = a.lead_provider_id
                                where m.school_id = ? and m.teacher_id = ?
                                """, school.value(), teacher(trn).value())
                                .fetchOne())
                .map(row -> row.get(0, String.class))
                .orElse(null);
    }

    private String idOf(String leadProvider) {
        return Long.toString(scene.leadProvider(leadProvider).value());
    }

    private String nameOf(SchoolId which) {
        return String.valueOf(database.resultQuery(
                        "select g.name from schools s join gias_schools g on g.urn = s.urn where s.id = ?",
                        which.value())
                .fetchSingle(0, String.class));
    }
}
