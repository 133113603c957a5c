package uk.gov.education.rect.training;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gov.education.rect.testing.Scene.AMBITION;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.gov.education.rect.testing.Scene;
import uk.gov.education.rect.testing.ServiceTest;

@ServiceTest
class RegisterEctTest {

    @Autowired
    private Scene scene;

    @Test
    @DisplayName("DM-REG-01: a person new to the service becomes a teacher")
    void a_new_person_becomes_a_teacher() {
        var ect = scene.anEct()
                .at(scene.aSchool())
                .since("2026-09-01")
                .trainedBy(AMBITION)
                .register();

        assertThat(ect.already()).isFalse();
    }
}
