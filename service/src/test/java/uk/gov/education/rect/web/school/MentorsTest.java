package uk.gov.education.rect.web.school;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gov.education.rect.testing.Scene.AMBITION;
import static uk.gov.education.rect.testing.Scene.TEACH_FIRST;
import static uk.gov.education.rect.web.school.registermentor.MentorStep.*;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.test.web.servlet.MockMvc;
import uk.gov.education.rect.schools.SchoolId;
import uk.gov.education.rect.teachers.TeacherId;
import uk.gov.education.rect.teachers.Trn;
import uk.gov.education.rect.teachers.TrsInductionStatus;
import uk.gov.education.rect.testing.Scene;
import uk.gov.education.rect.testing.TestClock;
import uk.gov.education.rect.training.FinishMentorAtSchoolPeriods;
import uk.gov.education.rect.web.journey.FrontDoor;
import uk.gov.education.rect.web.journey.Journey;
import uk.gov.education.rect.web.journey.JourneyWalk;
import uk.gov.education.rect.web.school.registermentor.MentorAnswers;
import uk.gov.education.rect.web.school.registermentor.MentorRegistered;
import uk.gov.education.rect.web.school.registermentor.MentorStep;

@SchoolTest
class MentorsTest {

    @Autowired
    private Journey<MentorAnswers, MentorStep, SchoolVisit, MentorRegistered> journey;

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

    @Autowired
    private FinishMentorAtSchoolPeriods leave;

    private SchoolId school = new SchoolId(0);
    private SchoolBrowser browser;

    @BeforeEach
    void a_school_is_signed_in() {
        school = scene.aSchool();
        browser = browserOf(school);
    }

