package uk.gov.education.rect.finance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static uk.gov.education.rect.database.Tables.ACTIVE_LEAD_PROVIDER_BANDS;
import static uk.gov.education.rect.database.Tables.DECLARATIONS;
import static uk.gov.education.rect.database.Tables.EVENTS;
import static uk.gov.education.rect.database.Tables.STATEMENTS;
import static uk.gov.education.rect.database.Tables.STATEMENT_ADJUSTMENTS;
import static uk.gov.education.rect.database.Tables.STATEMENT_LINE_DECLARATIONS;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.gov.education.rect.calendar.ContractYear;
import uk.gov.education.rect.database.enums.StatementStatuses;
import uk.gov.education.rect.finance.testing.Scene;
import uk.gov.education.rect.providers.LeadProviderId;
import uk.gov.education.rect.testing.ServiceTest;
import uk.gov.education.rect.testing.TestClock;
import uk.gov.education.rect.timeline.Author;
import uk.gov.education.rect.usecase.Refused;

/** Money across three statements (FIN-EX-10), and what happens to it on the way (spec 05 §8). */
@ServiceTest
class StatementLifeTest {

    private static final LocalDate SEPTEMBER = LocalDate.of(2025, 9, 1);

    @Autowired
    private DeclareParticipant declare;

    @Autowired
    private VoidDeclaration voidDeclaration;

    @Autowired
    private MarkStatementsPayable markStatementsPayable;

    @Autowired
    private MarkStatementPayable markStatementPayable;

    @Autowired
    private AuthorisePayment authorise;

    @Autowired
    private StatementFigures figures;

    @Autowired
    private DSLContext database;

    private Scene scene;
    private String leadProvider = "";
    private LeadProviderId leadProviderId = new LeadProviderId(0);
    private Author.DfeStaffUser finance = new Author.DfeStaffUser(0, "", "");
    private long contract;
    private StatementId november = new StatementId(0);
    private StatementId december = new StatementId(0);
    private StatementId january = new StatementId(0);

    private static final List<String> LEAD_PROVIDERS = List.of(
            "Ambition Institute",
            "Best Practice Network",
            "Education Development Trust",
            "Teach First",
            "UCL Institute of Education");
    private static int used;

    /** Each test has a lead provider of its own: statements and bands are shared by all of one's declarations. */
    @BeforeEach
    void contract() {
        scene = new Scene(database);
        leadProvider = LEAD_PROVIDERS.get(used++ % LEAD_PROVIDERS.size());
        leadProviderId = new LeadProviderId(scene.leadProvider(leadProvider));
        finance = new Author.DfeStaffUser(scene.financeUser(), "finn.ance@education.gov.uk", "Finn Ance");
        scene.registerForVat(leadProvider);
        contract = scene.contract(leadProvider, 2025, 500);
        november = scene.outputStatement(contract, 2025, 11);
        december = scene.serviceStatement(contract, 2025, 12);
        january = scene.outputStatement(contract, 2026, 1);
    }

    private UUID declareEct(Scene.Person person, String type) {
        return declare.execute(new DeclareParticipant.Command(
                        new Author.LeadProviderApi(leadProvider),
                        leadProviderId,
                        person.participantId().toString(),
                        "ecf-induction",
                        type,
                        "2025-10-01T09:00:00Z",
                        "training-event-attended"))
                .apiId();
    }

    private UUID declareMentor(Scene.Person person) {
        return declare.execute(new DeclareParticipant.Command(
                        new Author.LeadProviderApi(leadProvider),
                        leadProviderId,
                        person.participantId().toString(),
                        "ecf-mentor",
                        "started",
                        "2025-10-01T09:00:00Z",
                        "training-event-attended"))
                .apiId();
    }

    private Scene.Person ect() {
        Scene.Person person = scene.person();
        long school = scene.school();
        scene.ectTraining(
                scene.ectAt(school, person, SEPTEMBER, null),
                scene.partnership(school, leadProvider, 2025),
                scene.schedule(2025, "ecf-standard-september"),
                SEPTEMBER,
                null);
        scene.fundableEct(person, SEPTEMBER);
        return person;
    }

    private Scene.Person mentor() {
        Scene.Person person = scene.person();
        long school = scene.school();
        scene.mentorTraining(
                scene.mentorAt(school, person, SEPTEMBER, null),
                scene.partnership(school, leadProvider, 2025),
                scene.schedule(2025, "ecf-standard-september"),
                SEPTEMBER,
                null);
        scene.fundableMentor(person, SEPTEMBER);
        return person;
    }

