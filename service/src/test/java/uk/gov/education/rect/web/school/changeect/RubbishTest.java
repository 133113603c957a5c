package uk.gov.education.rect.web.school.changeect;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gov.education.rect.testing.Scene.AMBITION;

import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import uk.gov.education.rect.schools.SchoolId;
import uk.gov.education.rect.testing.Browser;
import uk.gov.education.rect.testing.Scene;
import uk.gov.education.rect.testing.ServiceTest;
import uk.gov.education.rect.testing.SignIns;
import uk.gov.education.rect.training.RegisterEct;
import uk.gov.education.rect.web.school.change.SchoolDesk;

/** Whatever is typed into a field of a change that is not an answer gets a message on that field. */
@ServiceTest
class RubbishTest {

    private static final String[] RUBBISH = {
        "", "   ", "<script>alert(1)</script>", "' or 1=1 --", "-1", "1e9", "٣", "💥", "9".repeat(400), "x".repeat(5000)
    };

    @Autowired
    private Scene scene;

    @Autowired
    private DSLContext database;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private SignIns signIns;

    private SchoolId school = new SchoolId(0);
    private RegisterEct.Registered ect;
    private SchoolDesk desk;

    @BeforeEach
    void an_ect_with_everything() {
        school = scene.aSchool();
        ect = scene.anEct().at(school).since("2026-09-01").trainedBy(AMBITION).register();
        scene.aMentor().of(ect.period()).at(school).register();
        scene.aMentor()
                .of(scene.anEct().at(school).register().period())
                .at(school)
                .register();
        desk = new SchoolDesk(mvc, signIns, database, school);
    }

    static Stream<Arguments> fields() {
        return Stream.of(
                Arguments.of("change-email-address", "email", "email"),
                Arguments.of("change-working-pattern", "working_pattern", "confirm"),
                Arguments.of("change-training-programme", "training_programme", "confirm"),
                Arguments.of("change-mentor", "mentor_at_school_period_id", "mentor-at-school-period-id"),
                Arguments.of("change-lead-provider", "lead_provider_id", "lead-provider-id"),
                Arguments.of("change-appropriate-body", "appropriate_body_id", "appropriate-body-id"),
                Arguments.of("correct-start-date", "start_date-day", "start-date-day"),
                Arguments.of("correct-start-date", "start_date-month", "start-date-day"),
                Arguments.of("correct-start-date", "start_date-year", "start-date-day"));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("fields")
    @DisplayName("SJ-WIZ-01 §20: rubbish in a field is met with 422, a message at the field and a link to it")
    void rubbish_in_a_field(String change, String field, String anchor) {
        String edit = desk.begin("/school/ects/" + ect.period().value() + "/" + change);
        for (String rubbish : RUBBISH) {
            met(desk.fill(edit, field, rubbish), anchor, change + " " + rubbish);
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    @DisplayName("SJ-VAL-04: a name that is none, or too long, is met with a message at the field")
    void rubbish_for_a_name(String name) {
        String edit = desk.begin("/school/ects/" + ect.period().value() + "/change-name");
        met(desk.fill(edit, "name", name), "name", name);
    }

    static Stream<String> names() {
        return Stream.of("", "   ", "\u0000", "x".repeat(71), "é".repeat(500));
    }

    private static void met(Browser.Answer answer, String anchor, String what) {
        assertThat(answer.status()).as(what).isEqualTo(422);
        assertThat(answer.page().title()).as(what).startsWith("Error: ");
        assertThat(answer.errors()).as(what).hasSize(1);
        assertThat(answer.page().select(".govuk-error-summary__list a").attr("href"))
                .as(what)
                .isEqualTo("#" + anchor);
        assertThat(answer.page().select("#" + anchor)).as(what).hasSize(1);
    }
}
