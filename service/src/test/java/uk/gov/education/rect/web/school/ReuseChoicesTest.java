package uk.gov.education.rect.web.school;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gov.education.rect.testing.Scene.AMBITION;
import static uk.gov.education.rect.testing.Scene.TEACH_FIRST;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import uk.gov.education.rect.appropriatebodies.AppropriateBodyPeriodId;
import uk.gov.education.rect.providers.DeliveryPartnerId;
import uk.gov.education.rect.schools.SchoolId;
import uk.gov.education.rect.teachers.Trn;
import uk.gov.education.rect.testing.Scene;
import uk.gov.education.rect.testing.TestClock;

/**
 * Using a school's earlier choices again (spec 02 §9.6). Today is 1 September 2025, a first-time ECT starts on it, so the
 * contract period is 2025; the earlier year is 2024.
 */
@SchoolTest
class ReuseChoicesTest {

    @Autowired
    private Scene scene;

    @Autowired
    private ScriptedTrs trs;

    @Autowired
    private DSLContext database;

    @Autowired
    private SchoolBrowsers browsers;

    private SchoolId school = new SchoolId(0);
    private AppropriateBodyPeriodId hub = new AppropriateBodyPeriodId(0);
    private DeliveryPartnerId one = new DeliveryPartnerId(0);

    @BeforeEach
    void a_school() {
        school = scene.aSchool();
        hub = scene.aTeachingSchoolHub();
        one = scene.aDeliveryPartner();
        today("2025-09-01");
    }

    // --- the outcome matrix ------------------------------------------------------------------------------------------

    @Test
    @DisplayName("spec 02 §9.6 matrix row 1: a partnership of this year is used")
    void a_partnership_of_this_year() {
        partnership(AMBITION, 2025);
        chosenLastTime(AMBITION);

        Wizard wizard = upToTheOffer();

        assertThat(wizard.page().text()).contains(AMBITION, nameOf(one)).doesNotContain("will confirm");
        assertThat(resultOfYes(wizard)).isEqualTo("confirmed by " + AMBITION + " 2025");
        assertThat(story()).doesNotContain("school_partnership_reused");
    }

    @Test
    @DisplayName("W10 SJ-PAR-02 SJ-PAR-04 SJ-REU-01 matrix row 2: an earlier year's partnership is made anew")
    void an_earlier_partnership_made_anew() {
        today("2024-09-02");
        partnership(AMBITION, 2024);
        chosenLastTime(AMBITION);
        today("2025-09-01");
        scene.pair(AMBITION, one, 2025);

        Wizard wizard = upToTheOffer();

        assertThat(wizard.page().text()).contains(nameOf(one));
        wizard.answer("use-previous-ect-choices", "use_previous_ect_choices", "true");
        assertThat(wizard.page().text())
                .as("spec 02 §9.7 delivery partner")
                .contains("Delivery partner " + nameOf(one));
        wizard.confirm();
        assertThat(latestTraining()).isEqualTo("confirmed by " + AMBITION + " 2025");
        assertThat(story()).containsSubsequence("school_partnership_created", "school_partnership_reused");
        assertThat(database.resultQuery(
                                "select metadata ->> 'reused_into_contract_period_year' from events"
                                        + " where school_id = ? and event_type = 'school_partnership_reused'",
                                school.value())
                        .fetchSingle(0, String.class))
                .isEqualTo("2025");
    }

    @Test
    @DisplayName("W11 matrix row 3: not offered when the delivery partner has gone and nobody waited for a partnership")
    void the_delivery_partner_has_gone() {
        today("2024-09-02");
        partnership(AMBITION, 2024);
        chosenLastTime(AMBITION);
        today("2025-09-01");
        scene.pair(AMBITION, scene.aDeliveryPartner(), 2025);

        assertThat(upToTheOffer().at()).isEqualTo("state-school-appropriate-body");
    }

    @Test
    @DisplayName("W12 SJ-REU-02 SJ-REU-03 matrix row 4: offered when somebody waited for the lead provider once")
    void the_delivery_partner_has_gone_but_somebody_waited() {
        today("2024-09-02");
        chosenLastTime(AMBITION);
        partnership(AMBITION, 2024);
        today("2025-09-01");
        scene.pair(AMBITION, scene.aDeliveryPartner(), 2025);

        Wizard wizard = upToTheOffer();

        assertThat(wizard.page().text()).contains(AMBITION + " will confirm").doesNotContain(nameOf(one));
        assertThat(resultOfYes(wizard)).isEqualTo("interest in " + AMBITION + " 2025");
    }