    private VoidDeclaration.Voided voidByLeadProvider(UUID declaration) {
        return voidDeclaration.execute(new VoidDeclaration.Command(
                new VoidDeclaration.ByLeadProvider(new Author.LeadProviderApi(leadProvider), leadProviderId),
                declaration));
    }

    private VoidDeclaration.Refusal refusedVoid(UUID declaration) {
        Refused refused = catchThrowableOfType(Refused.class, () -> voidByLeadProvider(declaration));
        assertThat(refused).isNotNull();
        return refused.as(VoidDeclaration.Refusal.class);
    }

    private String state(UUID declaration) {
        return database.select(DECLARATIONS.PAYMENT_STATUS, DECLARATIONS.CLAWBACK_STATUS)
                .from(DECLARATIONS)
                .where(DECLARATIONS.API_ID.eq(declaration))
                .fetchSingle(
                        row -> row.value1().getLiteral() + " " + row.value2().getLiteral());
    }

    private AuthorisePayment.Authorised authorise(StatementId statement) {
        return authorise.execute(new AuthorisePayment.Command(finance, statement, null, false));
    }

    private StatementStatuses status(StatementId statement) {
        return database.select(STATEMENTS.STATUS)
                .from(STATEMENTS)
                .where(STATEMENTS.ID.eq(statement.value()))
                .fetchSingle()
                .value1();
    }

    @Test
    @DisplayName("FIN-EX-10: a life across three statements, with the spec's states and totals")
    void life_across_three_statements() {
        TestClock.set(LocalDate.of(2025, 10, 20));
        List<Scene.Person> ects = new ArrayList<>();
        List<UUID> started = new ArrayList<>();
        for (int ect = 0; ect < 4; ect++) {
            ects.add(ect());
            started.add(declareEct(ects.getLast(), "started"));
        }
        List<UUID> mentors = List.of(declareMentor(mentor()), declareMentor(mentor()));
        TestClock.set(Instant.parse("2025-10-31T23:30:00Z"));
        ects.add(ect());
        started.add(declareEct(ects.getLast(), "started"));

        TestClock.set(Instant.parse("2025-11-01T00:05:00Z"));
        markStatementsPayable.run();
        assertThat(status(november)).isEqualTo(StatementStatuses.PAYABLE);
        assertThat(started).allSatisfy(id -> assertThat(state(id)).isEqualTo("payable no_clawback"));

        TestClock.set(LocalDate.of(2025, 11, 1));
        UUID sixth = declareEct(ect(), "started");
        TestClock.set(LocalDate.of(2025, 11, 5));
        voidByLeadProvider(started.getFirst());
        assertThat(state(started.getFirst())).isEqualTo("voided no_clawback");
        assertThat(figures.of(november).banded().voided()).isEqualTo(1);

        TestClock.set(LocalDate.of(2025, 11, 10));
        assertThat(authorise(november).total()).isEqualByComparingTo("2976.00");
        assertThat(state(started.get(1))).isEqualTo("paid no_clawback");

        TestClock.set(LocalDate.of(2025, 12, 2));
        UUID clawedBack = started.get(1);
        assertThat(voidByLeadProvider(clawedBack).state().shown()).isEqualTo("awaiting-clawback");
        assertThat(refusedVoid(clawedBack)).isEqualTo(new VoidDeclaration.AlreadyRefunded());
        TestClock.set(LocalDate.of(2025, 12, 3));
        UUID again = declareEct(ects.get(1), "started");
        TestClock.set(LocalDate.of(2025, 12, 4));
        declareEct(ects.get(2), "retained-1");
        declareEct(ects.get(3), "retained-1");
        voidDeclaration.execute(
                new VoidDeclaration.Command(new VoidDeclaration.ByFinance(finance), mentors.getFirst()));
        database.insertInto(STATEMENT_ADJUSTMENTS)
                .set(STATEMENT_ADJUSTMENTS.STATEMENT_ID, january.value())
                .set(STATEMENT_ADJUSTMENTS.PAYMENT_TYPE, "Service credit")
                .set(STATEMENT_ADJUSTMENTS.AMOUNT, new BigDecimal("-150"))
                .execute();

        TestClock.set(LocalDate.of(2026, 1, 1));
        markStatementsPayable.run();
        TestClock.set(LocalDate.of(2026, 1, 12));
        assertThat(figures.of(december).total()).isEqualByComparingTo("1200.00");
        assertThat(authorise(january).total()).isEqualByComparingTo("780.00");
        assertThat(state(clawedBack)).isEqualTo("paid clawed_back");
        assertThat(state(mentors.getFirst())).isEqualTo("paid clawed_back");
        assertThat(List.of(state(sixth), state(again))).containsOnly("paid no_clawback");
        assertThat(figures.recalculated(november).total())
                .as("S1 shows the same figures after January")
                .isEqualByComparingTo("2976.00");
        assertThat(figures.of(january).banded().totalRefundable()).isEqualByComparingTo("120");
        assertThat(figures.of(january).flatRate().orElseThrow().totalRefundable())
                .isEqualByComparingTo("500");
        assertThat(scene.eventsOf(ects.get(1).id()))
                .containsExactly(
                        "teacher_declaration_created",
                        "teacher_declaration_eligible",
                        "teacher_declaration_payable",
                        "teacher_declaration_paid",
                        "teacher_declaration_awaiting_clawback",
                        "teacher_declaration_created",
                        "teacher_declaration_eligible",
                        "teacher_declaration_payable",
                        "teacher_declaration_paid",
                        "teacher_declaration_clawed_back");
    }

