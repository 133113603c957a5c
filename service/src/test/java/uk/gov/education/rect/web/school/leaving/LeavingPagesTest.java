package uk.gov.education.rect.web.school.leaving;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gov.education.rect.database.Tables.SCHOOLS;
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
import uk.gov.education.rect.training.AtSchoolPeriodId;
import uk.gov.education.rect.training.EctAtSchoolPeriodId;
import uk.gov.education.rect.web.appropriatebody.BodyDoor;
import uk.gov.education.rect.web.journey.JourneyWalk;

/** Telling that somebody leaves, page by page. Today is 6 October 2026. */
@ServiceTest
class LeavingPagesTest {

    @Autowired
    private Scene scene;

    @Autowired
    private SignIns signIns;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private DSLContext database;

    @Autowired
    private LeavingJourney journey;

    private SchoolId school = new SchoolId(1);
    private Browser browser;

    @BeforeEach
    void a_school_is_signed_in() {
        school = scene.aSchool();
        browser = browserOf(school);
    }

    @Test
    @DisplayName("§15 SJ-LEV-30 SJ-X-51: an ECT leaves next month, then later, then not at all")
    void an_ect() {
        var ect = scene.anEct()
                .called("Leaver")
                .at(school)
                .since("2026-09-01")
                .trainedBy(AMBITION)
                .register();
        scene.aMentor().of(ect.period()).at(school).register();
        String record = record(ect.period());
        String edit = browser.open(browser.open(record).link("Tell us that Erin Leaver is leaving"))
                .goesTo();
        assertThat(browser.open(edit).main()).contains("When is Erin Leaver leaving your school?", "parental leave");
        String check = leaves(edit, "20 11 2026").goesTo();
        assertThat(browser.open(check).main())
                .contains("Confirm that Erin Leaver is leaving your school", "20 November 2026");
        Browser.Answer done = browser.open(browser.send(check).goesTo());
        assertThat(done.main())
                .contains(
                        "Erin Leaver will be removed from your school’s ECTs after 20 November 2026",
                        "their lead provider",
                        "their mentor can continue");
        assertThat(browser.open("/school/home/ects").main()).contains("Leaving school");

        Browser.Answer page = browser.open(record);
        assertThat(page.main()).contains("Erin Leaver is leaving your school", "20 November 2026");
        String change = browser.open(page.link("Change the date Erin Leaver is leaving"))
                .goesTo();
        assertThat(browser.open(change).page().select("#leaving-on-day").val()).isEqualTo("20");
        browser.send(leaves(change, "18 12 2026").goesTo());
        assertThat(browser.open(record).main()).contains("18 December 2026");

        String staying = browser.open(record).link("Tell us that Erin Leaver is staying");
        assertThat(browser.open(staying).main()).contains("Confirm that Erin Leaver is not leaving your school");
        assertThat(browser.send(staying).goesTo()).isEqualTo(record);
        assertThat(browser.open(record).main())
                .contains("You’ve told us that Erin Leaver is not leaving", "Tell us that Erin Leaver is leaving");
        assertThat(browser.open("/school/home/ects").main()).contains("Registered");
        assertThat(browser.open(staying).goesTo()).isEqualTo(record);
    }

    @Test
    @DisplayName("§15 SJ-LEV-03 SJ-LEV-33: a mentor whose last day is today will be removed; the ECTs need another")
    void a_mentor() {
        var ect = scene.anEct().at(school).since("2026-09-01").register();
        var mentor =
                scene.aMentor().of(ect.period()).at(school).since("2026-09-01").register();
        String edit = browser.open(record(mentor.period()) + "/report-teacher-leaving/edit")
                .goesTo();
        String check = leaves(edit, "6 10 2026").goesTo();
        assertThat(browser.open(browser.send(check).goesTo()).main())
                .contains(
                        "Morgan Mentor will be removed from your school’s mentors after 6 October 2026",
                        "need another mentor");
        TestClock.set(LocalDate.parse("2026-10-07"));
        browser = browserOf(school);
        assertThat(browser.open("/school/home/ects").main()).contains("Action required");
        assertThat(browser.open(record(mentor.period()) + "/report-teacher-leaving/edit")
                        .status())
                .isEqualTo(404);
    }

