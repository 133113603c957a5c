package uk.gov.education.rect.web.appropriatebody;

import static uk.gov.education.rect.database.Tables.APPROPRIATE_BODY_PERIODS;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import uk.gov.education.rect.appropriatebodies.AppropriateBodyPeriodId;
import uk.gov.education.rect.doubles.trs.TrsDouble;
import uk.gov.education.rect.doubles.world.SampleWorld;
import uk.gov.education.rect.induction.ClaimEct;
import uk.gov.education.rect.teachers.TeacherId;
import uk.gov.education.rect.teachers.TeachingRecord;
import uk.gov.education.rect.teachers.Trn;
import uk.gov.education.rect.teachers.TrsInductionStatus;
import uk.gov.education.rect.testing.Browser;
import uk.gov.education.rect.testing.Scene;
import uk.gov.education.rect.testing.ServiceTest;
import uk.gov.education.rect.testing.SignIns;
import uk.gov.education.rect.timeline.Author;
import uk.gov.education.rect.training.TrainingProgramme;

/** Pages of appropriate bodies, over the Teaching Record System's double. Two bodies are signed in. */
@ServiceTest
@SuppressWarnings("NullAway.Init") // set before each test
public abstract class BodyTest {

    protected static final Author SOMEBODY = new Author.AppropriateBodyUser("body@example.test", "Bo Dee");

    /** Runs as long as the tests: the application context that points at it is kept and shared. */
    private static final TrsDouble TRS = TrsDouble.start(0, SampleWorld.load());

    @Autowired
    protected DSLContext database;

    @Autowired
    protected Scene scene;

    @Autowired
    protected ClaimEct claimEct;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private SignIns signIns;

    protected AppropriateBodyPeriodId north = new AppropriateBodyPeriodId(0);
    protected AppropriateBodyPeriodId south = new AppropriateBodyPeriodId(0);

    /** Somebody of the northern body. */
    protected Browser browser;

    /** Somebody of the southern body. */
    protected Browser southern;

    @DynamicPropertySource
    static void trs(DynamicPropertyRegistry properties) {
        properties.add("trs.base-url", () -> TRS.uri().toString());
        properties.add("trs.key", () -> TrsDouble.API_KEY);
    }

    @BeforeEach
    void two_bodies_are_signed_in() {
        TRS.server().reset();
        TRS.server().faults().clear();
        north = scene.aTeachingSchoolHub();
        south = scene.aTeachingSchoolHub();
        browser = new Browser(mvc, signIns.appropriateBody(organisation(north)));
        southern = new Browser(mvc, signIns.appropriateBody(organisation(south)));
    }

    protected TrsDouble trs() {
        return TRS;
    }

    protected String nameOf(AppropriateBodyPeriodId body) {
        return database.select(APPROPRIATE_BODY_PERIODS.NAME)
                .from(APPROPRIATE_BODY_PERIODS)
                .where(APPROPRIATE_BODY_PERIODS.ID.eq(body.value()))
                .fetchSingle()
                .value1();
    }

    /** Somebody whom a body holds since a day. */
    protected TeacherId anEctOf(AppropriateBodyPeriodId body, String firstName, String lastName, String since) {
        return claimed(body, scene.aTrn(), firstName, lastName, since);
    }

    protected TeacherId claimed(
            AppropriateBodyPeriodId body, Trn trn, String firstName, String lastName, String since) {
        TeachingRecord person = new TeachingRecord(
                trn,
                firstName,
                lastName,
                LocalDate.of(1998, 3, 12),
                null,
                null,
                TrsInductionStatus.REQUIRED_TO_COMPLETE,
                null,
                null,
                LocalDate.of(2024, 7, 1),
                "QualifiedTeacherStatus",
                "Example Training Partnership",
                LocalDate.of(2024, 6, 30),
                List.of(),
                false);
        return claimEct.execute(new ClaimEct.Command(
                        SOMEBODY, body, person, LocalDate.parse(since), TrainingProgramme.PROVIDER_LED))
                .teacher();
    }

    protected static String recordOf(TeacherId teacher) {
        return "/appropriate-body/teachers/" + teacher.value();
    }

    private UUID organisation(AppropriateBodyPeriodId body) {
        return database.select(APPROPRIATE_BODY_PERIODS.DFE_SIGN_IN_ORGANISATION_ID)
                .from(APPROPRIATE_BODY_PERIODS)
                .where(APPROPRIATE_BODY_PERIODS.ID.eq(body.value()))
                .fetchSingle()
                .value1();
    }
}