    @Test
    @DisplayName("spec 02 §12.2 §12.3 §12.8 SJ-X-27: every step and every branch of registering a mentor can be walked")
    void every_branch_is_walked() {
        Trn ectTrn = trs.knows(scene.aTrn(), "Erin", "Ect");
        long providerLed = scene.anEct()
                .withTrn(ectTrn)
                .at(school)
                .since("2026-09-01")
                .trainedBy(AMBITION)
                .register()
                .period()
                .value();
        long schoolLed = scene.anEct()
                .at(school)
                .since("2026-09-01")
                .reachedAt("taken@school.example")
                .register()
                .period()
                .value();
        Trn here = mentorAt(school, null);
        Trn elsewhere = mentorAt(scene.aSchool(), null);
        Trn trainedElsewhere = mentorAt(scene.aSchool(), TEACH_FIRST);
        Trn fresh = trs.knows(scene.aTrn(), "Mona", "New");
        Trn unfunded = trs.knows(scene.aTrn(), "Uma", "Unfunded");
        database.execute(
                "insert into teachers (trn, trs_first_name, trs_last_name, mentor_became_ineligible_for_funding_on,"
                        + " mentor_became_ineligible_for_funding_reason)"
                        + " values (?, 'Uma', 'Unfunded', '2024-01-01', 'completed_during_early_roll_out')",
                unfunded.value());
        Trn prohibited = trs.knows(scene.aTrn(), "Per", "Hibited", TrsInductionStatus.NONE, true);
        String ambition = Long.toString(scene.leadProvider(AMBITION).value());
        String teachFirst = Long.toString(scene.leadProvider(TEACH_FIRST).value());

        JourneyWalk<MentorStep> walk = new JourneyWalk<>(journey)
                .answer(FIND_MENTOR, "unknown", found(scene.aTrn(), "12"))
                .answer(FIND_MENTOR, "the ECT", found(ectTrn, "12"))
                .answer(FIND_MENTOR, "here", found(here, "12"))
                .answer(FIND_MENTOR, "prohibited", found(prohibited, "12"))
                .answer(FIND_MENTOR, "new", found(fresh, "12"))
                .answer(FIND_MENTOR, "unfunded", found(unfunded, "12"))
                .answer(FIND_MENTOR, "elsewhere", found(elsewhere, "12"))
                .answer(FIND_MENTOR, "trained elsewhere", found(trainedElsewhere, "12"))
                .answer(REVIEW_MENTOR_DETAILS, "right", "change_name", "yes")
                .answer(EMAIL_ADDRESS, "free", "email", "mentor@school.example")
                .answer(EMAIL_ADDRESS, "taken", "email", "taken@school.example")
                .press(REVIEW_MENTOR_ELIGIBILITY)
                .answer(ELIGIBILITY_LEAD_PROVIDER, "another", "lead_provider_id", teachFirst)
                .answer(MENTORING_AT_NEW_SCHOOL_ONLY, "yes", "mentoring_at_new_school_only", "yes")
                .answer(MENTORING_AT_NEW_SCHOOL_ONLY, "no", "mentoring_at_new_school_only", "no")
                .answer(STARTED_ON, "open", date("started_on", "1", "10", "2026"))
                .answer(STARTED_ON, "not open", date("started_on", "1", "9", "2028"))
                .answer(PROGRAMME_CHOICES, "same", "use_same_programme_choices", "yes")
                .answer(PROGRAMME_CHOICES, "other", "use_same_programme_choices", "no")
                .answer(LEAD_PROVIDER, "Ambition", "lead_provider_id", ambition)
                .walk(doorFor(providerLed))
                .instead(FIND_MENTOR)
                .answer(FIND_MENTOR, "elsewhere", found(elsewhere, "12"))
                .instead(EMAIL_ADDRESS)
                .answer(EMAIL_ADDRESS, "free", "email", "mentor@school.example")
                .instead(STARTED_ON)
                .answer(STARTED_ON, "open", date("started_on", "1", "10", "2026"))
                .walk(doorFor(schoolLed))
                .instead(FIND_MENTOR)
                .answer(FIND_MENTOR, "here, born another day", found(here, "13"))
                .answer(FIND_MENTOR, "prohibited, born another day", found(prohibited, "13"))
                .answer(FIND_MENTOR, "new, born another day", found(fresh, "13"))
                .answer(NATIONAL_INSURANCE_NUMBER, "theirs", "national_insurance_number", ScriptedTrs.NINO)
                .answer(NATIONAL_INSURANCE_NUMBER, "another's", "national_insurance_number", "CE123456A")
                .instead(REVIEW_MENTOR_DETAILS)
                .walk(doorFor(schoolLed));
        // a mentor who has left everywhere is asked for a start date at once
        leave.execute(new FinishMentorAtSchoolPeriods.Command(
                Scene.TUTOR, teacher(elsewhere), LocalDate.of(2026, 9, 30), null));
        walk.instead(FIND_MENTOR)
                .answer(FIND_MENTOR, "left", found(elsewhere, "12"))
                .answer(REVIEW_MENTOR_DETAILS, "right", "change_name", "yes")
                .walk(doorFor(providerLed));
        // an ECT whose lead provider does not work in the contract period of the mentor leaves the choice open
        long movedOn = ectOfALeadProviderThatStopped();
        walk.instead(FIND_MENTOR)
                .answer(FIND_MENTOR, "new", found(fresh, "12"))
                .answer(FIND_MENTOR, "left", found(elsewhere, "12"))
                .answer(FIND_MENTOR, "trained elsewhere", found(trainedElsewhere, "12"))
                .walk(doorFor(movedOn))
                .instead(FIND_MENTOR)
                .answer(FIND_MENTOR, "new", found(fresh, "12"))
                .press(CHECK_ANSWERS)
                .walk(doorFor(schoolLed));
        // SJ-RM-15: while the current contract period is not open nobody starts without a date of their own
        database.execute("update contract_periods set enabled = false where year = 2026");
        walk.instead(FIND_MENTOR)
                .answer(FIND_MENTOR, "another new", found(trs.knows(scene.aTrn(), "Nell", "New"), "12"))
                .answer(FIND_MENTOR, "trained elsewhere", found(trainedElsewhere, "12"))
                .instead(EMAIL_ADDRESS)
                .answer(EMAIL_ADDRESS, "free", "email", "nobody.else@school.example")
                .onlyWith(MENTORING_AT_NEW_SCHOOL_ONLY, "no")
                .walk(doorFor(schoolLed))
                .everythingWasSeen();
        database.execute("update contract_periods set enabled = true where year = 2026");
    }

    /** An ECT trained since last year by a lead provider that works in no later contract period. */
    private long ectOfALeadProviderThatStopped() {
        TestClock.set(LocalDate.of(2025, 9, 10));
        database.execute("insert into lead_providers (name) values ('Stopped') on conflict do nothing");
        database.execute("insert into active_lead_providers (lead_provider_id, contract_period_year)"
                + " select id, 2025 from lead_providers where name = 'Stopped' on conflict do nothing");
        long ect = scene.anEct()
                .at(school)
                .since("2025-09-01")
                .trainedBy("Stopped")
                .register()
                .period()
                .value();
        TestClock.set(LocalDate.of(2026, 10, 6));
        return ect;
    }

    @Test
    @DisplayName("SJ-ASG-04 SJ-ASG-06: a mentor at the school is assigned to a school-led ECT at once")
    void a_mentor_is_assigned_at_once() {
        long ect =
                scene.anEct().at(school).since("2026-09-01").register().period().value();
        mentorAt(school, null);
        String choose = "/school/ects/" + ect + "/mentorship/new";
        SchoolBrowser.Answer nothing = browser.sendFrom(choose, "/school/ects/" + ect + "/mentorship", Map.of());
        assertThat(nothing.status()).isEqualTo(422);
        assertThat(nothing.errors()).singleElement().asString().startsWith("Select who will mentor");
        String mentor =
                browser.open(choose).page().expectFirst("input[name=mentor_id]").attr("value");
        SchoolBrowser.Answer done =
                browser.sendFrom(choose, "/school/ects/" + ect + "/mentorship", Map.of("mentor_id", mentor));
        assertThat(done.location()).isEqualTo("/school/ects/" + ect + "/mentorship/confirmation");
        assertThat(browser.open(String.valueOf(done.location())).text()).contains("Morgan Mentor");
        assertThat(browser.open("/school/home/mentors").text()).contains("Morgan Mentor", "Erin Ect");
    }

