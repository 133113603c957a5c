package uk.gov.education.rect.finance;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gov.education.rect.database.Tables.DECLARATIONS;

import java.time.LocalDate;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import uk.gov.education.rect.database.enums.DeclarationPaymentStatuses;
import uk.gov.education.rect.finance.testing.Scene;
import uk.gov.education.rect.providers.LeadProviderId;
import uk.gov.education.rect.teachers.TraineeRole;
import uk.gov.education.rect.testing.ServiceTest;
import uk.gov.education.rect.timeline.Author;

/** Whether a declaration is paid for is asked of the role that it is made for. Today is 6 October 2026. */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FundableTest {

    private static final String AMBITION = "Ambition Institute";
    private static final LocalDate SEPTEMBER = LocalDate.of(2026, 9, 1);

    @Autowired
    private DeclareParticipant declare;

    @Autowired
    private DSLContext database;

    @BeforeAll
    void a_statement() {
        Scene scene = new Scene(database);
        scene.outputStatement(scene.contract(AMBITION, 2026, 1000), 2026, 11);
    }

    @ParameterizedTest(name = "declared as {0}, first eligible as ECT {1}, as mentor {2}: {3}")
    @DisplayName("DM-TRN-24: eligible for funding is who became eligible in the role that is declared")
    @CsvSource({
        "ECT, true, false, ELIGIBLE",
        "ECT, false, true, NO_PAYMENT",
        "ECT, false, false, NO_PAYMENT",
        "MENTOR, false, true, ELIGIBLE",
        "MENTOR, true, false, NO_PAYMENT",
        "MENTOR, false, false, NO_PAYMENT"
    })
    void by_role(TraineeRole role, boolean ect, boolean mentor, DeclarationPaymentStatuses status) {
        Scene scene = new Scene(database);
        Scene.Person person = scene.person();
        long school = scene.school();
        long partnership = scene.partnership(school, AMBITION, 2026);
        long schedule = scene.schedule(2026, "ecf-standard-september");
        if (role == TraineeRole.ECT) {
            scene.ectTraining(scene.ectAt(school, person, SEPTEMBER, null), partnership, schedule, SEPTEMBER, null);
        } else {
            scene.mentorTraining(
                    scene.mentorAt(school, person, SEPTEMBER, null), partnership, schedule, SEPTEMBER, null);
        }
        if (ect) {
            scene.fundableEct(person, SEPTEMBER);
        }
        if (mentor) {
            scene.fundableMentor(person, SEPTEMBER);
        }

        var declared = declare.execute(new DeclareParticipant.Command(
                new Author.LeadProviderApi(AMBITION),
                new LeadProviderId(scene.leadProvider(AMBITION)),
                person.participantId().toString(),
                role == TraineeRole.ECT ? "ecf-induction" : "ecf-mentor",
                "started",
                "2026-10-01T09:00:00Z",
                "training-event-attended"));

        assertThat(database.fetchSingle(
                                DECLARATIONS,
                                DECLARATIONS.ID.eq(declared.declaration().value()))
                        .getPaymentStatus())
                .isEqualTo(status);
    }
}
