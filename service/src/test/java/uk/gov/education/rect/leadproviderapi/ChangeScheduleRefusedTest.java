package uk.gov.education.rect.leadproviderapi;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gov.education.rect.database.Tables.DECLARATIONS;
import static uk.gov.education.rect.testing.Scene.AMBITION;
import static uk.gov.education.rect.testing.Scene.TEACH_FIRST;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import uk.gov.education.rect.testing.TestClock;

/** What a change of schedule is refused for, rule by rule (spec 03 §17.5). */
class ChangeScheduleRefusedTest extends ActionsTest {

    private static final String EXTENDED = "ecf-extended-september";
    private static final String REDUCED = "ecf-reduced-september";
    private static final String REPLACEMENT = "ecf-replacement-september";
    private static final String COMPLETED = "participant_id: The participant has completed their training";
    private static final String LEFT = "participant_id: The participant has left, so their schedule cannot be changed";
    private static final String FROZEN =
            "cohort: Payments are frozen in the '#/cohort', so schedules cannot be changed to it";
    private static final String DO_NOT_FIT =
            "schedule_identifier: Declarations made for the participant do not fit this schedule: void them first";

    @Test
    @DisplayName("API-ACT-04, API-ACT-05: the course is missing, or not of the participant")
    void course() throws Exception {
        var who = ect("2025-09-01", null);
        assertThat(errors(act(who, "change-schedule", "schedule_identifier", EXTENDED)))
                .containsExactly("course_identifier: Enter a '#/course_identifier': ecf-induction or ecf-mentor");
        assertThat(errors(changeSchedule(who, EXTENDED, MENTOR)))
                .containsExactly(
                        "course_identifier: The participant does not take this '#/course_identifier' with you");
    }

    @Test
    @DisplayName("API-ACT-C1, API-ACT-C2: a schedule is needed, one of the twelve")
    void schedule_unknown() throws Exception {
        var who = ect("2025-09-01", null);
        assertThat(errors(act(who, "change-schedule", "course_identifier", ECT)))
                .containsExactly("schedule_identifier: Enter a '#/schedule_identifier'");
        assertThat(errors(changeSchedule(who, "ecf-standard-july", ECT)))
                .containsExactly("schedule_identifier: There is no such '#/schedule_identifier'");
    }

    @Test
    @DisplayName("API-ACT-C3: the schedule is not one of the cohort")
    void schedule_not_in_cohort() throws Exception {
        var who = ect("2025-09-01", null);
        database.execute("delete from milestones where schedule_id = {0}", rows.schedule(2025, "ecf-extended-january"));
        database.execute("delete from schedules where id = {0}", rows.schedule(2025, "ecf-extended-january"));
        assertThat(errors(changeSchedule(who, "ecf-extended-january", ECT)))
                .containsExactly("schedule_identifier: There is no such '#/schedule_identifier' in the '#/cohort'");
    }

    @Test
    @DisplayName("API-ACT-C4, API-IDE-04: the schedule is the participant's already")
    void schedule_unchanged() throws Exception {
        String unchanged = "schedule_identifier: The participant is on this schedule already";
        var who = ect("2025-09-01", null);
        assertThat(errors(changeSchedule(who, "ecf-standard-september", ECT))).containsExactly(unchanged);
        changeSchedule(who, EXTENDED, "2025", ECT).data();
        assertThat(errors(changeSchedule(who, EXTENDED, "2025", ECT))).containsExactly(unchanged);
        assertThat(days(who)).hasSize(2);
    }

    @Test
    @DisplayName("API-ACT-C5, DM-TRN-07: replacement schedules are not for ECTs")
    void replacement() throws Exception {
        assertThat(errors(changeSchedule(ect("2025-09-01", null), REPLACEMENT, ECT)))
                .containsExactly("schedule_identifier: Replacement schedules are for mentors only");
        changeSchedule(mentor("2025-09-01", null), REPLACEMENT, MENTOR).data();
    }

    @Test
    @DisplayName("API-ACT-C6, DM-TRN-07: reduced schedules are not for mentors")
    void reduced() throws Exception {
        assertThat(errors(changeSchedule(mentor("2025-09-01", null), REDUCED, MENTOR)))
                .containsExactly("schedule_identifier: Reduced schedules are for ECTs only");
        changeSchedule(ect("2025-09-01", null), REDUCED, ECT).data();
    }

