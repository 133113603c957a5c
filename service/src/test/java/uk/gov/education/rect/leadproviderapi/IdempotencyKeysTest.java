package uk.gov.education.rect.leadproviderapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static uk.gov.education.rect.database.Tables.DECLARATIONS;
import static uk.gov.education.rect.database.Tables.IDEMPOTENCY_KEYS;
import static uk.gov.education.rect.testing.Scene.AMBITION;
import static uk.gov.education.rect.testing.Scene.TEACH_FIRST;

import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import uk.gov.education.rect.leadproviderapi.requests.IdempotencyKeys;
import uk.gov.education.rect.testing.TestClock;
import uk.gov.education.rect.testing.TwoAtOnce;

/** API-IDE-02, 03 §34 no. 35: requests that are safe to send again. */
class IdempotencyKeysTest extends ActionsTest {

    private static final String USED = "This Idempotency-Key was sent with another path or body: use a new key for it";

    @Autowired
    private IdempotencyKeys keys;

    private ApiCalls.Answer declare(String leadProvider, Trained who, String type, String key) throws Exception {
        String body = body(
                "participant_id",
                who.id(),
                "declaration_type",
                type,
                "declaration_date",
                "2025-10-14T09:30:00Z",
                "course_identifier",
                ECT,
                "evidence_held",
                "other");
        String path = "/participant-declarations";
        return api.as(leadProvider)
                .send(
                        post("/api/v3" + path)
                                .contentType("application/json")
                                .header("Idempotency-Key", key)
                                .content(body),
                        path);
    }

    private int declarationsOf(Trained who) {
        return database.fetchCount(
                DECLARATIONS, DECLARATIONS.TEACHER_ID.eq(who.person().id().value()));
    }

    private static String newKey() {
        return UUID.randomUUID().toString();
    }

    @Test
    @DisplayName(
            "API-IDE-02: sent again with its key, a declaration answers with what was made, also once it is voided")
    void sent_again() throws Exception {
        var who = ect("2025-09-01", null);
        String key = newKey();
        var first = declare(AMBITION, who, "started", key);
        TestClock.set(TODAY.plusDays(1));
        assertThat(declare(AMBITION, who, "started", key).text()).isEqualTo(first.text());
        assertThat(declarationsOf(who)).isEqualTo(1);
        assertThat(story(who)).containsExactly("teacher_declaration_created");
        api.as(AMBITION)
                .put("/participant-declarations/" + first.data().get("id").asString() + "/void", "")
                .data();
        assertThat(declare(AMBITION, who, "started", key)
                        .attributes()
                        .get("state")
                        .asString())
                .isEqualTo("voided");
    }

    @Test
    @DisplayName("API-IDE-02: without the key, or with another, it is refused as before")
    void without_the_key() throws Exception {
        var who = ect("2025-09-01", null);
        declare(AMBITION, who, "started", newKey()).data();
        for (String key : new String[] {" ", newKey()}) {
            assertThat(errors(declare(AMBITION, who, "started", key)))
                    .containsExactly(
                            "declaration_type: This '#/declaration_type' has been declared for the participant already");
        }
    }

    @Test
    @DisplayName("API-IDE-02: a key is for one body; nobody else's key is known")
    void another_body() throws Exception {
        var who = ect("2025-09-01", null);
        String key = newKey();
        declare(AMBITION, who, "started", key).data();
        assertThat(errors(declare(AMBITION, who, "retained-1", key))).containsExactly("Idempotency-Key: " + USED);
        assertThat(errors(declare(TEACH_FIRST, who, "started", key)))
                .containsExactly("participant_id: There is no participant of yours with this '#/participant_id'");
        assertThat(declare(AMBITION, who, "retained-1", "k".repeat(256)).status())
                .isEqualTo(400);
    }

    @Test
    @DisplayName("API-IDE-02: a request that was refused may be put right and sent with its key")
    void refused_first() throws Exception {
        var who = ect("2025-09-01", null);
        String key = newKey();
        assertThat(declare(AMBITION, who, "began", key).status()).isEqualTo(422);
        declare(AMBITION, who, "started", key).data();
    }

    @RepeatedTest(3)
    @DisplayName("API-IDE-02: sent twice at once with one key, both are told of one declaration")
    void twice_at_once() throws Exception {
        var who = ect("2025-09-01", null);
        String key = newKey();
        api.as(AMBITION);
        var outcomes = TwoAtOnce.together(
                () -> declare(AMBITION, who, "started", key).data().get("id").asString(),
                () -> declare(AMBITION, who, "started", key).data().get("id").asString());
        assertThat(outcomes.getFirst()).isEqualTo(outcomes.getLast());
        assertThat(declarationsOf(who)).isEqualTo(1);
    }

