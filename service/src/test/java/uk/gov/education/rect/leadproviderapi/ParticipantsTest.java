package uk.gov.education.rect.leadproviderapi;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gov.education.rect.testing.Scene.AMBITION;
import static uk.gov.education.rect.testing.Scene.TEACH_FIRST;

import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ParticipantsTest extends ApiTest {

    @Test
    @DisplayName(
            "API-PART-02, API-PSH-20, DM-META-04: an ECT appears once its lead provider has a partnership with the school, for nobody else")
    void an_ect_appears_with_the_partnership() throws Exception {
        var school = scene.aSchool();
        var ect = scene.anEct()
                .at(school)
                .since("2026-09-01")
                .called("Okonkwo")
                .reachedAt("e.okonkwo@school.example")
                .trainedBy(AMBITION)
                .register();
        assertThat(api.as(AMBITION).get("/participants").ids()).isEmpty();

        var partnership = scene.aPartnership().of(AMBITION).with(school).create();

        var listed = api.as(AMBITION).get("/participants");
        String id = apiIdOf(ect.teacher()).toString();
        assertThat(listed.ids()).containsExactly(id);
        var attributes = api.as(AMBITION).get("/participants/" + id).attributes();
        assertThat(attributes.get("full_name").asString()).isEqualTo("Erin Okonkwo");
        var enrolment = attributes.get("ecf_enrolments").get(0);
        assertThat(enrolment.get("email").asString()).isEqualTo("e.okonkwo@school.example");
        assertThat(enrolment.get("participant_type").asString()).isEqualTo("ect");
        assertThat(enrolment.get("cohort").asString()).isEqualTo("2026");
        assertThat(enrolment.get("participant_status").asString()).isEqualTo("active");
        assertThat(partnership).isNotNull();

        assertThat(api.as(TEACH_FIRST).get("/participants").ids()).isEmpty();
        var other = api.as(TEACH_FIRST).get("/participants/" + id);
        var unknown = api.as(AMBITION).get("/participants/" + UUID.randomUUID());
        assertThat(other.status()).isEqualTo(404);
        assertThat(other.text()).isEqualTo(unknown.text());
    }

    @Test
    @DisplayName("API-FIL-07: somebody withdrawn and deferred is found by both, and shown by the later")
    void withdrawn_and_deferred() throws Exception {
        var school = scene.aSchool();
        scene.aPartnership().of(AMBITION).with(school).create();
        String id = apiIdOf(scene.anEct()
                        .at(school)
                        .since("2026-09-01")
                        .trainedBy(AMBITION)
                        .register()
                        .teacher())
                .toString();
        transactions.executeWithoutResult(status -> database.execute("""
                update training_periods
                set finished_on = started_on,
                  withdrawn_at = '2026-10-05 08:00Z', withdrawal_reason = 'moved_school',
                  deferred_at = '2026-10-04 08:00Z', deferral_reason = 'career_break'
                where teacher_id = (select id from teachers where api_id = ?)""", UUID.fromString(id)));
        assertThat(api.as(AMBITION)
                        .get("/participants", "filter[training_status]", "withdrawn")
                        .ids())
                .containsExactly(id);
        assertThat(api.as(AMBITION)
                        .get("/participants", "filter[training_status]", "deferred")
                        .ids())
                .containsExactly(id);
        var enrolment = api.as(AMBITION).get("/participants/" + id).attributes().at("/ecf_enrolments/0");
        assertThat(enrolment.get("training_status").asString()).isEqualTo("withdrawn");
        assertThat(enrolment.get("participant_status").asString()).isEqualTo("left");
        assertThat(enrolment.at("/withdrawal/reason").asString()).isEqualTo("moved-school");
        assertThat(enrolment.at("/withdrawal/date").asString()).isEqualTo("2026-10-05T08:00:00Z");
        assertThat(enrolment.get("deferral").isNull()).isTrue();
    }
}