    @Test
    @DisplayName(
            "SJ-ASG-01 SJ-ASG-03: assigning leads to the school's mentors by name, or to registering the first one")
    void where_assigning_leads() {
        long ect =
                scene.anEct().at(school).since("2026-09-01").register().period().value();
        String record = "/school/ects/" + ect;
        assertThat(browser.open(record)
                        .page()
                        .select("a[href*=register-mentor]")
                        .attr("href"))
                .isEqualTo("/school/register-mentor/what-you-will-need?ect_id=" + ect);

        long zoe = mentorCalled("Zoe Last");
        mentorCalled("Ann First");

        String choose = record + "/mentorship/new";
        assertThat(browser.open(record).page().select("a[href$=mentorship/new]").attr("href"))
                .isEqualTo(choose);
        var page = browser.open(choose + "?preselect=" + zoe).page();
        assertThat(page.select(".govuk-radios__label").eachText())
                .containsExactly("Ann First", "Zoe Last", "Register a new mentor");
        assertThat(page.select("input[checked]").attr("value")).isEqualTo(Long.toString(zoe));
        assertThat(browser.sendFrom(choose, record + "/mentorship", Map.of("mentor_id", "0"))
                        .location())
                .isEqualTo("/school/register-mentor/what-you-will-need?ect_id=" + ect);
    }

    private long mentorCalled(String name) {
        var ect = scene.anEct().at(school).since("2025-09-01").register();
        return scene.aMentor()
                .correctedTo(name)
                .of(ect.period())
                .at(school)
                .register()
                .period()
                .value();
    }

    @Test
    @DisplayName(
            "SJ-ASG-05 SJ-AEM-02 SJ-X-15: a mentor who never trained is assigned to a provider-led ECT with training")
    void a_first_training_is_offered() {
        long ect = scene.anEct()
                .at(school)
                .since("2026-09-01")
                .trainedBy(AMBITION)
                .register()
                .period()
                .value();
        mentorAt(school, null);
        String choose = "/school/ects/" + ect + "/mentorship/new";
        String mentor =
                browser.open(choose).page().expectFirst("input[name=mentor_id]").attr("value");
        String review = String.valueOf(
                browser.sendFrom(choose, "/school/ects/" + ect + "/mentorship", Map.of("mentor_id", mentor))
                        .location());
        assertThat(review).endsWith("/review-mentor-eligibility");
        assertThat(browser.open(review).text()).contains("20 hours", AMBITION);
        String done = String.valueOf(browser.send(review, Map.of()).location());
        assertThat(done).endsWith("/confirmation");
        assertThat(browser.sendFrom(choose, review, Map.of()).location()).isEqualTo(done);
        assertThat(database.resultQuery(
                                "select started_on from training_periods where mentor_at_school_period_id = ?",
                                Long.valueOf(mentor))
                        .fetch(0, LocalDate.class))
                .as("once, and not since the mentor is at the school")
                .containsExactly(TestClock.today());
    }

    /** A mentor at a school for an ECT of that school, trained by a lead provider or not; TRS knows them. */
    private Trn mentorAt(SchoolId where, @Nullable String trainedBy) {
        Trn trn = trs.knows(scene.aTrn(), "Morgan", "Mentor");
        var ect = scene.anEct().at(where).since("2025-09-01").register();
        var mentor = scene.aMentor().withTrn(trn).of(ect.period()).at(where).since("2025-09-01");
        (trainedBy == null ? mentor : mentor.trainedBy(trainedBy)).register();
        return trn;
    }

    private TeacherId teacher(Trn trn) {
        return new TeacherId(database.resultQuery("select id from teachers where trn = ?", trn.value())
                .fetchSingle(0, Long.class));
    }

    private FrontDoor doorFor(long ect) {
        return browser.door(
                "/school/register-mentor/what-you-will-need?ect_id=" + ect,
                "/school/register-mentor",
                Map.of("ect_id", Long.toString(ect)));
    }

    private SchoolBrowser browserOf(SchoolId which) {
        int urn = database.resultQuery("select urn from schools where id = ?", which.value())
                .fetchSingle(0, Integer.class);
        return SchoolBrowser.signedIn(mvc, sessions, clock, urn);
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
