package uk.gov.education.rect.finance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static uk.gov.education.rect.database.Tables.CONTRACT_PERIODS;
import static uk.gov.education.rect.database.Tables.DECLARATIONS;
import static uk.gov.education.rect.database.Tables.STATEMENTS;

import java.time.Instant;
import java.time.LocalDate;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.gov.education.rect.calendar.ContractYear;
import uk.gov.education.rect.database.enums.StatementStatuses;
import uk.gov.education.rect.database.tables.records.DeclarationsRecord;
import uk.gov.education.rect.finance.testing.Scene;
import uk.gov.education.rect.providers.LeadProviderId;
import uk.gov.education.rect.testing.ServiceTest;
import uk.gov.education.rect.testing.TestClock;
import uk.gov.education.rect.timeline.Author;
import uk.gov.education.rect.usecase.Refused;

/** Declarations that wait for a statement, and declarations of contract periods that are frozen. */
@ServiceTest
class AttachDeclarationTest {

    private static final LocalDate SEPTEMBER = LocalDate.of(2025, 9, 1);

    @Autowired
    private DeclareParticipant declare;

    @Autowired
    private VoidDeclaration voidDeclaration;

    @Autowired
    private AttachDeclaration attach;

    @Autowired
    private AttachWaitingDeclarations attachWaiting;

    @Autowired
    private WaitingDeclarations waiting;

    @Autowired
    private DSLContext database;

    private Scene scene;

    @BeforeEach
    void scene() {
        scene = new Scene(database);
        TestClock.set(LocalDate.of(2025, 10, 20));
    }

    private Scene.Person ect(String leadProvider) {
        Scene.Person person = scene.person();
        long school = scene.school();
        scene.ectTraining(
                scene.ectAt(school, person, SEPTEMBER, null),
                scene.partnership(school, leadProvider, 2025),
                scene.schedule(2025, "ecf-standard-september"),
                SEPTEMBER,
                null);
        return person;
    }

    private DeclareParticipant.Declared started(Scene.Person person, String leadProvider) {
        return declare.execute(new DeclareParticipant.Command(
                new Author.LeadProviderApi(leadProvider),
                new LeadProviderId(scene.leadProvider(leadProvider)),
                person.participantId().toString(),
                "ecf-induction",
                "started",
                "2025-10-01T09:00:00Z",
                "training-event-attended"));
    }

    private DeclarationsRecord row(DeclareParticipant.Declared declared) {
        return database.fetchSingle(
                DECLARATIONS, DECLARATIONS.ID.eq(declared.declaration().value()));
    }

    private AttachDeclaration.Attached attaching(DeclareParticipant.Declared declared) {
        return attach.execute(new AttachDeclaration.Command(new Author.System(), declared.declaration()));
    }

    @Test
    @DisplayName("DM-GAP-05, FIN-W-11: a declaration waits until there is a statement, then joins it, once")
    void waits_and_joins() {
        String leadProvider = "Ambition Institute";
        Scene.Person person = ect(leadProvider);
        var declared = started(person, leadProvider);
        scene.fundableEct(person, SEPTEMBER);

        assertThat(attaching(declared).stillWaiting()).isTrue();
        attachWaiting.run();
        assertThat(row(declared).getPaymentStatus().getLiteral()).isEqualTo("no_payment");
        assertThat(waiting.now().declarations()).isEqualTo(1);

        StatementId november = scene.outputStatement(scene.contract(leadProvider, 2025, 10), 2025, 11);
        attachWaiting.run();
        assertThat(row(declared).getPaymentStatus().getLiteral()).isEqualTo("eligible");
        assertThat(row(declared).getPaymentStatementId()).isEqualTo(november.value());
        assertThat(waiting.now().declarations()).isZero();
        assertThat(scene.eventsOf(person.id())).endsWith("teacher_declaration_eligible");

        assertThat(attaching(declared).stillWaiting()).isFalse();
        assertThat(scene.eventsOf(person.id())).containsOnlyOnce("teacher_declaration_eligible");
    }

