package uk.gov.education.rect.web.school;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gov.education.rect.testing.Scene.AMBITION;
import static uk.gov.education.rect.testing.Scene.TEACH_FIRST;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.gov.education.rect.schools.SchoolId;
import uk.gov.education.rect.testing.Scene;
import uk.gov.education.rect.testing.TestClock;
import uk.gov.education.rect.training.EctAtSchoolPeriodId;
import uk.gov.education.rect.training.MentorAtSchoolPeriodId;

/** Ending a mentorship without a successor, and giving a mentor several ECTs at once (SJ-X-58). */
@SchoolTest
class MentorshipPagesTest {

    @Autowired
    private Scene scene;

    @Autowired
    private DSLContext database;

    @Autowired
    private SchoolBrowsers browsers;

    private SchoolId school = new SchoolId(0);
    private SchoolBrowser browser;

    @BeforeEach
    void a_school() {
        school = scene.aSchool();
        browser = browsers.of(school);
    }

    // --- ending
    // ----------------------------------------------------------------------------------------------------------

    @Test
    @DisplayName("SJ-X-58: the record of an ECT leads to ending the mentorship, and then offers to assign another")
    void the_mentorship_of_an_ect_is_ended() {
        EctAtSchoolPeriodId ect = ect("Ann Ect");
        mentorOf(ect);
        String record = "/school/ects/" + ect.value();
        String edit = begin(
                browser.open(record).page().select("a:contains(End mentorship)").attr("href"));
        assertThat(browser.open(edit).page().select("h1").text())
                .isEqualTo("When did, or will, Morgan Mentor stop mentoring Ann Ect?");

        String check = String.valueOf(send(edit, day("6", "10", "2026")).location());
        assertThat(browser.open(check).text()).contains("Morgan Mentor", "6 October 2026");
        String done = String.valueOf(browser.send(check, Map.of()).location());

        assertThat(browser.open(done).text()).contains("Last day of the mentorship: 6 October 2026");
        assertThat(browser.sendFrom(Wizard.ECT_START, check, Map.of()).location())
                .as("sent twice")
                .isEqualTo(done);
        TestClock.set(LocalDate.parse("2026-10-07"));
        browser = browsers.of(school);
        assertThat(browser.open(record).text()).contains("Not assigned", "Assign a mentor");
        assertThat(browser.open(record + "/end-mentorship/edit").status()).isEqualTo(404);
    }

    @Test
    @DisplayName("SJ-X-58: what is wrong with the last day is said on the field")
    void the_last_day() {
        EctAtSchoolPeriodId ect = ect("Ann Ect");
        mentorOf(ect);
        String edit = begin("/school/ects/" + ect.value() + "/end-mentorship/edit");

        assertThat(errors(edit, day("", "", ""))).containsExactly("Enter the last day Morgan Mentor mentors Ann Ect");
        assertThat(errors(edit, day("31", "2", "2026")))
                .singleElement()
                .asString()
                .contains("correct format");
        assertThat(errors(edit, day("5", "10", "2026")))
                .singleElement()
                .asString()
                .contains("began to mentor Ann Ect on 6 October 2026");
        assertThat(errors(edit, day("7", "2", "2027")))
                .singleElement()
                .asString()
                .contains("6 February 2027");
    }

    @Test
    @DisplayName("SJ-X-58: a mentorship that is still to come is cancelled, without a date")
    void a_mentorship_to_come() {
        EctAtSchoolPeriodId ect = new EctAtSchoolPeriodId(scene.anEct()
                .at(school)
                .correctedTo("Ann Ect")
                .since("2026-11-02")
                .register()
                .period()
                .value());
        mentorOf(ect);
        String edit = begin("/school/ects/" + ect.value() + "/end-mentorship/edit");
        assertThat(browser.open(edit).text()).contains("from 2 November 2026");

        String check = String.valueOf(browser.send(edit, Map.of()).location());
        String done = String.valueOf(browser.send(check, Map.of()).location());

        assertThat(browser.open(done).text()).contains("Morgan Mentor will not mentor Ann Ect");
        assertThat(browser.open("/school/ects/" + ect.value()).text()).contains("Not assigned");
    }

