package uk.gov.education.rect.web.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import uk.gov.education.rect.access.AccessData;
import uk.gov.education.rect.access.StaffRole;
import uk.gov.education.rect.finance.DeclareParticipant;
import uk.gov.education.rect.finance.MarkStatementsPayable;
import uk.gov.education.rect.finance.StatementId;
import uk.gov.education.rect.finance.VoidDeclaration;
import uk.gov.education.rect.finance.testing.Scene;
import uk.gov.education.rect.providers.LeadProviderId;
import uk.gov.education.rect.testing.Browser;
import uk.gov.education.rect.testing.ServiceTest;
import uk.gov.education.rect.testing.SignIns;
import uk.gov.education.rect.testing.TestClock;
import uk.gov.education.rect.timeline.Author;

/** The finance pages of a statement that carries declarations. Its only band has room for two, at £120 an output. */
@ServiceTest
@SuppressWarnings("NullAway.Init") // set before each test
class FinancePagesTest {

    private static final String LEAD_PROVIDER = "Teach First";
    private static final LocalDate SEPTEMBER = LocalDate.of(2025, 9, 1);
    private static final String NOVEMBER = "2025-11-10";

    @Autowired
    private DSLContext database;

    @Autowired
    private DeclareParticipant declare;

    @Autowired
    private VoidDeclaration voidDeclaration;

    @Autowired
    private MarkStatementsPayable markStatementsPayable;

    @Autowired
    private SignIns signIns;

    @Autowired
    private MockMvc mvc;

    private static long contract;
    private static StatementId november;
    private static StatementId january;

    private Scene scene;
    private Browser finance;

    @BeforeEach
    void a_contract() {
        scene = new Scene(database);
        if (november == null) {
            contract = scene.contract(LEAD_PROVIDER, 2025, 2);
            november = scene.outputStatement(contract, 2025, 11);
            january = scene.outputStatement(contract, 2026, 1);
        }
        finance = new Browser(
                mvc,
                signIns.staff(new AccessData(database)
                        .staff("f." + UUID.randomUUID() + "@education.gov.uk", StaffRole.FINANCE)));
    }

    @Test
    @DisplayName(
            "05 §11.3, §11.6, FIN-W-02, FIN-PAY-16: every declaration shows its fee before authorisation and after")
    void a_life() {
        TestClock.set(LocalDate.of(2025, 10, 20));
        declare("ecf-induction", ect("Ada"));
        UUID clawedBack = declare("ecf-induction", ect("Bea"));
        declare("ecf-induction", ect("Cy"));
        declare("ecf-mentor", mentor("Max"));
        UUID voided = declare("ecf-mentor", mentor("Nell"));
        voidDeclaration(voided);
        Browser.Answer open = finance.open(address(november));
        assertThat(open.main())
                .contains("Teach First", "November 2025 statement", "Open")
                .doesNotContain("Authorise");
        assertThat(fees(open))
                .containsExactlyInAnyOrder("Ada £120.00", "Bea £120.00", "Cy £0.00", "Max £500.00", "Nell None");
        assertThat(open.main()).contains("earn nothing: 1", "Declarations beyond the capacity");

        TestClock.set(LocalDate.parse(NOVEMBER));
        assertThat(finance.open(address(november) + "/authorisations/new").goesTo())
                .isEqualTo(address(november));
        markStatementsPayable.run();
        Browser.Answer payable = finance.open(address(november));
        assertThat(payable.link("Authorise for payment")).isEqualTo(address(november) + "/authorisations/new");
        Browser.Answer confirm = finance.open(address(november) + "/authorisations/new");
        assertThat(confirm.main())
                .contains("Authorise the statement for payment", "November 2025", "£500.00", "earn nothing: 1");

        assertThat(send(confirm).errors())
                .containsExactly("Confirm that the checks are complete and that the statement may be paid");
        assertThat(send(confirm, "confirmed", "yes", "total", "1.00").errors())
                .singleElement()
                .asString()
                .startsWith("The total has changed to");
        String total = confirm.page().select("input[name=total]").attr("value");
        assertThat(send(confirm, "confirmed", "yes", "total", total).goesTo()).isEqualTo(address(november));
        Browser.Answer paid = finance.open(address(november));
        assertThat(paid.main())
                .contains("Authorised for payment at", "The figures no longer change")
                .doesNotContain("Authorise for payment");
        assertThat(fees(paid)).isEqualTo(fees(open));

        TestClock.set(LocalDate.of(2025, 12, 2));
        voidDeclaration(clawedBack);
        Browser.Answer next = finance.open(address(january));
        assertThat(fees(next)).containsExactly("Bea -£120.00");
        assertThat(next.main()).contains("started (taken back)", "-£120.00");
        assertThat(fees(finance.open(address(november)))).isEqualTo(fees(open));
    }

    /** The first name and the fee in each row of the declarations. */
    private static List<String> fees(Browser.Answer answer) {
        Element table = answer.page().select("table").stream()
                .filter(each -> each.select("caption").text().equals("Declarations"))
                .findFirst()
                .orElseThrow();
        int column = table.select("thead th").eachText().indexOf("Fee");
        return table.select("tbody tr").stream()
                .map(row -> row.child(0).text().split(" ", 2)[0] + " "
                        + row.child(column).text())
                .toList();
    }

    private Browser.Answer send(Browser.Answer page, String... fieldsAndValues) {
        return finance.sendWith(
                page.page().select("input[name=_csrf]").attr("value"),
                address(november) + "/authorisations",
                fieldsAndValues);
    }

    private static String address(StatementId statement) {
        return "/admin/finance/statements/" + statement.value();
    }

    private UUID declare(String course, Scene.Person person) {
        return declare.execute(new DeclareParticipant.Command(
                        new Author.LeadProviderApi(LEAD_PROVIDER),
                        leadProvider(),
                        person.participantId().toString(),
                        course,
                        "started",
                        "2025-10-01T09:00:00Z",
                        "training-event-attended"))
                .apiId();
    }

    private void voidDeclaration(UUID declaration) {
        voidDeclaration.execute(new VoidDeclaration.Command(
                new VoidDeclaration.ByLeadProvider(new Author.LeadProviderApi(LEAD_PROVIDER), leadProvider()),
                declaration));
    }

    private LeadProviderId leadProvider() {
        return new LeadProviderId(scene.leadProvider(LEAD_PROVIDER));
    }

    private Scene.Person ect(String firstName) {
        Scene.Person person = named(firstName);
        long school = scene.school();
        scene.ectTraining(
                scene.ectAt(school, person, SEPTEMBER, null),
                scene.partnership(school, LEAD_PROVIDER, 2025),
                scene.schedule(2025, "ecf-standard-september"),
                SEPTEMBER,
                null);
        scene.fundableEct(person, SEPTEMBER);
        return person;
    }

    private Scene.Person mentor(String firstName) {
        Scene.Person person = named(firstName);
        long school = scene.school();
        scene.mentorTraining(
                scene.mentorAt(school, person, SEPTEMBER, null),
                scene.partnership(school, LEAD_PROVIDER, 2025),
                scene.schedule(2025, "ecf-standard-september"),
                SEPTEMBER,
                null);
        scene.fundableMentor(person, SEPTEMBER);
        return person;
    }

    private Scene.Person named(String firstName) {
        Scene.Person person = scene.person();
        database.execute(
                "update teachers set trs_first_name = ? where id = ?",
                firstName,
                person.id().value());
        return person;
    }
}
