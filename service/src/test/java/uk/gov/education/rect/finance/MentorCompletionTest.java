package uk.gov.education.rect.finance;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gov.education.rect.database.Tables.TEACHERS;
import static uk.gov.education.rect.database.Tables.TRAINING_PERIODS;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import uk.gov.education.rect.database.enums.MentorBecameIneligibleForFundingReason;
import uk.gov.education.rect.finance.testing.Scene;
import uk.gov.education.rect.providers.LeadProviderId;
import uk.gov.education.rect.testing.ServiceTest;
import uk.gov.education.rect.testing.TestClock;
import uk.gov.education.rect.timeline.Author;
import uk.gov.education.rect.training.WithdrawTraining;

/** What a mentor's completed declaration does to their funding and training (API-DEC-50, DM-FUN-12, DM-GAP-08). */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MentorCompletionTest {

    private static final String AMBITION = "Ambition Institute";
    private static final LocalDate SEPTEMBER = LocalDate.of(2025, 9, 1);

    @Autowired
    private DeclareParticipant declare;

    @Autowired
    private VoidDeclaration voidDeclaration;

    @Autowired
    private WithdrawTraining withdraw;

    @Autowired
    private DSLContext database;

    private Scene scene;
    private LeadProviderId ambition;

    private record Mentor(Scene.Person person, long placement, long partnership) {}

    @BeforeAll
    void contracts() {
        scene = new Scene(database);
        ambition = new LeadProviderId(scene.leadProvider(AMBITION));
        scene.outputStatement(scene.contract(AMBITION, 2025, 100), 2026, 11);
    }

    private Mentor mentor(@Nullable LocalDate until) {
        Scene.Person person = scene.person();
        long school = scene.school();
        long placement = scene.mentorAt(school, person, SEPTEMBER, null);
        long partnership = scene.partnership(school, AMBITION, 2025);
        scene.mentorTraining(placement, partnership, scene.schedule(2025, "ecf-standard-september"), SEPTEMBER, until);
        scene.fundableMentor(person, SEPTEMBER);
        return new Mentor(person, placement, partnership);
    }

    private UUID complete(Mentor mentor) {
        return declare.execute(new DeclareParticipant.Command(
                        new Author.LeadProviderApi(AMBITION),
                        ambition,
                        mentor.person().participantId().toString(),
                        "ecf-mentor",
                        "completed",
                        "2026-06-12T09:00:00Z",
                        "75-percent-engagement-met"))
                .apiId();
    }

    private void voidIt(UUID declaration) {
        voidDeclaration.execute(new VoidDeclaration.Command(
                new VoidDeclaration.ByLeadProvider(new Author.LeadProviderApi(AMBITION), ambition), declaration));
    }

    private String funding(Mentor mentor) {
        return database.select(
                        TEACHERS.MENTOR_BECAME_INELIGIBLE_FOR_FUNDING_ON,
                        TEACHERS.MENTOR_BECAME_INELIGIBLE_FOR_FUNDING_REASON)
                .from(TEACHERS)
                .where(TEACHERS.ID.eq(mentor.person().id().value()))
                .fetchSingle(row -> row.value1() + " "
                        + (row.value2() == null ? "null" : row.value2().getLiteral()));
    }

    private List<String> training(Mentor mentor) {
        return database.select(TRAINING_PERIODS.STARTED_ON, TRAINING_PERIODS.FINISHED_ON)
                .from(TRAINING_PERIODS)
                .where(TRAINING_PERIODS.TEACHER_ID.eq(mentor.person().id().value()))
                .orderBy(TRAINING_PERIODS.STARTED_ON)
                .fetch(row -> row.value1() + " to " + row.value2());
    }

    @Test
    @DisplayName("API-DEC-35, API-DEC-50: completed ends funding and training on its date; taken back, both go on")
    void completed_and_taken_back() {
        Mentor mentor = mentor(null);

        UUID declaration = complete(mentor);
        assertThat(funding(mentor)).isEqualTo("2026-06-12 completed_declaration_received");
        assertThat(training(mentor)).containsExactly("2025-09-01 to 2026-06-12");
        assertThat(scene.eventsOf(mentor.person().id()))
                .contains("mentor_completion_status_change", "teacher_finishes_training_period");

        voidIt(declaration);
        assertThat(funding(mentor)).isEqualTo("null null");
        assertThat(training(mentor)).containsExactly("2025-09-01 to 2026-06-12", "2026-06-13 to null");
        assertThat(scene.eventsOf(mentor.person().id())).contains("teacher_schedule_assigned_to_training_period");
    }

    @Test
    @DisplayName("API-DEC-50: training that has ended already is left alone")
    void training_that_ended_stays() {
        Mentor mentor = mentor(LocalDate.of(2026, 7, 17));

        complete(mentor);

        assertThat(training(mentor)).containsExactly("2025-09-01 to 2026-07-17");
    }

    @Test
    @DisplayName("03 §34 no. 13: training that had ended by itself is not opened again when completed is taken back")
    void training_that_ended_stays_ended() {
        Mentor mentor = mentor(LocalDate.of(2026, 7, 17));

        voidIt(complete(mentor));

        assertThat(funding(mentor)).isEqualTo("null null");
        assertThat(training(mentor)).containsExactly("2025-09-01 to 2026-07-17");
    }

    @Test
    @DisplayName("03 §34 no. 13: nor training of a mentor who was withdrawn or deferred since")
    void withdrawn_since() {
        Mentor mentor = mentor(null);
        UUID declaration = complete(mentor);
        withdraw.execute(new WithdrawTraining.Command(
                new Author.LeadProviderApi(AMBITION),
                ambition,
                mentor.person().participantId(),
                "ecf-mentor",
                "other"));

        voidIt(declaration);

        assertThat(funding(mentor)).isEqualTo("null null");
        assertThat(training(mentor)).containsExactly("2025-09-01 to 2026-06-12");
    }

    @Test
    @DisplayName("DM-FUN-12: training is not made to end before it starts")
    void never_before_the_start() {
        TestClock.set(LocalDate.of(2026, 6, 20));
        Scene.Person person = scene.person();
        long school = scene.school();
        long placement = scene.mentorAt(school, person, LocalDate.of(2026, 6, 15), null);
        long partnership = scene.partnership(school, AMBITION, 2025);
        scene.mentorTraining(
                placement,
                partnership,
                scene.schedule(2025, "ecf-standard-september"),
                LocalDate.of(2026, 6, 15),
                null);
        Mentor mentor = new Mentor(person, placement, partnership);

        complete(mentor);

        assertThat(training(mentor)).containsExactly("2026-06-15 to 2026-06-16");
    }

    @Test
    @DisplayName("03 §34 no. 12: an earlier reason comes back when the completed declaration is taken back")
    void the_earlier_reason_comes_back() {
        Mentor mentor = mentor(null);
        database.update(TEACHERS)
                .set(TEACHERS.MENTOR_BECAME_INELIGIBLE_FOR_FUNDING_ON, LocalDate.of(2025, 12, 19))
                .set(
                        TEACHERS.MENTOR_BECAME_INELIGIBLE_FOR_FUNDING_REASON,
                        MentorBecameIneligibleForFundingReason.STARTED_NOT_COMPLETED)
                .where(TEACHERS.ID.eq(mentor.person().id().value()))
                .execute();

        UUID declaration = complete(mentor);
        assertThat(funding(mentor)).isEqualTo("2026-06-12 completed_declaration_received");
        voidIt(declaration);
        assertThat(funding(mentor)).isEqualTo("2025-12-19 started_not_completed");

        voidIt(complete(mentor));
        assertThat(funding(mentor)).as("and again").isEqualTo("2025-12-19 started_not_completed");
    }

    @Test
    @DisplayName("DM-GAP-08: only the reason that a declaration set is cleared")
    void other_reasons_stay() {
        Mentor mentor = mentor(null);
        UUID declaration = complete(mentor);
        database.update(TEACHERS)
                .set(
                        TEACHERS.MENTOR_BECAME_INELIGIBLE_FOR_FUNDING_REASON,
                        MentorBecameIneligibleForFundingReason.COMPLETED_DURING_EARLY_ROLL_OUT)
                .where(TEACHERS.ID.eq(mentor.person().id().value()))
                .execute();

        voidIt(declaration);

        assertThat(funding(mentor)).isEqualTo("2026-06-12 completed_during_early_roll_out");
        assertThat(training(mentor)).containsExactly("2025-09-01 to 2026-06-12");
    }

    @Test
    @DisplayName("DM-GAP-08: training is not opened again over other training; the funding is cleared all the same")
    void not_over_other_training() {
        Mentor mentor = mentor(null);
        UUID declaration = complete(mentor);
        long elsewhere = scene.school();
        scene.mentorTraining(
                scene.mentorAt(elsewhere, mentor.person(), LocalDate.of(2026, 7, 1), null),
                scene.partnership(elsewhere, "Teach First", 2025),
                scene.schedule(2025, "ecf-standard-september"),
                LocalDate.of(2026, 7, 1),
                null);

        voidIt(declaration);

        assertThat(funding(mentor)).isEqualTo("null null");
        assertThat(training(mentor)).containsExactly("2025-09-01 to 2026-06-12", "2026-07-01 to null");
    }
}
