package uk.gov.education.rect.leadproviderapi;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gov.education.rect.database.Tables.DECLARATIONS;
import static uk.gov.education.rect.database.Tables.ECT_AT_SCHOOL_PERIODS;
import static uk.gov.education.rect.database.Tables.LEAD_PROVIDERS;
import static uk.gov.education.rect.database.Tables.MENTORSHIP_PERIODS;
import static uk.gov.education.rect.database.Tables.OUTBOX;
import static uk.gov.education.rect.testing.Scene.AMBITION;
import static uk.gov.education.rect.testing.Scene.TEACH_FIRST;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.gov.education.rect.database.enums.EventAuthorTypes;
import uk.gov.education.rect.testing.TestClock;

class WithdrawTest extends ActionsTest {

    private static final String COURSE =
            "course_identifier: Enter a '#/course_identifier': ecf-induction or ecf-mentor";
    private static final String REASONS =
            "reason: The '#/reason' must be one of left-teaching-profession, moved-school, mentor-no-longer-being-mentor, switched-to-school-led, changed-lead-provider and other";
    private static final String STARTED_TODAY =
            "participant_id: The participant's training began today: withdraw them from tomorrow on";

    @Test
    @DisplayName("32.2, 03 §17.2: training is marked withdrawn and ends today; the answer is the participant as shown")
    void withdrawn() throws Exception {
        var who = ect("2025-09-01", null);
        TestClock.set(Instant.parse("2026-03-10T11:20:05.750Z"));

        var answer = withdraw(who, "moved-school", ECT);

        var enrolment = enrolment(answer);
        assertThat(enrolment.get("training_status").asString()).isEqualTo("withdrawn");
        assertThat(enrolment.get("participant_status").asString()).isEqualTo("left");
        assertThat(enrolment.get("withdrawal").toString())
                .isEqualTo("{\"reason\":\"moved-school\",\"date\":\"2026-03-10T11:20:05Z\"}");
        assertThat(enrolment.get("deferral").isNull()).isTrue();
        assertThat(answer.attributes().get("updated_at").asString()).isEqualTo("2026-03-10T11:20:05Z");
        assertThat(api.as(AMBITION).get("/participants/" + who.id()).text()).isEqualTo(answer.text());
        assertThat(days(who)).containsExactly("2025-09-01 2026-03-10");
    }

    @Test
    @DisplayName("03 §25: one event, by the lead provider, with what changed")
    void on_the_timeline() throws Exception {
        var who = ect("2025-09-01", null);
        withdraw(who, "other", ECT).data();

        assertThat(story(who)).containsExactly("teacher_withdraws_training_period");
        var event = events(who).getFirst();
        assertThat(event.getTrainingPeriodId()).isEqualTo(who.training());
        assertThat(event.getLeadProviderId())
                .isEqualTo(database.fetchSingle(LEAD_PROVIDERS, LEAD_PROVIDERS.NAME.eq(AMBITION))
                        .getId());
        assertThat(event.getAuthorType()).isEqualTo(EventAuthorTypes.LEAD_PROVIDER_API);
        assertThat(event.getAuthorName()).isEqualTo(AMBITION);
        assertThat(event.getModifications().data())
                .contains("\"withdrawn_at\"", "\"withdrawal_reason\"", "\"finished_on\"", "\"2026-03-10\"");
    }

    @Test
    @DisplayName("03 §17.2: mentorship, spell at the school and declarations stay; nobody is written to")
    void nothing_else_changes() throws Exception {
        var who = ect("2025-09-01", null);
        var mentor = rows.person();
        long mentorship = rows.mentorship(
                who.spell(), rows.mentorAt(who.school(), mentor, day("2025-09-01"), null), day("2025-09-01"), null);
        String declaration = declare(who, "started", "2025-10-01T09:00:00Z");

        withdraw(who, "moved-school", ECT).data();

        assertThat(database.fetchSingle(MENTORSHIP_PERIODS, MENTORSHIP_PERIODS.ID.eq(mentorship))
                        .getFinishedOn())
                .isNull();
        assertThat(database.fetchSingle(ECT_AT_SCHOOL_PERIODS, ECT_AT_SCHOOL_PERIODS.ID.eq(who.spell()))
                        .getFinishedOn())
                .isNull();
        assertThat(database.fetchSingle(DECLARATIONS, DECLARATIONS.API_ID.eq(UUID.fromString(declaration)))
                        .getPaymentStatus()
                        .getLiteral())
                .isEqualTo("no_payment");
        assertThat(database.fetchCount(OUTBOX)).isZero();
    }

