package uk.gov.education.rect.web.school;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gov.education.rect.database.Tables.OUTBOX;
import static uk.gov.education.rect.testing.Scene.AMBITION;
import static uk.gov.education.rect.testing.Scene.TEACH_FIRST;
import static uk.gov.education.rect.testing.Scene.TUTOR;

import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import uk.gov.education.rect.schools.SchoolId;
import uk.gov.education.rect.testing.Browser;
import uk.gov.education.rect.testing.CountedStatements;
import uk.gov.education.rect.testing.Scene;
import uk.gov.education.rect.testing.ServiceTest;
import uk.gov.education.rect.testing.SignIns;
import uk.gov.education.rect.testing.TestClock;
import uk.gov.education.rect.training.EctAtSchoolPeriodId;
import uk.gov.education.rect.training.ReportLeaving;

/** Statuses, filters, files, people who left and what has changed. Today is 6 October 2026. */
@ServiceTest
class ListsInFullTest {

    private static final String ECTS = "/school/home/ects";

    @Autowired
    private Scene scene;

    @Autowired
    private SignIns signIns;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private DSLContext database;

    @Autowired
    private ReportLeaving leave;

    @Autowired
    private CountedStatements statements;

    private SchoolId school = new SchoolId(1);
    private Browser browser;

    @BeforeEach
    void a_school_is_signed_in() {
        school = scene.aSchool();
        browser = browserOf(school);
    }

    @ParameterizedTest(name = "{5}: leaving {0}, TRS {1}, withdrawn {2}, deferred {3}, mentor {4}")
    @DisplayName(
            "spec 02 §4.3: the first row of the decision table that applies; each row also against all that follow")
    @CsvSource({
        "true,  Exempt,        2026-10-02, 2026-10-01, false, Leaving school",
        "false, Exempt,        2026-10-02, 2026-10-01, false, Exempt",
        "false, InProgress,    2026-10-02, 2026-10-01, true,  Action required",
        "false, InProgress,    2026-10-02, 2026-10-02, true,  Action required",
        "false, Passed,        2026-10-02, ,           true,  Action required",
        "false, InProgress,    2026-10-01, 2026-10-02, false, Training paused",
        "false, Passed,        ,           2026-10-02, true,  Training paused",
        "false, Passed,        ,           ,           false, Completed induction",
        "false, Failed,        ,           ,           true,  Failed induction",
        "false, FailedInWales, ,           ,           false, Failed induction",
        "false, InProgress,    ,           ,           false, Action required",
        "false, ,              ,           ,           false, Action required",
        "false, InProgress,    ,           ,           true,  Registered",
        "false, ,              ,           ,           true,  Registered"
    })
    void statuses(
            boolean leaving,
            @Nullable String trs,
            @Nullable String withdrawn,
            @Nullable String deferred,
            boolean mentor,
            String status) {
        var ect =
                scene.anEct().at(school).since("2026-09-01").trainedBy(AMBITION).register();
        if (mentor) {
            scene.aMentor().of(ect.period()).at(school).since("2026-09-01").register();
        }
        if (withdrawn != null || deferred != null) {
            database.execute(
                    "update training_periods set started_on = '2026-09-01', finished_on = '2026-10-02', withdrawn_at = ?::timestamptz,"
                            + " withdrawal_reason = case when ?::text is null then null else 'other'::withdrawal_reasons end,"
                            + " deferred_at = ?::timestamptz,"
                            + " deferral_reason = case when ?::text is null then null else 'other'::deferral_reasons end where id = ?",
                    withdrawn,
                    withdrawn,
                    deferred,
                    deferred,
                    ect.training().value());
        }
        database.execute(
                "update teachers set trs_induction_status = ? where id = ?",
                trs,
                ect.teacher().value());
        if (leaving) {
            leaves(ect.period(), "2026-11-20");
        }
        assertThat(browser.open("/school/ects/" + ect.period().value())
                        .page()
                        .select("main .govuk-tag")
                        .text())
                .isEqualTo(status);
    }

    @Test
    @DisplayName("SJ-LEV-31 SJ-X-53: a transfer is seen from both sides")
    void a_transfer_from_both_sides() {
        var trn = scene.aTrn();
        var here = scene.anEct()
                .withTrn(trn)
                .called("Mover")
                .at(school)
                .since("2026-09-01")
                .register();
        SchoolId next = scene.aSchool();
        var there = scene.anEct()
                .withTrn(trn)
                .called("Mover")
                .at(next)
                .since("2026-11-02")
                .register();

        assertThat(database.fetchCount(
                        OUTBOX,
                        OUTBOX.IDEMPOTENCY_KEY.eq("email:ect_registered_elsewhere:ect-"
                                + there.period().value())))
                .as("their former school is told, once")
                .isEqualTo(1);
        assertThat(browser.open(ECTS).main())
                .contains("Moving school", "Another school has registered Erin Mover from 2 November 2026");
        assertThat(browserOf(next).open(ECTS).main()).contains("Previous school", nameOf(school));
        TestClock.set(LocalDate.parse("2026-11-02"));
        browser = browserOf(school);
        assertThat(browser.open(ECTS).main()).contains("no registered ECTs");
        Browser.Answer record = browser.open("/school/ects/" + here.period().value());
        assertThat(record.main()).contains("Erin Mover left your school on 1 November 2026");
        assertThat(record.page().select("main .govuk-summary-list__actions")).isEmpty();
        assertThat(record.main()).doesNotContain("Tell us");
    }

