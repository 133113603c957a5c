package uk.gov.education.rect.web.school.changeect;

import static org.assertj.core.api.Assertions.assertThat;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import uk.gov.education.rect.appropriatebodies.AppropriateBodyPeriodId;
import uk.gov.education.rect.database.enums.AppropriateBodyType;
import uk.gov.education.rect.schools.SchoolId;
import uk.gov.education.rect.testing.Browser;
import uk.gov.education.rect.testing.Scene;
import uk.gov.education.rect.testing.ServiceTest;
import uk.gov.education.rect.testing.SignIns;
import uk.gov.education.rect.training.RegisterEct;
import uk.gov.education.rect.web.journey.JourneyWalk;
import uk.gov.education.rect.web.school.change.ChangeStep;
import uk.gov.education.rect.web.school.change.SchoolDesk;

/** The appropriate body of an ECT. */
@ServiceTest
class ChangeEctAppropriateBodyTest {

    private static final String BODY = "appropriate_body_id";

    @Autowired
    private Scene scene;

    @Autowired
    private DSLContext database;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private SignIns signIns;

    @Autowired
    private ChangeEctAppropriateBody changeBody;

    private SchoolId school = new SchoolId(0);
    private AppropriateBodyPeriodId hub = new AppropriateBodyPeriodId(0);
    private AppropriateBodyPeriodId current = new AppropriateBodyPeriodId(0);
    private RegisterEct.Registered ect;
    private SchoolDesk desk;
    private String change = "";

    @BeforeEach
    void an_ect_at_a_school() {
        begin(scene.aSchool());
    }

    private void begin(SchoolId where) {
        school = where;
        hub = scene.aTeachingSchoolHub();
        current = scene.aTeachingSchoolHub();
        ect = scene.anEct().at(school).since("2026-09-01").assuredBy(current).register();
        desk = new SchoolDesk(mvc, signIns, database, school);
        change = "/school/ects/" + ect.period().value() + "/change-appropriate-body";
    }

    @Test
    @DisplayName("spec 02 §13.7 SJ-AB-01: every branch is walked, for a state-funded and an independent school")
    void every_branch_is_walked() {
        new JourneyWalk<>(changeBody.journey())
                .answer(ChangeStep.EDIT, "hub", BODY, id(hub))
                .press(ChangeStep.CHECK_ANSWERS)
                .walk(desk.door(change))
                .everythingWasSeen();
        scene.istipIsActive();
        begin(scene.anIndependentSchool());
        new JourneyWalk<>(changeBody.journey())
                .answer(ChangeStep.EDIT, "hub", "appropriate_body_type", "teaching_school_hub", BODY, id(hub))
                .answer(ChangeStep.EDIT, "national", "appropriate_body_type", "national")
                .walk(desk.door(change))
                .onlyWith(ChangeStep.EDIT, "national")
                .press(ChangeStep.CHECK_ANSWERS)
                .walk(desk.door(change))
                .everythingWasSeen();
        assertThat(database.fetchValue(
                        "select body.code from ect_at_school_periods e join appropriate_body_periods body"
                                + " on body.id = e.school_reported_appropriate_body_id where e.id = ?",
                        ect.period().value()))
                .isEqualTo("ISTIP");
    }

    @Test
    @DisplayName("§13.7 §21 §8.5: it is saved and recorded with old and new; the school's last choice stays")
    void it_is_saved() {
        Browser.Answer done = desk.change(change, BODY, id(hub));
        assertThat(done.main()).contains("Appropriate body changed to", "They will confirm");
        assertThat(scene.storyOf(ect.teacher())).endsWith("teacher_appropriate_body_changed");
        assertThat(database.fetchValue(
                        "select appropriate_body_period_id || ' ' || heading from events"
                                + " where event_type = 'teacher_appropriate_body_changed' and teacher_id = ?",
                        ect.teacher().value()))
                .asString()
                .startsWith(hub.value() + " ")
                .contains("from Appropriate body");
        assertThat(database.fetchValue(
                        "select last_chosen_appropriate_body_id from schools where id = ?", school.value()))
                .isEqualTo(current.value());
    }

    @Test
    @DisplayName("SJ-AB-02 SJ-AB-03: what is not offered, and rubbish, is met with a message on the field")
    void only_those_offered() {
        String edit = desk.begin(change);
        String authority = id(scene.appropriateBody(AppropriateBodyType.LOCAL_AUTHORITY, true));
        String inactive = id(scene.appropriateBody(AppropriateBodyType.TEACHING_SCHOOL_HUB, false));
        for (String wrong : new String[] {"", id(current), authority, inactive, "x", "-3", "999999999"}) {
            Browser.Answer answer = desk.fill(edit, BODY, wrong);
            assertThat(answer.status()).as(wrong).isEqualTo(422);
            assertThat(answer.errors())
                    .as(wrong)
                    .containsExactly("Select the appropriate body that will assure the induction");
            assertThat(answer.page().select("#appropriate-body-id")).as(wrong).hasSize(1);
        }
        scene.istipIsActive();
        begin(scene.anIndependentSchool());
        String independent = desk.begin(change);
        assertThat(desk.fill(independent, "appropriate_body_type", "?").errors())
                .containsExactly("Select the appropriate body that will assure the induction");
        assertThat(desk.fill(independent, "appropriate_body_type", "teaching_school_hub", BODY, authority)
                        .errors())
                .containsExactly("Select a teaching school hub");
    }

    @Test
    @DisplayName(
            "AB-ORG-01 SJ-AB-01: a national body that is not active is not offered; a hub can be chosen without it")
    void a_national_body_that_is_not_active() {
        database.execute("update appropriate_body_periods set dfe_sign_in_organisation_id = null where code = 'ISTIP'");
        begin(scene.anIndependentSchool());
        String edit = desk.begin(change);
        Browser.Answer page = desk.browser().open(edit);
        assertThat(page.page().select("input[type=radio]")).isEmpty();
        assertThat(page.main()).doesNotContain("ISTIP");
        assertThat(desk.fill(edit, "appropriate_body_type", "national").errors())
                .containsExactly("Select the appropriate body that will assure the induction");
        assertThat(desk.fill(edit, BODY, id(hub)).goesTo()).endsWith("/check-answers");
    }

    @Test
    @DisplayName(
            "SJ-X-02 §5.3: once an appropriate body has recorded the induction, the school cannot change it, nor finish a change")
    void an_induction_goes_on() {
        String record = change.replace("/change-appropriate-body", "");
        assertThat(desk.browser().open(record).page().select("a[href='" + change + "/edit']"))
                .hasSize(1);
        String check = desk.fill(desk.begin(change), BODY, id(hub)).goesTo();
        database.execute(
                "insert into induction_periods (teacher_id, appropriate_body_period_id, started_on, induction_programme,"
                        + " training_programme) values (?, ?, '2026-09-01', 'fip', 'school_led')",
                ect.teacher().value(),
                current.value());
        String token = desk.begin(record + "/change-name");
        assertThat(desk.browser().sendFrom(token, check).goesTo()).isEqualTo(record);
        assertThat(desk.browser().open(check).goesTo()).isEqualTo(record);
        assertThat(desk.browser().open(change + "/edit").status()).isEqualTo(404);
        assertThat(desk.browser().open(record).page().select("a[href='" + change + "/edit']"))
                .isEmpty();
    }

    private static String id(AppropriateBodyPeriodId body) {
        return Long.toString(body.value());
    }
}