    @Test
    @DisplayName("SJ-REU-05 SJ-X-14 matrix row 5: never a partnership, but an interest: the lead provider will confirm")
    void an_interest_only() {
        scene.aPartnership().of(AMBITION).with(scene.aSchool()).in(2025).create();
        today("2024-09-02");
        chosenLastTime(AMBITION);
        today("2025-09-01");

        Wizard wizard = upToTheOffer();

        assertThat(wizard.page().text())
                .as("another school's partnership does not count")
                .contains(AMBITION + " will confirm if they are working with your school");
        assertThat(resultOfYes(wizard)).isEqualTo("interest in " + AMBITION + " 2025");
    }

    @Test
    @DisplayName("matrix row 6: neither partnership nor interest")
    void nothing_to_go_by() {
        today("2024-09-02");
        chosenLastTime(AMBITION);
        database.execute(
                "update training_periods set expression_of_interest_id = (select a.id from active_lead_providers a"
                        + " join lead_providers l on l.id = a.lead_provider_id"
                        + " where l.name = ? and a.contract_period_year = 2024)"
                        + " where ect_at_school_period_id in (select id from ect_at_school_periods where school_id = ?)",
                TEACH_FIRST,
                school.value());
        today("2025-09-01");

        assertThat(upToTheOffer().at())
                .as("SJ-X-14: an interest in another lead provider does not count")
                .isEqualTo("state-school-appropriate-body");
    }

    @Test
    @DisplayName("matrix row 7: a lead provider that no longer works is not offered again")
    void the_lead_provider_has_gone() {
        database.execute("insert into lead_providers (name) values ('Gone Since') on conflict do nothing");
        database.execute("insert into active_lead_providers (lead_provider_id, contract_period_year)"
                + " select id, 2024 from lead_providers where name = 'Gone Since' on conflict do nothing");
        today("2024-09-02");
        chosenLastTime("Gone Since");
        today("2025-09-01");

        assertThat(upToTheOffer().at()).isEqualTo("state-school-appropriate-body");
    }

    @Test
    @DisplayName(
            "spec 02 §9.6, DM-SCH-02: school-led choices are offered while the school may name the appropriate body")
    void school_led() {
        scene.anEct().at(school).since("2025-09-01").assuredBy(hub).register();

        Wizard wizard = upToTheOffer();
        assertThat(wizard.page().text()).contains("School-led").doesNotContain("Lead provider");

        database.execute(
                "update appropriate_body_periods set dfe_sign_in_organisation_id = null where id = ?", hub.value());
        assertThat(upToTheOffer().at()).isEqualTo("state-school-appropriate-body");
        database.execute(
                "update appropriate_body_periods set dfe_sign_in_organisation_id = gen_random_uuid(),"
                        + " body_type = 'local_authority' where id = ?",
                hub.value());
        assertThat(upToTheOffer().at()).isEqualTo("state-school-appropriate-body");
    }

    @Test
    @DisplayName("DM-SCH-08: nothing is offered again unless both appropriate body and programme are on record")
    void both_choices_or_none() {
        scene.anEct().at(school).since("2025-09-01").assuredBy(hub).register();
        assertThat(upToTheOffer().at()).isNotEqualTo("state-school-appropriate-body");

        database.execute("update schools set last_chosen_training_programme = null where id = ?", school.value());
        assertThat(upToTheOffer().at()).as("no programme").isEqualTo("state-school-appropriate-body");
        database.execute(
                "update schools set last_chosen_appropriate_body_id = null,"
                        + " last_chosen_training_programme = 'school_led' where id = ?",
                school.value());
        assertThat(upToTheOffer().at()).as("no appropriate body").isEqualTo("state-school-appropriate-body");
    }

    // --- the rules around it -----------------------------------------------------------------------------------------

