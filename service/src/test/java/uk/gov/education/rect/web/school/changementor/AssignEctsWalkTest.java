package uk.gov.education.rect.web.school.changementor;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gov.education.rect.testing.Scene.AMBITION;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import uk.gov.education.rect.schools.SchoolId;
import uk.gov.education.rect.testing.CountedStatements;
import uk.gov.education.rect.testing.Scene;
import uk.gov.education.rect.testing.ServiceTest;
import uk.gov.education.rect.testing.SignIns;
import uk.gov.education.rect.training.MentorAtSchoolPeriodId;
import uk.gov.education.rect.web.journey.JourneyWalk;
import uk.gov.education.rect.web.school.change.SchoolDesk;

@ServiceTest
class AssignEctsWalkTest {

    @Autowired
    private AssignEcts assignEcts;

    @Autowired
    private Scene scene;

    @Autowired
    private DSLContext database;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private SignIns signIns;

    @Autowired
    private CountedStatements statements;

    private SchoolId school = new SchoolId(0);
    private MentorAtSchoolPeriodId mentor = new MentorAtSchoolPeriodId(0);

    @BeforeEach
    void a_mentor_at_a_school() {
        school = scene.aSchool();
        mentor = scene.aMentor()
                .of(scene.anEct().at(school).register().period())
                .at(school)
                .register()
                .period();
    }

    @Test
    @DisplayName("SJ-X-58: every branch of giving a mentor several ECTs is walked")
    void every_branch_is_walked() {
        long schoolLed = scene.anEct().at(school).register().period().value();
        long providerLed =
                scene.anEct().at(school).trainedBy(AMBITION).register().period().value();
        SchoolDesk desk = new SchoolDesk(mvc, signIns, database, school);
        String change = "/school/mentors/" + mentor.value() + "/assign-ects";

        new JourneyWalk<>(assignEcts.journey())
                .answer(AssignEctsStep.EDIT, "school-led", "ect-" + schoolLed, "yes")
                .answer(AssignEctsStep.EDIT, "both", "ect-" + schoolLed, "yes", "ect-" + providerLed, "yes")
                .answer(
                        AssignEctsStep.LEAD_PROVIDER,
                        "Ambition",
                        "lead_provider_id",
                        Long.toString(scene.leadProvider(AMBITION).value()))
                .walk(desk.door(change))
                .onlyWith(AssignEctsStep.EDIT, "both")
                .press(AssignEctsStep.CHECK_ANSWERS)
                .walk(desk.door(change))
                .everythingWasSeen();
    }

    @Test
    @DisplayName("SJ-X-58: the choice of ECTs takes as many statements for twenty as for one")
    void a_bounded_number_of_statements() {
        SchoolDesk desk = new SchoolDesk(mvc, signIns, database, school);
        scene.anEct().at(school).register();
        String edit = desk.begin("/school/mentors/" + mentor.value() + "/assign-ects");
        int forOne = statements.during(() -> desk.browser().open(edit));
        for (int more = 0; more < 19; more++) {
            scene.anEct().at(school).register();
        }

        assertThat(statements.during(() -> desk.browser().open(edit))).isEqualTo(forOne);
        assertThat(desk.browser().open(edit).page().select("input[type=checkbox]"))
                .hasSize(20);
    }
}
