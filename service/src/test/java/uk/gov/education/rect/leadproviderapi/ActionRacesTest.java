package uk.gov.education.rect.leadproviderapi;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gov.education.rect.database.Tables.DECLARATIONS;
import static uk.gov.education.rect.testing.Scene.AMBITION;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.gov.education.rect.finance.DeclarationError;
import uk.gov.education.rect.finance.DeclareParticipant;
import uk.gov.education.rect.providers.LeadProviderId;
import uk.gov.education.rect.testing.TestClock;
import uk.gov.education.rect.testing.TwoAtOnce;
import uk.gov.education.rect.timeline.Author;
import uk.gov.education.rect.training.ChangeTrainingSchedule;
import uk.gov.education.rect.training.DeferTraining;
import uk.gov.education.rect.training.ResumeTraining;
import uk.gov.education.rect.training.WithdrawTraining;

/** Two writes of a lead provider's software about one participant at once: one result, and a clear answer to the loser. */
class ActionRacesTest extends ActionsTest {

    private static final Author AUTHOR = new Author.LeadProviderApi(AMBITION);

    @Autowired
    private WithdrawTraining withdraw;

    @Autowired
    private DeferTraining defer;

    @Autowired
    private ResumeTraining resume;

    @Autowired
    private ChangeTrainingSchedule changeSchedule;

    @Autowired
    private DeclareParticipant declare;

    private TwoAtOnce race;
    private LeadProviderId ambition;

    @BeforeEach
    void race() {
        race = new TwoAtOnce(transactions, database);
        ambition = new LeadProviderId(rows.leadProvider(AMBITION));
    }

    private Object withdrawing(Trained who) {
        return withdraw.execute(
                new WithdrawTraining.Command(AUTHOR, ambition, who.person().participantId(), ECT, "other"));
    }

    private Object deferring(Trained who) {
        return defer.execute(
                new DeferTraining.Command(AUTHOR, ambition, who.person().participantId(), ECT, "other"));
    }

    private Object resuming(Trained who) {
        return resume.execute(
                new ResumeTraining.Command(AUTHOR, ambition, who.person().participantId(), ECT));
    }

    private Object rescheduling(Trained who, String schedule) {
        return changeSchedule.execute(new ChangeTrainingSchedule.Command(
                AUTHOR, ambition, who.person().participantId(), ECT, schedule, null));
    }

    private Object declaring(Trained who, String date) {
        return declare.execute(new DeclareParticipant.Command(
                AUTHOR, ambition, who.id(), ECT, "started", date, "training-event-attended"));
    }

    @Test
    @DisplayName("API-ACT-C11: withdrawn first, the change of schedule is told that they have left")
    void withdraw_before_change_schedule() throws Exception {
        var who = ect("2025-09-01", null);
        var outcomes = race.firstHolds(() -> withdrawing(who), () -> rescheduling(who, "ecf-extended-september"));
        assertThat(outcomes.getFirst()).isInstanceOf(WithdrawTraining.Withdrawn.class);
        assertThat(outcomes.getLast())
                .isEqualTo(
                        new ChangeTrainingSchedule.Refusal.NotPossible(List.of(ChangeTrainingSchedule.Problem.LEFT)));
        assertThat(days(who)).containsExactly("2025-09-01 2026-03-10");
    }

    @Test
    @DisplayName("API-ACT-W5: the schedule changed first, the withdrawal is told that the training began today")
    void change_schedule_before_withdraw() throws Exception {
        var who = ect("2025-09-01", null);
        var outcomes = race.firstHolds(() -> rescheduling(who, "ecf-extended-september"), () -> withdrawing(who));
        assertThat(outcomes.getFirst()).isInstanceOf(ChangeTrainingSchedule.Changed.class);
        assertThat(outcomes.getLast())
                .isEqualTo(new WithdrawTraining.Refusal.NotPossible(List.of(WithdrawTraining.Problem.STARTED_TODAY)));
        assertThat(days(who)).containsExactly("2025-09-01 2026-03-09", "2026-03-10");
    }

    @RepeatedTest(3)
    @DisplayName("Withdraw against change-schedule at the same moment: one of the two happens")
    void withdraw_against_change_schedule() throws Exception {
        var who = ect("2025-09-01", null);
        var outcomes = TwoAtOnce.together(() -> withdrawing(who), () -> rescheduling(who, "ecf-extended-september"));
        boolean withdrawn = outcomes.getFirst() instanceof WithdrawTraining.Withdrawn;
        boolean changed = outcomes.getLast() instanceof ChangeTrainingSchedule.Changed;
        assertThat(withdrawn).isNotEqualTo(changed);
        assertThat(days(who)).hasSize(withdrawn ? 1 : 2);
    }

