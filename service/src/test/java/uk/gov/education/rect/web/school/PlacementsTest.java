package uk.gov.education.rect.web.school;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gov.education.rect.testing.Scene.AMBITION;
import static uk.gov.education.rect.testing.Scene.TEACH_FIRST;
import static uk.gov.education.rect.testing.Scene.TUTOR;

import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import uk.gov.education.rect.appropriatebodies.AppropriateBodyPeriodId;
import uk.gov.education.rect.schools.SchoolId;
import uk.gov.education.rect.testing.Browser;
import uk.gov.education.rect.testing.Scene;
import uk.gov.education.rect.testing.ServiceTest;
import uk.gov.education.rect.testing.SignIns;
import uk.gov.education.rect.testing.TestClock;
import uk.gov.education.rect.training.ChangeLeadProvider;
import uk.gov.education.rect.training.FinishEctAtSchoolPeriod;
import uk.gov.education.rect.training.RegisterEct;

/** Which of all that is known of a placement the school is shown (spec 01 §4.2, §4.3). Today is 6 October 2026. */
@ServiceTest
class PlacementsTest {

    @Autowired
    private Scene scene;

    @Autowired
    private SignIns signIns;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private FinishEctAtSchoolPeriod finish;

    @Autowired
    private ChangeLeadProvider changeLeadProvider;

    @Autowired
    private DSLContext database;

    private SchoolId school = new SchoolId(0);

    @BeforeEach
    void a_school() {
        school = scene.aSchool();
    }

    @ParameterizedTest(name = "until {0}, reported by {1}: {2}")
    @DisplayName("DM-ECT-07: leaving is reported when this school said so and the last day is today or later")
    @CsvSource({
        "2026-10-06, this school, Leaving school",
        "2026-11-20, this school, Leaving school",
        "2026-11-20, another school, Action required",
        "2026-11-20, nobody, Action required",
        "2026-10-05, this school, Left"
    })
    void leaving_reported(LocalDate lastDay, String reporter, String status) {
        var ect = scene.anEct().at(school).since("2026-09-01").register();
        SchoolId by = switch (reporter) {
            case "this school" -> school;
            case "another school" -> scene.aSchool();
            default -> null;
        };
        finish.execute(new FinishEctAtSchoolPeriod.Command(TUTOR, ect.period(), lastDay, by));

        assertThat(record(ect).page().select("main .govuk-tag").text()).startsWith(status);
    }

    @Test
    @DisplayName("DM-ECT-08: the training that goes on is shown, not an earlier one; the last one when all is over")
    void training_shown() {
        TestClock.set(LocalDate.parse("2026-09-01"));
        scene.aPartnership().with(school).of(AMBITION).create();
        var ect =
                scene.anEct().at(school).since("2026-09-01").trainedBy(AMBITION).register();
        TestClock.set(LocalDate.parse("2026-10-06"));
        assertThat(record(ect).main()).contains(AMBITION);
        changeLeadProvider.execute(
                new ChangeLeadProvider.Command(TUTOR, ect.period(), scene.leadProvider(TEACH_FIRST)));
        assertThat(record(ect).main()).contains(TEACH_FIRST).doesNotContain(AMBITION);

        finish.execute(new FinishEctAtSchoolPeriod.Command(TUTOR, ect.period(), LocalDate.parse("2026-10-07"), school));
        TestClock.set(LocalDate.parse("2026-10-08"));
        assertThat(record(ect).main()).contains(TEACH_FIRST).doesNotContain(AMBITION);
    }

    @Test
    @DisplayName(
            "DM-GAP-36: while the lead provider has not confirmed, since when it is awaited: since the school chose it, not"
                    + " another before it, for an ECT and a mentor")
    void awaited_since() {
        TestClock.set(LocalDate.parse("2026-10-06"));
        var begun =
                scene.anEct().at(school).since("2026-09-01").trainedBy(AMBITION).register();
        var mentor = scene.aMentor()
                .of(begun.period())
                .at(school)
                .since("2026-09-01")
                .trainedBy(AMBITION)
                .register();
        var toCome =
                scene.anEct().at(school).since("2026-10-20").trainedBy(AMBITION).register();
        TestClock.set(LocalDate.parse("2026-10-08"));
        String sinceThen = "Awaiting confirmation by " + AMBITION + " since 6 October 2026";
        assertThat(record(begun).main()).contains(sinceThen);
        assertThat(record(toCome).main()).contains(sinceThen);
        assertThat(open("/school/mentors/" + mentor.period().value()).main()).contains(sinceThen);

        for (var ect : List.of(begun, toCome)) {
            changeLeadProvider.execute(
                    new ChangeLeadProvider.Command(TUTOR, ect.period(), scene.leadProvider(TEACH_FIRST)));
            TestClock.set(TestClock.today().plusDays(1));
        }
        assertThat(record(begun).main()).contains("Awaiting confirmation by " + TEACH_FIRST + " since 8 October 2026");
        assertThat(record(toCome).main())
                .as("changed in place")
                .contains("Awaiting confirmation by " + TEACH_FIRST + " since 9 October 2026");

        scene.aPartnership().of(TEACH_FIRST).with(school).create();
        assertThat(record(toCome).main())
                .contains("Confirmed by " + TEACH_FIRST)
                .doesNotContain("Awaiting confirmation by " + TEACH_FIRST);
    }

