package uk.gov.education.rect.web.school.inductiontutor;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gov.education.rect.database.Tables.EVENTS;
import static uk.gov.education.rect.database.Tables.OUTBOX;
import static uk.gov.education.rect.database.Tables.SCHOOLS;

import java.time.LocalDate;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import uk.gov.education.rect.schools.SchoolId;
import uk.gov.education.rect.testing.Browser;
import uk.gov.education.rect.testing.Scene;
import uk.gov.education.rect.testing.ServiceTest;
import uk.gov.education.rect.testing.SignIns;
import uk.gov.education.rect.testing.TestClock;
import uk.gov.education.rect.web.appropriatebody.BodyDoor;
import uk.gov.education.rect.web.journey.JourneyWalk;

/** Who the induction tutor is: asked once a year, changed at will. Today is 6 October 2026. */
@ServiceTest
class InductionTutorTest {

    private static final String PAGE = "/school/home/induction-tutor";
    private static final String CONFIRM = "/school/induction-tutor/confirm-existing-induction-tutor";
    private static final String NEW = "/school/induction-tutor/new-induction-tutor";
    private static final String UPDATE = "/school/induction-tutor/update-induction-tutor";

    @Autowired
    private Scene scene;

    @Autowired
    private SignIns signIns;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private DSLContext database;

    @Autowired
    private TutorJourneys journeys;

    private SchoolId school = new SchoolId(1);
    private Browser browser;

