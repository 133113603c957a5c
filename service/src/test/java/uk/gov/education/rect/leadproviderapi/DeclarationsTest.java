package uk.gov.education.rect.leadproviderapi;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gov.education.rect.testing.Scene.AMBITION;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How refusals to declare are worded and grouped; the rules themselves are proved where they are kept. */
class DeclarationsTest extends ApiTest {

    private String participant = "";

    @BeforeEach
    void a_participant() {
        var school = scene.aSchool();
        scene.aPartnership().of(AMBITION).with(school).create();
        participant = apiIdOf(scene.anEct()
                        .at(school)
                        .since("2026-09-01")
                        .trainedBy(AMBITION)
                        .register()
                        .teacher())
                .toString();
    }

    @ParameterizedTest(name = "{0} is refused under {1}")
    @CsvSource({
        "'declaration_date', '', declaration_date",
        "'declaration_date', '2026-19-01T00:00:00Z', declaration_date",
        "'declaration_date', 'yesterday', declaration_date",
        "'declaration_date', '2026-12-01T00:00:00Z', declaration_date",
        "'declaration_date', '2026-05-01T00:00:00Z', declaration_date",
        "'declaration_type', 'began', declaration_type",
        "'declaration_type', 'extended-1', declaration_type",
        "'course_identifier', 'ecf-everything', course_identifier",
        "'course_identifier', 'ecf-mentor', course_identifier",
        "'evidence_held', '', evidence_held",
        "'evidence_held', 'one-term-induction', evidence_held",
        "'participant_id', '', participant_id",
        "'participant_id', '00000000-0000-4000-8000-000000000000', participant_id"
    })
    @DisplayName("API-DEC-07 to API-DEC-22, 03 §34 no. 1: each refusal is a 422 under its attribute")
    void refused(String attribute, String value, String title) throws Exception {
        var answer = api.as(AMBITION).post("/participant-declarations", body(attribute, value));
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.titles()).contains(title);
        assertThat(answer.titles()).doesNotHaveDuplicates();
        assertThat(answer.details()).noneMatch(String::isBlank);
    }

    @Test
    @DisplayName("API-REQ-01, API-DEC-07: one known attribute is enough for a body; the rest is then missing")
    void nearly_empty() throws Exception {
        var answer = api.as(AMBITION)
                .post("/participant-declarations", "{\"data\":{\"attributes\":{\"evidence_held\":null}}}");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.titles().getFirst()).isEqualTo("participant_id");
        assertThat(api.as(AMBITION).post("/participant-declarations", "{}").status())
                .isEqualTo(400);
    }

    private String body(String attribute, String value) {
        String sent = """
                {"data":{"attributes":{"participant_id":"%s","declaration_type":"started","declaration_date":"2026-10-01T09:30:00Z",
                "course_identifier":"ecf-induction","evidence_held":"training-event-attended"}}}""".formatted(participant);
        return sent.replaceFirst("\"" + attribute + "\":\"[^\"]*\"", "\"" + attribute + "\":\"" + value + "\"");
    }
}
