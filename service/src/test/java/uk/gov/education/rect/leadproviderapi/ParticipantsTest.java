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
            "API-PART-02, API-PSH-20: an ECT appears once its lead provider has a partnership with the school, for nobody else")
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
}
