package uk.gov.education.rect.leadproviderapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static uk.gov.education.rect.testing.Scene.AMBITION;
import static uk.gov.education.rect.testing.Scene.TEACH_FIRST;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TimeTravelTest extends ActionsTest {

    private static final String HEADER = "X-With-Server-Date";

    @Test
    @DisplayName("API-TT-01, API-TT-03: a caller who travels sees participants as they will be; nobody else does")
    void participants_on_another_day() throws Exception {
        startOn(java.time.LocalDate.of(2026, 10, 6));
        var school = scene.aSchool();
        scene.aPartnership().of(AMBITION).with(school).create();
        var ect =
                scene.anEct().at(school).since("2026-10-20").trainedBy(AMBITION).register();
        String id = apiIdOf(ect.teacher()).toString();

        var shown = travelled("/participants/" + id, "2026-11-02T10:00:00Z");
        assertThat(shown.attributes().at("/ecf_enrolments/0/participant_status").asString())
                .isEqualTo("active");
        assertThat(shown.attributes().get("updated_at").asString()).isEqualTo("2026-11-02T10:00:00Z");
        var listed = travelled("/participants", "2026-11-02T10:00:00Z");
        assertThat(listed.ids()).containsExactly(id);

        assertThat(api.as(AMBITION)
                        .get("/participants/" + id)
                        .attributes()
                        .at("/ecf_enrolments/0/participant_status")
                        .asString())
                .isEqualTo("joining");
    }

    @Test
    @DisplayName("API-TT-03: the schools of another day too, with the caller's own interest only")
    void schools_on_another_day() throws Exception {
        startOn(java.time.LocalDate.of(2026, 10, 6));
        var school = scene.aSchool();
        sweep();
        scene.anEct().at(school).since("2026-09-01").trainedBy(AMBITION).register();
        String path = "/schools/" + scene.apiIdOf(school);
        var own = api.as(AMBITION).send(travelling(path, "2026-11-02"), path);
        assertThat(own.attributes().get("expression_of_interest").asBoolean()).isTrue();
        var other = api.as(TEACH_FIRST).send(travelling(path, "2026-11-02"), path);
        assertThat(other.attributes().get("expression_of_interest").asBoolean()).isFalse();
        assertThat(other.attributes().get("updated_at").asString()).isEqualTo("2026-10-06T09:00:00Z");
    }

    private static org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder travelling(
            String path, String date) {
        return get("/api/v3" + path).param("filter[cohort]", "2026").header(HEADER, date);
    }

    private ApiCalls.Answer travelled(String path, String date) throws Exception {
        return api.as(AMBITION).send(get("/api/v3" + path).header(HEADER, date), path);
    }

    @Test
    @DisplayName("API-TT-03, API-TT-05: a milestone of the future can be declared, and is then of that moment")
    void declaring_a_future_milestone() throws Exception {
        var who = ect("2025-09-01", null);
        String path = "/participant-declarations";
        String body = body(
                "participant_id",
                who.id(),
                "declaration_type",
                "retained-1",
                "declaration_date",
                "2027-01-10T10:30:00Z",
                "course_identifier",
                ECT,
                "evidence_held",
                "other");
        assertThat(api.as(AMBITION).post(path, body).titles()).containsExactly("declaration_date");
        var declared = api.as(AMBITION)
                .send(
                        post("/api/v3" + path)
                                .contentType("application/json")
                                .header(HEADER, "2027-01-10T10:42:00Z")
                                .content(body),
                        path);
        assertThat(declared.attributes().get("created_at").asString()).isEqualTo("2027-01-10T10:42:00Z");
        assertThat(declared.attributes().get("updated_at").asString()).isEqualTo("2027-01-10T10:42:00Z");
    }
}
