package uk.gov.education.rect.leadproviderapi;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gov.education.rect.testing.Scene.AMBITION;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.gov.education.rect.testing.TestClock;

class DeferTest extends ActionsTest {

    private static final String COURSE =
            "course_identifier: Enter a '#/course_identifier': ecf-induction or ecf-mentor";
    private static final String REASONS =
            "reason: The '#/reason' must be one of bereavement, long-term-sickness, parental-leave, career-break and other";
    private static final String STARTED_TODAY =
            "participant_id: The participant's training began today: defer them from tomorrow on";

    @Test
    @DisplayName("32.3, 03 §17.3: training is marked deferred and ends today; the answer is the participant as shown")
    void deferred() throws Exception {
        startOn(LocalDate.of(2026, 1, 14));
        var who = ect("2025-09-01", null);
        TestClock.set(Instant.parse("2026-01-14T16:02:33Z"));

        var answer = defer(who, "parental-leave", ECT);

        var enrolment = enrolment(answer);
        assertThat(enrolment.get("training_status").asString()).isEqualTo("deferred");
        assertThat(enrolment.get("participant_status").asString()).isEqualTo("left");
        assertThat(enrolment.get("deferral").toString())
                .isEqualTo("{\"reason\":\"parental-leave\",\"date\":\"2026-01-14T16:02:33Z\"}");
        assertThat(enrolment.get("withdrawal").isNull()).isTrue();
        assertThat(api.as(AMBITION).get("/participants/" + who.id()).text()).isEqualTo(answer.text());
        assertThat(days(who)).containsExactly("2025-09-01 2026-01-14");
    }

    @Test
    @DisplayName("03 §25: one event, by the lead provider, with what changed")
    void on_the_timeline() throws Exception {
        var who = mentor("2025-09-01", null);
        defer(who, "bereavement", MENTOR).data();
        assertThat(story(who)).containsExactly("teacher_defers_training_period");
        var event = events(who).getFirst();
        assertThat(event.getTrainingPeriodId()).isEqualTo(who.training());
        assertThat(event.getAuthorName()).isEqualTo(AMBITION);
        assertThat(event.getModifications().data())
                .contains("\"deferred_at\"", "\"deferral_reason\"", "\"bereavement\"", "\"finished_on\"");
    }

    @Test
    @DisplayName("03 §17.3: an earlier end stays, a later one is brought forward")
    void the_end() throws Exception {
        var left = ect("2025-09-01", "2026-02-13");
        defer(left, "other", ECT).data();
        assertThat(days(left)).containsExactly("2025-09-01 2026-02-13");
        var leaving = ect("2025-09-01", "2026-07-17");
        defer(leaving, "other", ECT).data();
        assertThat(days(leaving)).containsExactly("2025-09-01 2026-03-10");
    }

    @Test
    @DisplayName("API-ACT-04, API-ACT-05: the course is missing, or not of the participant")
    void course() throws Exception {
        var who = ect("2025-09-01", null);
        assertThat(errors(act(who, "defer", "reason", "other"))).containsExactly(COURSE);
        assertThat(errors(defer(who, "other", MENTOR)))
                .containsExactly(
                        "course_identifier: The participant does not take this '#/course_identifier' with you");
    }

    @Test
    @DisplayName("API-ACT-D1: a reason is needed")
    void reason_missing() throws Exception {
        var who = ect("2025-09-01", null);
        assertThat(errors(act(who, "defer", "course_identifier", ECT))).containsExactly("reason: Enter a '#/reason'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"career_break", "moved-school"})
    @DisplayName("API-ACT-D2: the reason is one of the five, with dashes")
    void reason_unknown(String reason) throws Exception {
        var who = ect("2025-09-01", null);
        assertThat(errors(defer(who, reason, ECT))).containsExactly(REASONS);
    }

    @Test
    @DisplayName("API-ACT-D3, API-IDE-04: nobody is deferred twice")
    void already_deferred() throws Exception {
        var who = ect("2025-09-01", null);
        defer(who, "other", ECT).data();
        assertThat(errors(defer(who, "other", ECT)))
                .containsExactly("participant_id: The participant is deferred already");
    }

    @Test
    @DisplayName("API-ACT-D4: somebody withdrawn cannot be deferred")
    void withdrawn() throws Exception {
        var who = ect("2025-09-01", null);
        withdraw(who, "other", ECT).data();
        assertThat(errors(defer(who, "other", ECT)))
                .containsExactly("participant_id: The participant is withdrawn, so they cannot be deferred");
    }

    @Test
    @DisplayName("API-ACT-D5: training that has not begun cannot be deferred")
    void not_started() throws Exception {
        var who = ect("2026-03-11", null);
        assertThat(errors(defer(who, "other", ECT)))
                .containsExactly(
                        "participant_id: The participant's training has not begun, so there is nothing to defer");
    }

    @Test
    @DisplayName("API-ACT-D6: training that began today can be deferred from tomorrow")
    void started_today() throws Exception {
        var who = ect("2026-03-10", null);
        assertThat(errors(defer(who, "whim", ECT))).containsExactly(REASONS, STARTED_TODAY);
        TestClock.set(TODAY.plusDays(1));
        defer(who, "other", ECT).data();
    }
}
