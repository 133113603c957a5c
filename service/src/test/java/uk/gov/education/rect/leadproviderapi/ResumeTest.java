package uk.gov.education.rect.leadproviderapi;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gov.education.rect.database.Tables.TRAINING_PERIODS;
import static uk.gov.education.rect.testing.Scene.AMBITION;
import static uk.gov.education.rect.testing.Scene.TEACH_FIRST;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import uk.gov.education.rect.database.enums.TrainingProgramme;
import uk.gov.education.rect.testing.TestClock;

class ResumeTest extends ActionsTest {

    private static final String LEFT_SCHOOL =
            "participant_id: The participant has left the school: its induction tutor must say where they are before you can resume";
    private static final String SOMEBODY_ELSE = "participant_id: Somebody else trains the participant now";

    /** Deferred on 14 January 2026, and now it is 2 March. */
    private Trained deferred(@Nullable String schoolTo) throws Exception {
        startOn(LocalDate.of(2026, 1, 14));
        var who = ect(2025, "ecf-standard-september", "2025-09-01", null, schoolTo);
        defer(who, "parental-leave", ECT).data();
        TestClock.set(LocalDate.of(2026, 3, 2));
        return who;
    }

    @Test
    @DisplayName("32.4, 03 §17.4 worked example, DM-SCHED-05: new training from today, same partnership and schedule")
    void resumed() throws Exception {
        var who = deferred(null);
        var answer = resume(who, ECT);
        var enrolment = enrolment(answer);
        assertThat(enrolment.get("training_status").asString()).isEqualTo("active");
        assertThat(enrolment.get("participant_status").asString()).isEqualTo("active");
        assertThat(enrolment.get("deferral").isNull()).isTrue();
        assertThat(enrolment.get("schedule_identifier").asString()).isEqualTo("ecf-standard-september");
        assertThat(days(who)).containsExactly("2025-09-01 2026-01-14", "2026-03-02");
        var before = trainings(who).getFirst();
        var after = trainings(who).getLast();
        assertThat(before.getDeferredAt()).isNotNull();
        assertThat(after.getScheduleId()).isEqualTo(before.getScheduleId());
        assertThat(after.getSchoolPartnershipId()).isEqualTo(before.getSchoolPartnershipId());
        assertThat(after.getExpressionOfInterestId()).isNull();
        assertThat(after.getTrainingProgramme()).isEqualTo(TrainingProgramme.PROVIDER_LED);
    }

    @Test
    @DisplayName(
            "03 §25: the schedule's event on the new training, then the resumption on the old, which names the new")
    void on_the_timeline() throws Exception {
        var who = deferred(null);
        resume(who, ECT).data();
        assertThat(story(who))
                .containsExactly(
                        "teacher_defers_training_period",
                        "teacher_schedule_assigned_to_training_period",
                        "teacher_resumes_training_period");
        Long resumed = trainings(who).getLast().getId();
        assertThat(events(who).get(1).getTrainingPeriodId()).isEqualTo(resumed);
        assertThat(events(who).get(2).getTrainingPeriodId()).isEqualTo(who.training());
        assertThat(events(who).get(2).getMetadata().data())
                .contains("\"new_training_period_id\"", "\"" + resumed + "\"");
    }

    @Test
    @DisplayName("03 §17.4: the new training ends with the spell at the school; somebody withdrawn may be resumed too")
    void to_the_end_of_the_spell() throws Exception {
        var who = ect(2025, "ecf-standard-september", "2025-09-01", "2026-07-17", "2026-07-17");
        withdraw(who, "other", ECT).data();
        TestClock.set(TODAY.plusDays(1));
        assertThat(enrolment(resume(who, ECT)).get("participant_status").asString())
                .isEqualTo("leaving");
        assertThat(days(who)).containsExactly("2025-09-01 2026-03-10", "2026-03-11 2026-07-17");
    }

    @Test
    @DisplayName("03 §34 no. 8: the new training ends before the next training of the participant")
    void to_the_next_training() throws Exception {
        var who = deferred(null);
        long others = rows.partnership(who.school(), TEACH_FIRST, 2025);
        rows.ectTraining(
                who.spell(), others, rows.schedule(2025, "ecf-standard-september"), LocalDate.of(2026, 4, 20), null);
        sweep();
        resume(who, ECT).data();
        assertThat(days(who)).containsExactly("2025-09-01 2026-01-14", "2026-03-02 2026-04-19", "2026-04-20");
    }

    @Test
    @DisplayName("03 §34 no. 9: a frozen contract period does not stand in the way")
    void in_a_frozen_contract_period() throws Exception {
        startOn(LocalDate.of(2025, 6, 20));
        var who = ect(2022, "ecf-standard-september", "2022-09-01", null, null);
        defer(who, "other", ECT).data();
        TestClock.set(LocalDate.of(2025, 6, 23));
        assertThat(enrolment(resume(who, ECT)).get("cohort").asString()).isEqualTo("2022");
    }

    @Test
    @DisplayName("API-ACT-04, API-ACT-05: the course is missing, or not of the participant")
    void course() throws Exception {
        var who = deferred(null);
        assertThat(errors(resume(who, "none")))
                .containsExactly("course_identifier: Enter a '#/course_identifier': ecf-induction or ecf-mentor");
        assertThat(errors(resume(who, MENTOR)))
                .containsExactly(
                        "course_identifier: The participant does not take this '#/course_identifier' with you");
    }