    @Test
    @DisplayName("§15: somebody who has left already; sent twice, said once; the confirmation stays")
    void in_the_past() {
        var ect = scene.anEct().at(school).since("2026-09-01").register();
        TestClock.set(LocalDate.parse("2026-10-20"));
        browser = browserOf(school);
        String edit = browser.open(record(ect.period()) + "/report-teacher-leaving/edit")
                .goesTo();
        String check = leaves(edit, "12 10 2026").goesTo();
        Browser.Answer page = browser.open(check);
        assertThat(page.main()).contains("Confirm that Erin Ect has left your school", "left your school on");
        String token = page.page().select("input[name=_csrf]").val();
        String done = browser.sendWith(token, check).goesTo();
        assertThat(browser.sendWith(token, check).goesTo()).isEqualTo(done);
        assertThat(browser.open(done).main()).contains("Erin Ect has been removed from your school’s ECTs");
        assertThat(browser.open("/school/home/ects").main()).contains("no registered ECTs");
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("SJ-LEV-01 SJ-LEV-02: what is wrong with the date stands at the date")
    @CsvSource(
            delimiter = '|',
            value = {
                "''         | Enter the date Erin Ect leaves your school",
                "31 2 2026  | The date they leave must be a real date, such as 17 7 2026",
                "1 1 26     | The date they leave must be a real date, such as 17 7 2026",
                "<b> x ☃    | The date they leave must be a real date, such as 17 7 2026",
                "7 2 2027   | The date must be 6 February 2027 or earlier, which is 4 months from today",
                "31 8 2026  | Erin Ect started at %s on 1 September 2026. The date they leave must be 1 September 2026 or later",
                "5 10 2026  | Erin Ect started their latest training at %s on 6 October 2026. The date they leave must be 6 October 2026 or later"
            })
    void wrong_dates(String typed, String message) {
        var ect = scene.anEct().at(school).since("2026-09-01").register();
        String edit = browser.open(record(ect.period()) + "/report-teacher-leaving/edit")
                .goesTo();
        Browser.Answer answer = leaves(edit, typed);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.errors()).containsExactly(message.replace("%s", "School " + urnOf(school)));
        assertThat(answer.page()
                        .select(answer.page()
                                .select(".govuk-error-summary__list a")
                                .attr("href")))
                .hasSize(1);
    }

    @Test
    @DisplayName("SJ-ACC-14: another school's people cannot be said to leave or to stay")
    void of_another_school() {
        var ect = scene.anEct().at(scene.aSchool()).since("2026-09-01").register();
        assertThat(browser.open(record(ect.period()) + "/report-teacher-leaving/edit")
                        .status())
                .isEqualTo(404);
        assertThat(browser.open(record(ect.period()) + "/not-leaving").status()).isEqualTo(404);
    }

    @Test
    @DisplayName("§3: every page and branch of the journey, by the walk")
    void walked() {
        var ect = scene.anEct().at(school).since("2026-09-01").register();
        String record = record(ect.period());
        new JourneyWalk<>(journey.of(record))
                .answer(LeavingStep.EDIT, "next month", date("20 11 2026"))
                .answer(LeavingStep.EDIT, "today", date("6 10 2026"))
                .press(LeavingStep.CHECK_ANSWERS)
                .walk(new BodyDoor(browser, record + "/report-teacher-leaving/edit"))
                .everythingWasSeen();
    }

    private Browser.Answer leaves(String edit, String typed) {
        String[] fields = date(typed);
        for (int index = 0; index < fields.length; index += 2) {
            fields[index] = "edit[" + fields[index] + "]";
        }
        return browser.send(edit, fields);
    }

    private static String[] date(String typed) {
        String[] parts = typed.isEmpty() ? new String[] {"", "", ""} : typed.split(" ");
        return new String[] {"leaving_on-day", parts[0], "leaving_on-month", parts[1], "leaving_on-year", parts[2]};
    }

    private static String record(AtSchoolPeriodId period) {
        return (period instanceof EctAtSchoolPeriodId ? "/school/ects/" : "/school/mentors/") + period.value();
    }

    private Browser browserOf(SchoolId which) {
        return new Browser(mvc, signIns.school(urnOf(which)));
    }

    private int urnOf(SchoolId which) {
        return database.select(SCHOOLS.URN)
                .from(SCHOOLS)
                .where(SCHOOLS.ID.eq(which.value()))
                .fetchSingle(SCHOOLS.URN);
    }
}
