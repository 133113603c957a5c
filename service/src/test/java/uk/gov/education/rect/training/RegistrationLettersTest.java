package uk.gov.education.rect.training;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gov.education.rect.database.Tables.OUTBOX;
import static uk.gov.education.rect.testing.Scene.AMBITION;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.gov.education.rect.email.EmailTemplate;
import uk.gov.education.rect.schools.SchoolId;
import uk.gov.education.rect.schools.Schools;
import uk.gov.education.rect.testing.Letters;
import uk.gov.education.rect.testing.Scene;
import uk.gov.education.rect.testing.ServiceTest;

@ServiceTest
class RegistrationLettersTest {

    @Autowired
    private Scene scene;

    @Autowired
    private Letters letters;

    @Autowired
    private Schools schools;

    private SchoolId school;

    @BeforeEach
    void a_school() {
        school = scene.aSchool();
    }

    @Test
    @DisplayName("NOT-02: an ECT who is trained by a lead provider is told so, in person")
    void provider_led() {
        scene.anEct()
                .at(school)
                .trainedBy(AMBITION)
                .reachedAt("led@school.example")
                .register();
        assertTold(EmailTemplate.ECT_REGISTERED_PROVIDER_LED, "led@school.example", "ect_name", "Erin Ect");
    }

    @Test
    @DisplayName("NOT-03: an ECT whose school trains them is told so, in person")
    void school_led() {
        scene.anEct().at(school).reachedAt("own@school.example").register();
        assertTold(EmailTemplate.ECT_REGISTERED_SCHOOL_LED, "own@school.example", "ect_name", "Erin Ect");
    }

    @Test
    @DisplayName("NOT-04: a mentor is told once that a school registered them, however often it was sent")
    void mentor() {
        var ect = scene.anEct().at(school).register();
        var mentor = scene.aMentor().at(school).of(ect.period()).reachedAt("mentor@school.example");
        mentor.register();
        mentor.register();
        assertTold(EmailTemplate.MENTOR_REGISTERED, "mentor@school.example", "mentor_name", "Morgan Mentor");
    }

    @Test
    @DisplayName("NOT-02, NOT-03, NOT-04: without an address nobody is written to")
    void without_an_address() {
        var ect = scene.anEct().at(school).register();
        scene.aMentor().at(school).of(ect.period()).register();
        assertThat(about(school)).isEmpty();
    }

    private void assertTold(EmailTemplate template, String to, String nameField, String name) {
        assertThat(about(school))
                .containsExactly(Map.of(
                        "template",
                        template.name(),
                        "to",
                        to,
                        nameField,
                        name,
                        "school_name",
                        schools.find(school).orElseThrow().name()));
    }

    private List<Map<String, String>> about(SchoolId where) {
        String name = schools.find(where).orElseThrow().name();
        return letters.where(OUTBOX.KIND.eq("email")).stream()
                .filter(letter -> name.equals(letter.get("school_name")))
                .toList();
    }
}