    @Test
    @DisplayName("API-ACT-C7: declarations of training that starts today must fit the new schedule; void ones need not")
    void declarations_do_not_fit() throws Exception {
        var who = ect("2026-03-10", null);
        long declaration = declared(who, "started", "2026-03-10T09:00:00Z", "no_payment");
        assertThat(errors(changeSchedule(who, "ecf-extended-april", ECT))).containsExactly(DO_NOT_FIT);
        database.execute("update declarations set payment_status = 'voided' where id = {0}", declaration);
        sweep();
        changeSchedule(who, "ecf-extended-april", ECT).data();
    }

    @Test
    @DisplayName("API-ACT-C7: declarations of training that started before today stay with it and stand in no way")
    void declarations_before_today() throws Exception {
        var who = ect("2025-09-01", null);
        long declaration = declared(who, "started", "2025-10-10T09:00:00Z", "no_payment");
        changeSchedule(who, "ecf-extended-april", ECT).data();
        assertThat(database.fetchSingle(DECLARATIONS, DECLARATIONS.ID.eq(declaration))
                        .getTrainingPeriodId())
                .isEqualTo(who.training());
    }

    @Test
    @DisplayName("03 §34 no. 11: also where an ECT who has completed moves to a reduced schedule in place")
    void declarations_of_a_completed_ect() throws Exception {
        var who = ect("2025-09-01", null);
        completedInduction(who, "2026-02-13");
        declared(who, "started", "2025-10-10T09:00:00Z", "no_payment");
        assertThat(errors(changeSchedule(who, "ecf-reduced-january", ECT))).containsExactly(DO_NOT_FIT);
        changeSchedule(who, REDUCED, ECT).data();
        assertThat(days(who)).containsExactly("2025-09-01");
    }

    @Test
    @DisplayName("03 §34 no. 10: a cohort that there is not")
    void cohort_unknown() throws Exception {
        String unknown = "cohort: There is no such '#/cohort'";
        var who = ect("2025-09-01", null);
        for (String cohort : List.of("2099", "25", "next", "2019", "99999999999")) {
            assertThat(errors(changeSchedule(who, EXTENDED, cohort, ECT))).containsExactly(unknown);
        }
        assertThat(errors(changeSchedule(who, "none", "2099", ECT)))
                .containsExactly("schedule_identifier: There is no such '#/schedule_identifier'", unknown);
    }

    @Test
    @DisplayName("API-ACT-C8: another cohort needs a partnership with the school in it")
    void no_partnership() throws Exception {
        var who = ect("2025-09-01", null);
        rows.partnership(who.school(), TEACH_FIRST, 2024);
        rows.partnership(rows.school(), AMBITION, 2024);
        assertThat(errors(changeSchedule(who, EXTENDED, "2024", ECT)))
                .containsExactly("cohort: You have no partnership with the participant's school in the '#/cohort'");
    }

    @Test
    @DisplayName("API-ACT-C9: nobody moves within a frozen cohort or into it")
    void frozen() throws Exception {
        var within = ect(2022, "ecf-standard-september", "2022-09-01", null, null);
        assertThat(errors(changeSchedule(within, EXTENDED, ECT))).containsExactly(FROZEN);
        var into = ect("2025-09-01", null);
        rows.partnership(into.school(), AMBITION, 2022);
        assertThat(errors(changeSchedule(into, EXTENDED, "2022", ECT))).containsExactly(FROZEN);
    }

    @Test
    @DisplayName(
            "03 §34 no. 11, DM-TRN-06: training changed in place cannot leave a cohort whose statements have its declarations")
    void declared_in_cohort() throws Exception {
        var who = ect("2026-03-10", null);
        rows.partnership(who.school(), AMBITION, 2024);
        var statement = rows.outputStatement(rows.contract(AMBITION, 2025, 100), 2026, 5);
        long declaration = declared(who, "started", "2026-03-10T09:00:00Z", "no_payment");
        database.execute(
                "update declarations set payment_status = 'eligible', payment_statement_id = {0} where id = {1}",
                statement.value(), declaration);
        sweep();
        assertThat(errors(changeSchedule(who, "ecf-extended-january", "2024", ECT)))
                .contains(
                        "cohort: Declarations made for the participant are on statements of their '#/cohort', so it cannot be changed today");
        TestClock.set(TODAY.plusDays(1));
        changeSchedule(who, "ecf-extended-january", "2024", ECT).data();
        assertThat(days(who)).containsExactly("2026-03-10 2026-03-10", "2026-03-11");
    }

