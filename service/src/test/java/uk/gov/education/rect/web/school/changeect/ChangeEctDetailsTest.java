package uk.gov.education.rect.web.school.changeect;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gov.education.rect.database.Tables.OUTBOX;
import static uk.gov.education.rect.web.school.change.SchoolDesk.step;

import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import uk.gov.education.rect.schools.SchoolId;
import uk.gov.education.rect.testing.Browser;
import uk.gov.education.rect.testing.CountedStatements;
import uk.gov.education.rect.testing.Letters;
import uk.gov.education.rect.testing.Scene;
import uk.gov.education.rect.testing.ServiceTest;
import uk.gov.education.rect.testing.SignIns;
import uk.gov.education.rect.testing.TestClock;
import uk.gov.education.rect.training.FinishEctAtSchoolPeriod;
import uk.gov.education.rect.training.RegisterEct;
import uk.gov.education.rect.web.journey.JourneyWalk;
import uk.gov.education.rect.web.school.change.ChangeStep;
import uk.gov.education.rect.web.school.change.NameStep;
import uk.gov.education.rect.web.school.change.SchoolDesk;

/** Name, e-mail address and working pattern of an ECT, and the manners that every change has. */
@ServiceTest
class ChangeEctDetailsTest {

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

    @Autowired
    private FinishEctAtSchoolPeriod leave;

    @Autowired
    private ChangeEctName changeName;

    @Autowired
    private ChangeEctEmailAddress changeEmail;

    @Autowired
    private ChangeEctWorkingPattern changePattern;

    @Autowired
    private Letters letters;

    private SchoolId school = new SchoolId(0);
    private RegisterEct.Registered ect;
    private SchoolDesk desk;
    private String record = "";

    @BeforeEach
    void an_ect_at_a_school() {
        school = scene.aSchool();
        ect = scene.anEct()
                .at(school)
                .since("2026-09-01")
                .called("Marsh")
                .reachedAt("erin" + school.value() + "@school.example")
                .register();
        desk = new SchoolDesk(mvc, signIns, database, school);
        record = "/school/ects/" + ect.period().value();
    }

    @Test
    @DisplayName(
            "spec 02 §13.1 §13.2 §13.3: every branch of changing name, e-mail address and working pattern is walked")
    void every_branch_is_walked() {
        new JourneyWalk<>(changeName.journey())
                .answer(NameStep.EDIT, "married", "name", "Erin Holt")
                .answer(NameStep.EDIT, "another", "name", "Joan Holt")
                .walk(desk.door(record + "/change-name"))
                .onlyWith(NameStep.EDIT, "married")
                .press(NameStep.CHECK_ANSWERS)
                .walk(desk.door(record + "/change-name"))
                .everythingWasSeen();
        new JourneyWalk<>(changeEmail.journey())
                .answer(ChangeStep.EDIT, "new", "email", "new.address@school.example")
                .press(ChangeStep.CHECK_ANSWERS)
                .walk(desk.door(record + "/change-email-address"))
                .everythingWasSeen();
        new JourneyWalk<>(changePattern.journey())
                .answer(ChangeStep.EDIT, "part time", "working_pattern", "part_time")
                .press(ChangeStep.CHECK_ANSWERS)
                .walk(desk.door(record + "/change-working-pattern"))
                .everythingWasSeen();
    }

    @Test
    @DisplayName("SJ-NAM-01 DM-NAM-03: a name that may be another person's is questioned, with both names and the TRN")
    void a_significant_change_is_questioned() {
        String edit = desk.begin(record + "/change-name");
        Browser.Answer shown = desk.browser().open(edit);
        assertThat(shown.page().select("#name").val()).isEqualTo("Erin Marsh");
        String confirm = desk.fill(edit, "name", " Joan   Holt ").goesTo();
        assertThat(confirm).endsWith("/confirm-name-change");
        assertThat(desk.browser().open(confirm).main()).contains("Erin Marsh", "Joan Holt", trn());
        assertThat(desk.fill(edit, "name", "Erin Holt").goesTo()).endsWith("/check-answers");
    }

