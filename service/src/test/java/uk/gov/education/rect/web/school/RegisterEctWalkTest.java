package uk.gov.education.rect.web.school;

import static uk.gov.education.rect.testing.Scene.AMBITION;
import static uk.gov.education.rect.web.school.registerect.EctStep.*;

import java.time.Clock;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.test.web.servlet.MockMvc;
import uk.gov.education.rect.schools.SchoolId;
import uk.gov.education.rect.teachers.Trn;
import uk.gov.education.rect.teachers.TrsInductionStatus;
import uk.gov.education.rect.testing.Scene;
import uk.gov.education.rect.web.journey.FrontDoor;
import uk.gov.education.rect.web.journey.Journey;
import uk.gov.education.rect.web.journey.JourneyWalk;
import uk.gov.education.rect.web.school.registerect.EctAnswers;
import uk.gov.education.rect.web.school.registerect.EctRegistered;
import uk.gov.education.rect.web.school.registerect.EctStep;

@SchoolTest
class RegisterEctWalkTest {

    @Autowired
    private Journey<EctAnswers, EctStep, SchoolVisit, EctRegistered> journey;

    @Autowired
    private Scene scene;

    @Autowired
    private ScriptedTrs trs;

    @Autowired
    private DSLContext database;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private SessionRepository<? extends Session> sessions;

    @Autowired
    private Clock clock;

