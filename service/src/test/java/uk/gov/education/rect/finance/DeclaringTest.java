package uk.gov.education.rect.finance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static uk.gov.education.rect.database.Tables.DECLARATIONS;

import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import uk.gov.education.rect.database.tables.records.DeclarationsRecord;
import uk.gov.education.rect.finance.testing.Scene;
import uk.gov.education.rect.providers.LeadProviderId;
import uk.gov.education.rect.testing.ServiceTest;
import uk.gov.education.rect.timeline.Author;
import uk.gov.education.rect.usecase.Refused;

/** What tests of declaring share: the contracts of Ambition Institute, and people whom it trains. */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class DeclaringTest {

    static final String AMBITION = "Ambition Institute";
    static final String TEACH_FIRST = "Teach First";
    static final LocalDate SEPTEMBER = LocalDate.of(2026, 9, 1);

    @Autowired
    DeclareParticipant declare;

    @Autowired
    VoidDeclaration voidDeclaration;

    @Autowired
    DSLContext database;

    Scene scene;
    LeadProviderId ambition;
    LeadProviderId teachFirst;
    StatementId november;
    StatementId january;

    @BeforeAll
    void contracts() {
        scene = new Scene(database);
        ambition = new LeadProviderId(scene.leadProvider(AMBITION));
        teachFirst = new LeadProviderId(scene.leadProvider(TEACH_FIRST));
        long contract = scene.contract(AMBITION, 2026, 1000);
        scene.serviceStatement(contract, 2026, 10);
        november = scene.outputStatement(contract, 2026, 11);
        january = scene.outputStatement(contract, 2027, 1);
        long earlier = scene.contract(AMBITION, 2024, 1000);
        scene.outputStatement(earlier, 2027, 1);
    }

    /** An ECT trained by Ambition Institute in 2026 since September. */
    Scene.Person ect(boolean fundable) {
        return ect(fundable, 2026, "ecf-standard-september", SEPTEMBER);
    }

    Scene.Person ect(boolean fundable, int year, String schedule, LocalDate from) {
        Scene.Person person = scene.person();
        long school = scene.school();
        long placement = scene.ectAt(school, person, from, null);
        scene.ectTraining(
                placement, scene.partnership(school, AMBITION, year), scene.schedule(year, schedule), from, null);
        if (fundable) {
            scene.fundableEct(person, from);
        }
        return person;
    }

    Scene.Person mentor(int year, LocalDate from) {
        Scene.Person person = scene.person();
        long school = scene.school();
        long placement = scene.mentorAt(school, person, from, null);
        scene.mentorTraining(
                placement,
                scene.partnership(school, AMBITION, year),
                scene.schedule(year, "ecf-standard-september"),
                from,
                null);
        scene.fundableMentor(person, from);
        return person;
    }

    DeclareParticipant.Command command(
            @Nullable String participant,
            @Nullable String course,
            @Nullable String type,
            @Nullable String date,
            @Nullable String evidence) {
        return new DeclareParticipant.Command(
                new Author.LeadProviderApi(AMBITION), ambition, participant, course, type, date, evidence);
    }

    DeclareParticipant.Command started(Scene.Person person, String date) {
        return command(person.participantId().toString(), "ecf-induction", "started", date, "training-event-attended");
    }

    DeclareParticipant.Command declaring(Scene.Person person, String type, String date, String evidence) {
        return command(person.participantId().toString(), "ecf-induction", type, date, evidence);
    }

    DeclarationsRecord row(DeclareParticipant.Declared declared) {
        return database.fetchSingle(
                DECLARATIONS, DECLARATIONS.ID.eq(declared.declaration().value()));
    }

    List<DeclarationError> errors(DeclareParticipant.Command command) {
        Refused refused = catchThrowableOfType(Refused.class, () -> declare.execute(command));
        assertThat(refused).as("a refusal").isNotNull();
        return ((DeclareParticipant.NotDeclarable) refused.refusal()).errors();
    }
}
