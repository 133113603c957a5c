package uk.gov.education.rect.induction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static uk.gov.education.rect.database.Tables.ECT_AT_SCHOOL_PERIODS;
import static uk.gov.education.rect.database.Tables.EVENTS;
import static uk.gov.education.rect.database.Tables.OUTBOX;
import static uk.gov.education.rect.database.Tables.TEACHERS;
import static uk.gov.education.rect.database.Tables.TRAINING_PERIODS;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.gov.education.rect.finance.testing.Scene;
import uk.gov.education.rect.teachers.TeacherId;
import uk.gov.education.rect.teachers.TeachingRecord;
import uk.gov.education.rect.teachers.TraineeRole;
import uk.gov.education.rect.training.internal.Completions;
import uk.gov.education.rect.usecase.Refused;

/** Releasing, passing and failing an ECT, rule by rule. */
class ClosingInductionTest extends InductionScenario {

    @Autowired
    private Completions completions;

    @Test
    @DisplayName("AB-CLS-09, spec 01 §8.15: a pass ends the placement and its training today and tells TRS both days")
    void pass_ends_the_school_side() {
        TeachingRecord person = person();
        TeacherId teacher = claim(person, SEPTEMBER).teacher();
        long school = scene.school();
        long placement = scene.ectAt(school, new Scene.Person(teacher, UUID.randomUUID()), SEPTEMBER, null);
        scene.ectTraining(
                placement,
                scene.partnership(school, "Teach First", 2026),
                scene.schedule(2026, "ecf-standard-september"),
                SEPTEMBER,
                null);

        InductionClosed closed = pass(teacher, TODAY.minusDays(3), "3.5");

        assertThat(closed.already()).isFalse();
        assertThat(database.fetchSingle(ECT_AT_SCHOOL_PERIODS, ECT_AT_SCHOOL_PERIODS.ID.eq(placement))
                        .getFinishedOn())
                .isEqualTo(TODAY);
        assertThat(database.fetchSingle(TRAINING_PERIODS, TRAINING_PERIODS.ECT_AT_SCHOOL_PERIOD_ID.eq(placement))
                        .getFinishedOn())
                .isEqualTo(TODAY);
        assertThat(toldToTrs(teacher)).hasSize(2).last().asString().contains("2026-09-01", "2026-10-03");
        assertThat(scene.eventsOf(teacher))
                .endsWith("teacher_passes_induction")
                .doesNotContain("teacher_left_school_as_ect", "teacher_finishes_training_period");
        var event = database.fetchSingle(
                EVENTS, EVENTS.TEACHER_ID.eq(teacher.value()).and(EVENTS.EVENT_TYPE.eq("teacher_passes_induction")));
        assertThat(event.getEctAtSchoolPeriodId()).isEqualTo(placement);
        assertThat(event.getMetadata().data())
                .as("DM-GAP-12: what was ended can be put back")
                .contains("ended_ect_at_school_period_id", "ended_on");
    }

    @Test
    @DisplayName("AB-CLS-09: a placement that has not begun goes, and the event tells what it was")
    void pass_deletes_an_unstarted_placement() {
        TeacherId teacher = claim(person(), SEPTEMBER).teacher();
        long school = scene.school();
        scene.ectAt(school, new Scene.Person(teacher, UUID.randomUUID()), TODAY.plusDays(10), null);

        pass(teacher, TODAY, "6");

        assertThat(database.fetchCount(ECT_AT_SCHOOL_PERIODS, ECT_AT_SCHOOL_PERIODS.TEACHER_ID.eq(teacher.value())))
                .isZero();
        assertThat(scene.eventsOf(teacher)).contains("teacher_ect_at_school_period_deleted");
        assertThat(database.fetchSingle(
                                EVENTS,
                                EVENTS.TEACHER_ID
                                        .eq(teacher.value())
                                        .and(EVENTS.EVENT_TYPE.eq("teacher_passes_induction")))
                        .getMetadata()
                        .data())
                .contains("deleted_school_id", "2026-10-16");
    }

    @Test
    @DisplayName("AB-CLS-09: a placement that has an end keeps it")
    void pass_keeps_an_end() {
        TeacherId teacher = claim(person(), SEPTEMBER).teacher();
        long placement = scene.ectAt(
                scene.school(), new Scene.Person(teacher, UUID.randomUUID()), SEPTEMBER, TODAY.plusDays(30));

        pass(teacher, TODAY, "6");

        assertThat(database.fetchSingle(ECT_AT_SCHOOL_PERIODS, ECT_AT_SCHOOL_PERIODS.ID.eq(placement))
                        .getFinishedOn())
                .isEqualTo(TODAY.plusDays(30));
    }

    @Test
    @DisplayName("AB-CLS-10: the same pass again is harmless; another one is refused")
    void pass_again() {
        TeacherId teacher = claim(person(), SEPTEMBER).teacher();
        InductionClosed first = pass(teacher, TODAY, "6");

        assertThat(pass(teacher, TODAY, "6.0")).isEqualTo(new InductionClosed(first.period(), true));
        assertThat(refusedPass(teacher, TODAY, "5")).isEqualTo(new ClosingRefusal.NoOpenInduction());
        assertThat(toldToTrs(teacher)).hasSize(2);
    }