    @Test
    @DisplayName("SJ-X-54: narrowed down by status, lead provider and mentor; in four orders; kept on the page")
    void narrowed_down() {
        var mentored = scene.anEct()
                .called("Abel")
                .at(school)
                .since("2026-09-01")
                .trainedBy(AMBITION)
                .register();
        var mentor = scene.aMentor()
                .of(mentored.period())
                .at(school)
                .since("2026-09-01")
                .register();
        scene.anEct()
                .called("Zeal")
                .at(school)
                .since("2026-09-03")
                .trainedBy(TEACH_FIRST)
                .register();
        var leaver = scene.anEct().called("Moss").at(school).since("2026-09-02").register();
        leaves(leaver.period(), "2026-11-20");

        assertThat(names(ECTS)).containsExactly("Erin Zeal", "Erin Moss", "Erin Abel");
        assertThat(names(ECTS + "?status=action-required")).containsExactly("Erin Zeal");
        assertThat(names(ECTS + "?status=registered")).containsExactly("Erin Abel");
        assertThat(names(ECTS + "?status=leaving")).containsExactly("Erin Moss");
        assertThat(names(ECTS + "?status=paused")).isEmpty();
        assertThat(names(ECTS + "?lead_provider="
                        + scene.leadProvider(TEACH_FIRST).value()))
                .containsExactly("Erin Zeal");
        assertThat(names(ECTS + "?mentor=" + mentor.period().value())).containsExactly("Erin Abel");
        assertThat(names(ECTS + "?sort=name")).containsExactly("Erin Abel", "Erin Moss", "Erin Zeal");
        assertThat(names(ECTS + "?sort=oldest")).containsExactly("Erin Abel", "Erin Moss", "Erin Zeal");
        assertThat(names(ECTS + "?sort=newest")).containsExactly("Erin Zeal", "Erin Moss", "Erin Abel");
        assertThat(names(ECTS + "?status=%3Cb%3E&lead_provider=x&mentor=-1&sort=%00&page=x"))
                .hasSize(3);
        Browser.Answer page = browser.open(ECTS + "?status=leaving&sort=name&q=Er");
        assertThat(page.page().select("#status option[selected]").val()).isEqualTo("leaving");
        assertThat(page.page().select("#sort option[selected]").val()).isEqualTo("name");
        assertThat(page.main()).contains("1 ECT");
        assertThat(page.link("Download these as a file (CSV)"))
                .isEqualTo("/school/home/ects.csv?q=Er&status=leaving&sort=name");
    }

    @Test
    @DisplayName("SJ-X-54: the file holds whom the page shows, on all pages, and no formulas")
    void a_file() throws Exception {
        scene.anEct()
                .called("Plain")
                .at(school)
                .since("2026-09-01")
                .trainedBy(AMBITION)
                .register();
        scene.anEct()
                .correctedTo("=HYPERLINK(\"http://x\")")
                .at(school)
                .since("2026-09-02")
                .register();
        for (int more = 0; more < 20; more++) {
            scene.anEct().called("More").at(school).since("2026-09-03").register();
        }
        List<String> lines = file("/school/home/ects.csv").lines().toList();
        assertThat(lines).hasSize(23);
        assertThat(lines.getFirst()).startsWith("\ufeffName,Teacher reference number (TRN),Email address,Status");
        assertThat(lines).anyMatch(line -> line.startsWith("Erin Plain,") && line.contains(AMBITION + ",No,"));
        assertThat(lines).anyMatch(line -> line.startsWith("\"'=HYPERLINK(\"\"http://x\"\")\""));
        assertThat(file("/school/home/ects.csv?q=Plain").lines()).hasSize(2);
        assertThat(file("/school/home/mentors.csv").lines()).hasSize(1);
    }

    @Test
    @DisplayName("architecture rule 5: every list and file in a number of statements that does not grow with it")
    void statements_do_not_grow() {
        var first =
                scene.anEct().at(school).since("2026-09-01").trainedBy(AMBITION).register();
        scene.aMentor().of(first.period()).at(school).since("2026-09-01").register();
        List<String> pages = List.of(
                ECTS,
                ECTS + "?status=registered&sort=name",
                ECTS + "/left",
                "/school/home/mentors",
                "/school/home/mentors/left",
                "/school/home/ects.csv",
                "/school/home/mentors.csv",
                "/school/ects/" + first.period().value(),
                "/school/ects/" + first.period().value() + "/history");
        List<Integer> few = pages.stream().map(this::counted).toList();
        for (int more = 0; more < 30; more++) {
            var ect = scene.anEct().at(school).since("2026-09-01").register();
            scene.aMentor().of(ect.period()).at(school).since("2026-09-01").register();
            if (more % 2 == 0) {
                leaves(ect.period(), "2026-10-06");
            }
        }
        TestClock.set(LocalDate.parse("2026-10-07"));
        browser = browserOf(school);
        assertThat(pages.stream().map(this::counted).toList())
                .isEqualTo(few)
                .allSatisfy(count -> assertThat(count).isLessThanOrEqualTo(8));
    }