    @Test
    @DisplayName("SJ-REU-06 SJ-REU-07: yes, no, or not answered yet; no keeps what was chosen one by one")
    void the_answer_has_three_states() {
        partnership(AMBITION, 2025);
        chosenLastTime(AMBITION);
        Wizard wizard = upToTheOffer();
        assertThat(wizard.page().page().select("input[type=radio][checked]")).isEmpty();
        assertThat(wizard.errors("use-previous-ect-choices")).hasSize(1);

        wizard.answer("use-previous-ect-choices", "use_previous_ect_choices", "false")
                .answer("state-school-appropriate-body", "appropriate_body_id", Long.toString(hub.value()))
                .answer("training-programme", "training_programme", "school_led")
                .answer("change-use-previous-ect-choices", "use_previous_ect_choices", "true");
        assertThat(wizard.page().text())
                .contains("Choices used by your school previously Yes", AMBITION)
                .doesNotContain("Change appropriate body", "Change training programme");

        wizard.answer("change-use-previous-ect-choices", "use_previous_ect_choices", "false");
        assertThat(wizard.at()).isEqualTo("check-answers");
        assertThat(wizard.page().text())
                .contains("Choices used by your school previously No", "School-led", "Change training programme")
                .doesNotContain(AMBITION);
    }

    @Test
    @DisplayName("SJ-REU-08 SJ-X-13: another start date is asked again about what no longer fits it, and only that")
    void another_start_date() {
        database.execute("insert into lead_providers (name) values ('This Year Only') on conflict do nothing");
        database.execute("insert into active_lead_providers (lead_provider_id, contract_period_year)"
                + " select id, 2025 from lead_providers where name = 'This Year Only' on conflict do nothing");
        today("2026-05-20");
        chosenLastTime("This Year Only");
        Wizard wizard =
                upToTheOffer("2026-05-20").answer("use-previous-ect-choices", "use_previous_ect_choices", "true");
        assertThat(wizard.at()).isEqualTo("check-answers");

        wizard.answer("change-start-date", "start_date", "2026-09-01");
        assertThat(wizard.at()).as("the yes no longer counts").isEqualTo("change-state-school-appropriate-body");
        assertThat(wizard.open("check-answers").location()).endsWith("/state-school-appropriate-body");

        wizard.answer("change-start-date", "start_date", "2026-05-20")
                .answer("use-previous-ect-choices", "use_previous_ect_choices", "false")
                .answer("state-school-appropriate-body", "appropriate_body_id", Long.toString(hub.value()))
                .answer("training-programme", "training_programme", "provider_led")
                .answer("lead-provider", "lead_provider_id", idOf("This Year Only"))
                .answer("change-start-date", "start_date", "2026-09-01");
        assertThat(wizard.at()).as("the lead provider is asked for again").isEqualTo("change-lead-provider");
        wizard.answer("change-lead-provider", "lead_provider_id", idOf(AMBITION));
        assertThat(wizard.at()).isEqualTo("check-answers");
        assertThat(wizard.page().text()).contains("1 September 2026", AMBITION);
    }

    @Test
    @DisplayName("spec 02 §9.7: a chosen lead provider's delivery partner is shown when the school works with them")
    void the_delivery_partner_of_a_chosen_lead_provider() {
        partnership(AMBITION, 2025);
        Wizard wizard = upToTheOffer()
                .answer("state-school-appropriate-body", "appropriate_body_id", Long.toString(hub.value()))
                .answer("training-programme", "training_programme", "provider_led")
                .answer("lead-provider", "lead_provider_id", idOf(AMBITION));
        assertThat(wizard.page().text()).contains("Delivery partner " + nameOf(one));

        wizard.answer("change-lead-provider", "lead_provider_id", idOf(TEACH_FIRST));
        assertThat(wizard.page().text()).contains(TEACH_FIRST).doesNotContain("Delivery partner");
    }

    @ParameterizedTest(name = "the ECT''s own interest: {0}")
    @ValueSource(booleans = {true, false})
    @DisplayName(
            "SJ-REU-04 SJ-X-14: out of a closed contract period, the ECT's own interest must be in the last chosen")
    void after_a_closed_contract_period(boolean sameLeadProvider) {
        Trn trn = trs.knows(scene.aTrn(), "Freya", "Frozen");
        today("2022-09-05");
        scene.anEct()
                .withTrn(trn)
                .at(scene.aSchool())
                .since("2022-09-05")
                .trainedBy(sameLeadProvider ? AMBITION : TEACH_FIRST)
                .register();
        today("2025-09-01");
        chosenLastTime(AMBITION);

        Wizard wizard = Wizard.forEct(browsers.of(school))
                .reached(trn)
                .answer("start-date", "start_date", "2025-09-10")
                .answer("working-pattern", "working_pattern", "full_time");

        assertThat(wizard.at())
                .isEqualTo(sameLeadProvider ? "use-previous-ect-choices" : "state-school-appropriate-body");
    }