    @Test
    @DisplayName(
            "Architecture rule 15, FIN-PAY-16, FIN-EX-12: what was authorised stays, and later changes show as a difference")
    void what_was_paid_is_stored() {
        TestClock.set(LocalDate.of(2025, 10, 20));
        database.execute("alter table active_lead_provider_bands disable trigger user");
        database.update(ACTIVE_LEAD_PROVIDER_BANDS)
                .set(ACTIVE_LEAD_PROVIDER_BANDS.CAPACITY, 2)
                .where(ACTIVE_LEAD_PROVIDER_BANDS.ACTIVE_LEAD_PROVIDER_ID.eq(
                        scene.activeLeadProvider(leadProvider, 2025)))
                .execute();
        database.execute("alter table active_lead_provider_bands enable trigger user");
        for (int ect = 0; ect < 3; ect++) {
            declareEct(ect(), "started");
        }
        declareMentor(mentor());
        TestClock.set(LocalDate.of(2025, 11, 10));
        markStatementsPayable.run();

        Refused refused = catchThrowableOfType(Refused.class, () -> authorise(november));
        assertThat(refused.as(AuthorisePayment.Refusal.class)).isEqualTo(new AuthorisePayment.OverCapacity(1));
        BigDecimal total = figures.of(november).payableTotal();
        Figures before = figures.of(november);
        authorise.execute(new AuthorisePayment.Command(finance, november, total, true));
        database.update(ACTIVE_LEAD_PROVIDER_BANDS)
                .set(ACTIVE_LEAD_PROVIDER_BANDS.CAPACITY, 10)
                .where(ACTIVE_LEAD_PROVIDER_BANDS.ACTIVE_LEAD_PROVIDER_ID.eq(
                        scene.activeLeadProvider(leadProvider, 2025)))
                .execute();

        assertThat(figures.authorised(november)).isTrue();
        assertThat(figures.of(november).payableTotal()).isEqualTo(total);
        assertThat(figures.of(november).banded().overCapacity())
                .isEqualTo(before.banded().overCapacity());
        assertThat(figures.of(november).banded().outputs())
                .hasSameSizeAs(before.banded().outputs());
        assertThat(figures.recalculated(november).payableTotal()).isGreaterThan(total);
        assertThat(database.select(STATEMENT_LINE_DECLARATIONS.AMOUNT)
                        .from(STATEMENT_LINE_DECLARATIONS)
                        .orderBy(STATEMENT_LINE_DECLARATIONS.AMOUNT)
                        .fetch(STATEMENT_LINE_DECLARATIONS.AMOUNT))
                .usingElementComparator(BigDecimal::compareTo)
                .contains(new BigDecimal("0"), new BigDecimal("120"), new BigDecimal("500"));
    }