    @Test
    @DisplayName("SJ-X-58: a mentor who was changed in another tab is not ended by mistake")
    void changed_meanwhile() {
        EctAtSchoolPeriodId ect = ect("Ann Ect");
        mentorOf(ect);
        MentorAtSchoolPeriodId another = mentorOf(ect("Bea Ect"));
        String edit = begin("/school/ects/" + ect.value() + "/end-mentorship/edit");
        String check = String.valueOf(send(edit, day("6", "10", "2026")).location());
        browser.sendFrom(
                Wizard.ECT_START,
                "/school/ects/" + ect.value() + "/mentorship",
                Map.of("mentor_id", Long.toString(another.value())));

        SchoolBrowser.Answer answer = browser.send(check, Map.of());

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.errors()).singleElement().asString().contains("Somebody has changed the mentor");
    }

    // --- several ECTs
    // ------------------------------------------------------------------------------------------------------

    @Test
    @DisplayName("SJ-X-58: the record of a mentor leads to giving them several ECTs; each says who mentors them now")
    void a_mentor_is_given_several_ects() {
        EctAtSchoolPeriodId own = ect("Ann Ect");
        MentorAtSchoolPeriodId mentor = mentorOf(own);
        EctAtSchoolPeriodId mentored = ect("Bea Ect");
        mentorOf(mentored);
        EctAtSchoolPeriodId alone = ect("Cat Ect");
        ect("Dee Ect");
        String record = "/school/mentors/" + mentor.value();
        String edit = begin(
                browser.open(record).page().select("a:contains(Assign ECTs)").attr("href"));
        SchoolBrowser.Answer page = browser.open(edit);
        assertThat(page.text()).contains("Bea Ect", "Mentored by Morgan Mentor", "Cat Ect", "No mentor yet");
        assertThat(page.text()).as("their own").doesNotContain("Ann Ect");

        String check = String.valueOf(send(edit, chosen(mentored, alone)).location());
        assertThat(browser.open(check).text()).contains("Bea Ect, instead of Morgan Mentor", "Cat Ect");
        String done = String.valueOf(browser.send(check, Map.of()).location());

        assertThat(browser.open(done).text()).contains("Morgan Mentor mentors 2 more ECTs");
        assertThat(browser.open(record).text())
                .contains("Ann Ect", "Bea Ect", "Cat Ect")
                .doesNotContain("Dee Ect");
    }

    @Test
    @DisplayName("SJ-X-58 SJ-ASG-05: a mentor's first training is asked about once, for the provider-led ECT")
    void with_a_first_training() {
        MentorAtSchoolPeriodId mentor = mentorOf(ect("Ann Ect"));
        EctAtSchoolPeriodId schoolLed = ect("Bea Ect");
        EctAtSchoolPeriodId providerLed = new EctAtSchoolPeriodId(scene.anEct()
                .at(school)
                .correctedTo("Cat Ect")
                .since("2026-09-01")
                .trainedBy(AMBITION)
                .register()
                .period()
                .value());
        String edit = begin("/school/mentors/" + mentor.value() + "/assign-ects/edit");

        String provider =
                String.valueOf(send(edit, chosen(schoolLed, providerLed)).location());
        assertThat(provider).endsWith("/lead-provider");
        assertThat(browser.open(provider).page().select("input[checked]").attr("value"))
                .as("the ECT's lead provider comes first")
                .isEqualTo(Long.toString(scene.leadProvider(AMBITION).value()));
        assertThat(errors(provider, Map.of("lead_provider[lead_provider_id]", "0")))
                .hasSize(1);
        String check = String.valueOf(browser.send(
                        provider,
                        Map.of(
                                "lead_provider[lead_provider_id]",
                                Long.toString(scene.leadProvider(TEACH_FIRST).value())))
                .location());
        assertThat(browser.open(check).text()).contains("Lead provider " + TEACH_FIRST);
        browser.send(check, Map.of());

        assertThat(database.resultQuery(
                                "select count(*) from training_periods where mentor_at_school_period_id = ?",
                                mentor.value())
                        .fetchSingle(0, Integer.class))
                .isEqualTo(1);
        assertThat(browser.open("/school/mentors/" + mentor.value()).text())
                .contains("Bea Ect", "Cat Ect", TEACH_FIRST);
    }

    @Test
    @DisplayName("SJ-X-58: nothing chosen, or another school's ECT, is an error on the field")
    void nothing_chosen() {
        MentorAtSchoolPeriodId mentor = mentorOf(ect("Ann Ect"));
        ect("Bea Ect");
        long theirs = scene.anEct().at(scene.aSchool()).register().period().value();
        String edit = begin("/school/mentors/" + mentor.value() + "/assign-ects/edit");

        for (Map<String, String> sent : List.of(
                Map.<String, String>of(),
                chosen(new EctAtSchoolPeriodId(theirs)),
                Map.of("edit[ect-" + theirs + "]", "<script>"))) {
            SchoolBrowser.Answer answer = browser.send(edit, sent);
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.errors()).containsExactly("Select the ECTs that Morgan Mentor will mentor");
            assertThat(answer.page().getElementById("ects")).isNotNull();
        }
    }

    @Test
    @DisplayName("SJ-X-58: a mentor who mentors everybody has nobody to choose from")
    void nobody_to_choose_from() {
        MentorAtSchoolPeriodId mentor = mentorOf(ect("Ann Ect"));
        SchoolBrowser.Answer page = browser.open(begin("/school/mentors/" + mentor.value() + "/assign-ects/edit"));
        assertThat(page.text()).contains("mentors every ECT at your school");
        assertThat(page.page().select("main form")).isEmpty();
    }

    @Test
    @DisplayName("SJ-X-58 SJ-ACC-14 SJ-WIN-02: not for another school, and not while registration is closed")
    void not_for_others() {
        EctAtSchoolPeriodId ect = ect("Ann Ect");
        MentorAtSchoolPeriodId mentor = mentorOf(ect);
        SchoolBrowser stranger = browsers.of(scene.aSchool());
        assertThat(stranger.open("/school/ects/" + ect.value() + "/end-mentorship/edit")
                        .status())
                .isEqualTo(404);
        assertThat(stranger.open("/school/mentors/" + mentor.value() + "/assign-ects/edit")
                        .status())
                .isEqualTo(404);

        TestClock.set(LocalDate.parse("2027-06-05"));
        database.execute("insert into registration_windows (contract_period_year, closed_from, closed_until)"
                + " values (2026, '2027-06-01', '2027-06-14')");
        SchoolBrowser.Answer closed =
                browsers.of(school).open("/school/mentors/" + mentor.value() + "/assign-ects/edit");
        database.execute("delete from registration_windows where closed_from = '2027-06-01'");
        assertThat(closed.location()).isEqualTo("/school/registration-window-closed");
    }

    // --- what the tests share ----------------------------------------------------------------------------------------

    private EctAtSchoolPeriodId ect(String name) {
        return scene.anEct()
                .at(school)
                .correctedTo(name)
                .since("2026-09-01")
                .register()
                .period();
    }

    private MentorAtSchoolPeriodId mentorOf(EctAtSchoolPeriodId ect) {
        return scene.aMentor().of(ect).at(school).register().period();
    }

    private String begin(String edit) {
        return String.valueOf(browser.open(edit).location());
    }

    private SchoolBrowser.Answer send(String address, Map<String, String> fields) {
        SchoolBrowser.Answer answer = browser.send(address, fields);
        assertThat(answer.location())
                .as("%s %s", answer.status(), answer.errors())
                .isNotNull();
        return answer;
    }

    private List<String> errors(String address, Map<String, String> fields) {
        SchoolBrowser.Answer answer = browser.send(address, fields);
        assertThat(answer.status()).isEqualTo(422);
        return answer.errors();
    }

    private static Map<String, String> day(String day, String month, String year) {
        return Map.of("edit[finished_on-day]", day, "edit[finished_on-month]", month, "edit[finished_on-year]", year);
    }

    private static Map<String, String> chosen(EctAtSchoolPeriodId... ects) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (EctAtSchoolPeriodId ect : ects) {
            fields.put("edit[ect-" + ect.value() + "]", "yes");
        }
        return fields;
    }
}
