package uk.gov.education.rect.leadproviderapi;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gov.education.rect.testing.Scene.AMBITION;
import static uk.gov.education.rect.testing.Scene.TEACH_FIRST;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.gov.education.rect.finance.AuthorisePayment;
import uk.gov.education.rect.finance.MarkStatementsPayable;
import uk.gov.education.rect.finance.StatementId;
import uk.gov.education.rect.testing.TestClock;
import uk.gov.education.rect.timeline.Author;

/** Who sees which declarations (03 §20.4), how a list is filtered (§20.6), and every state that one is shown in (§20.3). */
class DeclarationsSeenTest extends ActionsTest {

    private static final String UCL = "UCL Institute of Education";

    @Autowired
    private MarkStatementsPayable markStatementsPayable;

    @Autowired
    private AuthorisePayment authorise;

    private Trained ect = new Trained(
            new uk.gov.education.rect.finance.testing.Scene.Person(
                    new uk.gov.education.rect.teachers.TeacherId(1), UUID.randomUUID()),
            0,
            0,
            0,
            0);
    private String d1 = "";
    private String d2 = "";
    private String d3 = "";
    private long second;

    /** The worked example of 03 §20.4: A trains, then B, then C; each has declared once. */
    @BeforeEach
    void three_lead_providers() {
        long schedule = rows.schedule(2024, "ecf-extended-september");
        ect = ect(2024, "ecf-extended-september", "2024-09-02", "2025-01-31", null);
        long b = rows.partnership(ect.school(), TEACH_FIRST, 2024);
        long c = rows.partnership(ect.school(), UCL, 2024);
        second = rows.ectTraining(ect.spell(), b, schedule, day("2025-02-01"), day("2025-07-18"));
        long third = rows.ectTraining(ect.spell(), c, schedule, day("2025-09-01"), null);
        d1 = declared(ect.training(), "started", "2024-10-10T09:00:00Z", "2024-10-11");
        d2 = declared(second, "retained-1", "2025-03-05T09:00:00Z", "2025-03-06");
        d3 = declared(third, "retained-3", "2025-10-02T09:00:00Z", "2025-10-03");
    }

    private String declared(long training, String type, String date, String made) {
        String id = database.fetchSingle("""
                        insert into declarations (training_period_id, declaration_type, declaration_date, evidence_type,
                          delivery_partner_when_created_id, created_at)
                        select t.id, {1}::declaration_types, {2}::timestamptz, 'other', l.delivery_partner_id, {3}::timestamptz
                        from training_periods t
                        join school_partnerships p on p.id = t.school_partnership_id
                        join lead_provider_delivery_partnerships l on l.id = p.lead_provider_delivery_partnership_id
                        where t.id = {0}
                        returning api_id""", training, type, date, made).get(0, String.class);
        sweep();
        return id;
    }

    private List<String> seenBy(String leadProvider) throws Exception {
        return api.as(leadProvider)
                .get("/participant-declarations", "filter[participant_id]", ect.id())
                .ids();
    }

    @Test
    @DisplayName(
            "API-DEC-01, 03 §20.4 worked example: A sees its own, B also what was before, C all; oldest first (API-DEC-05)")
    void the_worked_example() throws Exception {
        assertThat(seenBy(AMBITION)).containsExactly(d1);
        assertThat(seenBy(TEACH_FIRST)).containsExactly(d1, d2);
        assertThat(seenBy(UCL)).containsExactly(d1, d2, d3);
        assertThat(api.as(TEACH_FIRST)
                        .get("/participant-declarations/" + d1)
                        .data()
                        .get("id")
                        .asString())
                .isEqualTo(d1);
        assertThat(api.as(AMBITION).get("/participant-declarations/" + d2).status())
                .isEqualTo(404);
        assertThat(api.as("Best Practice Network")
                        .get("/participant-declarations/" + d1)
                        .status())
                .isEqualTo(404);

        api.as(AMBITION).put("/participant-declarations/" + d1 + "/void", "").data();
        assertThat(seenBy(AMBITION)).containsExactly(d1);
        assertThat(seenBy(TEACH_FIRST)).containsExactly(d2);
        assertThat(seenBy(UCL)).containsExactly(d2, d3);
    }

