package uk.gov.education.rect.leadproviderapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static uk.gov.education.rect.database.Tables.DECLARATIONS;
import static uk.gov.education.rect.database.Tables.IDEMPOTENCY_KEYS;
import static uk.gov.education.rect.testing.Scene.AMBITION;
import static uk.gov.education.rect.testing.Scene.TEACH_FIRST;

import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.gov.education.rect.leadproviderapi.requests.IdempotencyKeys;
import uk.gov.education.rect.testing.TestClock;
import uk.gov.education.rect.testing.TwoAtOnce;

/** API-IDE-02: declarations that are safe to send again. */
class IdempotencyKeysTest extends ActionsTest {

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
        assertThat(errors(declare(AMBITION, who, "retained-1", key)))
                .containsExactly(
                        "Idempotency-Key: This Idempotency-Key was sent with another body: use a new key for it");
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
}