    @Test
    @DisplayName("API-ACT-D3: deferred twice at once is deferred once")
    void defer_twice() throws Exception {
        var who = ect("2025-09-01", null);
        var outcomes = race.firstHolds(() -> deferring(who), () -> deferring(who));
        assertThat(outcomes.getFirst()).isInstanceOf(DeferTraining.Deferred.class);
        assertThat(outcomes.getLast())
                .isEqualTo(new DeferTraining.Refusal.NotPossible(List.of(DeferTraining.Problem.ALREADY_DEFERRED)));
        assertThat(story(who)).containsExactly("teacher_defers_training_period");
    }

    @Test
    @DisplayName("API-ACT-D4: withdrawn first, the deferral is told so; the withdrawal stands")
    void withdraw_before_defer() throws Exception {
        var who = ect("2025-09-01", null);
        var outcomes = race.firstHolds(() -> withdrawing(who), () -> deferring(who));
        assertThat(outcomes.getLast())
                .isEqualTo(new DeferTraining.Refusal.NotPossible(List.of(DeferTraining.Problem.ALREADY_WITHDRAWN)));
    }

    @Test
    @DisplayName("03 §17.2: deferred first, the withdrawal follows and counts")
    void defer_before_withdraw() throws Exception {
        var who = ect("2025-09-01", null);
        var outcomes = race.firstHolds(() -> deferring(who), () -> withdrawing(who));
        assertThat(outcomes.getLast()).isInstanceOf(WithdrawTraining.Withdrawn.class);
        assertThat(enrolment(api.as(AMBITION).get("/participants/" + who.id()))
                        .get("training_status")
                        .asString())
                .isEqualTo("withdrawn");
    }

    @Test
    @DisplayName("API-ACT-R1: resumed twice at once is resumed once")
    void resume_twice() throws Exception {
        var who = ect("2025-09-01", null);
        defer(who, "other", ECT).data();
        TestClock.set(TODAY.plusDays(1));
        var outcomes = race.firstHolds(() -> resuming(who), () -> resuming(who));
        assertThat(outcomes.getLast())
                .isEqualTo(new ResumeTraining.Refusal.NotPossible(List.of(ResumeTraining.Problem.ALREADY_ACTIVE)));
        assertThat(days(who)).containsExactly("2025-09-01 2026-03-10", "2026-03-11");
    }

    @Test
    @DisplayName("API-ACT-C4: the same change of schedule twice at once is made once")
    void change_schedule_twice() throws Exception {
        var who = ect("2025-09-01", null);
        var outcomes = race.firstHolds(
                () -> rescheduling(who, "ecf-extended-september"), () -> rescheduling(who, "ecf-extended-september"));
        assertThat(outcomes.getLast())
                .isEqualTo(new ChangeTrainingSchedule.Refusal.NotPossible(
                        List.of(ChangeTrainingSchedule.Problem.SCHEDULE_UNCHANGED)));
        assertThat(days(who)).hasSize(2);
    }

    @Test
    @DisplayName(
            "API-DEC-13, API-IDE-03: a declaration that waited for a change of schedule is held against the new one")
    void declare_after_change_schedule() throws Exception {
        var who = ect("2025-09-01", null);
        var outcomes = race.firstHolds(
                () -> rescheduling(who, "ecf-extended-april"), () -> declaring(who, "2026-03-01T09:00:00Z"));
        assertThat(outcomes.getLast())
                .isEqualTo(
                        new DeclareParticipant.NotDeclarable(List.of(DeclarationError.Reason.DATE_BEFORE_MILESTONE)));
        assertThat(database.fetchCount(DECLARATIONS, DECLARATIONS.TRAINING_PERIOD_ID.eq(who.training())))
                .isZero();
    }

    @Test
    @DisplayName("API-ACT-C7: a change in place that waited for a declaration is held against it")
    void change_schedule_after_declare() throws Exception {
        var who = ect("2026-03-10", null);
        var outcomes = race.firstHolds(
                () -> declaring(who, "2026-03-10T08:00:00Z"), () -> rescheduling(who, "ecf-extended-april"));
        assertThat(outcomes.getFirst()).isInstanceOf(DeclareParticipant.Declared.class);
        assertThat(outcomes.getLast())
                .isEqualTo(new ChangeTrainingSchedule.Refusal.NotPossible(
                        List.of(ChangeTrainingSchedule.Problem.DECLARATIONS_DO_NOT_FIT)));
    }

    @Test
    @DisplayName("API-DEC-17, 03 §34 no. 25: a declaration that waited for a withdrawal is made, dated before it")
    void declare_after_withdraw() throws Exception {
        var who = ect("2025-09-01", null);
        var outcomes = race.firstHolds(() -> withdrawing(who), () -> declaring(who, "2025-10-10T09:00:00Z"));
        assertThat(outcomes.getLast()).isInstanceOf(DeclareParticipant.Declared.class);
    }
}
