package uk.gov.education.rect.leadproviderapi;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gov.education.rect.testing.Scene.AMBITION;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import uk.gov.education.rect.providers.LeadProviderId;
import uk.gov.education.rect.testing.TestClock;
import uk.gov.education.rect.timeline.Author;
import uk.gov.education.rect.training.WithdrawTraining;
import uk.gov.education.rect.usecase.Refused;

/** What is read from a body, and how dates are written in answers. */
class BodiesTest extends ActionsTest {

    @Autowired
    private WithdrawTraining withdraw;

    @ParameterizedTest
    @CsvSource({
        "withdraw, schedule_identifier",
        "defer, cohort",
        "resume, reason",
        "change-schedule, reason",
    })
    @DisplayName("API-REQ-02: an attribute that only another operation knows counts as none")
    void known_attributes(String action, String others) throws Exception {
        var who = ect("2025-09-01", null);
        var refused = act(who, action, others, "other");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.titles()).containsExactly("Bad request");
        assertThat(act(who, action, "course_identifier", "ecf-nothing").status())
                .as("one that is known is enough")
                .isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ecf-leadership", "ECF-INDUCTION", "ect", ""})
    @DisplayName("API-REQ-03: any course but ecf-induction and ecf-mentor is as if there were none")
    void courses(String course) throws Exception {
        String missing = "course_identifier: Enter a '#/course_identifier': ecf-induction or ecf-mentor";
        assertThat(errors(withdraw(ect("2025-09-01", null), "other", course))).containsExactly(missing);
        assertThat(errors(act(ect("2025-09-01", null), "withdraw", "reason", "other")))
                .containsExactly(missing);
    }

    @Test
    @DisplayName("API-REQ-03: ecf-induction is an ECT's training, ecf-mentor a mentor's")
    void roles() throws Exception {
        assertThat(withdraw(ect("2025-09-01", null), "other", ECT).status()).isEqualTo(200);
        assertThat(withdraw(mentor("2025-09-01", null), "other", MENTOR).status())
                .isEqualTo(200);
    }

    @Test
    @DisplayName("API-ACT-01, API-ACT-03: nothing is done for nobody, nor by a lead provider that does not exist")
    void nobody() throws Exception {
        assertThat(api.as(AMBITION)
                        .put("/participants//withdraw", body("reason", "other"))
                        .status())
                .isIn(400, 404);
        var who = ect("2025-09-01", null);
        var command = new WithdrawTraining.Command(
                new Author.System(), new LeadProviderId(0), UUID.fromString(who.id()), ECT, "other");
        Refused refused =
                org.assertj.core.api.Assertions.catchThrowableOfType(Refused.class, () -> withdraw.execute(command));
        assertThat(refused.refusal()).isEqualTo(new WithdrawTraining.Refusal.ParticipantUnknown());
        assertThat(story(who)).isEmpty();
    }

    @Test
    @DisplayName(
            "API-RES-03: whole seconds in UTC, the rest dropped, never rounded up; a day is a day; null stays null")
    void dates() throws Exception {
        var who = ect("2025-09-01", null);
        TestClock.set(Instant.parse("2026-03-29T23:59:59.999999Z"));
        var enrolment = enrolment(withdraw(who, "other", ECT));
        assertThat(enrolment.at("/withdrawal/date").asString()).isEqualTo("2026-03-29T23:59:59Z");
        assertThat(enrolment.get("deferral").isNull()).isTrue();
        assertThat(enrolment.get("overall_induction_start_date").isNull()).isTrue();
        change("update teachers set trs_induction_start_date = '2025-09-01' where id = "
                + who.person().id().value());
        assertThat(enrolment(api.as(AMBITION).get("/participants/" + who.id()))
                        .get("overall_induction_start_date")
                        .asString())
                .isEqualTo("2025-09-01");
    }
}
