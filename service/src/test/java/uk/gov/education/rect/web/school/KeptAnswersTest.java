package uk.gov.education.rect.web.school;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gov.education.rect.testing.Scene.AMBITION;

import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.session.Session;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.gov.education.rect.appropriatebodies.AppropriateBodyPeriodId;
import uk.gov.education.rect.schools.SchoolId;
import uk.gov.education.rect.teachers.Trn;
import uk.gov.education.rect.testing.Scene;

/** What becomes of the answers of a registration: a restart, two tabs, sent twice, and a step back. */
@SchoolTest
class KeptAnswersTest {

    @Autowired
    private Scene scene;

    @Autowired
    private ScriptedTrs trs;

    @Autowired
    private DSLContext database;

    @Autowired
    private SchoolBrowsers browsers;

    @Autowired
    private DataSource dataSource;

    @Autowired
    private PlatformTransactionManager transactions;

    private SchoolId school = new SchoolId(0);
    private AppropriateBodyPeriodId hub = new AppropriateBodyPeriodId(0);
    private SchoolBrowser browser;

    @BeforeEach
    void a_school() {
        school = scene.aSchool();
        hub = scene.aTeachingSchoolHub();
        browser = browsers.of(school);
    }

    @Test
    @DisplayName("Issue 3: a restart of the service in the middle of registering an ECT loses nothing")
    void a_restart_while_registering_an_ect() {
        Wizard wizard = upToTheReview(Wizard.forEct(browser), trs.knows(scene.aTrn(), "Rae", "Start"));

        assertThat(afterARestart()).contains("Rae", "2026-09-01", "FULL_TIME");
        assertThat(wizard.confirm().text()).contains("Rae Start");
    }

    @Test
    @DisplayName("Issue 3: a restart of the service in the middle of registering a mentor loses nothing")
    void a_restart_while_registering_a_mentor() {
        Wizard wizard = Wizard.forMentor(browser, ect()).reached(trs.knows(scene.aTrn(), "Rae", "Start"));

        assertThat(afterARestart()).contains("Rae", "@school.example");
        assertThat(wizard.confirm().text()).contains("Rae Start");
    }

    @Test
    @DisplayName("SJ-WIZ-10: two ECTs registered in two tabs at once do not share answers")
    void two_tabs_with_an_ect_each() {
        Trn first = trs.knows(scene.aTrn(), "Fern", "First");
        Trn second = trs.knows(scene.aTrn(), "Saul", "Second");
        Wizard one = Wizard.forEct(browser).found(first);
        Wizard two = Wizard.forEct(browser).found(second);
        one.answer("email-address", "email", "fern@school.example").answer("start-date", "start_date", "2026-09-01");
        two.answer("email-address", "email", "saul@school.example").answer("start-date", "start_date", "2026-09-14");
        assured(one);
        assured(two);

        assertThat(one.page().text()).contains("Fern First", "fern@school.example", "1 September 2026");
        assertThat(two.page().text()).contains("Saul Second", "saul@school.example", "14 September 2026");
        two.confirm();
        assertThat(browser.session()).as("the other tab goes on").contains("fern@school.example");
        one.confirm();
        assertThat(database.resultQuery(
                                "select string_agg(email, ', ' order by email) from ect_at_school_periods where school_id = ?",
                                school.value())
                        .fetchSingle(0, String.class))
                .isEqualTo("fern@school.example, saul@school.example");
    }

    @Test
    @DisplayName("SJ-WIZ-10: two mentors registered in two tabs at once go to their own ECTs")
    void two_tabs_with_a_mentor_each() {
        long firstEct = ect();
        long secondEct = ect();
        Wizard one = Wizard.forMentor(browser, firstEct).found(trs.knows(scene.aTrn(), "Fern", "First"));
        Wizard two = Wizard.forMentor(browser, secondEct).found(trs.knows(scene.aTrn(), "Saul", "Second"));
        two.answer("email-address", "email", "saul.second@school.example").confirm();
        one.answer("email-address", "email", "fern.first@school.example").confirm();

        assertThat(mentorOf(firstEct)).isEqualTo("fern.first@school.example");
        assertThat(mentorOf(secondEct)).isEqualTo("saul.second@school.example");
    }

