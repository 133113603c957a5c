package uk.gov.education.rect.integrations.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static uk.gov.education.rect.database.Tables.OUTBOX;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import uk.gov.education.rect.access.AccessData;
import uk.gov.education.rect.access.StaffRole;
import uk.gov.education.rect.email.EmailAddress;
import uk.gov.education.rect.schools.NominateInductionTutor;
import uk.gov.education.rect.schools.SchoolId;
import uk.gov.education.rect.schools.SchoolLetters;
import uk.gov.education.rect.testing.Browser;
import uk.gov.education.rect.testing.Scene;
import uk.gov.education.rect.testing.ServiceTest;
import uk.gov.education.rect.testing.SignIns;

/** What Notify says of e-mails to schools, and who sees it. */
@ServiceTest
class ReceiptsTest {

    private static final String TOKEN = "Bearer a-token-for-receipts-in-tests";

    @Autowired
    private Scene scene;

    @Autowired
    private NominateInductionTutor nominate;

    @Autowired
    private SchoolLetters letters;

    @Autowired
    private SignIns signIns;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private DSLContext database;

    private SchoolId school = new SchoolId(1);
    private int urn;
    private String reference = "";

    @BeforeEach
    void a_tutor_is_written_to() {
        school = scene.aSchool();
        urn = database.resultQuery("select urn from schools where id = ?", school.value())
                .fetchSingle(0, Integer.class);
        nominate.execute(new NominateInductionTutor.Command(
                Scene.TUTOR, school, "Nadia New", new EmailAddress("nadia@school.example")));
        reference = database.select(OUTBOX.IDEMPOTENCY_KEY)
                .from(OUTBOX)
                .where(OUTBOX.IDEMPOTENCY_KEY.contains("induction_tutor_confirmed:school-" + school.value() + "-"))
                .fetchSingle(OUTBOX.IDEMPOTENCY_KEY)
                .substring("email:".length());
        database.execute("update outbox set sent_at = now() where idempotency_key = ?", "email:" + reference);
    }

    @Test
    @DisplayName(
            "spec 02 §19.4, 07 §5.4: a bounce is in the school's log of emails, and the school is asked to put it right")
    void bounced() throws Exception {
        Browser staff = new Browser(
                mvc,
                signIns.staff(new AccessData(database).staff("bounce." + urn + "@education.gov.uk", StaffRole.ADMIN)));
        Browser there = new Browser(mvc, signIns.school(urn));
        String log = staff.open("/admin/schools/" + urn + "/overview").link("Emails");
        assertThat(staff.open(log).main()).contains("Named as induction tutor", "nadia@school.example", "Sent");
        assertThat(there.open("/school/home/induction-tutor").main()).doesNotContain("could not deliver");

        assertThat(receipt(TOKEN, reference, "permanent-failure")).isEqualTo(204);

        assertThat(staff.open(log).main()).contains("Could not be delivered: the address is wrong");
        assertThat(there.open("/school/home/induction-tutor").main())
                .contains("We could not deliver our last email to nadia@school.example");
        nominate.execute(new NominateInductionTutor.Command(
                Scene.TUTOR, school, "Nadia New", new EmailAddress("nadia.new@school.example")));
        assertThat(there.open("/school/home/induction-tutor").main()).doesNotContain("could not deliver");
    }

    @Test
    @DisplayName("07 §5.1: each status of Notify is told apart; a later receipt takes the place of an earlier")
    void statuses() throws Exception {
        receipt(TOKEN, reference, "temporary-failure");
        assertThat(latest()).isEqualTo(SchoolLetters.State.NOT_DELIVERED);
        receipt(TOKEN, reference, "delivered");
        assertThat(latest()).isEqualTo(SchoolLetters.State.DELIVERED);
    }

    @Test
    @DisplayName("07 §5.1: only with the token; what is unknown is taken so that it is not sent again, rubbish is not")
    void refusals() throws Exception {
        assertThat(receipt("Bearer wrong", reference, "permanent-failure")).isEqualTo(401);
        assertThat(receipt("", reference, "permanent-failure")).isEqualTo(401);
        assertThat(latest()).isEqualTo(SchoolLetters.State.SENT);
        assertThat(receipt(TOKEN, "nothing-of-ours", "delivered")).isEqualTo(204);
        assertThat(receipt(TOKEN, reference, "exploded")).isEqualTo(400);
    }

    private SchoolLetters.State latest() {
        return letters.to(school).stream()
                .filter(letter -> letter.recipient().equals("nadia@school.example"))
                .findFirst()
                .orElseThrow()
                .state();
    }

    private int receipt(String authorization, String about, String status) throws Exception {
        return mvc.perform(post("/notify/receipts")
                        .header("Authorization", authorization)
                        .contentType("application/json")
                        .content("""
                                {"id": "740e5834-3a29-46b4-9a6f-16142fde533a", "reference": "%s",
                                 "to": "nadia@school.example", "status": "%s", "notification_type": "email"}""".formatted(about, status)))
                .andReturn()
                .getResponse()
                .getStatus();
    }
}
