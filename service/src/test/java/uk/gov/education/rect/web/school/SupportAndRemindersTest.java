package uk.gov.education.rect.web.school;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gov.education.rect.database.Tables.EVENTS;
import static uk.gov.education.rect.database.Tables.OUTBOX;
import static uk.gov.education.rect.database.Tables.SCHOOLS;
import static uk.gov.education.rect.database.Tables.SUPPORT_QUERIES;

import java.time.LocalDate;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import uk.gov.education.rect.access.AccessData;
import uk.gov.education.rect.database.enums.GiasSchoolStatuses;
import uk.gov.education.rect.schools.ReminderOptOuts;
import uk.gov.education.rect.schools.SchoolId;
import uk.gov.education.rect.testing.Browser;
import uk.gov.education.rect.testing.Scene;
import uk.gov.education.rect.testing.ServiceTest;
import uk.gov.education.rect.testing.SignIns;
import uk.gov.education.rect.testing.TestClock;

/** Asking support, and declining reminders. Today is 6 October 2026. */
@ServiceTest
class SupportAndRemindersTest {

    private static final String ASK = "/school/support_queries";

    @Autowired
    private Scene scene;

    @Autowired
    private SignIns signIns;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private DSLContext database;

    @Autowired
    private ReminderOptOuts optOuts;

    private SchoolId school = new SchoolId(1);
    private int urn;
    private Browser browser;
    private Browser nobody;

    @BeforeEach
    void a_school_is_signed_in() {
        school = scene.aSchool();
        urn = database.select(SCHOOLS.URN)
                .from(SCHOOLS)
                .where(SCHOOLS.ID.eq(school.value()))
                .fetchSingle(SCHOOLS.URN);
        browser = new Browser(mvc, signIns.school(urn));
        nobody = new Browser(mvc, request -> request);
    }

    @Test
    @DisplayName(
            "SJ-SUP-01 SJ-SUP-03 SJ-SUP-04 SJ-NAV-05: a question is kept and waits to become a ticket; sent twice, once")
    void a_question() {
        String form = browser.open("/school/home/ects").link("Contact support");
        assertThat(browser.open(form).main())
                .contains("Sam Porter", "sam.porter@example.test", "School " + urn, "5 working days");
        assertThat(browser.sendFrom(form, ASK, "message", " How do I <b>leave</b>? ")
                        .goesTo())
                .isEqualTo(ASK + "/sent");
        browser.sendFrom(form, ASK, "message", "How do I <b>leave</b>?");
        assertThat(browser.open(ASK + "/sent").main()).contains("We will reply to sam.porter@example.test");
        var query = database.selectFrom(SUPPORT_QUERIES)
                .where(SUPPORT_QUERIES.SCHOOL_URN.eq(urn))
                .fetchSingle();
        assertThat(query.getMessage()).isEqualTo("How do I <b>leave</b>?");
        assertThat(query.getState().getLiteral()).isEqualTo("pending");
        assertThat(database.fetchCount(OUTBOX, OUTBOX.IDEMPOTENCY_KEY.eq("support_query:" + query.getId())))
                .isEqualTo(1);
    }

    @Test
    @DisplayName("SJ-SUP-02 ZEN-01: something must be asked, in 10,000 characters at most")
    void nothing_asked() {
        Browser.Answer empty = browser.sendFrom(ASK + "/new", ASK, "message", "  ");
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.errors()).containsExactly("Enter your question");
        assertThat(browser.sendFrom(ASK + "/new", ASK, "message", "x".repeat(10_001))
                        .errors())
                .containsExactly("Your question must be 10,000 characters or fewer");
    }

    @Test
    @DisplayName("SJ-SUP-05: open to people of a school that is not set up here, and while the tutor is to be named")
    void whoever_asks() {
        new AccessData(database).giasSchool(urn + 500_000, "New School", "Community school", GiasSchoolStatuses.OPEN);
        Browser blocked = new Browser(mvc, signIns.school(urn + 500_000));
        assertThat(blocked.open("/school/home/ects").goesTo()).isEqualTo("/school/access-denied");
        assertThat(blocked.open(ASK + "/new").main()).contains("New School");
        database.update(SCHOOLS)
                .setNull(SCHOOLS.INDUCTION_TUTOR_LAST_NOMINATED_IN)
                .where(SCHOOLS.ID.eq(school.value()))
                .execute();
        assertThat(browser.open(ASK + "/new").status()).isEqualTo(200);
    }

    @ParameterizedTest(name = "on {0} until {1}")
    @DisplayName(
            "SJ-OPT-01 SJ-OPT-02 SJ-OPT-04 DM-CP-21 W21: looking changes nothing; confirmed, it lasts until the term ends")
    @CsvSource({"2026-05-19, 2026-05-31", "2026-06-02, 2026-12-31", "2027-02-15, 2027-03-31", "2026-12-31, 2026-12-31"})
    void declined(LocalDate day, LocalDate until) {
        TestClock.set(day);
        String link = optOuts.link(school);
        assertThat(nobody.open(link).main()).contains("Stop reminder emails to School " + urn);
        assertThat(until()).isNull();
        Browser.Answer done = nobody.sendFrom(
                link,
                ReminderOptOuts.PATH,
                "school_id",
                "" + school.value(),
                "token",
                link.substring(link.indexOf("token=") + 6));
        assertThat(done.main()).contains("Reminder emails stopped", "You can still use the service");
        assertThat(until()).isEqualTo(until);
        assertThat(database.fetchCount(
                        EVENTS,
                        EVENTS.EVENT_TYPE
                                .eq("school_reminder_emails_declined")
                                .and(EVENTS.SCHOOL_ID.eq(school.value()))))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "school_id=%d&token=",
                "school_id=%d",
                "school_id=%d&token=00",
                "token=%d",
                "school_id=x&token=%d",
                "school_id=99999999999999999999999&token=%d"
            })
    @DisplayName("SJ-OPT-03: an unknown school and a wrong or missing token look the same")
    void not_genuine(String query) {
        assertThat(nobody.open(ReminderOptOuts.PATH + "/new?" + query.formatted(school.value()))
                        .status())
                .isEqualTo(404);
        SchoolId other = scene.aSchool();
        String link = optOuts.link(other);
        assertThat(nobody.open(link.replace("school_id=" + other.value(), "school_id=" + school.value()))
                        .status())
                .isEqualTo(404);
    }

    @Test
    @DisplayName("SJ-OPT-03 SJ-X-06: links made under the key before go on working")
    void an_older_link() throws java.security.GeneralSecurityException {
        javax.crypto.Mac mac = javax.crypto.Mac.getInstance("HmacSHA256");
        mac.init(new javax.crypto.spec.SecretKeySpec(
                "the-secret-before-it-for-tests-of-32-bytes".getBytes(java.nio.charset.StandardCharsets.UTF_8),
                "HmacSHA256"));
        String token = java.util.HexFormat.of()
                .formatHex(mac.doFinal(("school-reminder-email-opt-out:" + school.value())
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        assertThat(nobody.open(ReminderOptOuts.PATH + "/new?school_id=" + school.value() + "&token=" + token)
                        .status())
                .isEqualTo(200);
    }

    private LocalDate until() {
        return database.select(SCHOOLS.OPTED_OUT_OF_REMINDER_EMAILS_UNTIL)
                .from(SCHOOLS)
                .where(SCHOOLS.ID.eq(school.value()))
                .fetchSingle()
                .value1();
    }
}