    @Test
    @DisplayName("SJ-WIZ-10 DM-REG-02: the same ECT in two tabs is registered once")
    void two_tabs_with_the_same_ect() {
        Trn trn = trs.knows(scene.aTrn(), "Sam", "Same");
        Wizard one = upToTheReview(Wizard.forEct(browser), trn);
        Wizard two = upToTheReview(Wizard.forEct(browser), trn)
                .answer("change-working-pattern", "working_pattern", "part_time");
        one.confirm();

        two.answer("check-answers");

        assertThat(two.at()).as("spec 02 §9.9 #2 Build").isEqualTo("already-active-at-school");
        assertThat(browser.session()).as("SJ-X-05").doesNotContain("1998-03-12");
        assertThat(count("ect_at_school_periods")).isEqualTo(1);
    }

    @Test
    @DisplayName(
            "SJ-WIZ-10 DM-REM-07: the same mentor in two tabs, for two ECTs, is registered once and assigned twice")
    void two_tabs_with_the_same_mentor() {
        Trn trn = trs.knows(scene.aTrn(), "Sam", "Same");
        long secondEct = ect();
        Wizard one = Wizard.forMentor(browser, ect()).reached(trn);
        Wizard two = Wizard.forMentor(browser, secondEct).reached(trn);
        one.confirm();

        two.answer("check-answers");

        assertThat(two.at()).isEqualTo("already-active-at-school");
        String mentor = two.page().page().select("input[name=mentor_id]").attr("value");
        browser.sendFrom(
                two.step("already-active-at-school"),
                "/school/ects/" + secondEct + "/mentorship",
                Map.of("mentor_id", mentor));
        assertThat(count("mentor_at_school_periods")).isEqualTo(1);
        assertThat(mentorOf(secondEct)).isEqualTo("p" + trn.value() + "@school.example");
    }

    @Test
    @DisplayName("SJ-WIZ-10 SJ-WIZ-09: a mentor's last page sent twice registers once and shows the same confirmation")
    void a_mentor_sent_twice() {
        long ect = ect();
        Wizard wizard = Wizard.forMentor(browser, ect).reached(trs.knows(scene.aTrn(), "Dee", "Twice"));
        String check = wizard.step("check-answers");
        String first = browser.send(check, Map.of()).location();

        SchoolBrowser.Answer again = browser.sendFrom(Wizard.ECT_START, check, Map.of());

        assertThat(again.location()).isEqualTo(first).endsWith("/confirmation");
        assertThat(wizard.open("find-mentor").location()).isEqualTo(first);
        assertThat(count("mentor_at_school_periods")).isEqualTo(1);
    }

    @Test
    @DisplayName("SJ-WIZ-02: fields stand under the step's name; a date is three numbers")
    void names_of_fields() {
        Wizard wizard = Wizard.forEct(browser);
        assertThat(wizard.page()
                        .page()
                        .select("main form input:not([type=hidden])")
                        .eachAttr("name"))
                .containsExactly(
                        "find_ect[trn]",
                        "find_ect[date_of_birth]-day",
                        "find_ect[date_of_birth]-month",
                        "find_ect[date_of_birth]-year");
        assertThat(wizard.page()
                        .page()
                        .select("main form .govuk-date-input__input")
                        .eachAttr("inputmode"))
                .containsOnly("numeric")
                .hasSize(3);
    }

    @Test
    @DisplayName("SJ-WIZ-03: nothing is in the database before the last page is confirmed but the session")
    void nothing_before_the_last_page() {
        Trn trn = trs.knows(scene.aTrn(), "Nell", "Notyet");
        Map<String, Long> before = rows();
        Wizard wizard = upToTheReview(Wizard.forEct(browser), trn);
        wizard.open("check-answers");
        assertThat(rows()).isEqualTo(before);
        assertThat(browser.session()).contains("Nell");

        browser.send(wizard.step("check-answers"), Map.of());
        assertThat(rows()).isNotEqualTo(before);
    }

