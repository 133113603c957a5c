package uk.gov.education.rect.finance;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gov.education.rect.database.Tables.DECLARATIONS;
import static uk.gov.education.rect.testing.TwoAtOnce.together;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.gov.education.rect.database.enums.DeclarationPaymentStatuses;
import uk.gov.education.rect.finance.testing.Scene;
import uk.gov.education.rect.providers.LeadProviderId;
import uk.gov.education.rect.testing.ServiceTest;
import uk.gov.education.rect.testing.TestClock;
import uk.gov.education.rect.timeline.Author;

/** Two requests at once, each on a connection of its own. */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeclarationRacesTest {

    private static final String AMBITION = "Ambition Institute";
    private static final LocalDate SEPTEMBER = LocalDate.of(2026, 9, 1);

    @Autowired
    private DeclareParticipant declare;

    @Autowired
    private VoidDeclaration voidDeclaration;

    @Autowired
    private MarkStatementPayable markPayable;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private DSLContext database;

    private Scene scene;
    private LeadProviderId ambition;

    @BeforeAll
    void contracts() {
        scene = new Scene(database);
        ambition = new LeadProviderId(scene.leadProvider(AMBITION));
        scene.outputStatement(scene.contract(AMBITION, 2026, 100), 2026, 11);
    }

    private Scene.Person ect() {
        return ect(AMBITION);
    }

    private Scene.Person ect(String leadProvider) {
        Scene.Person person = scene.person();
        long school = scene.school();
        scene.ectTraining(
                scene.ectAt(school, person, SEPTEMBER, null),
                scene.partnership(school, leadProvider, 2026),
                scene.schedule(2026, "ecf-standard-september"),
                SEPTEMBER,
                null);
        scene.fundableEct(person, SEPTEMBER);
        return person;
    }

    private DeclareParticipant.Command started(Scene.Person person) {
        return new DeclareParticipant.Command(
                new Author.LeadProviderApi(AMBITION),
                ambition,
                person.participantId().toString(),
                "ecf-induction",
                "started",
                "2026-10-01T09:00:00Z",
                "training-event-attended");
    }

    @Test
    @DisplayName("FIN-PAY-02: voiding while the nightly job closes the statement holds up neither")
    void void_against_the_nightly_job() throws Exception {
        StatementId statement = scene.outputStatement(scene.contract("Teach First", 2026, 100), 2026, 11);
        LeadProviderId teachFirst = new LeadProviderId(scene.leadProvider("Teach First"));
        List<UUID> declarations = new ArrayList<>();
        for (int ect = 0; ect < 30; ect++) {
            declarations.add(declare.execute(new DeclareParticipant.Command(
                            new Author.LeadProviderApi("Teach First"),
                            teachFirst,
                            ect("Teach First").participantId().toString(),
                            "ecf-induction",
                            "started",
                            "2026-10-01T09:00:00Z",
                            "training-event-attended"))
                    .apiId());
        }
        TestClock.set(LocalDate.of(2026, 11, 1));

        List<Object> outcomes = together(
                () -> markPayable.execute(new MarkStatementPayable.Command(new Author.System(), statement)), () -> {
                    // From the last one on, against the order in which the job takes them.
                    for (UUID declaration : declarations.reversed()) {
                        voidDeclaration.execute(new VoidDeclaration.Command(
                                new VoidDeclaration.ByLeadProvider(
                                        new Author.LeadProviderApi("Teach First"), teachFirst),
                                declaration));
                    }
                    return "all voided";
                });

        assertThat(outcomes.getFirst()).isInstanceOf(MarkStatementPayable.Payable.class);
        assertThat(outcomes.getLast()).isEqualTo("all voided");
        assertThat(database.fetchCount(
                        DECLARATIONS,
                        DECLARATIONS
                                .PAYMENT_STATEMENT_ID
                                .eq(statement.value())
                                .and(DECLARATIONS.PAYMENT_STATUS.ne(DeclarationPaymentStatuses.VOIDED))))
                .isZero();
    }

    private VoidDeclaration.Command voiding(UUID declaration) {
        return new VoidDeclaration.Command(
                new VoidDeclaration.ByLeadProvider(new Author.LeadProviderApi(AMBITION), ambition), declaration);
    }

    private int declarationsOf(Scene.Person person) {
        return database.fetchCount(
                DECLARATIONS, DECLARATIONS.TEACHER_ID.eq(person.id().value()));
    }

    @RepeatedTest(5)
    @DisplayName("API-IDE-01: the same declaration twice at once is one declaration")
    void the_same_declaration_twice_at_once() throws Exception {
        Scene.Person person = ect();

        List<Object> outcomes =
                together(() -> declare.execute(started(person)), () -> declare.execute(started(person)));

        assertThat(declarationsOf(person)).isEqualTo(1);
        assertThat(outcomes)
                .allSatisfy(outcome -> assertThat(outcome)
                        .isInstanceOfAny(DeclareParticipant.Declared.class, DeclareParticipant.NotDeclarable.class));
        assertThat(outcomes.stream()
                        .filter(outcome ->
                                outcome instanceof DeclareParticipant.Declared declared && !declared.already()))
                .hasSize(1);
    }

    @Test
    @DisplayName("API-IDE-01: one that had passed its checks when the other was written answers with the other's")
    void the_later_one_answers_with_the_earlier() throws Exception {
        Scene.Person person = ect();
        TransactionTemplate transaction = new TransactionTemplate(transactions);

        try (var threads = Executors.newSingleThreadExecutor()) {
            Future<DeclareParticipant.Declared> later = transaction.execute(status -> {
                // Holding the teacher, the second passes its checks and then waits for us.
                declare.execute(started(person));
                Future<DeclareParticipant.Declared> waiting = threads.submit(() -> declare.execute(started(person)));
                waitUntilBlocked();
                return waiting;
            });
            assertThat(later).isNotNull();
            assertThat(later.get().already()).isTrue();
        }
        assertThat(declarationsOf(person)).isEqualTo(1);
    }

    private void waitUntilBlocked() {
        while (!database.fetchExists(
                database.selectOne().from("pg_locks").where("locktype = 'advisory' and not granted"))) {
            Thread.onSpinWait();
        }
    }

    @RepeatedTest(5)
    @DisplayName("API-IDE-03: voiding against declaring again leaves exactly one standing, or one voided and none")
    void void_against_declare() throws Exception {
        Scene.Person person = ect();
        UUID first = declare.execute(started(person)).apiId();

        List<Object> outcomes =
                together(() -> voidDeclaration.execute(voiding(first)), () -> declare.execute(started(person)));

        assertThat(outcomes.getFirst()).isInstanceOf(VoidDeclaration.Voided.class);
        if (outcomes.getLast() instanceof DeclareParticipant.Declared again) {
            assertThat(again.apiId()).isNotEqualTo(first);
            assertThat(declarationsOf(person)).isEqualTo(2);
        } else {
            assertThat(declarationsOf(person)).isEqualTo(1);
        }
    }

    @RepeatedTest(3)
    @DisplayName("Voiding twice at once voids once")
    void void_twice() throws Exception {
        Scene.Person person = ect();
        UUID declaration = declare.execute(started(person)).apiId();

        List<Object> outcomes = together(
                () -> voidDeclaration.execute(voiding(declaration)),
                () -> voidDeclaration.execute(voiding(declaration)));

        assertThat(outcomes).hasAtLeastOneElementOfType(VoidDeclaration.Voided.class);
        assertThat(outcomes).contains(new VoidDeclaration.AlreadyVoided());
    }
}