    @Test
    @DisplayName(
            "DM-IND-03, DM-IND-04, DM-PIS-04, AB-CLS-02, AB-IND-10, AB-IND-11, AB-IND-13, AB-IND-14: all that is wrong, before anything is written")
    void wrong_closing() {
        TeacherId teacher = claim(person(), SEPTEMBER).teacher();

        assertThat(refusedPass(teacher, TODAY.plusDays(1), "16.1"))
                .isEqualTo(new ClosingRefusal.Invalid(
                        List.of(new ClosingRefusal.FinishInFuture(), new ClosingRefusal.TermsOutOfRange())));
        assertThat(refusedPass(teacher, SEPTEMBER.minusDays(1), "1.25"))
                .isEqualTo(new ClosingRefusal.Invalid(List.of(
                        new ClosingRefusal.FinishBeforeStart(SEPTEMBER), new ClosingRefusal.TermsWithTwoDecimals())));
        assertThat(refusedPass(teacher, TODAY, "-0.1"))
                .isEqualTo(new ClosingRefusal.Invalid(List.of(new ClosingRefusal.TermsOutOfRange())));
        assertThat(pass(teacher, SEPTEMBER, "16").already())
                .as("the first day and 16 terms are allowed")
                .isFalse();
    }

    @Test
    @DisplayName("AB-CLS-05: only the appropriate body that holds the ECT closes the induction")
    void closed_by_the_holder_only() {
        TeacherId teacher = claim(person(), SEPTEMBER).teacher();

        Refused refused = catchThrowableOfType(
                Refused.class,
                () -> pass.execute(new RecordPass.Command(HUB_USER, otherHub, teacher, TODAY, BigDecimal.valueOf(6))));
        assertThat(refused.as(ClosingRefusal.class)).isInstanceOf(ClosingRefusal.HeldByAnotherBody.class);
    }

    @Test
    @DisplayName("AB-PAS-04: no outcome for somebody whom TRS has as exempt or failed")
    void blocked_outcome() {
        TeacherId teacher = claim(person(), SEPTEMBER).teacher();
        database.update(TEACHERS)
                .set(TEACHERS.TRS_INDUCTION_STATUS, "Exempt")
                .where(TEACHERS.ID.eq(teacher.value()))
                .execute();

        assertThat(refusedPass(teacher, TODAY, "6")).isEqualTo(new ClosingRefusal.BlockedByTrs("Exempt"));
    }

    @Test
    @DisplayName(
            "DM-IND-06, AB-IND-22, AB-IND-23, AB-FAI-01, NOT-06: a fail is confirmed in writing, told to TRS and to the regulator"
                    + " once")
    void a_fail() {
        TeacherId teacher = claim(person(), SEPTEMBER).teacher();
        LocalDate finished = TODAY.minusDays(5);

        assertThat(refusedFail(teacher, finished, finished.minusDays(1)))
                .isEqualTo(new ClosingRefusal.Invalid(List.of(new ClosingRefusal.ConfirmationBeforeFinish(finished))));
        assertThat(refusedFail(teacher, finished, TODAY.plusDays(1)))
                .isEqualTo(new ClosingRefusal.Invalid(List.of(new ClosingRefusal.ConfirmationInFuture())));
        RecordFail.Command command = new RecordFail.Command(HUB_USER, hub, teacher, finished, BigDecimal.ONE, finished);
        InductionClosed closed = fail.execute(command);
        assertThat(fail.execute(command).already()).isTrue();

        assertThat(inductions.of(teacher).concluded().orElseThrow().outcome()).contains(Outcome.FAIL);
        assertThat(scene.eventsOf(teacher)).endsWith("teacher_fails_induction");
        assertThat(database.select(OUTBOX.IDEMPOTENCY_KEY)
                        .from(OUTBOX)
                        .where(OUTBOX.IDEMPOTENCY_KEY.contains(
                                "induction-period-" + closed.period().value()))
                        .fetch())
                .hasSize(1);
    }

    @Test
    @DisplayName("DM-TRN-23: an ECT has completed training when induction has an outcome, not when they are released")
    void completed_training() {
        TeacherId released = claim(person(), SEPTEMBER).teacher();
        release(released, TODAY, "1");
        TeacherId passed = claim(person(), SEPTEMBER).teacher();
        assertThat(completions.completed(passed, TraineeRole.ECT)).isFalse();
        pass(passed, TODAY, "6");

        assertThat(completions.completed(released, TraineeRole.ECT)).isFalse();
        assertThat(completions.completed(passed, TraineeRole.ECT)).isTrue();
        assertThat(completions.completed(passed, TraineeRole.MENTOR)).isFalse();
    }

    @RepeatedTest(3)
    @DisplayName("DM-IND-05, AB-IND-20: two passes recorded at once are one, told to TRS once")
    void two_passes_at_once() throws Exception {
        TeacherId teacher = claim(person(), SEPTEMBER).teacher();
        CyclicBarrier start = new CyclicBarrier(2);

        try (var threads = Executors.newFixedThreadPool(2)) {
            Callable<InductionClosed> passing = () -> {
                start.await();
                return pass(teacher, TODAY, "6");
            };
            Future<InductionClosed> first = threads.submit(passing);
            Future<InductionClosed> second = threads.submit(passing);
            InductionClosed one = first.get();
            InductionClosed other = second.get();
            assertThat(one.period()).isEqualTo(other.period());
            assertThat(List.of(one.already(), other.already())).containsExactlyInAnyOrder(false, true);
        }
        assertThat(toldToTrs(teacher)).hasSize(2);
    }
}
