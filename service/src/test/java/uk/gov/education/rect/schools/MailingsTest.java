package uk.gov.education.rect.schools;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gov.education.rect.database.Tables.OUTBOX;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import uk.gov.education.rect.access.AccessData;
import uk.gov.education.rect.access.StaffRole;
import uk.gov.education.rect.testing.CountedStatements;
import uk.gov.education.rect.testing.Scene;
import uk.gov.education.rect.testing.ServiceTest;
import uk.gov.education.rect.testing.SignIns;
import uk.gov.education.rect.testing.TestClock;

/** Letters to many schools: who gets them, once. */
@ServiceTest
class MailingsTest {

    @Autowired
    private Scene scene;

    @Autowired
    private Mailings mailings;

    @Autowired
    private SendMailings send;

    @Autowired
    private DSLContext database;

    @Autowired
    private SignIns signIns;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private CountedStatements statements;

    @Test
    @DisplayName(
            "spec 02 §19.4 SJ-X-29 SJ-OPT-05: eligible open schools; those that declined only hear that registration opens")
    void audiences() {
        SchoolId ordinary = scene.aSchool();
        SchoolId ineligible = scene.anIneligibleSchool();
        SchoolId marked = scene.anIneligibleSchool();
        database.execute("update schools set marked_as_eligible = true where id = ?", marked.value());
        SchoolId closed = scene.aSchool();
        database.execute(
                "update gias_schools set status = 'closed' where urn = (select urn from schools where id = ?)",
                closed.value());
        SchoolId declined = scene.aSchool();
        database.execute(
                "update schools set opted_out_of_reminder_emails_until = '2026-10-06' where id = ?", declined.value());
        SchoolId declinedBefore = scene.aSchool();
        database.execute(
                "update schools set opted_out_of_reminder_emails_until = '2026-10-05' where id = ?",
                declinedBefore.value());

        assertThat(audience(Mailing.START_OF_TERM))
                .contains(ordinary, marked, declinedBefore)
                .doesNotContain(ineligible, closed, declined);
        assertThat(audience(Mailing.REGISTRATION_OPENING))
                .contains(ordinary, marked, declined, declinedBefore)
                .doesNotContain(ineligible, closed);
    }

    @Test
    @DisplayName("spec 02 §19.4: schools with a partnership this year and nobody there this year, eligible or not")
    void partnership_without_people() {
        SchoolId waiting = scene.aSchool();
        scene.aPartnership().with(waiting).in(2026).create();
        SchoolId busy = scene.aSchool();
        scene.aPartnership().with(busy).in(2026).create();
        scene.anEct().at(busy).since("2026-09-01").register();
        SchoolId earlier = scene.aSchool();
        scene.aPartnership().with(earlier).in(2025).create();
        assertThat(audience(Mailing.PARTNERSHIP_WITHOUT_PEOPLE))
                .contains(waiting)
                .doesNotContain(busy, earlier);
    }

    @Test
    @DisplayName("spec 02 §19.4: to the induction tutor by name; else to a contact of GIAS, as a colleague")
    void recipients() {
        SchoolId tutored = scene.aSchool();
        SchoolId other = scene.aSchool();
        database.execute(
                "update schools set induction_tutor_name = null, induction_tutor_email = null,"
                        + " induction_tutor_last_nominated_in = null where id = ?",
                other.value());
        database.execute(
                "update gias_schools set secondary_contact_email = 'office@school.example'"
                        + " where urn = (select urn from schools where id = ?)",
                other.value());
        List<Mailings.Recipient> all = new ArrayList<>();
        mailings.forEach(Mailing.START_OF_TERM, TestClock.today(), all::add);
        assertThat(all)
                .filteredOn(one -> one.school().equals(tutored))
                .singleElement()
                .satisfies(one -> assertThat(one.recipientName()).isEqualTo("Tamsin Tutor"));
        assertThat(all)
                .filteredOn(one -> one.school().equals(other))
                .singleElement()
                .satisfies(one -> assertThat(List.of(one.recipientName(), one.recipientEmail()))
                        .containsExactly("colleague", "office@school.example"));
    }

    @ParameterizedTest(name = "on {0}: {1}")
    @DisplayName(
            "spec 02 §19.4: in the week a term starts, and in the one registration opens; a school is written to once")
    @CsvSource({
        "2026-09-01, 0, 0", "2026-09-02, 1, 0", "2026-09-08, 1, 0", "2026-09-09, 0, 0",
        "2027-01-07, 1, 0", "2027-04-21, 1, 0", "2026-06-14, 0, 0", "2026-06-15, 0, 1"
    })
    void sent_once(LocalDate day, int reminders, int openings) {
        TestClock.set(day);
        SchoolId school = scene.aSchool();
        send.run();
        send.run();
        assertThat(sent("term_reminder", school)).isEqualTo(reminders);
        assertThat(sent("registration_open", school)).isEqualTo(openings);
        TestClock.set(day.plusDays(1));
        send.run();
        assertThat(sent("term_reminder", school)).as("the next day").isLessThanOrEqualTo(1);
    }

    @Test
    @DisplayName("06 §17.2: the file, with a link for each school, in the same few statements however many schools")
    void a_file() throws Exception {
        scene.aSchool();
        long staff = new AccessData(database).staff("mail@education.gov.uk", StaffRole.ADMIN);
        int few = statements.during(() -> file(staff, "start-of-term"));
        for (int more = 0; more < 20; more++) {
            scene.aSchool();
        }
        assertThat(statements.during(() -> file(staff, "start-of-term"))).isEqualTo(few);
        assertThat(file(staff, "start-of-term").lines().findFirst().orElseThrow())
                .isEqualTo("\ufeffurn,school_name,recipient_name,recipient_email,reminder_email_opt_out_url");
        assertThat(file(staff, "start-of-term"))
                .contains("http://localhost:3000/school/opt-out-of-reminder-emails/new?school_id=");
        assertThat(file(staff, "registration-opening").lines().findFirst().orElseThrow())
                .contains("establishment_type,phase,section_41_approved,region,previously_signed_into_rect");
    }

    private String file(long staff, String mailing) {
        try {
            return mvc.perform(MockMvcRequestBuilders.get("/admin/schools/mailings/" + mailing + ".csv")
                            .with(signIns.staff(staff)))
                    .andReturn()
                    .getResponse()
                    .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }

    private List<SchoolId> audience(Mailing mailing) {
        List<SchoolId> schools = new ArrayList<>();
        mailings.forEach(mailing, TestClock.today(), one -> schools.add(one.school()));
        return schools;
    }

    private int sent(String template, SchoolId school) {
        return database.fetchCount(
                OUTBOX,
                OUTBOX.IDEMPOTENCY_KEY
                        .startsWith("email:" + template + ":")
                        .and(OUTBOX.IDEMPOTENCY_KEY.endsWith("-school-" + school.value())));
    }
}
