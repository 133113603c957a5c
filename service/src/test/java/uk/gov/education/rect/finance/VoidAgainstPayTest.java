package uk.gov.education.rect.finance;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gov.education.rect.database.Tables.DECLARATIONS;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import uk.gov.education.rect.calendar.ContractYear;
import uk.gov.education.rect.finance.testing.Scene;
import uk.gov.education.rect.providers.LeadProviderId;
import uk.gov.education.rect.testing.ServiceTest;
import uk.gov.education.rect.testing.TestClock;
import uk.gov.education.rect.testing.TwoAtOnce;
import uk.gov.education.rect.timeline.Author;

/** A lead provider voids a declaration while finance authorises its statement, on two connections. */
@ServiceTest
class VoidAgainstPayTest {

    private static final LocalDate SEPTEMBER = LocalDate.of(2025, 9, 1);

    @Autowired
    private DeclareParticipant declare;

    @Autowired
    private VoidDeclaration voidDeclaration;

    @Autowired
    private MarkStatementsPayable markStatementsPayable;

    @Autowired
    private AuthorisePayment authorise;

    @Autowired
    private StatementFigures figures;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private DSLContext database;

    private Scene scene;
    private TwoAtOnce race;

    @BeforeEach
    void scene() {
        scene = new Scene(database);
        race = new TwoAtOnce(transactions, database);
    }

    /** A payable statement with one declaration, and perhaps another to come. */
    private record Payable(
            String leadProvider,
            LeadProviderId leadProviderId,
            StatementId statement,
            UUID declaration,
            Author.DfeStaffUser finance) {}

    private Payable payable(String leadProvider, boolean anotherStatement) {
        TestClock.set(LocalDate.of(2025, 10, 20));
        long contract = scene.contract(leadProvider, 2025, 100);
        StatementId november = scene.outputStatement(contract, 2025, 11);
        if (anotherStatement) {
            scene.outputStatement(contract, 2026, 1);
        }
        Scene.Person person = scene.person();
        long school = scene.school();
        scene.ectTraining(
                scene.ectAt(school, person, SEPTEMBER, null),
                scene.partnership(school, leadProvider, 2025),
                scene.schedule(2025, "ecf-standard-september"),
                SEPTEMBER,
                null);
        scene.fundableEct(person, SEPTEMBER);
        LeadProviderId id = new LeadProviderId(scene.leadProvider(leadProvider));
        UUID declaration = declare.execute(new DeclareParticipant.Command(
                        new Author.LeadProviderApi(leadProvider),
                        id,
                        person.participantId().toString(),
                        "ecf-induction",
                        "started",
                        "2025-10-01T09:00:00Z",
                        "training-event-attended"))
                .apiId();
        TestClock.set(LocalDate.of(2025, 11, 10));
        markStatementsPayable.run();
        return new Payable(
                leadProvider,
                id,
                november,
                declaration,
                new Author.DfeStaffUser(scene.financeUser(), "finn.ance@education.gov.uk", "Finn Ance"));
    }

    private VoidDeclaration.Voided voiding(Payable payable) {
        return voidDeclaration.execute(new VoidDeclaration.Command(
                new VoidDeclaration.ByLeadProvider(
                        new Author.LeadProviderApi(payable.leadProvider()), payable.leadProviderId()),
                payable.declaration()));
    }

    private AuthorisePayment.Authorised paying(Payable payable, BigDecimal seen) {
        return authorise.execute(new AuthorisePayment.Command(payable.finance(), payable.statement(), seen, false));
    }

    private String state(Payable payable) {
        return database.select(DECLARATIONS.PAYMENT_STATUS, DECLARATIONS.CLAWBACK_STATUS)
                .from(DECLARATIONS)
                .where(DECLARATIONS.API_ID.eq(payable.declaration()))
                .fetchSingle(
                        row -> row.value1().getLiteral() + " " + row.value2().getLiteral());
    }

    @Test
    @DisplayName("FIN-PAY-13, API-DEC 20.10: paid first, voiding claws back on the next statement")
    void paid_first() throws Exception {
        Payable payable = payable("Ambition Institute", true);
        BigDecimal seen = figures.of(payable.statement()).payableTotal();
        var outcomes = race.firstHolds(() -> paying(payable, seen), () -> voiding(payable));
        assertThat(outcomes.getFirst()).isEqualTo(new AuthorisePayment.Authorised(seen, false));
        assertThat(outcomes.getLast()).isInstanceOf(VoidDeclaration.Voided.class);
        assertThat(state(payable)).isEqualTo("paid awaiting_clawback");
    }

    @Test
    @DisplayName(
            "FIN-CLW-03: paid first and no statement is left: the lead provider is told that the contract has ended")
    void paid_first_and_no_statement_left() throws Exception {
        Payable payable = payable("Teach First", false);
        BigDecimal seen = figures.of(payable.statement()).payableTotal();
        var outcomes = race.firstHolds(() -> paying(payable, seen), () -> voiding(payable));
        assertThat(outcomes.getLast()).isEqualTo(new VoidDeclaration.ContractEnded(new ContractYear(2025)));
        assertThat(state(payable)).isEqualTo("paid no_clawback");
    }

    @Test
    @DisplayName("FIN-W-06: voided first, finance is told that the total is another than the one they saw")
    void voided_first() throws Exception {
        Payable payable = payable("UCL Institute of Education", true);
        BigDecimal seen = figures.of(payable.statement()).payableTotal();
        var outcomes = race.firstHolds(() -> voiding(payable), () -> paying(payable, seen));
        assertThat(outcomes.getFirst()).isInstanceOf(VoidDeclaration.Voided.class);
        assertThat(outcomes.getLast()).isInstanceOf(AuthorisePayment.TotalChanged.class);
        assertThat(state(payable)).isEqualTo("voided no_clawback");
    }
}