    @Test
    @DisplayName("SJ-X-52 SJ-X-03: who has left, or finished induction, stays to be looked at; nothing can be changed")
    void who_left() {
        var leaver =
                scene.anEct().called("Leaver").at(school).since("2026-09-01").register();
        var mentor = scene.aMentor()
                .of(leaver.period())
                .at(school)
                .since("2026-09-01")
                .register();
        leaves(leaver.period(), "2026-10-06");
        leave.execute(new ReportLeaving.Command(TUTOR, school, mentor.period(), LocalDate.parse("2026-10-06")));
        var passed =
                scene.anEct().called("Passed").at(school).since("2026-09-01").register();
        database.execute(
                "update teachers set trs_induction_status = 'Passed' where id = ?",
                passed.teacher().value());
        TestClock.set(LocalDate.parse("2026-10-07"));
        browser = browserOf(school);

        assertThat(browser.open(browser.open(ECTS).link("ECTs who have left or finished"))
                        .main())
                .contains("Erin Leaver", "6 October 2026", "Erin Passed", "Completed induction");
        assertThat(browser.open(browser.open("/school/home/mentors").link("Mentors who have left"))
                        .main())
                .contains("Morgan Mentor");
        Browser.Answer record =
                browser.open("/school/mentors/" + mentor.period().value());
        assertThat(record.main()).contains("Morgan Mentor left your school on 6 October 2026");
        assertThat(record.page().select("main .govuk-summary-list__actions")).isEmpty();
        String ect = "/school/ects/" + leaver.period().value();
        for (String change : List.of(
                "change-name",
                "change-email-address",
                "change-working-pattern",
                "change-mentor",
                "report-teacher-leaving")) {
            assertThat(browser.open(ect + "/" + change + "/edit").status())
                    .as(change)
                    .isEqualTo(404);
        }
        assertThat(browserOf(scene.aSchool()).open(ect).status()).isEqualTo(404);
    }

    @Test
    @DisplayName("SJ-X-61: what has changed on a record, in plain words, last first; only of this school")
    void what_has_changed() {
        var ect = scene.anEct()
                .called("Story")
                .at(school)
                .since("2026-09-01")
                .trainedBy(AMBITION)
                .register();
        scene.aMentor().of(ect.period()).at(school).since("2026-09-01").register();
        leaves(ect.period(), "2026-11-20");
        String record = "/school/ects/" + ect.period().value();
        Browser.Answer history = browser.open(browser.open(record).link("What has changed on this record"));
        assertThat(history.page().select("main li strong").eachText())
                .first()
                .asString()
                .contains("Erin Story leaves");
        assertThat(history.main())
                .contains(
                        "from 20 November 2026",
                        "6 October 2026",
                        "by Tamsin Tutor",
                        "Erin Story was assigned the mentor");
        assertThat(history.main()).doesNotContain("schedule");
        assertThat(browserOf(scene.aSchool()).open(record + "/history").status())
                .isEqualTo(404);
    }

    @Test
    @DisplayName("SJ-X-56: what stands in the way of paid training is said on the record")
    void funding_needs() {
        var ect = scene.anEct()
                .called("Needy")
                .at(school)
                .since("2026-09-01")
                .trainedBy(AMBITION)
                .register();
        String record = "/school/ects/" + ect.period().value();
        assertThat(browser.open(record).main())
                .contains("No appropriate body has recorded that the induction of Erin Needy has started")
                .doesNotContain("QTS");
        database.execute(
                "update teachers set trs_data_last_refreshed_at = now() where id = ?",
                ect.teacher().value());
        assertThat(browser.open(record).main()).contains("qualified teacher status (QTS)");
    }

    private List<String> names(String address) {
        return browser.open(address).page().select(".govuk-summary-card__title").eachText();
    }

    private int counted(String address) {
        return statements.during(
                () -> assertThat(browser.open(address).status()).as(address).isEqualTo(200));
    }

    private String file(String address) throws Exception {
        return mvc.perform(org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get(address)
                        .with(signIns.school(urnOf(school))))
                .andReturn()
                .getResponse()
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    }

    private void leaves(EctAtSchoolPeriodId period, String day) {
        leave.execute(new ReportLeaving.Command(TUTOR, school, period, LocalDate.parse(day)));
    }

    private Browser browserOf(SchoolId which) {
        return new Browser(mvc, signIns.school(urnOf(which)));
    }

    private String nameOf(SchoolId which) {
        return "School " + urnOf(which);
    }

    private int urnOf(SchoolId which) {
        return database.resultQuery("select urn from schools where id = ?", which.value())
                .fetchSingle(0, Integer.class);
    }
}