    @Test
    @DisplayName("DM-GAP-05: one that was voided while it waited is left alone")
    void voided_meanwhile() {
        String leadProvider = "Teach First";
        Scene.Person person = ect(leadProvider);
        var declared = started(person, leadProvider);
        scene.fundableEct(person, SEPTEMBER);
        voiding(declared, leadProvider);
        scene.outputStatement(scene.contract(leadProvider, 2025, 10), 2025, 11);

        assertThat(attaching(declared).stillWaiting()).isFalse();
        assertThat(row(declared).getPaymentStatus().getLiteral()).isEqualTo("voided");
        assertThat(row(declared).getPaymentStatementId()).isNull();
    }

    @Test
    @DisplayName("03 §34 no. 15: a statement that is no longer open is not joined, whatever its deadline")
    void only_open_statements() {
        String leadProvider = "UCL Institute of Education";
        Scene.Person person = ect(leadProvider);
        var declared = started(person, leadProvider);
        scene.fundableEct(person, SEPTEMBER);
        long contract = scene.contract(leadProvider, 2025, 10);
        StatementId closed = scene.outputStatement(contract, 2025, 11);
        database.update(STATEMENTS)
                .set(STATEMENTS.STATUS, StatementStatuses.PAYABLE)
                .where(STATEMENTS.ID.eq(closed.value()))
                .execute();
        assertThat(attaching(declared).stillWaiting()).isTrue();

        StatementId january = scene.outputStatement(contract, 2026, 1);
        assertThat(attaching(declared).stillWaiting()).isFalse();
        assertThat(row(declared).getPaymentStatementId()).isEqualTo(january.value());
    }

    private VoidDeclaration.Voided voiding(DeclareParticipant.Declared declared, String leadProvider) {
        return voidDeclaration.execute(new VoidDeclaration.Command(
                new VoidDeclaration.ByLeadProvider(
                        new Author.LeadProviderApi(leadProvider), new LeadProviderId(scene.leadProvider(leadProvider))),
                declared.apiId()));
    }

    @Test
    @DisplayName(
            "03 §20.10: once a contract period is frozen a lead provider voids what is submitted, finance also what is on a statement")
    void frozen() {
        String leadProvider = "Best Practice Network";
        scene.outputStatement(scene.contract(leadProvider, 2025, 10), 2025, 11);
        Scene.Person fundable = ect(leadProvider);
        scene.fundableEct(fundable, SEPTEMBER);
        var eligible = started(fundable, leadProvider);
        var submitted = started(ect(leadProvider), leadProvider);
        var finance = new Author.DfeStaffUser(scene.financeUser(), "finn.ance@education.gov.uk", "Finn Ance");
        try {
            freeze(Instant.parse("2025-10-19T00:00:00Z"));

            Refused refused = catchThrowableOfType(Refused.class, () -> voiding(eligible, leadProvider));
            assertThat(refused.refusal()).isEqualTo(new VoidDeclaration.ContractEnded(new ContractYear(2025)));
            assertThat(row(eligible).getPaymentStatus().getLiteral()).isEqualTo("eligible");
            assertThat(voiding(submitted, leadProvider).state().shown()).isEqualTo("voided");
            voidDeclaration.execute(
                    new VoidDeclaration.Command(new VoidDeclaration.ByFinance(finance), eligible.apiId()));
            assertThat(row(eligible).getPaymentStatus().getLiteral()).isEqualTo("voided");
            assertThat(row(eligible).getVoidedByUserId()).isEqualTo(finance.userId());
        } finally {
            freeze(null);
        }
    }

    private void freeze(@org.jspecify.annotations.Nullable Instant at) {
        database.update(CONTRACT_PERIODS)
                .set(CONTRACT_PERIODS.PAYMENTS_FROZEN_AT, at)
                .where(CONTRACT_PERIODS.YEAR.eq(2025))
                .execute();
    }
}