    @Test
    @DisplayName("API-ACT-R1, API-IDE-04: somebody in training cannot be resumed, nor resumed twice")
    void already_active() throws Exception {
        String already = "participant_id: The participant is in training already";
        assertThat(errors(resume(ect("2025-09-01", null), ECT))).containsExactly(already);
        var who = deferred(null);
        resume(who, ECT).data();
        assertThat(errors(resume(who, ECT))).containsExactly(already);
        assertThat(days(who)).hasSize(2);
    }

    @Test
    @DisplayName("API-ACT-R2: another lead provider trains the participant today")
    void somebody_else_trains() throws Exception {
        var who = deferred(null);
        long others = rows.partnership(who.school(), TEACH_FIRST, 2025);
        rows.ectTraining(
                who.spell(), others, rows.schedule(2025, "ecf-standard-september"), LocalDate.of(2026, 3, 2), null);
        sweep();
        assertThat(errors(resume(who, ECT))).containsExactly(SOMEBODY_ELSE);
    }

    @Test
    @DisplayName("API-ACT-R2: school-led training today counts too, and still on its last day (03 §34 no. 6)")
    void school_led_today() throws Exception {
        var who = deferred(null);
        database.insertInto(TRAINING_PERIODS)
                .set(TRAINING_PERIODS.ECT_AT_SCHOOL_PERIOD_ID, who.spell())
                .set(TRAINING_PERIODS.TRAINING_PROGRAMME, TrainingProgramme.SCHOOL_LED)
                .set(TRAINING_PERIODS.STARTED_ON, LocalDate.of(2026, 2, 2))
                .set(TRAINING_PERIODS.FINISHED_ON, LocalDate.of(2026, 3, 2))
                .execute();
        sweep();
        assertThat(errors(resume(who, ECT))).containsExactly(SOMEBODY_ELSE);
        TestClock.set(LocalDate.of(2026, 3, 3));
        resume(who, ECT).data();
    }

    @Test
    @DisplayName("03 §34 no. 8, API-ACT-R2: a mentor trained at another school today")
    void trained_at_another_school() throws Exception {
        startOn(LocalDate.of(2026, 1, 14));
        var who = mentor("2025-09-01", null);
        defer(who, "other", MENTOR).data();
        long elsewhere = rows.school();
        long spell = rows.mentorAt(elsewhere, who.person(), LocalDate.of(2026, 2, 2), null);
        long partnership = rows.partnership(elsewhere, TEACH_FIRST, 2025);
        rows.mentorTraining(
                spell, partnership, rows.schedule(2025, "ecf-standard-september"), LocalDate.of(2026, 2, 2), null);
        sweep();
        TestClock.set(LocalDate.of(2026, 3, 2));
        assertThat(errors(resume(who, MENTOR))).containsExactly(SOMEBODY_ELSE);
    }

    @Test
    @DisplayName(
            "03 §34 no. 50: on the day of a mistaken deferral or withdrawal it is undone, and the training goes on")
    void undone_on_the_day() throws Exception {
        var who = ect(2025, "ecf-standard-september", "2025-09-01", "2026-07-17", "2026-07-17");
        var before = api.as(AMBITION).get("/participants/" + who.id());
        withdraw(who, "other", ECT).data();
        var enrolment = enrolment(resume(who, ECT));
        assertThat(enrolment).isEqualTo(enrolment(before));
        assertThat(days(who)).containsExactly("2025-09-01 2026-07-17");
        assertThat(training(who.training()).getWithdrawnAt()).isNull();
        assertThat(training(who.training()).getWithdrawalReason()).isNull();
        assertThat(story(who)).containsExactly("teacher_withdraws_training_period", "teacher_resumes_training_period");
        assertThat(events(who).getLast().getModifications().data()).contains("withdrawn_at", "2026-07-17");

        var deferred = ect("2025-09-01", null);
        defer(deferred, "other", ECT).data();
        withdraw(deferred, "other", ECT).data();
        assertThat(enrolment(resume(deferred, ECT)).get("training_status").asString())
                .as("both were of today")
                .isEqualTo("active");
        assertThat(days(deferred)).containsExactly("2025-09-01");
        assertThat(withdraw(deferred, "other", ECT).status()).as("and again").isEqualTo(200);
    }

    @Test
    @DisplayName("API-ACT-R3: training that goes on though it was interrupted on an earlier day cannot be resumed")
    void not_yet_ended() throws Exception {
        var who = ect("2025-09-01", "2026-03-10");
        change("update training_periods set deferred_at = '2026-02-01 09:00Z', deferral_reason = 'other' where id = "
                + who.training());
        assertThat(errors(resume(who, ECT)))
                .containsExactly(
                        "participant_id: The participant's training has not ended yet: resume it from the day after it ends");
    }

    @Test
    @DisplayName("API-ACT-R4: the participant has left the school; on the last day they count as gone")
    void left_school() throws Exception {
        assertThat(errors(resume(deferred("2026-03-02"), ECT))).containsExactly(LEFT_SCHOOL);
        assertThat(errors(resume(deferred("2026-02-13"), ECT))).containsExactly(LEFT_SCHOOL);
        var leaving = deferred("2026-03-03");
        resume(leaving, ECT).data();
        assertThat(days(leaving).getLast()).isEqualTo("2026-03-02 2026-03-03");
    }
}