    @Test
    @DisplayName("spec 02 §13.1 §21: a corrected name is saved, recorded with old and new, and shown from then on")
    void a_name_is_changed() {
        Browser.Answer done = desk.change(record + "/change-name", "name", "Erin Holt");
        assertThat(done.main()).contains("Name changed", "Access your teaching qualifications");
        assertThat(desk.browser().open(done.link("Back to Erin Holt’s details")).main())
                .contains("Erin Holt");
        assertThat(scene.storyOf(ect.teacher())).endsWith("teacher_name_updated_by_user");
        assertThat(database.fetchValue(
                        "select metadata ->> 'old_name' || ' > ' || (metadata ->> 'new_name') from events"
                                + " where event_type = 'teacher_name_updated_by_user' and teacher_id = ?",
                        ect.teacher().value()))
                .isEqualTo("Erin Marsh > Erin Holt");
    }

    @Test
    @DisplayName(
            "SJ-VAL-04 SJ-VAL-05 §13.1–13.3: the same value again, in other case, is met with a message on the field")
    void nothing_changed() {
        assertThat(desk.fill(desk.begin(record + "/change-name"), "name", "erin  MARSH")
                        .errors())
                .containsExactly("Enter a name that is different from the current one");
        assertThat(desk.fill(
                                desk.begin(record + "/change-email-address"),
                                "email",
                                "ERIN" + school.value() + "@school.example")
                        .errors())
                .containsExactly("Enter an email address that is different from the current one");
        Browser.Answer answer =
                desk.fill(desk.begin(record + "/change-working-pattern"), "working_pattern", "full_time");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().title()).startsWith("Error: ");
        assertThat(answer.page().select("#confirm")).hasSize(1);
        assertThat(answer.errors()).containsExactly("Erin Marsh works full time already");
    }

    @Test
    @DisplayName("SJ-X-60: a changed e-mail address is told to the person, at the old and at the new address")
    void told_of_a_new_address() {
        String before = "erin" + school.value() + "@school.example";
        String now = "erin.new" + school.value() + "@school.example";
        desk.change(record + "/change-email-address", "email", now);
        assertThat(letters.where(OUTBOX.IDEMPOTENCY_KEY.startsWith(
                        "email:email_address_changed:ECT-" + ect.period().value() + "-")))
                .extracting(letter -> letter.get("to"))
                .containsExactlyInAnyOrder(before, now);
    }

    @Test
    @DisplayName(
            "SJ-VAL-06 SJ-X-10 DM-GAP-35: another teacher's e-mail address is refused, also when it is taken meanwhile")
    void an_email_address_in_use() {
        scene.anEct()
                .at(scene.aSchool())
                .reachedAt("taken.already@school.example")
                .register();
        String edit = desk.begin(record + "/change-email-address");
        assertThat(desk.fill(edit, "email", "Taken.Already@school.example").errors())
                .singleElement()
                .asString()
                .contains("used by another teacher");
        String check = desk.fill(edit, "email", "taken.soon@school.example").goesTo();
        scene.anEct().at(scene.aSchool()).reachedAt("taken.soon@school.example").register();
        Browser.Answer lost = desk.browser().send(check);
        assertThat(lost.status()).isEqualTo(422);
        assertThat(lost.errors()).singleElement().asString().contains("used by another teacher");
        assertThat(lost.page().select("#confirm")).hasSize(1);
    }

    @Test
    @DisplayName("DM-GAP-41 §13.3: an ECT of the older service without a working pattern is asked for one")
    void an_unknown_working_pattern() {
        database.execute(
                "update ect_at_school_periods set working_pattern = null where id = ?",
                ect.period().value());
        String edit = desk.begin(record + "/change-working-pattern");
        assertThat(desk.browser().open(edit).page().select("input[type=radio]")).hasSize(2);
        assertThat(desk.fill(edit).errors()).containsExactly("Select if Erin Marsh works full time or part time");
        Browser.Answer done = desk.change(record + "/change-working-pattern", "working_pattern", "part_time");
        assertThat(done.main()).contains("Working pattern changed to part time");
        assertThat(database.fetchValue(
                        "select modifications::text from events"
                                + " where event_type = 'teacher_working_pattern_updated' and teacher_id = ?",
                        ect.teacher().value()))
                .asString()
                .contains("Part time");
    }

    @Test
    @DisplayName("SJ-WIZ-10: a change confirmed twice, or by two people at once, is made and recorded once")
    void twice_is_once() {
        SchoolDesk colleague = new SchoolDesk(mvc, signIns, database, school);
        String mine = desk.fill(desk.begin(record + "/change-email-address"), "email", "once@school.example")
                .goesTo();
        String theirs = colleague
                .fill(colleague.begin(record + "/change-email-address"), "email", "once@school.example")
                .goesTo();
        String done = desk.browser().send(mine).goesTo();
        assertThat(desk.browser()
                        .sendFrom(desk.begin(record + "/change-name"), mine)
                        .goesTo())
                .isEqualTo(done);
        assertThat(colleague.browser().send(theirs).goesTo()).endsWith("/confirmation");
        assertThat(scene.storyOf(ect.teacher()).stream()
                        .filter("teacher_email_address_updated"::equals)
                        .count())
                .isEqualTo(1);
    }

    @Test
    @DisplayName(
            "SJ-X-04 SJ-WIZ-10: two tabs on two teachers do not share answers, nor does a run open another's record")
    void two_tabs() {
        long other = scene.anEct()
                .at(school)
                .since("2026-09-01")
                .called("Quill")
                .register()
                .period()
                .value();
        String otherRecord = "/school/ects/" + other;
        String mine = desk.begin(record + "/change-name");
        String theirs = desk.begin(otherRecord + "/change-name");
        desk.fill(mine, "name", "Erin One");
        desk.fill(theirs, "name", "Erin Two");
        assertThat(desk.browser().open(step(mine, "check-answers")).main()).contains("Erin One");
        assertThat(desk.browser().open(step(theirs, "check-answers")).main()).contains("Erin Two");
        assertThat(desk.browser()
                        .open(mine.replace(record + "/", otherRecord + "/"))
                        .goesTo())
                .isEqualTo(otherRecord);
        desk.browser().send(step(theirs, "check-answers"));
        assertThat(desk.browser().open(record).main()).contains("Erin Marsh");
    }

    @Test
    @DisplayName(
            "SJ-ACC-14 SJ-X-01 SJ-X-03: another school's ECT, one who has left and an unknown change are not found")
    void not_found() {
        SchoolDesk other = new SchoolDesk(mvc, signIns, database, scene.aSchool());
        String run = desk.begin(record + "/change-name");
        List.of("change-name", "change-email-address", "change-working-pattern")
                .forEach(change -> assertThat(other.browser()
                                .open(record + "/" + change + "/edit")
                                .status())
                        .as(change)
                        .isEqualTo(404));
        assertThat(other.browser().open(run).status()).isEqualTo(404);
        assertThat(desk.browser().open(record + "/change-shoes/edit").status()).isEqualTo(404);
        assertThat(desk.browser().open(step(run, "change-shoes")).status()).isEqualTo(404);
        leave.execute(new FinishEctAtSchoolPeriod.Command(
                Scene.TUTOR, ect.period(), TestClock.today().minusDays(1), school));
        assertThat(desk.browser().open(record + "/change-name/edit").status()).isEqualTo(404);
        assertThat(desk.browser().open(run).status()).isEqualTo(404);
    }

    @Test
    @DisplayName("SJ-WIZ-06: a run that is gone leads back to the record and says that nothing was saved")
    void lost_answers() {
        Browser.Answer answer = desk.browser().open(record + "/change-name/0123456789abcdef/check-answers");
        assertThat(answer.goesTo()).isEqualTo(record);
    }

    @Test
    @DisplayName("a page of a change needs a bounded number of statements")
    void bounded_statements() {
        String edit = desk.begin(record + "/change-name");
        assertThat(statements.during(() -> desk.browser().open(edit))).isLessThanOrEqualTo(6);
    }

    private String trn() {
        return String.valueOf(database.fetchValue(
                "select trn from teachers where id = ?", ect.teacher().value()));
    }
}
