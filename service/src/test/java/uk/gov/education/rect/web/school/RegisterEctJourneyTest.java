package uk.gov.education.rect.web.school;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gov.education.rect.testing.Scene.AMBITION;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.test.web.servlet.MockMvc;
import uk.gov.education.rect.appropriatebodies.AppropriateBodyPeriodId;
import uk.gov.education.rect.schools.SchoolId;
import uk.gov.education.rect.teachers.Trn;
import uk.gov.education.rect.teachers.TrsInductionStatus;
import uk.gov.education.rect.testing.Scene;
import uk.gov.education.rect.testing.TestClock;

@SchoolTest
class RegisterEctJourneyTest {

    private static final String START = "/school/register-ect/what-you-will-need";
    private static final String BEGIN = "/school/register-ect";

    @Autowired
    private Scene scene;

    @Autowired
    private ScriptedTrs trs;

    @Autowired
    private DSLContext database;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private SessionRepository<? extends Session> sessions;

    @Autowired
    private Clock clock;

    private SchoolId school = new SchoolId(0);
    private AppropriateBodyPeriodId hub = new AppropriateBodyPeriodId(0);
    private SchoolBrowser browser;

    @BeforeEach
    void a_school_is_signed_in() {
        trs.down(false);
        school = scene.aSchool();
        hub = scene.aTeachingSchoolHub();
        browser = browserOf(school);
    }

    @Test
    @DisplayName("SJ-RE-04 SJ-RE-05 spec 02 §9.1: a state school with no earlier choices can walk every way")
    void a_state_school_registers_an_ect() {
        String name = "Rosa";
        Trn trn = trs.knows(scene.aTrn(), name, "Novak");
        String check = answersUpToTheReview(browser, trn);
        SchoolBrowser.Answer review = browser.open(check);
        assertThat(review.text())
                .contains("Rosa Novak", trn.value(), "rosa@school.example", "1 September 2026", "Full time", AMBITION);

        SchoolBrowser.Answer saved = browser.send(check, Map.of());
        assertThat(saved.location()).endsWith("/confirmation");
        assertThat(browser.open(String.valueOf(saved.location())).text()).contains("Rosa Novak’s details saved");
        assertThat(browser.open("/school/home/ects").text()).contains("Rosa Novak", "Assign a mentor");
    }

    @Test
    @DisplayName("SJ-X-05 SJ-RE-08: date of birth and National Insurance number are gone once the ECT is registered")
    void what_is_sensitive_is_forgotten() {
        Trn trn = trs.knows(scene.aTrn(), "Ida", "Holm");
        String find = begin(browser);
        send(find, "find_ect[trn]", trn.value(), "find_ect[date_of_birth]", "1990-01-01");
        send(
                step(find, "national-insurance-number"),
                "national_insurance_number[national_insurance_number]",
                "ab 12 34 56 c");
        assertThat(browser.session()).contains("1990-01-01", "AB123456C");
        answersAfterFinding(browser, find, trn);
        browser.send(step(find, "check-answers"), Map.of());
        assertThat(browser.session()).doesNotContain("1990-01-01", "AB123456C", "ida@school.example");
    }

    @Test
    @DisplayName("SJ-X-05: a refusal forgets the date of birth")
    void a_refusal_forgets_what_is_sensitive() {
        Trn trn = trs.knows(scene.aTrn(), "Pia", "Lind", TrsInductionStatus.NONE, true);
        String find = begin(browser);
        SchoolBrowser.Answer answer = send(find, "find_ect[trn]", trn.value(), "find_ect[date_of_birth]", "1998-03-12");
        assertThat(answer.location()).endsWith("/cannot-register-ect");
        assertThat(browser.session()).doesNotContain("1998-03-12");
        assertThat(browser.open(String.valueOf(answer.location())).text()).doesNotContain("prohibit");
    }

    @Test
    @DisplayName("SJ-WIZ-10 SJ-X-22: a double submit registers one ECT and shows the same confirmation")
    void a_double_submit_registers_once() {
        String check = answersUpToTheReview(browser, trs.knows(scene.aTrn(), "Una", "Berg"));
        String first = browser.send(check, Map.of()).location();
        assertThat(browser.sendFrom(START, check, Map.of()).location()).isEqualTo(first);
        assertThat(ectsAtSchool()).isEqualTo(1);
    }

