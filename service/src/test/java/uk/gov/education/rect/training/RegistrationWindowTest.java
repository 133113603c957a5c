package uk.gov.education.rect.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static uk.gov.education.rect.testing.Scene.TUTOR;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.gov.education.rect.schools.SchoolId;
import uk.gov.education.rect.testing.Scene;
import uk.gov.education.rect.testing.ServiceTest;
import uk.gov.education.rect.testing.TestClock;
import uk.gov.education.rect.usecase.Refused;

/** Registration is closed for the first half of June 2026. */
@ServiceTest
class RegistrationWindowTest {

    private static final LocalDate BEFORE = LocalDate.parse("2026-05-20");
    private static final LocalDate CLOSED = LocalDate.parse("2026-06-14");
    private static final LocalDate OPEN_AGAIN = LocalDate.parse("2026-06-15");

    @Autowired
    private Scene scene;

    @Autowired
    private AssignMentor assignMentor;

    @Test
    @DisplayName("DM-CP-20: no mentor is registered while registration is closed, and the day after they are")
    void registering_a_mentor() {
        TestClock.set(BEFORE);
        SchoolId school = scene.aSchool();
        var ect = scene.anEct().at(school).register();
        TestClock.set(CLOSED);
        Refused refused = catchThrowableOfType(
                Refused.class, () -> scene.aMentor().of(ect.period()).at(school).register());
        assertThat(refused.as(RegisterMentor.Refusal.class)).isEqualTo(new RegisterMentor.Refusal.RegistrationClosed());

        TestClock.set(OPEN_AGAIN);
        assertThat(scene.aMentor().of(ect.period()).at(school).register().period())
                .isNotNull();
    }

    @Test
    @DisplayName("DM-CP-20: no mentor is assigned while registration is closed, and the day after they are")
    void assigning_a_mentor() {
        TestClock.set(BEFORE);
        SchoolId school = scene.aSchool();
        var first = scene.anEct().at(school).register();
        var second = scene.anEct().at(school).register();
        var mentor = scene.aMentor().of(first.period()).at(school).register();
        var command = new AssignMentor.Command(TUTOR, second.period(), mentor.period(), false);
        TestClock.set(CLOSED);
        Refused refused = catchThrowableOfType(Refused.class, () -> assignMentor.execute(command));
        assertThat(refused.as(AssignMentor.Refusal.class)).isEqualTo(new AssignMentor.Refusal.RegistrationClosed());

        TestClock.set(OPEN_AGAIN);
        assignMentor.execute(command);
        assertThat(scene.storyOf(second.teacher())).contains("teacher_starts_being_mentored");
    }
}