    @Test
    @DisplayName("API-IDE-02: keys are forgotten after a week")
    void forgotten() throws Exception {
        var who = ect("2025-09-01", null);
        String key = newKey();
        declare(AMBITION, who, "started", key).data();
        TestClock.set(TODAY.plusDays(7));
        keys.forgetOld();
        assertThat(database.fetchExists(IDEMPOTENCY_KEYS, IDEMPOTENCY_KEYS.IDEMPOTENCY_KEY.eq(key)))
                .isTrue();
        TestClock.set(TODAY.plusDays(8));
        keys.forgetOld();
        assertThat(database.fetchExists(IDEMPOTENCY_KEYS, IDEMPOTENCY_KEYS.IDEMPOTENCY_KEY.eq(key)))
                .isFalse();
    }

    @Test
    @DisplayName("03 §34 no. 35: every operation that changes something takes the key, and Dry-Run")
    void everywhere() {
        assertThat(Contract.operations().stream().filter(operation -> !operation.startsWith("GET ")))
                .isNotEmpty()
                .allSatisfy(operation -> assertThat(Contract.described(operation)
                                .get("parameters")
                                .valueStream()
                                .map(parameter ->
                                        Contract.resolved(parameter).get("name").asString()))
                        .contains("Idempotency-Key", "Dry-Run"));
    }

    @ParameterizedTest
    @CsvSource({
        "withdraw, '{\"reason\":\"other\",\"course_identifier\":\"ecf-induction\"}'",
        "defer, '{\"reason\":\"other\",\"course_identifier\":\"ecf-induction\"}'",
        "change-schedule, '{\"schedule_identifier\":\"ecf-extended-september\",\"course_identifier\":\"ecf-induction\"}'"
    })
    @DisplayName(
            "03 §34 no. 35, API-IDE-04: an action sent again with its key answers with what is so, instead of an error")
    void actions_sent_again(String action, String attributes) throws Exception {
        var who = ect("2025-09-01", null);
        var another = ect("2025-09-01", null);
        String key = newKey();
        var first = acted(who, action, attributes, key);
        assertThat(first.status()).as(first.text()).isEqualTo(200);
        int told = story(who).size();
        assertThat(acted(who, action, attributes, key).text()).isEqualTo(first.text());
        assertThat(story(who)).hasSize(told);
        assertThat(acted(who, action, attributes, newKey()).status()).isEqualTo(422);
        assertThat(errors(acted(another, action, attributes, key)))
                .as("a key is for one participant")
                .containsExactly("Idempotency-Key: " + USED);
        assertThat(story(another)).isEmpty();
    }

    @Test
    @DisplayName("03 §34 no. 35: so do resuming, voiding, and making and correcting a partnership")
    void the_others_sent_again() throws Exception {
        var who = ect("2025-09-01", null);
        defer(who, "other", ECT).data();
        TestClock.set(TODAY.plusDays(1));
        String course = "{\"course_identifier\":\"ecf-induction\"}";
        String key = newKey();
        var resumed = acted(who, "resume", course, key);
        assertThat(acted(who, "resume", course, key).text()).isEqualTo(resumed.text());
        assertThat(days(who)).hasSize(2);

        String declaration =
                declare(AMBITION, who, "started", newKey()).data().get("id").asString();
        String voiding = "/participant-declarations/" + declaration + "/void";
        var voided = sent(put("/api/v3" + voiding), voiding, "", key);
        assertThat(sent(put("/api/v3" + voiding), voiding, "", key).text()).isEqualTo(voided.text());

        var school = scene.aSchool();
        var partner = scene.aDeliveryPartner();
        var other = scene.aDeliveryPartner();
        scene.pair(AMBITION, partner, 2025);
        scene.pair(AMBITION, other, 2025);
        sweep();
        String create = body(
                "cohort",
                "2025",
                "school_id",
                scene.apiIdOf(school).toString(),
                "delivery_partner_id",
                scene.apiIdOf(partner).toString());
        var created = sent(post("/api/v3/partnerships"), "/partnerships", create, key);
        assertThat(sent(post("/api/v3/partnerships"), "/partnerships", create, key)
                        .text())
                .isEqualTo(created.text());
        String path = "/partnerships/" + created.data().get("id").asString();
        String correct = body("delivery_partner_id", scene.apiIdOf(other).toString());
        var corrected = sent(put("/api/v3" + path), path, correct, key);
        assertThat(sent(put("/api/v3" + path), path, correct, key).text()).isEqualTo(corrected.text());
    }

    private ApiCalls.Answer acted(Trained who, String action, String attributes, String key) throws Exception {
        String path = "/participants/" + who.id() + "/" + action;
        return sent(put("/api/v3" + path), path, "{\"data\":{\"attributes\":" + attributes + "}}", key);
    }

    private ApiCalls.Answer sent(
            org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder request,
            String path,
            String body,
            String key)
            throws Exception {
        return api.as(AMBITION)
                .send(
                        request.contentType("application/json")
                                .header("Idempotency-Key", key)
                                .content(body),
                        path);
    }
}