    @Test
    @DisplayName("DM-REG-02: two people registering the same ECT at once get one registration")
    void two_people_register_the_same_ect() {
        Trn trn = trs.knows(scene.aTrn(), "Eva", "Ros");
        SchoolBrowser colleague = browserOf(school);
        String mine = answersUpToTheReview(browser, trn);
        String theirs = answersUpToTheReview(colleague, trn);
        assertThat(browser.send(mine, Map.of()).location()).endsWith("/confirmation");
        assertThat(colleague.send(theirs, Map.of()).location()).endsWith("/confirmation");
        assertThat(ectsAtSchool()).isEqualTo(1);
    }

    @Test
    @DisplayName("TRS-04: when TRS is down the page says so, keeps what was typed, and works when it is back")
    void trs_down_loses_nothing() {
        Trn trn = trs.knows(scene.aTrn(), "Ada", "Moe");
        String find = begin(browser);
        trs.down(true);
        SchoolBrowser.Answer answer = send(find, "find_ect[trn]", trn.value(), "find_ect[date_of_birth]", "1998-03-12");
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.title()).startsWith("Error: ");
        assertThat(answer.errors()).singleElement().asString().contains("cannot check teacher records");
        assertThat(answer.page().select("#trn").val()).isEqualTo(trn.value());
        assertThat(answer.page().select("#date-of-birth-day").val()).isEqualTo("12");
        trs.down(false);
        assertThat(send(find, "find_ect[trn]", trn.value(), "find_ect[date_of_birth]", "1998-03-12")
                        .location())
                .endsWith("/review-ect-details");
    }

    @Test
    @DisplayName("SJ-RE-02: a TRN that was merged leads to the record that survives")
    void a_merged_trn_is_followed() {
        Trn survivor = trs.knows(scene.aTrn(), "Lea", "Friis");
        Trn old = scene.aTrn();
        trs.merged(old, survivor);
        String find = begin(browser);
        SchoolBrowser.Answer answer = send(find, "find_ect[trn]", old.value(), "find_ect[date_of_birth]", "1998-03-12");
        assertThat(browser.open(String.valueOf(answer.location())).text()).contains("Lea Friis", survivor.value());
    }

    @Test
    @DisplayName("W22 SJ-VAL-01: TRNs are read as people write them")
    void trns_are_read_as_typed() {
        trs.knows(new Trn("9912345"), "Nine", "Nines");
        trs.knows(new Trn("0012345"), "Nought", "Noughts");
        assertThat(foundBy("RP99/12345")).contains("Nine Nines");
        assertThat(foundBy("12345")).contains("Nought Noughts");
        assertThat(errorFor("1234")).contains("at least 5 digits");
        assertThat(errorFor("12345678")).contains("at most 7 digits");
    }

    @Test
    @DisplayName("W2 SJ-RE-21: a start before the earliest permitted day is refused, that day is accepted")
    void the_earliest_start() {
        TestClock.set(LocalDate.of(2025, 9, 10));
        String start = answeredUpToTheStartDate(trs.knows(scene.aTrn(), "Ola", "Dahl"));
        assertThat(send(start, "start_date[start_date]", "2023-05-31").errors())
                .singleElement()
                .asString()
                .contains("1 June 2023");
        assertThat(send(start, "start_date[start_date]", "2023-06-01").location())
                .endsWith("/working-pattern");
    }

    @Test
    @DisplayName("W4 SJ-RE-24: a start in an academic year that is not open cannot be registered yet")
    void a_year_that_is_not_open() {
        database.execute("update contract_periods set enabled = false where year = 2026");
        TestClock.set(LocalDate.of(2026, 5, 20));
        String start = answeredUpToTheStartDate(trs.knows(scene.aTrn(), "Kim", "Sand"));
        SchoolBrowser.Answer answer = send(start, "start_date[start_date]", "2026-09-01");
        database.execute("update contract_periods set enabled = true where year = 2026");
        assertThat(answer.location()).endsWith("/cannot-register-ect-yet");
        assertThat(browser.open(String.valueOf(answer.location())).text()).contains("2026 to 2027");
    }

    @Test
    @DisplayName("W5 SJ-RE-23: a transfer can be registered at most four months ahead")
    void a_transfer_at_most_four_months_ahead() {
        TestClock.set(LocalDate.of(2026, 1, 10));
        Trn trn = trs.knows(scene.aTrn(), "Mia", "Quist");
        scene.anEct().withTrn(trn).at(scene.aSchool()).since("2025-09-01").register();
        String start = answeredUpToTheStartDate(trn);
        assertThat(send(start, "start_date[start_date]", "2026-05-11").errors())
                .singleElement()
                .asString()
                .contains("10 May 2026");
        assertThat(send(start, "start_date[start_date]", "2026-05-10").location())
                .endsWith("/working-pattern");
    }

    @Test
    @DisplayName("SJ-VAL-06: an e-mail address that somebody else uses stops the registration, also when changed later")
    void an_email_in_use() {
        scene.anEct()
                .at(scene.aSchool())
                .since("2026-09-01")
                .reachedAt("taken@school.example")
                .register();
        Trn trn = trs.knows(scene.aTrn(), "Liv", "Tangen");
        String check = answersUpToTheReview(browser, trn);
        SchoolBrowser.Answer answer =
                send(step(check, "change-email-address"), "email_address[email]", "TAKEN@school.example");
        assertThat(answer.location()).endsWith("/change-cant-use-email");
        assertThat(browser.open(check).location()).endsWith("/cant-use-email");
    }

    @Test
    @DisplayName("SJ-REU-08 §9.6: what was chosen for the last ECT can be chosen again, and check answers shows it")
    void previous_choices_can_be_used_again() {
        scene.aPartnership().of(AMBITION).with(school).in(2026).create();
        scene.anEct()
                .at(school)
                .since("2026-09-01")
                .assuredBy(hub)
                .trainedBy(AMBITION)
                .register();
        Trn trn = trs.knows(scene.aTrn(), "Tor", "Vik");
        String find = begin(browser);
        answersUpToWorkingPattern(browser, find, trn);
        SchoolBrowser.Answer answer =
                send(step(find, "working-pattern"), "working_pattern[working_pattern]", "full_time");
        assertThat(answer.location()).endsWith("/use-previous-ect-choices");
        assertThat(browser.open(String.valueOf(answer.location())).text()).contains(AMBITION, "Delivery partner");
        String check = String.valueOf(send(
                        step(find, "use-previous-ect-choices"),
                        "use_previous_ect_choices[use_previous_ect_choices]",
                        "true")
                .location());
        assertThat(check).endsWith("/check-answers");
        assertThat(browser.send(check, Map.of()).location()).endsWith("/confirmation");
    }

    @Test
    @DisplayName("SJ-ACC-14: another school cannot see or go on with what this school began")
    void another_school_is_kept_out() {
        var ect = scene.anEct().at(school).since("2026-09-01").register();
        String find = begin(browser);
        SchoolBrowser stranger = browserOf(scene.aSchool());
        assertThat(stranger.open("/school/ects/" + ect.period().value()).status())
                .isEqualTo(404);
        assertThat(stranger.open("/school/ects/" + ect.period().value() + "/mentorship/new")
                        .status())
                .isEqualTo(404);
        assertThat(stranger.open("/school/ects/" + ect.period().value() + "/mentorship/confirmation")
                        .status())
                .isEqualTo(404);
        assertThat(stranger.open("/school/register-mentor/what-you-will-need?ect_id="
                                + ect.period().value())
                        .status())
                .isEqualTo(404);
        assertThat(stranger.sendFrom(
                                START, "/school/ects/" + ect.period().value() + "/mentorship", Map.of("mentor_id", "0"))
                        .status())
                .isEqualTo(404);
        assertThat(stranger.open(find).location()).isEqualTo(START);
    }

    @Test
    @DisplayName("SJ-ACC-13: a school that lost its funding cannot reach the registration of an ECT")
    void a_school_without_funding_cannot_register() {
        SchoolId independent = scene.anIndependentSchool();
        scene.anEct().at(independent).since("2026-09-01").register();
        database.execute(
                "update gias_schools set section_41_approved = false where urn = (select urn from schools where id = ?)",
                independent.value());
        SchoolBrowser theirs = browserOf(independent);
        assertThat(theirs.open(START).location()).isEqualTo("/school/home/ects");
        assertThat(theirs.open("/school/home/ects").text()).contains("not eligible for funded");
    }

    @Test
    @DisplayName(
            "SJ-WIN-01 SJ-WIN-02 SJ-WIN-03: while registration is closed its pages lead to one that says when it opens again")
    void the_window_is_closed() {
        TestClock.set(LocalDate.of(2026, 6, 5));
        SchoolBrowser now = browserOf(school);
        assertThat(now.open(START).location()).isEqualTo("/school/registration-window-closed");
        assertThat(now.open("/school/registration-window-closed").text()).contains("15 June 2026");
        for (LocalDate open : List.of(LocalDate.of(2026, 5, 31), LocalDate.of(2026, 6, 15))) {
            TestClock.set(open);
            assertThat(browserOf(school).open(START).status())
                    .as(open.toString())
                    .isEqualTo(200);
            assertThat(browserOf(school).open("/school/home/ects").text())
                    .as(open.toString())
                    .doesNotContain("You cannot register anybody");
        }
        TestClock.set(LocalDate.of(2026, 6, 14));
        now = browserOf(school);
        assertThat(now.open("/school/support_queries/new").text()).contains("academic years until 15 June 2026");
        assertThat(now.open("/school/home/ects").text())
                .contains("You cannot register anybody for the 2025 to 2026 or 2026 to 2027 academic years until");
    }

    // --- the same answers again and again --------------------------------------------------------------------------

    private SchoolBrowser browserOf(SchoolId which) {
        int urn = database.resultQuery("select urn from schools where id = ?", which.value())
                .fetchSingle(0, Integer.class);
        return SchoolBrowser.signedIn(mvc, sessions, clock, urn);
    }

    private String begin(SchoolBrowser with) {
        return String.valueOf(with.sendFrom(START, BEGIN, Map.of()).location());
    }

    private String answersUpToTheReview(SchoolBrowser with, Trn trn) {
        String find = begin(with);
        with.send(find, fields("find_ect[trn]", trn.value(), "find_ect[date_of_birth]", "1998-03-12"));
        answersAfterFinding(with, find, trn);
        return step(find, "check-answers");
    }

    private void answersAfterFinding(SchoolBrowser with, String find, Trn trn) {
        answersAfterReview(with, find, trn);
        with.send(step(find, "working-pattern"), fields("working_pattern[working_pattern]", "full_time"));
        with.send(
                step(find, "state-school-appropriate-body"),
                fields("state_school_appropriate_body[appropriate_body_id]", Long.toString(hub.value())));
        with.send(step(find, "training-programme"), fields("training_programme[training_programme]", "provider_led"));
        with.send(
                step(find, "lead-provider"),
                fields(
                        "lead_provider[lead_provider_id]",
                        Long.toString(scene.leadProvider(AMBITION).value())));
    }

    private void answersUpToWorkingPattern(SchoolBrowser with, String find, Trn trn) {
        with.send(find, fields("find_ect[trn]", trn.value(), "find_ect[date_of_birth]", "1998-03-12"));
        answersAfterReview(with, find, trn);
    }

    private void answersAfterReview(SchoolBrowser with, String find, Trn trn) {
        with.send(step(find, "review-ect-details"), fields("review_ect_details[change_name]", "no"));
        String first =
                with.open(step(find, "email-address")).page().select("h1").text();
        String name = first.replace("What is ", "").split(" ", 2)[0].toLowerCase(Locale.UK);
        with.send(step(find, "email-address"), fields("email_address[email]", name + "@school.example"));
        with.send(step(find, "start-date"), fields("start_date[start_date]", "2026-09-01"));
    }

    private String answeredUpToTheStartDate(Trn trn) {
        browser = browserOf(school);
        String find = begin(browser);
        send(find, "find_ect[trn]", trn.value(), "find_ect[date_of_birth]", "1998-03-12");
        send(step(find, "review-ect-details"), "review_ect_details[change_name]", "no");
        send(step(find, "email-address"), "email_address[email]", "e" + trn.value() + "@school.example");
        return step(find, "start-date");
    }

    private String foundBy(String typed) {
        String find = begin(browser);
        SchoolBrowser.Answer answer = send(find, "find_ect[trn]", typed, "find_ect[date_of_birth]", "1998-03-12");
        return browser.open(String.valueOf(answer.location())).text();
    }

    private String errorFor(String typed) {
        String find = begin(browser);
        SchoolBrowser.Answer answer = send(find, "find_ect[trn]", typed, "find_ect[date_of_birth]", "1998-03-12");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select("#trn-error")).hasSize(1);
        return String.join("", answer.errors());
    }

    private SchoolBrowser.Answer send(String address, String... fieldsAndValues) {
        return browser.send(address, fields(fieldsAndValues));
    }

    /** Fields and values; a value that is an ISO date fills the three fields of a date. */
    private static Map<String, String> fields(String... fieldsAndValues) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (int index = 0; index < fieldsAndValues.length; index += 2) {
            String name = fieldsAndValues[index];
            String value = fieldsAndValues[index + 1];
            if (value.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
                LocalDate date = LocalDate.parse(value);
                fields.put(name + "-day", Integer.toString(date.getDayOfMonth()));
                fields.put(name + "-month", Integer.toString(date.getMonthValue()));
                fields.put(name + "-year", Integer.toString(date.getYear()));
            } else {
                fields.put(name, value);
            }
        }
        return fields;
    }

    private int ectsAtSchool() {
        return database.resultQuery("select count(*) from ect_at_school_periods where school_id = ?", school.value())
                .fetchSingle(0, Integer.class);
    }

    private static String step(String address, String path) {
        return address.substring(0, address.lastIndexOf('/') + 1) + path;
    }
}
