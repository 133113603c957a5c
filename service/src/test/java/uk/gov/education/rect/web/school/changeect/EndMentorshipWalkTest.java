package uk.gov.education.rect.web.school.changeect;

import org.jooq.DSLContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import uk.gov.education.rect.schools.SchoolId;
import uk.gov.education.rect.testing.Scene;
import uk.gov.education.rect.testing.ServiceTest;
import uk.gov.education.rect.testing.SignIns;
import uk.gov.education.rect.web.journey.JourneyWalk;
import uk.gov.education.rect.web.school.change.ChangeStep;
import uk.gov.education.rect.web.school.change.SchoolDesk;

@ServiceTest
class EndMentorshipWalkTest {

    @Autowired
    private EndEctMentorship endMentorship;

    @Autowired
    private Scene scene;

    @Autowired
    private DSLContext database;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private SignIns signIns;

    @Test
    @DisplayName("SJ-X-58: every branch of ending a mentorship is walked")
    void every_branch_is_walked() {
        SchoolId school = scene.aSchool();
        var ect = scene.anEct().at(school).since("2026-09-01").register();
        scene.aMentor().of(ect.period()).at(school).register();

        new JourneyWalk<>(endMentorship.journey())
                .answer(
                        ChangeStep.EDIT,
                        "today",
                        "finished_on-day",
                        "6",
                        "finished_on-month",
                        "10",
                        "finished_on-year",
                        "2026")
                .press(ChangeStep.CHECK_ANSWERS)
                .walk(new SchoolDesk(mvc, signIns, database, school)
                        .door("/school/ects/" + ect.period().value() + "/end-mentorship"))
                .everythingWasSeen();
    }
}