    @Test
    @DisplayName("API-DEC-02: what is only seen cannot be voided")
    void seeing_is_not_changing() throws Exception {
        var answer = api.as(UCL).put("/participant-declarations/" + d1 + "/void", "");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.text())
                .isEqualTo(api.as(UCL)
                        .put("/participant-declarations/" + UUID.randomUUID() + "/void", "")
                        .text());
    }

    @Test
    @DisplayName("API-DEC-01, 03 §34 no. 7: dates are compared as London days, the last day of training included")
    void the_last_day() throws Exception {
        String onTheDay = declared(second, "retained-2", "2025-01-31T23:30:00Z", "2025-02-02");
        String dayAfter = declared(second, "retained-4", "2025-02-01T00:00:00Z", "2025-02-02");
        assertThat(seenBy(AMBITION)).containsExactly(d1, onTheDay);
        assertThat(seenBy(TEACH_FIRST)).contains(onTheDay, dayAfter);
    }

    @Test
    @DisplayName(
            "API-DEC-01: a lead provider that trains somebody only as a mentor sees nothing declared of them as an ECT")
    void the_other_role() throws Exception {
        String other = "Best Practice Network";
        long school = rows.school();
        long spell = rows.mentorAt(school, ect.person(), day("2025-09-01"), null);
        rows.mentorTraining(
                spell,
                rows.partnership(school, other, 2025),
                rows.schedule(2025, "ecf-standard-september"),
                day("2025-09-01"),
                null);
        sweep();
        assertThat(seenBy(other)).isEmpty();
    }

    @Test
    @DisplayName("API-DEC-05: filters of cohort, participants, delivery partners as they were, and updated_since")
    void filters() throws Exception {
        var another = ect("2025-09-01", null);
        String later = declared(another.training(), "started", "2025-10-10T09:00:00Z", "2025-10-11");
        var ambition = api.as(AMBITION);
        String path = "/participant-declarations";
        String both = ect.id() + "," + another.id();
        assertThat(ambition.get(path, "filter[participant_id]", both).ids()).containsExactly(d1, later);
        assertThat(ambition.get(path, "filter[participant_id]", both, "filter[cohort]", "2025")
                        .ids())
                .containsExactly(later);
        assertThat(ambition.get(path, "filter[participant_id]", both, "filter[cohort]", "2024,2025")
                        .ids())
                .containsExactly(d1, later);
        String partner = ambition.get(path + "/" + d1)
                .attributes()
                .get("delivery_partner_id")
                .asString();
        assertThat(ambition.get(path, "filter[delivery_partner_id]", partner).ids())
                .containsExactly(d1);
        TestClock.set(TODAY.plusDays(1));
        ambition.put(path + "/" + later + "/void", "").data();
        assertThat(ambition.get(path, "filter[participant_id]", both, "filter[updated_since]", "2026-03-11T00:00:00Z")
                        .ids())
                .containsExactly(later);
    }

    @Test
    @DisplayName("03 §20.5: the delivery partner is that of the day, also once the partnership has another")
    void the_delivery_partner_stays() throws Exception {
        String before = attributes(d1).get("delivery_partner_id").asString();
        var other = scene.aDeliveryPartner();
        scene.pair(AMBITION, other, 2024);
        String partnership = database.fetchSingle(
                        "select api_id from school_partnerships where id = {0}", ect.partnership())
                .get(0, String.class);
        api.as(AMBITION)
                .put(
                        "/partnerships/" + partnership,
                        body("delivery_partner_id", scene.apiIdOf(other).toString()))
                .data();
        assertThat(attributes(d1).get("delivery_partner_id").asString()).isEqualTo(before);
    }

    private tools.jackson.databind.JsonNode attributes(String declaration) throws Exception {
        return api.as(AMBITION).get("/participant-declarations/" + declaration).attributes();
    }

    private String shown(String declaration, String attribute) throws Exception {
        var value = attributes(declaration).get(attribute);
        return value.isNull() ? "null" : value.asString();
    }

    @Test
    @DisplayName(
            "03 §20.3, §20.5, 32.11 to 32.14: submitted, eligible, payable, paid, awaiting clawback, clawed back; and voided")
    void every_state() throws Exception {
        startOn(LocalDate.of(2025, 10, 20));
        long contract = rows.contract(AMBITION, 2025, 100);
        StatementId november = rows.outputStatement(contract, 2025, 11);
        StatementId january = rows.outputStatement(contract, 2026, 1);
        var who = ect("2025-09-01", null);
        assertThat(shown(declare(who, "started"), "state")).isEqualTo("submitted");
        rows.fundableEct(who.person(), day("2025-09-01"));
        String voided = declare(who, "retained-1");
        assertThat(shown(voided, "state")).isEqualTo("eligible");
        assertThat(shown(voided, "statement_id")).isEqualTo(apiIdOf(november));
        var answer = api.as(AMBITION).put("/participant-declarations/" + voided + "/void", "");
        assertThat(answer.attributes().get("state").asString()).isEqualTo("voided");
        assertThat(answer.attributes().get("statement_id").isNull()).isTrue();
        assertThat(errors(api.as(AMBITION).put("/participant-declarations/" + voided + "/void", "")))
                .containsExactly("participant_declaration_id: The declaration has been voided already");

        String declaration = declare(who, "retained-1");
        TestClock.set(LocalDate.of(2025, 11, 10));
        markStatementsPayable.run();
        assertThat(shown(declaration, "state")).isEqualTo("payable");
        pay(november);
        assertThat(shown(declaration, "state")).isEqualTo("paid");
        assertThat(shown(declaration, "updated_at")).isEqualTo("2025-11-10T10:00:00Z");

        TestClock.set(LocalDate.of(2025, 12, 2));
        var clawedBack = api.as(AMBITION).put("/participant-declarations/" + declaration + "/void", "");
        assertThat(clawedBack.attributes().get("state").asString()).isEqualTo("awaiting-clawback");
        assertThat(clawedBack.attributes().get("statement_id").asString()).isEqualTo(apiIdOf(november));
        assertThat(clawedBack.attributes().get("clawback_statement_id").asString())
                .isEqualTo(apiIdOf(january));
        String refunded = "participant_declaration_id: The declaration will be or has been refunded";
        assertThat(errors(api.as(AMBITION).put("/participant-declarations/" + declaration + "/void", "")))
                .containsExactly(refunded);
        TestClock.set(LocalDate.of(2026, 1, 5));
        markStatementsPayable.run();
        pay(january);
        assertThat(shown(declaration, "state")).isEqualTo("clawed-back");
        assertThat(shown(declaration, "statement_id")).isEqualTo(apiIdOf(november));
        assertThat(errors(api.as(AMBITION).put("/participant-declarations/" + declaration + "/void", "")))
                .containsExactly(refunded);
        assertThat(story(who))
                .containsSubsequence(
                        "teacher_declaration_created",
                        "teacher_declaration_voided",
                        "teacher_declaration_payable",
                        "teacher_declaration_paid",
                        "teacher_declaration_awaiting_clawback",
                        "teacher_declaration_clawed_back");
    }

    private String declare(Trained who, String type) throws Exception {
        return api.as(AMBITION)
                .post(
                        "/participant-declarations",
                        body(
                                "participant_id",
                                who.id(),
                                "declaration_type",
                                type,
                                "declaration_date",
                                "2025-10-14T09:30:00Z",
                                "course_identifier",
                                ECT,
                                "evidence_held",
                                "other"))
                .data()
                .get("id")
                .asString();
    }

    private void pay(StatementId statement) {
        authorise.execute(new AuthorisePayment.Command(
                new Author.DfeStaffUser(rows.financeUser(), "finn.ance@education.gov.uk", "Finn Ance"),
                statement,
                null,
                true));
    }

    private String apiIdOf(StatementId statement) {
        return database.fetchSingle("select api_id from statements where id = {0}", statement.value())
                .get(0, String.class);
    }
}