    /** How often a row of each table was written since the database was made, but for those around sessions. */
    private Map<String, Long> rows() {
        database.execute("select pg_stat_force_next_flush()");
        database.execute("select pg_stat_clear_snapshot()");
        return database.resultQuery("select relname, n_tup_ins + n_tup_upd + n_tup_del from pg_stat_user_tables"
                        + " where schemaname = 'public' and relname not like 'spring_session%'"
                        + " and relname <> 'rate_limit_buckets'")
                .fetchMap(row -> row.get(0, String.class), row -> row.get(1, Long.class));
    }

    @Test
    @DisplayName("SJ-WIZ-06: answers that are gone save nothing, and the first page says so")
    void answers_that_are_gone() {
        Wizard wizard = upToTheReview(Wizard.forEct(browser), trs.knows(scene.aTrn(), "Gus", "Gone"));
        SchoolBrowser tomorrow = browsers.of(school);

        SchoolBrowser.Answer lost = tomorrow.sendFrom(Wizard.ECT_START, wizard.step("check-answers"), Map.of());

        assertThat(lost.location()).isEqualTo(Wizard.ECT_START);
        assertThat(tomorrow.open(Wizard.ECT_START).text()).contains("Nothing was saved");
        assertThat(count("ect_at_school_periods")).isZero();
    }

    @Test
    @DisplayName(
            "SJ-WIZ-08 SJ-X-28: going back to the search keeps the answers; searching for another person forgets them")
    void back_to_the_search() {
        Trn trn = trs.knows(scene.aTrn(), "Kit", "Kept");
        Wizard wizard = upToTheReview(Wizard.forEct(browser), trn);

        assertThat(wizard.open("find-ect").page().select("#trn").val()).isEqualTo(trn.value());
        wizard.search(trn);
        assertThat(wizard.open("check-answers").text()).contains("Kit Kept", "1 September 2026");

        wizard.search(trs.knows(scene.aTrn(), "Oda", "Other"));
        assertThat(wizard.open("check-answers").location()).endsWith("/review-ect-details");
        assertThat(browser.session()).doesNotContain("Kit");
    }

    @Test
    @DisplayName("SJ-X-10 SJ-VAL-06: an address that somebody takes while the answers are given is asked for again")
    void an_address_taken_meanwhile() {
        Trn trn = trs.knows(scene.aTrn(), "Eve", "Mail");
        Wizard wizard = upToTheReview(Wizard.forEct(browser), trn);
        scene.anEct()
                .at(scene.aSchool())
                .reachedAt("P" + trn.value() + "@school.example")
                .register();

        wizard.answer("check-answers");

        assertThat(wizard.at()).isEqualTo("cant-use-email");
        wizard.answer("email-address", "email", "eve.mail@school.example");
        assertThat(wizard.open("check-answers").text()).contains("eve.mail@school.example");
    }

    @Test
    @DisplayName("SJ-X-22 spec 02 §9.9 #5: a later start that another school has registered is explained on the field")
    void a_later_start_elsewhere() {
        Trn trn = trs.knows(scene.aTrn(), "Lou", "Later");
        SchoolId other = scene.aSchool();
        scene.anEct().withTrn(trn).at(other).since("2027-01-04").register();

        Wizard wizard = Wizard.forEct(browser).reached(trn);

        assertThat(wizard.errors("start-date", "start_date", "2026-11-02"))
                .singleElement()
                .asString()
                .contains("has registered Lou Later to start there on 4 January 2027", "contact support");
    }

