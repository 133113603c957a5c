package uk.gov.education.rect.leadproviderapi;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gov.education.rect.testing.Scene.AMBITION;
import static uk.gov.education.rect.testing.Scene.TEACH_FIRST;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.gov.education.rect.testing.TestClock;

/** Each rule of 03 §20.7 and §20.8 through the front door, with the very title and detail that it answers. */
class DeclareTest extends ActionsTest {

    private static final String NOT_RECOGNISED =
            "participant_id: There is no participant of yours with this '#/participant_id'";
    private static final String COURSE =
            "course_identifier: Enter a '#/course_identifier': ecf-induction or ecf-mentor";
    private static final String ALREADY =
            "declaration_type: This '#/declaration_type' has been declared for the participant already";
    private static final String MALFORMED =
            "declaration_date: The '#/declaration_date' must be a date-time in RFC 3339 form, such as 2026-10-14T09:30:00Z";
    private static final String NOT_AVAILABLE =
            "evidence_held: This '#/evidence_held' is not available for the participant";

    /** A good declaration of somebody started, with some attributes changed; an empty one is left out. */
    private ApiCalls.Answer declare(Trained who, String... changes) throws Exception {
        Map<String, String> sent = new LinkedHashMap<>();
        sent.put("participant_id", who.id());
        sent.put("declaration_type", "started");
        sent.put("declaration_date", "2025-10-14T09:30:00Z");
        sent.put("course_identifier", ECT);
        sent.put("evidence_held", "training-event-attended");
        for (int i = 0; i < changes.length; i += 2) {
            sent.put(changes[i], changes[i + 1]);
        }
        sent.values().removeIf(String::isEmpty);
        String body = ApiCalls.JSON.writeValueAsString(Map.of("data", Map.of("attributes", sent)));
        return api.as(AMBITION).post("/participant-declarations", body);
    }

    private ApiCalls.Answer declareMentor(Trained who, String type, String evidence) throws Exception {
        return declare(who, "course_identifier", MENTOR, "declaration_type", type, "evidence_held", evidence);
    }

    @Test
    @DisplayName("32.10: of somebody who is not fundable yet it is submitted, without a statement, and shown alike")
    void submitted() throws Exception {
        var who = ect("2025-09-01", null);
        var mentor = rows.person();
        rows.mentorship(
                who.spell(), rows.mentorAt(who.school(), mentor, day("2025-09-01"), null), day("2025-09-01"), null);
        var answer = declare(who);
        assertThat(answer.text()).isEqualTo("""
                {"data":{"id":"%s","type":"participant-declaration","attributes":{"participant_id":"%s","declaration_type":"started",\
                "course_identifier":"ecf-induction","declaration_date":"2025-10-14T09:30:00Z","mentor_id":"%s","state":"submitted",\
                "updated_at":"2026-03-10T10:00:00Z","created_at":"2026-03-10T10:00:00Z","delivery_partner_id":"%s","statement_id":null,\
                "clawback_statement_id":null,"ineligible_for_funding_reason":null,"uplift_paid":false,\
                "evidence_held":"training-event-attended","lead_provider_name":"Ambition Institute",\
                "submitted_reason":"induction-not-recorded"}}}""".formatted(
                        answer.data().get("id").asString(),
                        who.id(),
                        mentor.participantId(),
                        answer.attributes().get("delivery_partner_id").asString()));
        assertThat(api.as(AMBITION)
                        .get("/participant-declarations/"
                                + answer.data().get("id").asString())
                        .text())
                .isEqualTo(answer.text());
        assertThat(story(who)).containsExactly("teacher_declaration_created");
    }

