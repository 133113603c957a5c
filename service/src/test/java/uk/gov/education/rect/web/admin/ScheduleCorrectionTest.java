package uk.gov.education.rect.web.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gov.education.rect.database.Tables.EVENTS;
import static uk.gov.education.rect.testing.Scene.AMBITION;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.gov.education.rect.database.tables.records.EventsRecord;
import uk.gov.education.rect.finance.testing.Scene.Person;
import uk.gov.education.rect.testing.Browser;

/** Staff correct the schedule of an ECT who left in July; today is 6 October 2026. */
class ScheduleCorrectionTest extends ConsoleScenario {

    private static final String WHY = "The school told us the wrong one";
    private static final String NEW = "ecf-extended-september";

    private uk.gov.education.rect.finance.testing.Scene rows;
    private Person person;
    private long school;
    private long partnership;
    private long spell;
    private long training;

    @BeforeEach
    void an_ect_who_left() {
        rows = new uk.gov.education.rect.finance.testing.Scene(database);
        person = rows.person();
        school = rows.school();
        partnership = rows.partnership(school, AMBITION, 2025);
        spell = rows.ectAt(school, person, LocalDate.of(2025, 9, 1), null);
        training = trained("2025-09-01", "2026-07-17");
    }

    @Test
    @DisplayName(
            "03 §34 no. 51, AUD-CTX-05: from the training page, asked, checked, changed, confirmed; said on the page"
                    + " and on the timeline")
    void the_whole_way() {
        var link = admin.open(trainings()).page().select("a[href$=/schedule]");
        assertThat(link.text()).startsWith("Correct schedule of training from 1 September 2025");
        String page = link.attr("href");
        assertThat(page).isEqualTo(trainings() + "/" + training + "/schedule");
        Browser.Answer form = admin.open(page);
        assertThat(form.main()).contains(AMBITION, "17 July 2026", "Standard September for 2025", "Reduced April");
        assertThat(form.page().select("input[name=schedule]").eachAttr("value"))
                .hasSize(8)
                .contains(NEW)
                .doesNotContain("ecf-standard-september")
                .noneMatch(value -> value.contains("replacement"));

        Browser.Answer check = send("check", NEW, WHY, " #123456 ");
        assertThat(check.status()).isEqualTo(200);
        assertThat(check.main()).contains("Check the new schedule", "Extended September for 2025", WHY, "123456");
        assertThat(schedule()).as("nothing is saved yet").isEqualTo("ecf-standard-september");
        assertThat(check.page().select("input[type=hidden][name=schedule]").val())
                .isEqualTo(NEW);

        Browser.Answer changing = send("change", NEW, WHY, "123456");
        assertThat(changing.page().select("input[name=schedule][checked]").val())
                .isEqualTo(NEW);
        assertThat(changing.page().select("#note").text()).isEqualTo(WHY);

        assertThat(send("confirm", NEW, WHY, "123456").goesTo()).isEqualTo(trainings());
        Browser.Answer after = admin.open(trainings());
        assertThat(after.text())
                .contains("The schedule of Priya", "is now Extended September for 2025")
                .contains(NEW);
        assertThat(event()).satisfies(event -> {
            assertThat(event.getBody()).isEqualTo(WHY);
            assertThat(event.getZendeskTicketId()).isEqualTo(123456);
        });
        assertThat(admin.open("/admin/teachers/" + person.id().value() + "/timeline")
                        .main())
                .contains("corrected from Standard September for 2025 to Extended September for 2025", WHY, "123456");

        assertThat(send("confirm", NEW, WHY, "123456").goesTo())
                .as("sent again")
                .isEqualTo(trainings());
        assertThat(rows.eventsOf(person.id())).hasSize(1);
    }

