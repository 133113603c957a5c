package uk.gov.education.rect.leadproviderapi;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gov.education.rect.testing.Scene.AMBITION;
import static uk.gov.education.rect.testing.Scene.TEACH_FIRST;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import uk.gov.education.rect.finance.testing.Scene.Person;

/** People who turned out to have two records. */
class MergedParticipantsTest extends ActionsTest {

    @Test
    @DisplayName(
            "API-PART-12, API-PART-11, 03 §34 no. 57: an old id is not found, and says by which id the person is, after any number of merges")
    void old_ids() throws Exception {
        var first = ect("2025-09-01", null);
        Person second = rows.person();
        Person third = rows.person();
        merge(first.person(), second, first.spell());
        merge(second, third, first.spell());
        String survivor = third.participantId().toString();
        assertThat(api.as(AMBITION).get("/participants").ids())
                .contains(survivor)
                .doesNotContain(first.id(), second.participantId().toString());
        for (String old : List.of(first.id(), second.participantId().toString())) {
            for (String path : List.of("", "/transfers", "/training-periods")) {
                told(api.as(AMBITION).get("/participants/" + old + path), survivor);
            }
            told(
                    api.as(AMBITION)
                            .put(
                                    "/participants/" + old + "/withdraw",
                                    body("reason", "other", "course_identifier", ECT)),
                    survivor);
            assertThat(api.as(TEACH_FIRST).get("/participants/" + old).text())
                    .as("whoever may not see the one learns nothing of the other")
                    .isEqualTo(api.as(TEACH_FIRST)
                            .get("/participants/" + UUID.randomUUID())
                            .text());
        }
    }

    private static void told(ApiCalls.Answer answer, String survivor) {
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.titles()).containsExactly("Resource not found");
        assertThat(answer.details())
                .containsExactly("The participant with this id was merged into " + survivor + ": use that id");
    }

    @Test
    @DisplayName("03 §34 no. 26a: a change of id tells the training record ids before and after, of both roles")
    void training_records() throws Exception {
        var from = ect("2025-09-01", null);
        String before = enrolment(api.as(AMBITION).get("/participants/" + from.id()))
                .get("training_record_id")
                .asString();
        Person into = rows.person();
        merge(from.person(), into, from.spell());
        var shown =
                api.as(AMBITION).get("/participants/" + into.participantId()).attributes();
        var change = shown.at("/participant_id_changes/0");
        assertThat(change.get("from_ect_training_record_id").asString()).isEqualTo(before);
        assertThat(change.get("to_ect_training_record_id").asString())
                .isEqualTo(shown.at("/ecf_enrolments/0/training_record_id").asString())
                .isNotEqualTo(before);
        assertThat(change.get("from_mentor_training_record_id").asString()).isEqualTo(record(from.person(), "mentor"));
        assertThat(change.get("to_mentor_training_record_id").asString()).isEqualTo(record(into, "mentor"));
    }

    private String record(Person person, String role) {
        return database.fetchSingle(
                        "select api_" + role + "_training_record_id from teachers where id = ?",
                        person.id().value())
                .get(0, UUID.class)
                .toString();
    }

    /** What a merge of two records does: the spell moves, and lead providers are told of the old id. */
    private void merge(Person from, Person into, long spell) {
        change(
                "update ect_at_school_periods set teacher_id = " + into.id().value() + " where id = " + spell,
                "insert into teacher_id_changes (teacher_id, api_from_teacher_id, api_to_teacher_id) values (%s, '%s', '%s')"
                        .formatted(into.id().value(), from.participantId(), into.participantId()));
    }
}
