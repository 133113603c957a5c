package uk.gov.education.rect.web.school;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gov.education.rect.testing.Scene.AMBITION;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.test.web.servlet.MockMvc;
import uk.gov.education.rect.schools.SchoolId;
import uk.gov.education.rect.testing.Scene;
import uk.gov.education.rect.web.school.home.EctQuery;
import uk.gov.education.rect.web.school.home.EctsAtSchool;

@SchoolTest
class ListsTest {

    @Autowired
    private Scene scene;

    @Autowired
    private EctsAtSchool ects;

    @Autowired
    private DSLContext database;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private SessionRepository<? extends Session> sessions;

    @Autowired
    private Clock clock;

    @Autowired
    private StatementCounter counter;

    private SchoolId school = new SchoolId(0);
    private SchoolBrowser browser;

    @BeforeEach
    void a_school_is_signed_in() {
        school = scene.aSchool();
        browser = browserOf(school);
    }

    @Test
    @DisplayName("SJ-LST-05 architecture rule 5: the lists take the same statements however many people there are")
    void the_number_of_statements_does_not_grow() {
        scene.anEct().at(school).since("2026-09-01").register();
        int few = statements(() -> browser.open("/school/home/ects"));
        for (int more = 0; more < 24; more++) {
            var ect = scene.anEct().at(school).since("2026-09-01").register();
            scene.aMentor().of(ect.period()).at(school).since("2026-09-01").register();
        }
        assertThat(statements(() -> browser.open("/school/home/ects")))
                .isEqualTo(few)
                .isLessThanOrEqualTo(8);
        assertThat(statements(() -> browser.open("/school/home/mentors"))).isLessThanOrEqualTo(8);
    }

    @Test
    @DisplayName("SJ-LST-04 SJ-LST-05: those without a mentor come first, twenty to a page, an empty page past the end")
    void the_list_is_ordered_and_paged() {
        for (int number = 0; number < 20; number++) {
            var ect = scene.anEct()
                    .called("Mentored")
                    .at(school)
                    .since("2026-09-0" + (1 + number % 9))
                    .register();
            scene.aMentor().of(ect.period()).at(school).register();
        }
        scene.anEct().called("Waiting").at(school).since("2026-09-01").register();
        SchoolBrowser.Answer first = browser.open("/school/home/ects");
        assertThat(first.page().select(".govuk-summary-card__title").eachText())
                .hasSize(20)
                .first()
                .asString()
                .contains("Waiting");
        assertThat(browser.open("/school/home/ects?page=2").page().select(".govuk-summary-card"))
                .hasSize(1);
        assertThat(browser.open("/school/home/ects?page=9").page().select(".govuk-summary-card"))
                .isEmpty();
        assertThat(browser.open("/school/home/ects?page=-1").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "oneil",
                "O'Ne",
                "o’neil-sma",
                "ERIN o neil",
                "one neil & | ! : ( ) *",
                "'; drop table teachers",
                "<b>"
            })
    @DisplayName("SJ-LST-06 SJ-X-26: a search may hold any sign")
    void searches_hold_any_sign(String typed) {
        scene.anEct().called("O'Neil-Småll").at(school).since("2026-09-01").register();
        SchoolBrowser.Answer answer = browser.open("/school/home/ects?q="
                + URLEncoder.encode(typed, StandardCharsets.UTF_8).replace("+", "%20"));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.page().select("#q").val()).isEqualTo(typed);
    }

    @Test
    @DisplayName("SJ-LST-06: names are found by the beginnings of their words, whatever the accents; TRNs exactly")
    void people_are_found() {
        var trn = scene.aTrn();
        scene.anEct()
                .withTrn(trn)
                .called("O'Neil-Småll")
                .at(school)
                .since("2026-09-01")
                .register();
        LocalDate today = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
        assertThat(found("eri sma", today)).isEqualTo(1);
        assertThat(found("o'nei", today)).isEqualTo(1);
        assertThat(found("mall", today)).isZero();
        assertThat(found("!!", today)).isZero();
        assertThat(found(trn.value(), today)).isEqualTo(1);
        assertThat(found(trn.value().substring(0, 2) + "/" + trn.value().substring(2), today))
                .isEqualTo(1);
        assertThat(found("1234567", today)).isZero();
    }

    @Test
    @DisplayName("SJ-LST-02 §4.3: passed, failed and failed-in-Wales ECTs are not listed; exempt ones are, as such")
    void induction_that_is_over_is_not_listed() {
        for (String status : new String[] {"Passed", "Failed", "FailedInWales", "Exempt"}) {
            var ect =
                    scene.anEct().called(status).at(school).since("2026-09-01").register();
            database.execute(
                    "update teachers set trs_induction_status = ? where id = ?",
                    status,
                    ect.teacher().value());
        }
        assertThat(browser.open("/school/home/ects")
                        .page()
                        .select(".govuk-summary-card__title")
                        .eachText())
                .containsExactly("Erin Exempt");
    }

    @Test
    @DisplayName(
            "spec 02 §5: the record page of a provider-led ECT says who trains them and that it awaits confirmation")
    void a_record_page() {
        var ect = scene.anEct()
                .at(school)
                .since("2026-09-01")
                .reachedAt("erin@school.example")
                .trainedBy(AMBITION)
                .register();
        String text = browser.open("/school/ects/" + ect.period().value()).text();
        assertThat(text)
                .contains(
                        "Erin Ect",
                        "erin@school.example",
                        "Action required",
                        "1 September 2026",
                        "Full time",
                        "Provider-led",
                        "Awaiting confirmation by " + AMBITION,
                        "Yet to be reported");
    }

    @Test
    @DisplayName("SJ-X-01 SJ-X-03: another school's mentor, and one who has left, have no page")
    void mentors_are_of_the_school() {
        var ect = scene.anEct().at(school).since("2026-09-01").register();
        var mentor =
                scene.aMentor().of(ect.period()).at(school).since("2026-09-01").register();
        String page = "/school/mentors/" + mentor.period().value();
        assertThat(browser.open(page).text()).contains("Morgan Mentor", "Erin Ect");
        assertThat(browserOf(scene.aSchool()).open(page).status()).isEqualTo(404);
    }

    @Test
    @DisplayName("SJ-LST-07: a school without ECTs or mentors is told so, and not offered a search")
    void empty_lists() {
        assertThat(browser.open("/school/home/ects").page().select("#q")).isEmpty();
        assertThat(browser.open("/school/home/ects").text()).contains("no registered ECTs");
        assertThat(browser.open("/school/home/mentors").text()).contains("no registered mentors");
    }

    private int found(String typed, LocalDate today) {
        return ects.page(school, today, EctQuery.searching(typed), 1).matching();
    }

    private SchoolBrowser browserOf(SchoolId which) {
        int urn = database.resultQuery("select urn from schools where id = ?", which.value())
                .fetchSingle(0, Integer.class);
        return SchoolBrowser.signedIn(mvc, sessions, clock, urn);
    }

    /** How many statements PostgreSQL was sent through jOOQ meanwhile. */
    private int statements(Runnable work) {
        counter.reset();
        work.run();
        return counter.count();
    }
}