    @Test
    @DisplayName(
            "API-ACT-C10: training that is completed keeps its schedule, except an ECT's reduced one, changed in place")
    void completed_ect() throws Exception {
        var who = ect("2025-09-01", "2026-02-13");
        completedInduction(who, "2026-02-13");
        assertThat(errors(changeSchedule(who, EXTENDED, ECT))).containsExactly(COMPLETED);
        var answer = changeSchedule(who, REDUCED, ECT);
        assertThat(enrolment(answer).get("schedule_identifier").asString()).isEqualTo(REDUCED);
        assertThat(days(who)).containsExactly("2025-09-01 2026-02-13");
        assertThat(story(who)).endsWith("teacher_changes_schedule_training_period");
    }

    @Test
    @DisplayName("API-ACT-C10: a mentor who is no longer eligible has completed")
    void completed_mentor() throws Exception {
        var who = mentor("2025-09-01", null);
        database.execute("""
                update teachers set mentor_became_ineligible_for_funding_on = '2026-01-16',
                  mentor_became_ineligible_for_funding_reason = 'completed_declaration_received' where id = {0}""", who.person().id().value());
        sweep();
        assertThat(errors(changeSchedule(who, EXTENDED, MENTOR))).containsExactly(COMPLETED);
    }

    @Test
    @DisplayName(
            "API-ACT-C11: somebody who has left, been withdrawn or deferred keeps their schedule until they are resumed")
    void left() throws Exception {
        assertThat(errors(changeSchedule(ect("2025-09-01", "2026-03-10"), EXTENDED, ECT)))
                .containsExactly(LEFT);
        var withdrawn = ect("2025-09-01", null);
        withdraw(withdrawn, "other", ECT).data();
        assertThat(errors(changeSchedule(withdrawn, EXTENDED, ECT))).containsExactly(LEFT);
        var deferred = ect("2025-09-01", null);
        defer(deferred, "other", ECT).data();
        TestClock.set(TODAY.plusDays(1));
        assertThat(errors(changeSchedule(deferred, EXTENDED, ECT))).containsExactly(LEFT);
        resume(deferred, ECT).data();
        changeSchedule(deferred, EXTENDED, ECT).data();
        assertThat(days(deferred)).containsExactly("2025-09-01 2026-03-10", "2026-03-11");
    }

    @Test
    @DisplayName("API-ACT-C12: somebody withdrawn whose training still goes on, as the older service left some")
    void withdrawn_but_leaving() throws Exception {
        var who = ect("2025-09-01", "2026-07-17");
        database.execute(
                "update training_periods set withdrawn_at = '2026-03-01 09:00Z', withdrawal_reason = 'other' where id = {0}",
                who.training());
        sweep();
        assertThat(errors(changeSchedule(who, EXTENDED, ECT)))
                .containsExactly("participant_id: The participant is withdrawn, so their schedule cannot be changed");
    }

    @Test
    @DisplayName("API-ACT-C13: later training in the role, with anybody")
    void later_training() throws Exception {
        var who = ect("2025-09-01", "2026-04-12");
        long others = rows.partnership(who.school(), TEACH_FIRST, 2025);
        rows.ectTraining(
                who.spell(), others, rows.schedule(2025, "ecf-standard-september"), LocalDate.of(2026, 4, 13), null);
        sweep();
        assertThat(errors(changeSchedule(who, EXTENDED, ECT)))
                .containsExactly(
                        "participant_id: Later training of the participant has been arranged, so their schedule cannot be changed");
    }

    @Test
    @DisplayName("03 §17.6: errors about several attributes arrive together, in the order of the checks")
    void several_at_once() throws Exception {
        var who = ect("2025-09-01", "2026-02-13");
        assertThat(errors(changeSchedule(who, "ecf-standard-september", ECT)))
                .containsExactly("schedule_identifier: The participant is on this schedule already", LEFT);
        assertThat(errors(changeSchedule(who, EXTENDED, "2024", ECT)))
                .containsExactly(
                        "cohort: You have no partnership with the participant's school in the '#/cohort'", LEFT);
    }

    @Test
    @DisplayName("API-ACT-02: another lead provider's participant is unknown")
    void not_visible() throws Exception {
        var who = ect("2025-09-01", null);
        String sent = body("schedule_identifier", EXTENDED, "course_identifier", ECT);
        var others = api.as(TEACH_FIRST).put("/participants/" + who.id() + "/change-schedule", sent);
        assertThat(others.status()).isEqualTo(404);
        assertThat(others.text())
                .isEqualTo(api.as(AMBITION)
                        .put("/participants/" + UUID.randomUUID() + "/change-schedule", sent)
                        .text());
    }
}