    @Test
    @DisplayName(
            "SJ-X-22: a lead provider that is taken off the list meanwhile is said on the page, and can be changed")
    void a_lead_provider_taken_off_meanwhile() {
        database.execute("insert into lead_providers (name) values ('Off The List') on conflict do nothing");
        database.execute("insert into active_lead_providers (lead_provider_id, contract_period_year)"
                + " select id, 2026 from lead_providers where name = 'Off The List' on conflict do nothing");
        Wizard wizard = Wizard.forEct(browser)
                .reached(trs.knows(scene.aTrn(), "Lee", "List"))
                .answer("start-date", "start_date", "2026-09-01")
                .answer("working-pattern", "working_pattern", "full_time")
                .answer("state-school-appropriate-body", "appropriate_body_id", Long.toString(hub.value()))
                .answer("training-programme", "training_programme", "provider_led")
                .answer(
                        "lead-provider",
                        "lead_provider_id",
                        Long.toString(scene.leadProvider("Off The List").value()));
        database.execute(
                "delete from active_lead_providers where lead_provider_id = ?",
                scene.leadProvider("Off The List").value());

        assertThat(wizard.errors("check-answers"))
                .containsExactly("The lead provider can no longer be chosen. Change it to another one");
        wizard.answer(
                        "change-lead-provider",
                        "lead_provider_id",
                        Long.toString(scene.leadProvider(AMBITION).value()))
                .confirm();
    }

    @Test
    @DisplayName("SJ-LP-03: when no lead provider can be chosen the page says so and has nothing to send")
    void no_lead_provider_at_all() {
        Wizard wizard = Wizard.forEct(browser)
                .reached(trs.knows(scene.aTrn(), "Nan", "None"))
                .answer("start-date", "start_date", "2026-09-01")
                .answer("working-pattern", "working_pattern", "full_time")
                .answer("state-school-appropriate-body", "appropriate_body_id", Long.toString(hub.value()))
                .answer("training-programme", "training_programme", "provider_led");
        database.execute("alter table schedules disable trigger user");
        database.execute("update contract_periods set finished_on = '2026-10-05' where year = 2026");
        SchoolBrowser.Answer page = wizard.page();
        database.execute("update contract_periods set finished_on = '2027-05-31' where year = 2026");
        database.execute("alter table schedules enable trigger user");

        assertThat(page.text()).contains("No lead provider can be chosen", "Contact support");
        assertThat(page.page().select("main form")).isEmpty();
    }

    // --- what the tests share ----------------------------------------------------------------------------------------

    /** Everything the browser's session holds as a service sees it that has just started. */
    private String afterARestart() {
        JdbcIndexedSessionRepository fresh =
                new JdbcIndexedSessionRepository(new JdbcTemplate(dataSource), new TransactionTemplate(transactions));
        Session session = Objects.requireNonNull(fresh.findById(browser.sessionId()));
        StringBuilder all = new StringBuilder();
        session.getAttributeNames().forEach(name -> all.append(session.<Object>getAttribute(name)));
        return all.toString();
    }

    private long ect() {
        return scene.anEct().at(school).since("2026-09-01").register().period().value();
    }

    private Wizard upToTheReview(Wizard wizard, Trn trn) {
        return assured(wizard.reached(trn).answer("start-date", "start_date", "2026-09-01"));
    }

    private Wizard assured(Wizard wizard) {
        return wizard.answer("working-pattern", "working_pattern", "full_time")
                .answer("state-school-appropriate-body", "appropriate_body_id", Long.toString(hub.value()))
                .answer("training-programme", "training_programme", "school_led");
    }

    private int count(String table) {
        return database.resultQuery("select count(*) from " + table + " where school_id = ?", school.value())
                .fetchSingle(0, Integer.class);
    }

    private String mentorOf(long ect) {
        return String.valueOf(database.resultQuery("""
                select m.email from mentorship_periods ms
                join mentor_at_school_periods m on m.id = ms.mentor_at_school_period_id
                where ms.ect_at_school_period_id = ?
                """, ect).fetchSingle(0, String.class));
    }
}