    @Test
    @DisplayName("SJ-REU-01 DM-FRZ-08: out of a closed contract period only a partnership of the new one counts")
    void an_earlier_partnership_after_a_closed_contract_period() {
        Trn trn = trs.knows(scene.aTrn(), "Freya", "Frozen");
        today("2022-09-05");
        scene.anEct()
                .withTrn(trn)
                .at(scene.aSchool())
                .since("2022-09-05")
                .trainedBy(TEACH_FIRST)
                .register();
        today("2025-09-01");
        partnership(AMBITION, 2025);
        chosenLastTime(AMBITION);
        scene.pair(AMBITION, one, 2024);
        SchoolBrowser browser = browsers.of(school);
        assertThat(Wizard.forEct(browser)
                        .reached(trn)
                        .answer("start-date", "start_date", "2025-09-10")
                        .answer("working-pattern", "working_pattern", "full_time")
                        .at())
                .isEqualTo("state-school-appropriate-body");

        partnership(AMBITION, 2024);
        assertThat(Wizard.forEct(browser)
                        .reached(trn)
                        .answer("start-date", "start_date", "2025-09-10")
                        .answer("working-pattern", "working_pattern", "full_time")
                        .at())
                .isEqualTo("use-previous-ect-choices");
    }

    // --- what the tests share ----------------------------------------------------------------------------------------

    private static void today(String day) {
        TestClock.set(LocalDate.parse(day));
    }

    private void partnership(String leadProvider, int year) {
        scene.aPartnership().of(leadProvider).with(school).through(one).in(year).create();
    }

    /** The school registers an ECT from today, trained by the lead provider. */
    private void chosenLastTime(String leadProvider) {
        scene.anEct()
                .at(school)
                .since(TestClock.today().toString())
                .assuredBy(hub)
                .trainedBy(leadProvider)
                .register();
    }

    private Wizard upToTheOffer() {
        return upToTheOffer("2025-09-01");
    }

    private Wizard upToTheOffer(String start) {
        return Wizard.forEct(browsers.of(school))
                .reached(trs.knows(scene.aTrn(), "Nora", "New"))
                .answer("start-date", "start_date", start)
                .answer("working-pattern", "working_pattern", "full_time");
    }

    private String resultOfYes(Wizard wizard) {
        wizard.answer("use-previous-ect-choices", "use_previous_ect_choices", "true")
                .confirm();
        return latestTraining();
    }

    private String latestTraining() {
        return Objects.requireNonNull(database.resultQuery("""
                select
                  case when tp.school_partnership_id is null then 'interest in ' else 'confirmed by ' end
                    || lp.name || ' ' || active.contract_period_year
                from training_periods tp
                join ect_at_school_periods e on e.id = tp.ect_at_school_period_id
                left join school_partnerships sp on sp.id = tp.school_partnership_id
                left join lead_provider_delivery_partnerships pair on pair.id = sp.lead_provider_delivery_partnership_id
                join active_lead_providers active
                  on active.id = coalesce(pair.active_lead_provider_id, tp.expression_of_interest_id)
                join lead_providers lp on lp.id = active.lead_provider_id
                where e.school_id = ?
                order by tp.id desc
                limit 1
                """, school.value()).fetchSingle(0, String.class));
    }

    private List<String> story() {
        return database.resultQuery("select event_type from events where school_id = ? order by id", school.value())
                .fetch(0, String.class);
    }

    private String idOf(String leadProvider) {
        return Long.toString(scene.leadProvider(leadProvider).value());
    }

    private String nameOf(DeliveryPartnerId partner) {
        return Objects.requireNonNull(
                database.resultQuery("select name from delivery_partners where id = ?", partner.value())
                        .fetchSingle(0, String.class));
    }
}