    @Test
    @DisplayName("DM-ECT-11: the appropriate body that began the induction here, else the one the school reported")
    void appropriate_body() {
        AppropriateBodyPeriodId reported = scene.aTeachingSchoolHub();
        AppropriateBodyPeriodId serving = scene.aTeachingSchoolHub();
        var ect =
                scene.anEct().at(school).since("2026-09-01").assuredBy(reported).register();
        assertThat(record(ect).main()).contains("Awaiting confirmation by " + name(reported));

        induction(ect, serving, "2026-08-31");
        assertThat(record(ect).main())
                .as("an induction that began before does not count for this placement")
                .contains("Awaiting confirmation by " + name(reported))
                .doesNotContain(name(serving));

        database.execute(
                "update induction_periods set started_on = '2026-09-01' where teacher_id = ?",
                ect.teacher().value());
        assertThat(record(ect).main())
                .contains(name(serving) + " has recorded the induction")
                .doesNotContain(name(reported));

        database.execute(
                "update induction_periods set finished_on = '2026-10-01', number_of_terms = 1 where teacher_id = ?",
                ect.teacher().value());
        assertThat(record(ect).main())
                .as("nor one that is over")
                .contains("Awaiting confirmation by " + name(reported));

        database.execute(
                "update ect_at_school_periods set school_reported_appropriate_body_id = null where id = ?",
                ect.period().value());
        assertThat(record(ect).main()).contains("Appropriate body Not reported");
    }

    @ParameterizedTest(name = "{0}, stored {1}: shown {2}")
    @DisplayName("DM-ECT-12: start date and working pattern are shown when a school gave them, not the older service")
    @CsvSource({
        "not_migrated, 2026-01-01T00:00:00Z, true",
        "latest_induction_records, 2026-04-27T23:00:01Z, true",
        "latest_induction_records, 2026-04-27T22:59:59Z, false",
        "all_induction_records, 2026-04-27T22:59:59Z, false"
    })
    void reliable(String migration, String stored, boolean shown) {
        var ect = scene.anEct().at(school).since("2026-09-01").register();
        database.execute(
                "update teachers set migration_mode = ?::participant_migration_mode where id = ?",
                migration,
                ect.teacher().value());
        database.execute(
                "update ect_at_school_periods set created_at = ?::timestamptz where id = ?",
                stored,
                ect.period().value());

        String record = record(ect).main();
        assertThat(record.contains("School start date")).isEqualTo(shown);
        assertThat(record.contains("Working pattern")).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Passed", "Failed", "FailedInWales"})
    @DisplayName("DM-MEN-04: a mentor's ECTs are those at the school now or later, whose induction is not over")
    void assigned_ects(String over) {
        TestClock.set(LocalDate.parse("2026-09-01"));
        var one = scene.anEct().called("Now").at(school).since("2026-09-01").register();
        var mentor =
                scene.aMentor().of(one.period()).at(school).since("2026-09-01").register();
        String record = "/school/mentors/" + mentor.period().value();
        TestClock.set(LocalDate.parse("2026-10-06"));
        assertThat(open(record).main()).contains("Erin Now");

        finish.execute(new FinishEctAtSchoolPeriod.Command(TUTOR, one.period(), LocalDate.parse("2026-10-06"), school));
        assertThat(open(record).main()).as("there today").contains("Erin Now");
        database.execute(
                "update teachers set trs_induction_status = ? where id = ?",
                over,
                one.teacher().value());
        assertThat(open(record).main()).as(over).contains("No ECTs assigned");
        database.execute(
                "update teachers set trs_induction_status = null where id = ?",
                one.teacher().value());
        finish.execute(new FinishEctAtSchoolPeriod.Command(TUTOR, one.period(), LocalDate.parse("2026-10-05"), school));
        assertThat(open(record).main()).as("gone since yesterday").contains("No ECTs assigned");
    }

    private Browser.Answer record(RegisterEct.Registered ect) {
        return open("/school/ects/" + ect.period().value());
    }

    /** As somebody of the school who has just signed in sees it. */
    private Browser.Answer open(String address) {
        int urn = database.fetchSingle("select urn from schools where id = ?", school.value())
                .get(0, Integer.class);
        return new Browser(mvc, signIns.school(urn)).open(address);
    }

    private String name(AppropriateBodyPeriodId body) {
        return database.fetchSingle("select name from appropriate_body_periods where id = ?", body.value())
                .get(0, String.class);
    }

    private void induction(RegisterEct.Registered ect, AppropriateBodyPeriodId body, String startedOn) {
        database.execute(
                "insert into induction_periods (teacher_id, appropriate_body_period_id, started_on, induction_programme,"
                        + " training_programme) values (?, ?, ?::date, 'fip', 'provider_led')",
                ect.teacher().value(),
                body.value(),
                startedOn);
    }
}