    @BeforeEach
    void a_school_is_signed_in() {
        school = scene.aSchool();
        browser = browserOf(school);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/school/home/ects",
                "/school/ects",
                "/school/home/mentors",
                "/school/register-ect/what-you-will-need",
                "/school/ects/1",
                "/school/mentors/1",
                "/school/ects/1/mentorship/new",
                "/school/ects/1/report-teacher-leaving/edit",
                "/school/mentors/1/report-teacher-leaving/edit"
            })
    @DisplayName("SJ-IT-01 §1.4: until the school says who its tutor is, every gated page leads to the question")
    void gated(String page) {
        tutor("Tamsin Tutor", "tutor@school.example", 2025);
        assertThat(browser.open(page).goesTo()).isEqualTo(CONFIRM + "/edit");
        tutor(null, null, null);
        assertThat(browser.open(page).goesTo()).isEqualTo(NEW + "/edit");
        tutor("Tamsin Tutor", "tutor@school.example", 2026);
        assertThat(browser.open(page).status()).isIn(200, 404);
    }

    @Test
    @DisplayName("SJ-IT-01: once for each contract period, which begins on 1 June")
    void once_a_year() {
        tutor("Tamsin Tutor", "tutor@school.example", 2025);
        TestClock.set(LocalDate.parse("2026-05-31"));
        browser = browserOf(school);
        assertThat(browser.open("/school/home/ects").status()).isEqualTo(200);
        TestClock.set(LocalDate.parse("2026-06-01"));
        browser = browserOf(school);
        assertThat(browser.open("/school/home/ects").goesTo()).isEqualTo(CONFIRM + "/edit");
    }

    @Test
    @DisplayName("SJ-NAV-03 §1.4: while it is due, the tutor's and the explaining pages are open, without tabs")
    void open_without_tabs() {
        tutor("Tamsin Tutor", "tutor@school.example", 2025);
        for (String page : new String[] {PAGE, "/school/registration-window-closed"}) {
            Browser.Answer answer = browser.open(page);
            assertThat(answer.status()).as(page).isEqualTo(200);
            assertThat(answer.page().select(".govuk-service-navigation__item"))
                    .as(page)
                    .isEmpty();
        }
        tutor("Tamsin Tutor", "tutor@school.example", 2026);
        assertThat(browser.open(PAGE)
                        .page()
                        .select(".govuk-service-navigation__item--active")
                        .text())
                .isEqualTo("Induction tutor");
    }

    @Test
    @DisplayName("§16.2 confirm-existing, yes: confirmed at once for the contract period, nobody is written to")
    void confirmed() {
        tutor("Tamsin Tutor", "tutor@school.example", 2025);
        String edit = browser.open(browser.open("/school/home/ects").goesTo()).goesTo();
        assertThat(browser.open(edit).main()).contains("Tamsin Tutor", "tutor@school.example");
        Browser.Answer done = browser.open(
                browser.send(edit, "edit[are_these_details_correct]", "yes").goesTo());
        assertThat(done.main()).contains("You’ve confirmed that Tamsin Tutor is the induction tutor");
        assertThat(browser.open(done.link("Continue")).status()).isEqualTo(200);
        assertThat(nominatedIn()).isEqualTo(2026);
        assertThat(events()).isEqualTo("school_induction_tutor_confirmed");
        assertThat(emails()).isZero();
    }

    @Test
    @DisplayName("§16.2 §19.3 confirm-existing, no: checked, saved, and the new tutor is written to, once")
    void replaced() {
        tutor("Tamsin Tutor", "tutor@school.example", 2025);
        String edit = browser.open(CONFIRM + "/edit").goesTo();
        String check = browser.send(
                        edit,
                        "edit[are_these_details_correct]",
                        "no",
                        "edit[induction_tutor_name]",
                        "  Nadia   New ",
                        "edit[induction_tutor_email]",
                        "nadia@school.example")
                .goesTo();
        assertThat(browser.open(check).main()).contains("Nadia New", "nadia@school.example", "we will email");
        String token = browser.open(check).page().select("input[name=_csrf]").val();
        String done = browser.sendWith(token, check).goesTo();
        assertThat(browser.sendWith(token, check).goesTo()).isEqualTo(done);
        assertThat(browser.open(done).main()).contains("Nadia New is now the induction tutor", "We have emailed");
        assertThat(browser.open(PAGE).main()).contains("Nadia New", "nadia@school.example");
        assertThat(nominatedIn()).isEqualTo(2026);
        assertThat(events()).isEqualTo("school_induction_tutor_updated");
        assertThat(emails()).isEqualTo(1);
    }

    @ParameterizedTest(name = "{0}, {1}")
    @DisplayName("§16.2: what is wrong with a name or address stands at its field, also with rubbish in it")
    @CsvSource(
            delimiter = '|',
            value = {
                "''            | a@school.example | Enter the induction tutor’s full name",
                "Nadia New     | ''               | Enter the induction tutor’s email address",
                "Nadia New     | nadia            | Enter an email address in the correct format, like name@example.com",
                "<b>           | <script>         | Enter an email address in the correct format, like name@example.com",
                "Tamsin Tutor  | TUTOR@school.example | Change the name or the email address"
            })
    void wrong_details(String name, String email, String message) {
        tutor("Tamsin Tutor", "tutor@school.example", 2026);
        String edit = browser.open(UPDATE + "/edit").goesTo();
        Browser.Answer answer =
                browser.send(edit, "edit[induction_tutor_name]", name, "edit[induction_tutor_email]", email);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.errors()).containsExactly(message);
        assertThat(answer.page().title()).startsWith("Error: ");
        assertThat(answer.page().select("#induction-tutor-name").val()).isEqualTo(name);
    }

    @Test
    @DisplayName("§16.2: a name of 71 characters and an address of 255 are too long")
    void too_long() {
        String edit = browser.open(UPDATE + "/edit").goesTo();
        assertThat(browser.send(
                                edit,
                                "edit[induction_tutor_name]",
                                "n".repeat(71),
                                "edit[induction_tutor_email]",
                                "a@" + "b.".repeat(124) + "uk.com")
                        .errors())
                .containsExactly(
                        "The full name must be 70 characters or fewer",
                        "The email address must be 254 characters or fewer");
    }

    @Test
    @DisplayName("SJ-X-32: opening the question again begins anew, without answers that were never confirmed")
    void begun_anew() {
        for (String way : new String[] {CONFIRM, UPDATE}) {
            tutor("Tamsin Tutor", "tutor@school.example", 2025);
            String edit = browser.open(way + "/edit").goesTo();
            browser.send(
                    edit,
                    "edit[are_these_details_correct]",
                    "no",
                    "edit[induction_tutor_name]",
                    "Stale Answer",
                    "edit[induction_tutor_email]",
                    "stale@school.example");
            Browser.Answer anew = browser.open(browser.open(way + "/edit").goesTo());
            assertThat(anew.page().select("#induction-tutor-name").val()).isEqualTo("Tamsin Tutor");
            assertThat(anew.page().select("input[checked]")).isEmpty();
        }
        tutor(null, null, null);
        String edit = browser.open(NEW + "/edit").goesTo();
        browser.send(
                edit,
                "edit[induction_tutor_name]",
                "Stale Answer",
                "edit[induction_tutor_email]",
                "stale@school.example");
        assertThat(browser.open(browser.open(NEW + "/edit").goesTo())
                        .page()
                        .select("#induction-tutor-name")
                        .val())
                .isEmpty();
    }

    @Test
    @DisplayName("two people at once: what one has changed, the other neither confirms nor overwrites")
    void two_people_at_once() {
        tutor("Tamsin Tutor", "tutor@school.example", 2025);
        Browser other = browserOf(school);
        String mine = browser.open(CONFIRM + "/edit").goesTo();
        String theirs = other.open(UPDATE + "/edit").goesTo();
        String check = other.send(
                        theirs,
                        "edit[induction_tutor_name]",
                        "Nadia New",
                        "edit[induction_tutor_email]",
                        "nadia@school.example")
                .goesTo();
        other.send(check);
        assertThat(browser.send(mine, "edit[are_these_details_correct]", "yes").errors())
                .singleElement()
                .asString()
                .contains("Somebody else has changed");
        assertThat(other.open(PAGE).main()).contains("Nadia New");
    }

    @Test
    @DisplayName("§3: every page and branch of the three journeys, by the walk")
    void walked() {
        tutor("Tamsin Tutor", "tutor@school.example", 2026);
        for (Occasion occasion : Occasion.values()) {
            JourneyWalk<TutorStep> walk = new JourneyWalk<>(journeys.on(occasion))
                    .answer(
                            TutorStep.EDIT,
                            "another",
                            "are_these_details_correct",
                            "no",
                            "induction_tutor_name",
                            "Nadia " + occasion,
                            "induction_tutor_email",
                            "nadia@school.example")
                    .press(TutorStep.CHECK_ANSWERS);
            if (occasion == Occasion.NEW) {
                tutor(null, null, null);
            }
            walk.walk(new BodyDoor(browser, occasion.base() + "/edit")).everythingWasSeen();
        }
    }

    private Browser browserOf(SchoolId which) {
        Integer urn = database.select(SCHOOLS.URN)
                .from(SCHOOLS)
                .where(SCHOOLS.ID.eq(which.value()))
                .fetchSingle(SCHOOLS.URN);
        return new Browser(mvc, signIns.school(urn));
    }

    private void tutor(@Nullable String name, @Nullable String email, @Nullable Integer year) {
        database.update(SCHOOLS)
                .set(SCHOOLS.INDUCTION_TUTOR_NAME, name)
                .set(SCHOOLS.INDUCTION_TUTOR_EMAIL, email)
                .set(SCHOOLS.INDUCTION_TUTOR_LAST_NOMINATED_IN, year)
                .where(SCHOOLS.ID.eq(school.value()))
                .execute();
    }

    private Integer nominatedIn() {
        return database.select(SCHOOLS.INDUCTION_TUTOR_LAST_NOMINATED_IN)
                .from(SCHOOLS)
                .where(SCHOOLS.ID.eq(school.value()))
                .fetchSingle(SCHOOLS.INDUCTION_TUTOR_LAST_NOMINATED_IN);
    }

    private String events() {
        return database.select(EVENTS.EVENT_TYPE)
                .from(EVENTS)
                .where(EVENTS.SCHOOL_ID.eq(school.value()))
                .fetchSingle(EVENTS.EVENT_TYPE);
    }

    private int emails() {
        return database.fetchCount(
                OUTBOX, OUTBOX.IDEMPOTENCY_KEY.contains("induction_tutor_confirmed:school-" + school.value() + "-"));
    }
}