    private String declare(Trained who, String type, String date) throws Exception {
        return api.as(AMBITION)
                .post(
                        "/participant-declarations",
                        body(
                                "participant_id",
                                who.id(),
                                "declaration_type",
                                type,
                                "declaration_date",
                                date,
                                "course_identifier",
                                ECT,
                                "evidence_held",
                                "training-event-attended"))
                .data()
                .get("id")
                .asString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-13", "2026-03-09"})
    @DisplayName("03 §17.2: somebody who has left may still be withdrawn; the earlier end stays")
    void an_earlier_end_stays(String end) throws Exception {
        var who = ect("2025-09-01", end);
        withdraw(who, "other", ECT).data();
        assertThat(days(who)).containsExactly("2025-09-01 " + end);
    }

    @Test
    @DisplayName("03 §17.2: an end to come is brought forward to today")
    void a_later_end_is_brought_forward() throws Exception {
        var who = ect("2025-09-01", "2026-07-17");
        withdraw(who, "other", ECT).data();
        assertThat(days(who)).containsExactly("2025-09-01 2026-03-10");
    }

    @Test
    @DisplayName("03 §17.2: somebody deferred may be withdrawn, and then carries both times")
    void a_deferred_participant() throws Exception {
        var who = ect("2025-09-01", null);
        defer(who, "career-break", ECT).data();
        TestClock.set(TODAY.plusDays(20));
        var answer = withdraw(who, "other", ECT);
        assertThat(enrolment(answer).get("training_status").asString()).isEqualTo("withdrawn");
        assertThat(enrolment(answer).get("deferral").isNull()).isTrue();
        assertThat(training(who.training()).getDeferredAt()).isNotNull();
        assertThat(days(who)).containsExactly("2025-09-01 2026-03-10");
    }

    @Test
    @DisplayName("API-ACT-04: the course is missing")
    void course_missing() throws Exception {
        var who = ect("2025-09-01", null);
        assertThat(errors(act(who, "withdraw", "reason", "other"))).containsExactly(COURSE);
    }

    @Test
    @DisplayName("API-ACT-04: the course is none that there is")
    void course_unknown() throws Exception {
        var who = ect("2025-09-01", null);
        assertThat(errors(withdraw(who, "other", "ecf-leadership"))).containsExactly(COURSE);
    }

    @Test
    @DisplayName("API-ACT-05: the participant does not take the course with the lead provider")
    void course_of_the_other_role() throws Exception {
        var who = ect("2025-09-01", null);
        assertThat(errors(withdraw(who, "other", MENTOR)))
                .containsExactly(
                        "course_identifier: The participant does not take this '#/course_identifier' with you");
    }

    @Test
    @DisplayName("API-ACT-W1: a reason is needed")
    void reason_missing() throws Exception {
        var who = ect("2025-09-01", null);
        assertThat(errors(act(who, "withdraw", "course_identifier", ECT)))
                .containsExactly("reason: Enter a '#/reason'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"moved_school", "parental-leave", "MOVED-SCHOOL"})
    @DisplayName("API-ACT-W2: the reason is one of the six, with dashes")
    void reason_unknown(String reason) throws Exception {
        var who = ect("2025-09-01", null);
        assertThat(errors(withdraw(who, reason, ECT))).containsExactly(REASONS);
    }

    @Test
    @DisplayName("API-ACT-W3, API-IDE-04: nobody is withdrawn twice")
    void already_withdrawn() throws Exception {
        var who = ect("2025-09-01", null);
        withdraw(who, "other", ECT).data();
        assertThat(errors(withdraw(who, "other", ECT)))
                .containsExactly("participant_id: The participant is withdrawn already");
        assertThat(story(who)).hasSize(1);
    }

    @Test
    @DisplayName("API-ACT-W4: training that has not begun cannot be withdrawn from")
    void not_started() throws Exception {
        var who = ect("2026-03-11", null);
        assertThat(errors(withdraw(who, "other", ECT)))
                .containsExactly(
                        "participant_id: The participant's training has not begun, so there is nothing to withdraw from");
    }

    @Test
    @DisplayName("API-ACT-W5: training that began today can be withdrawn from tomorrow")
    void started_today() throws Exception {
        var who = ect("2026-03-10", null);
        assertThat(errors(withdraw(who, "other", ECT))).containsExactly(STARTED_TODAY);
        TestClock.set(TODAY.plusDays(1));
        withdraw(who, "other", ECT).data();
        assertThat(days(who)).containsExactly("2026-03-10 2026-03-11");
    }

    @Test
    @DisplayName("API-ACT-W5: also after the schedule was changed today")
    void schedule_changed_today() throws Exception {
        var who = ect("2025-09-01", null);
        changeSchedule(who, "ecf-extended-september", ECT).data();
        assertThat(errors(withdraw(who, "other", ECT))).containsExactly(STARTED_TODAY);
    }

    @Test
    @DisplayName("API-ACT-W5: also after training was resumed today")
    void resumed_today() throws Exception {
        var who = ect("2025-09-01", null);
        defer(who, "other", ECT).data();
        TestClock.set(TODAY.plusDays(1));
        resume(who, ECT).data();
        assertThat(errors(withdraw(who, "other", ECT))).containsExactly(STARTED_TODAY);
    }

    @Test
    @DisplayName("API-ACT-W6, DM-TRN-13: mentor-no-longer-being-mentor is not for ECTs")
    void reason_for_mentors() throws Exception {
        String reason = "mentor-no-longer-being-mentor";
        var who = ect("2025-09-01", null);
        assertThat(errors(withdraw(who, reason, ECT))).containsExactly("reason: This '#/reason' is for mentors only");
        var mentor = mentor("2025-09-01", null);
        assertThat(enrolment(withdraw(mentor, reason, MENTOR))
                        .at("/withdrawal/reason")
                        .asString())
                .isEqualTo(reason);
    }

    @Test
    @DisplayName("API-ACT-W6: is looked for only when there is nothing else")
    void reason_for_mentors_alone() throws Exception {
        var who = ect("2026-03-10", null);
        assertThat(errors(withdraw(who, "mentor-no-longer-being-mentor", ECT))).containsExactly(STARTED_TODAY);
    }

    @Test
    @DisplayName("API-ERR-01, API-ERR-04: one error about each attribute, in the order of the checks")
    void several_at_once() throws Exception {
        var who = ect("2026-03-10", null);
        assertThat(errors(withdraw(who, "on a whim", ECT))).containsExactly(REASONS, STARTED_TODAY);
        assertThat(errors(withdraw(who, "on a whim", "ecf-other"))).containsExactly(COURSE, REASONS);
    }

    @Test
    @DisplayName(
            "API-ACT-02, API-ERR-02: another lead provider's participant is as unknown as nobody; a malformed body counts first")
    void not_visible() throws Exception {
        var who = ect("2025-09-01", null);
        String sent = body("reason", "other", "course_identifier", ECT);
        var others = api.as(TEACH_FIRST).put("/participants/" + who.id() + "/withdraw", sent);
        var nobodys = api.as(AMBITION).put("/participants/" + UUID.randomUUID() + "/withdraw", sent);
        var nonsense = api.as(AMBITION).put("/participants/someone/withdraw", sent);
        assertThat(others.status()).isEqualTo(404);
        assertThat(others.text()).isEqualTo(nobodys.text()).isEqualTo(nonsense.text());
        assertThat(api.as(TEACH_FIRST)
                        .put("/participants/" + who.id() + "/withdraw", "{}")
                        .status())
                .isEqualTo(400);
        assertThat(days(who)).containsExactly("2025-09-01");
    }
}