    @Test
    @DisplayName("API-DEC-07: a participant is needed")
    void participant_missing() throws Exception {
        assertThat(errors(declare(ect("2025-09-01", null), "participant_id", "")))
                .containsExactly("participant_id: Enter a '#/participant_id'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"00000000-0000-4000-8000-000000000000", "someone"})
    @DisplayName("API-DEC-08: the participant is somebody")
    void participant_unknown(String participant) throws Exception {
        assertThat(errors(declare(ect("2025-09-01", null), "participant_id", participant)))
                .containsExactly(NOT_RECOGNISED);
    }

    @Test
    @DisplayName("API-DEC-09a: a course is needed, one of the two")
    void course_missing() throws Exception {
        var who = ect("2025-09-01", null);
        assertThat(errors(declare(who, "course_identifier", ""))).containsExactly(COURSE);
        assertThat(errors(declare(who, "course_identifier", "ecf-other"))).containsExactly(COURSE);
    }

    @Test
    @DisplayName("API-DEC-09b: a date is needed")
    void date_missing() throws Exception {
        assertThat(errors(declare(ect("2025-09-01", null), "declaration_date", "")))
                .containsExactly("declaration_date: Enter a '#/declaration_date'");
    }

    @Test
    @DisplayName("API-DEC-10a: the course is one that the participant takes with the lead provider")
    void course_of_the_other_role() throws Exception {
        assertThat(errors(declare(ect("2025-09-01", null), "course_identifier", MENTOR)))
                .containsExactly(
                        "course_identifier: The participant does not take this '#/course_identifier' with you");
    }

    @Test
    @DisplayName("API-DEC-10b, API-DEC-10c: a type is needed, one of the nine")
    void type() throws Exception {
        var who = ect("2025-09-01", null);
        assertThat(errors(declare(who, "declaration_type", "")))
                .containsExactly("declaration_type: Enter a '#/declaration_type'");
        assertThat(errors(declare(who, "declaration_type", "retained_1")))
                .containsExactly("declaration_type: There is no such '#/declaration_type'");
    }

    @Test
    @DisplayName("API-DEC-11, API-IDE-02: what stands is not declared again, by anybody; once voided it may be")
    void declared_already() throws Exception {
        var who = ect("2025-09-01", null);
        String id = declare(who).data().get("id").asString();
        assertThat(errors(declare(who))).containsExactly(ALREADY);

        database.execute("update training_periods set finished_on = '2026-03-08' where id = {0}", who.training());
        long others = rows.partnership(who.school(), TEACH_FIRST, 2025);
        rows.ectTraining(
                who.spell(), others, rows.schedule(2025, "ecf-standard-september"), LocalDate.of(2026, 3, 9), null);
        sweep();
        String same = body(
                "participant_id",
                who.id(),
                "declaration_type",
                "started",
                "declaration_date",
                "2026-03-09T12:00:00Z",
                "course_identifier",
                ECT,
                "evidence_held",
                "other");
        assertThat(errors(api.as(TEACH_FIRST).post("/participant-declarations", same)))
                .containsExactly(ALREADY);
        api.as(AMBITION).put("/participant-declarations/" + id + "/void", "").data();
        api.as(TEACH_FIRST).post("/participant-declarations", same).data();
    }

    @Test
    @DisplayName("API-DEC-12: not later than now")
    void future() throws Exception {
        assertThat(errors(declare(ect("2025-09-01", null), "declaration_date", "2026-03-10T10:00:01Z")))
                .containsExactly("declaration_date: The '#/declaration_date' must not be in the future");
    }

    @ParameterizedTest
    @CsvSource({
        "2024-05-31T22:59:59Z, before the window of this declaration type opens",
        "2025-01-01T00:00:00Z, after the window of this declaration type closes"
    })
    @DisplayName(
            "API-DEC-13, 03 §20.7 time examples: within the milestone, whole London days; two messages, never both")
    void milestone(String date, String words) throws Exception {
        var who = ect(2024, "ecf-standard-september", "2024-09-02", null, null);
        assertThat(errors(declare(who, "declaration_date", date)))
                .containsExactly("declaration_date: The '#/declaration_date' is " + words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-06-01T00:30:00+01:00", "2024-12-31T23:59:59Z"})
    @DisplayName("API-DEC-13, 03 §20.7 time examples: the first and the last moment pass")
    void milestone_edges(String date) throws Exception {
        declare(ect(2024, "ecf-standard-september", "2024-09-02", null, null), "declaration_date", date)
                .data();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2025-19-01T00:00:00Z", "2025-02-30T00:00:00Z", "2025-10-14", "yesterday", "2025-10-14 09:30"})
    @DisplayName("API-DEC-14, 03 §34 no. 1: a real date and time, else 422 and never 400")
    void malformed(String date) throws Exception {
        assertThat(errors(declare(ect("2025-09-01", null), "declaration_date", date)))
                .containsExactly(MALFORMED);
    }

    @Test
    @DisplayName("API-DEC-15: mentors with their own funding are declared started and completed only")
    void mentor_types() throws Exception {
        assertThat(errors(declareMentor(mentor("2025-09-01", null), "retained-1", "other")))
                .contains("declaration_type: Mentors in this '#/cohort' can only be declared started or completed");
        declareMentor(mentor(2024, "ecf-extended-september", "2024-09-02", null), "retained-1", "other")
                .data();
    }

    @ParameterizedTest(name = "{0} {1} holding {2}: {3}")
    @CsvSource({
        "ecf-induction, started, materials-engaged-with-offline, true",
        "ecf-induction, started, 75-percent-engagement-met, false",
        "ecf-induction, retained-1, other, true",
        "ecf-induction, retained-2, other, false",
        "ecf-induction, retained-2, 75-percent-engagement-met-reduced-induction, true",
        "ecf-induction, retained-3, self-study-material-completed, true",
        "ecf-induction, retained-4, one-term-induction, false",
        "ecf-induction, completed, one-term-induction, true",
        "ecf-induction, completed, training-event-attended, false",
        "ecf-induction, extended-1, training-event-attended, true",
        "ecf-mentor, started, self-study-material-completed, true",
        "ecf-mentor, completed, 75-percent-engagement-met, true",
        "ecf-mentor, completed, one-term-induction, false",
        "ecf-induction, started, a-hunch, false"
    })
    @DisplayName("API-DEC-16, 03 §20.8: detailed evidence, by role and type")
    void detailed_evidence(String course, String type, String evidence, boolean accepted) throws Exception {
        var who = course.equals(ECT)
                ? ect(2025, "ecf-extended-september", "2025-09-01", null, null)
                : mentor("2025-09-01", null);
        var answer = declare(who, "course_identifier", course, "declaration_type", type, "evidence_held", evidence);
        if (accepted) {
            assertThat(answer.attributes().get("evidence_held").asString()).isEqualTo(evidence);
        } else {
            assertThat(errors(answer)).containsExactly(NOT_AVAILABLE);
        }
        assertThat(errors(declare(who, "course_identifier", course, "declaration_type", type, "evidence_held", "")))
                .containsExactly(accepted ? ALREADY : "evidence_held: Enter an '#/evidence_held' for this declaration");
    }

    @Test
    @DisplayName("API-DEC-16, 03 §20.8: simple evidence; a started keeps none and needs none")
    void simple_evidence() throws Exception {
        var who = ect(2024, "ecf-extended-september", "2024-09-02", null, null);
        assertThat(declare(who, "evidence_held", "anything")
                        .attributes()
                        .get("evidence_held")
                        .isNull())
                .isTrue();
        assertThat(errors(declare(who, "declaration_type", "retained-1", "evidence_held", "")))
                .containsExactly("evidence_held: Enter an '#/evidence_held' for this declaration");
        assertThat(errors(declare(
                        who, "declaration_type", "retained-1", "evidence_held", "materials-engaged-with-offline")))
                .containsExactly(NOT_AVAILABLE);
        declare(who, "declaration_type", "retained-1", "evidence_held", "self-study-material-completed")
                .data();
    }

    @Test
    @DisplayName("API-DEC-17, 03 §34 no. 25: not of a day after the withdrawal, whose instant is told")
    void withdrawn() throws Exception {
        startOn(LocalDate.of(2026, 2, 3));
        var who = ect("2025-09-01", null);
        withdraw(who, "other", ECT).data();
        TestClock.set(TODAY);
        assertThat(errors(declare(who, "declaration_date", "2026-02-04T00:00:00Z")))
                .containsExactly(
                        "participant_id: The participant was withdrawn at 2026-02-03T10:00:00Z; the '#/declaration_date' must not be after that day");
        declare(who, "declaration_date", "2026-02-03T18:00:00Z").data();
    }

    @Test
    @DisplayName("API-DEC-17b: not in a cohort whose payments are frozen")
    void frozen() throws Exception {
        var who = ect(2022, "ecf-extended-september", "2022-09-05", null, null);
        assertThat(errors(declare(who, "declaration_date", "2022-10-10T09:00:00Z")))
                .containsExactly("cohort: Payments are frozen for the '#/cohort' 2022 in which the participant trains");
    }

    @Test
    @DisplayName("API-DEC-18: somebody fundable needs an open output statement of the cohort")
    void contract_ended() throws Exception {
        var who = ect("2025-09-01", null);
        rows.fundableEct(who.person(), day("2025-09-01"));
        assertThat(errors(declare(who)))
                .containsExactly("cohort: The funding contract for the '#/cohort' 2025 has ended");
    }

    @Test
    @DisplayName("API-DEC-20: the schedule has the type")
    void not_on_schedule() throws Exception {
        assertThat(errors(declare(ect("2025-09-01", null), "declaration_type", "extended-1")))
                .contains("declaration_type: The participant's schedule has no such '#/declaration_type'");
    }

    @Test
    @DisplayName("API-DEC-21, 03 §20.7 sequence example: in the order of the types from 2025 on")
    void sequence() throws Exception {
        startOn(LocalDate.of(2026, 7, 1));
        var who = ect(2025, "ecf-extended-september", "2025-09-01", null, null);
        declare(who, "declaration_date", "2025-10-14T09:00:00Z").data();
        declare(
                        who,
                        "declaration_type",
                        "completed",
                        "declaration_date",
                        "2026-05-20T09:00:00Z",
                        "evidence_held",
                        "one-term-induction")
                .data();
        String[] retained2 = {
            "declaration_type", "retained-2", "evidence_held", "75-percent-engagement-met", "declaration_date", ""
        };
        retained2[5] = "2025-10-01T09:00:00Z";
        assertThat(errors(declare(who, retained2)))
                .containsExactly(
                        "declaration_date: The '#/declaration_date' must not be before that of an earlier declaration type");
        retained2[5] = "2026-06-01T09:00:00Z";
        assertThat(errors(declare(who, retained2)))
                .containsExactly(
                        "declaration_date: The '#/declaration_date' must not be after that of a later declaration type");
        retained2[5] = "2026-02-11T09:00:00Z";
        declare(who, retained2).data();
        declare(who, "declaration_type", "extended-1", "declaration_date", "2026-06-01T09:00:00Z")
                .data();
    }

    @Test
    @DisplayName("API-DEC-22, API-DEC-08: somebody else's participant is as little recognised as nobody")
    void not_yours() throws Exception {
        var who = ect("2025-09-01", null);
        String sent = body(
                "participant_id",
                who.id(),
                "declaration_type",
                "started",
                "declaration_date",
                "2025-10-14T09:30:00Z",
                "course_identifier",
                ECT,
                "evidence_held",
                "other");
        var others = api.as(TEACH_FIRST).post("/participant-declarations", sent);
        assertThat(errors(others)).containsExactly(NOT_RECOGNISED);
        assertThat(others.text())
                .isEqualTo(api.as(TEACH_FIRST)
                        .post(
                                "/participant-declarations",
                                sent.replace(who.id(), UUID.randomUUID().toString()))
                        .text());
    }

    @Test
    @DisplayName("03 §20.7: what is declared on is the latest training, which may still be to come")
    void latest_training() throws Exception {
        var who = ect("2025-09-01", "2026-04-12");
        long next = rows.ectTraining(
                who.spell(),
                who.partnership(),
                rows.schedule(2025, "ecf-extended-september"),
                LocalDate.of(2026, 4, 13),
                null);
        sweep();
        String id = declare(who).data().get("id").asString();
        assertThat(database.fetchSingle(
                                "select training_period_id from declarations where api_id = {0}", UUID.fromString(id))
                        .get(0, Long.class))
                .isEqualTo(next);
    }

    @Test
    @DisplayName("03 §34 no. 48: a submitted declaration says why it is not eligible yet")
    void why_submitted() throws Exception {
        var who = ect("2025-09-01", null);
        var mentor = mentor("2025-09-01", null);
        String ofEct = declare(who).data().get("id").asString();
        String ofMentor =
                declareMentor(mentor, "started", "other").data().get("id").asString();
        assertThat(reason(ofEct)).isEqualTo("induction-not-recorded");
        assertThat(reason(ofMentor)).isEqualTo("not-eligible-for-funding");
        TestClock.set(TODAY.plusDays(1));
        change("update teachers set ect_first_became_eligible_for_training_at = '2025-09-01 00:00Z' where id = "
                + who.person().id().value());
        assertThat(reason(ofEct)).isEqualTo("no-open-statement");
        assertThat(api.as(AMBITION)
                        .get("/participant-declarations/" + ofEct)
                        .attributes()
                        .get("updated_at")
                        .asString())
                .startsWith("2026-03-11");
        api.as(AMBITION).put("/participant-declarations/" + ofEct + "/void", "").data();
        assertThat(api.as(AMBITION)
                        .get("/participant-declarations/" + ofEct)
                        .attributes()
                        .get("submitted_reason")
                        .isNull())
                .isTrue();
    }

    private String reason(String declaration) throws Exception {
        return api.as(AMBITION)
                .get("/participant-declarations/" + declaration)
                .attributes()
                .get("submitted_reason")
                .asString();
    }
}