    @Test
    @DisplayName("FIN-W-06, §21.14: a total that changed is refused; authorising twice is authorising once")
    void authorise_what_was_seen_once() {
        TestClock.set(LocalDate.of(2025, 11, 10));
        Refused tooEarly = catchThrowableOfType(Refused.class, () -> authorise(january));
        assertThat(tooEarly.as(AuthorisePayment.Refusal.class))
                .isEqualTo(new AuthorisePayment.NotPayable(LocalDate.of(2025, 12, 31)));
        markStatementsPayable.run();

        Refused changed = catchThrowableOfType(
                Refused.class,
                () -> authorise.execute(new AuthorisePayment.Command(finance, november, BigDecimal.ONE, false)));
        assertThat(changed.as(AuthorisePayment.Refusal.class))
                .isEqualTo(new AuthorisePayment.TotalChanged(new BigDecimal("1200.00")));
        assertThat(status(november)).isEqualTo(StatementStatuses.PAYABLE);
        assertThat(authorise(november).already()).isFalse();
        assertThat(authorise(november)).isEqualTo(new AuthorisePayment.Authorised(new BigDecimal("1200.00"), true));
        assertThat(database.fetchCount(
                        EVENTS,
                        EVENTS.STATEMENT_ID
                                .eq(november.value())
                                .and(EVENTS.EVENT_TYPE.eq("statement_authorised_for_payment"))))
                .isEqualTo(1);
    }

    @Test
    @DisplayName(
            "FIN-PAY-01, FIN-PAY-03, §21.15: payable strictly after the deadline, missed days caught up, twice is once")
    void payable_after_the_deadline() {
        TestClock.set(LocalDate.of(2025, 10, 31));
        markStatementsPayable.run();
        assertThat(status(november)).isEqualTo(StatementStatuses.OPEN);
        Refused refused = catchThrowableOfType(
                Refused.class,
                () -> markStatementPayable.execute(new MarkStatementPayable.Command(new Author.System(), november)));
        assertThat(refused.as(MarkStatementPayable.Refusal.class))
                .isEqualTo(new MarkStatementPayable.DeadlineNotPassed(LocalDate.of(2025, 10, 31)));

        TestClock.set(LocalDate.of(2025, 12, 5));
        markStatementsPayable.run();
        markStatementsPayable.run();
        assertThat(List.of(status(november), status(december), status(january)))
                .containsExactly(StatementStatuses.PAYABLE, StatementStatuses.PAYABLE, StatementStatuses.OPEN);
        assertThat(database.fetchCount(
                        EVENTS,
                        EVENTS.STATEMENT_ID.eq(november.value()).and(EVENTS.EVENT_TYPE.eq("statement_marked_payable"))))
                .isEqualTo(1);
    }

    @Test
    @DisplayName("Spec 05 §8.5: what can be taken back, by whom, and when it is too late")
    void the_void_table() {
        TestClock.set(LocalDate.of(2025, 10, 20));
        UUID unpaid = declareEct(ect(), "started");
        UUID paid = declareEct(ect(), "started");
        assertThat(voidByLeadProvider(unpaid).state().shown()).isEqualTo("voided");
        assertThat(refusedVoid(unpaid)).isEqualTo(new VoidDeclaration.AlreadyVoided());
        assertThat(refusedVoid(UUID.randomUUID())).isEqualTo(new VoidDeclaration.NotFound());
        Refused another = catchThrowableOfType(
                Refused.class,
                () -> voidDeclaration.execute(new VoidDeclaration.Command(
                        new VoidDeclaration.ByLeadProvider(
                                new Author.LeadProviderApi("Capita"), new LeadProviderId(-1)),
                        paid)));
        assertThat(another.as(VoidDeclaration.Refusal.class)).isEqualTo(new VoidDeclaration.NotFound());

        TestClock.set(LocalDate.of(2025, 11, 10));
        markStatementsPayable.run();
        authorise(november);
        TestClock.set(LocalDate.of(2026, 1, 1));
        assertThat(refusedVoid(paid)).isEqualTo(new VoidDeclaration.ContractEnded(new ContractYear(2025)));
        assertThat(state(paid)).isEqualTo("paid no_clawback");

        TestClock.set(LocalDate.of(2025, 12, 31));
        voidDeclaration.execute(new VoidDeclaration.Command(new VoidDeclaration.ByFinance(finance), paid));
        var row = database.fetchSingle(DECLARATIONS, DECLARATIONS.API_ID.eq(paid));
        assertThat(row.getClawbackStatementId()).isEqualTo(january.value());
        assertThat(row.getPaymentStatementId()).isEqualTo(november.value());
        assertThat(row.getVoidedByUserId()).isEqualTo(finance.userId());
    }
}