    @Test
    @DisplayName(
            "spec 02 §9.1 §9.8 SJ-X-34: every step and every branch of registering an ECT can be walked, none skipped")
    void every_branch_is_walked() {
        SchoolId state = scene.aSchool();
        SchoolId independent = scene.anIndependentSchool();
        SchoolId experienced = scene.aSchool();
        SchoolId experiencedIndependent = scene.anIndependentSchool();
        var hub = scene.aTeachingSchoolHub();
        for (SchoolId school : new SchoolId[] {experienced, experiencedIndependent}) {
            scene.aPartnership().of(AMBITION).with(school).in(2026).create();
            scene.anEct()
                    .at(school)
                    .since("2026-09-01")
                    .assuredBy(hub)
                    .trainedBy(AMBITION)
                    .register();
        }
        scene.anEct()
                .at(experienced)
                .since("2026-09-02")
                .assuredBy(hub)
                .trainedBy(AMBITION)
                .reachedAt("taken@school.example")
                .register();
        Trn transferring = trs.knows(scene.aTrn(), "Tess", "Moves");
        scene.anEct()
                .withTrn(transferring)
                .at(scene.aSchool())
                .since("2025-09-01")
                .register();
        Trn here = trs.knows(scene.aTrn(), "Hedda", "Here");
        scene.anEct().withTrn(here).at(state).since("2026-09-01").register();
        database.execute(
                "update schools set last_chosen_appropriate_body_id = null, last_chosen_lead_provider_id = null,"
                        + " last_chosen_training_programme = null where id = ?",
                state.value());
        Trn fresh = trs.knows(scene.aTrn(), "Nina", "New");

        new JourneyWalk<>(journey)
                .answer(FIND_ECT, "new", found(fresh, "12"))
                .answer(FIND_ECT, "transferring", found(transferring, "12"))
                .answer(FIND_ECT, "unknown", found(scene.aTrn(), "12"))
                .answer(FIND_ECT, "here", found(here, "12"))
                .answer(FIND_ECT, "passed", found(status(TrsInductionStatus.PASSED), "12"))
                .answer(FIND_ECT, "exempt", found(status(TrsInductionStatus.EXEMPT), "12"))
                .answer(FIND_ECT, "failed in Wales", found(status(TrsInductionStatus.FAILED_IN_WALES), "12"))
                .answer(FIND_ECT, "prohibited", found(prohibited(), "12"))
                .answer(REVIEW_ECT_DETAILS, "right", "change_name", "no")
                .answer(EMAIL_ADDRESS, "free", "email", "free@school.example")
                .answer(EMAIL_ADDRESS, "taken", "email", "taken@school.example")
                .answer(START_DATE, "open", date("start_date", "7", "10", "2026"))
                .answer(START_DATE, "not open", date("start_date", "1", "9", "2028"))
                .answer(WORKING_PATTERN, "full time", "working_pattern", "full_time")
                .answer(USE_PREVIOUS_ECT_CHOICES, "yes", "use_previous_ect_choices", "true")
                .answer(USE_PREVIOUS_ECT_CHOICES, "no", "use_previous_ect_choices", "false")
                .answer(STATE_SCHOOL_APPROPRIATE_BODY, "hub", "appropriate_body_id", Long.toString(hub.value()))
                .answer(
                        INDEPENDENT_SCHOOL_APPROPRIATE_BODY,
                        "hub",
                        "appropriate_body_type",
                        "teaching_school_hub",
                        "appropriate_body_id",
                        Long.toString(hub.value()))
                .answer(TRAINING_PROGRAMME, "provider-led", "training_programme", "provider_led")
                .answer(TRAINING_PROGRAMME, "school-led", "training_programme", "school_led")
                .answer(
                        LEAD_PROVIDER,
                        "Ambition",
                        "lead_provider_id",
                        Long.toString(scene.leadProvider(AMBITION).value()))
                .walk(doorOf(state))
                .onlyWith(FIND_ECT, "new")
                .walk(doorOf(independent))
                .walk(doorOf(experienced))
                .walk(doorOf(experiencedIndependent))
                .instead(FIND_ECT)
                .answer(FIND_ECT, "new, born another day", found(fresh, "13"))
                .answer(FIND_ECT, "here, born another day", found(here, "13"))
                .answer(FIND_ECT, "passed, born another day", found(status(TrsInductionStatus.PASSED), "13"))
                .answer(FIND_ECT, "exempt, born another day", found(status(TrsInductionStatus.EXEMPT), "13"))
                .answer(FIND_ECT, "failed, born another day", found(status(TrsInductionStatus.FAILED), "13"))
                .answer(FIND_ECT, "prohibited, born another day", found(prohibited(), "13"))
                .answer(NATIONAL_INSURANCE_NUMBER, "theirs", "national_insurance_number", "ab 12 34 56 c")
                .answer(NATIONAL_INSURANCE_NUMBER, "another's", "national_insurance_number", "CE123456A")
                .instead(REVIEW_ECT_DETAILS)
                .walk(doorOf(state))
                .instead(FIND_ECT)
                .answer(FIND_ECT, "new", found(fresh, "12"))
                .answer(REVIEW_ECT_DETAILS, "wrong", "change_name", "yes", "corrected_name", "Nina Newer")
                .instead(EMAIL_ADDRESS)
                .answer(EMAIL_ADDRESS, "free", "email", "free@school.example")
                .instead(START_DATE)
                .answer(START_DATE, "open", date("start_date", "7", "10", "2026"))
                .press(CHECK_ANSWERS)
                .walk(doorOf(state))
                .everythingWasSeen();
    }

    private FrontDoor doorOf(SchoolId school) {
        int urn = database.resultQuery("select urn from schools where id = ?", school.value())
                .fetchSingle(0, Integer.class);
        return SchoolBrowser.signedIn(mvc, sessions, clock, urn)
                .door("/school/register-ect/what-you-will-need", "/school/register-ect", Map.of());
    }

    private Trn status(TrsInductionStatus status) {
        return trs.knows(scene.aTrn(), "Sol", status.code(), status, false);
    }

    private Trn prohibited() {
        return trs.knows(scene.aTrn(), "Per", "Hibited", TrsInductionStatus.NONE, true);
    }

    private static String[] found(Trn trn, String day) {
        return new String[] {
            "trn", trn.value(), "date_of_birth-day", day, "date_of_birth-month", "3", "date_of_birth-year", "1998"
        };
    }

    private static String[] date(String field, String day, String month, String year) {
        return new String[] {field + "-day", day, field + "-month", month, field + "-year", year};
    }
}