    @ParameterizedTest(name = "{0}, “{1}”, {2}: {3}")
    @CsvSource({
        "'', why, '', Select the schedule it should have been",
        "ecf-standard-september, why, '', Select the schedule it should have been",
        "ecf-replacement-april, why, '', Select the schedule it should have been",
        "ecf-extended-september, ' ', '', Enter a reason or a Zendesk ticket number",
        "ecf-extended-september, '', 12345, 'The Zendesk ticket number must be 6 digits, for example 123456'",
        "ecf-extended-september, LONG, '', The reason must be 500 characters or fewer"
    })
    @DisplayName("03 §34 no. 51, AUD-CTX-02 to 04: what is wrong is said beside the field; what was typed is kept")
    void wrong(String schedule, String note, String ticket, String message) {
        String typed = note.equals("LONG") ? "x".repeat(501) : note;
        Browser.Answer answer = send("check", schedule, typed, ticket);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().title()).startsWith("Error: ");
        assertThat(answer.errors()).containsExactly(message);
        assertThat(answer.page().select(".govuk-error-message").text()).contains(message);
        assertThat(answer.page().select("#zendesk_ticket_id").val()).isEqualTo(ticket);
        String anchor = answer.page()
                .select(".govuk-error-summary__list a")
                .attr("href")
                .substring(1);
        assertThat(answer.page().getElementById(anchor))
                .as("the field it leads to")
                .isNotNull();
        assertThat(send("confirm", schedule.equals("ecf-standard-september") ? "" : schedule, typed, ticket)
                        .status())
                .as("nor past the check")
                .isEqualTo(422);
        assertThat(rows.eventsOf(person.id())).isEmpty();
    }

    @Test
    @DisplayName(
            "03 §34 no. 51, API-ACT-C7: a schedule that declarations do not fit is refused before the check and after")
    void declarations() {
        database.execute("""
                insert into declarations (training_period_id, declaration_type, declaration_date, payment_status,
                  evidence_type, delivery_partner_when_created_id)
                select {0}, 'started', '2025-10-10T09:00:00Z', 'no_payment', 'other', l.delivery_partner_id
                from school_partnerships p
                join lead_provider_delivery_partnerships l on l.id = p.lead_provider_delivery_partnership_id
                where p.id = {1}""", training, partnership);
        for (String go : new String[] {"check", "confirm"}) {
            assertThat(send(go, "ecf-extended-april", WHY, "").errors())
                    .as(go)
                    .singleElement()
                    .asString()
                    .contains("does not fit the schedule");
        }
        assertThat(send("confirm", NEW, WHY, "").goesTo()).isEqualTo(trainings());
    }

    @Test
    @DisplayName("03 §34 no. 51: training that goes on has no such link; who types the address is told why")
    void training_that_goes_on() {
        training = trained("2026-09-01", null);
        assertThat(admin.open(trainings()).page().select("a[href$=/schedule]")).hasSize(1);
        assertThat(admin.open(address()).goesTo()).isEqualTo(trainings());
        assertThat(admin.open(trainings()).text()).contains("Only the schedule of training that the person has left");
    }

    @Test
    @DisplayName("03 §34 no. 51: staff only; another teacher's training, or none, is not found")
    void who_and_what() {
        assertThat(new Browser(mvc, signIns.school(urn())).open(address()).status())
                .isEqualTo(403);
        for (Browser staff : new Browser[] {admin, manager, finance, product}) {
            assertThat(staff.open(address()).status()).isEqualTo(200);
        }
        String others = "/admin/teachers/" + rows.person().id().value() + "/training/";
        assertThat(admin.open(others + training + "/schedule").status()).isEqualTo(404);
        assertThat(admin.open(trainings() + "/987654321/schedule").status()).isEqualTo(404);
    }

    private String trainings() {
        return "/admin/teachers/" + person.id().value() + "/training";
    }

    private String address() {
        return trainings() + "/" + training + "/schedule";
    }

    private Browser.Answer send(String go, String schedule, String note, String ticket) {
        return admin.send(address(), "go", go, "schedule", schedule, "note", note, "zendesk_ticket_id", ticket);
    }

    private long trained(String from, @Nullable String to) {
        return rows.ectTraining(
                spell,
                partnership,
                rows.schedule(2025, "ecf-standard-september"),
                LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to));
    }

    private String schedule() {
        return Objects.requireNonNull(database.resultQuery(
                        "select s.identifier from training_periods t join schedules s on s.id = t.schedule_id where t.id = {0}",
                        training)
                .fetchSingle(0, String.class));
    }

    private EventsRecord event() {
        return database.fetchSingle(EVENTS, EVENTS.TEACHER_ID.eq(person.id().value()));
    }

    private int urn() {
        return database.resultQuery("select urn from schools where id = {0}", school)
                .fetchSingle(0, Integer.class);
    }
}
