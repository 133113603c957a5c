package uk.gov.education.rect.web.school;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gov.education.rect.testing.Scene.AMBITION;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import uk.gov.education.rect.appropriatebodies.AppropriateBodyPeriodId;
import uk.gov.education.rect.schools.SchoolId;
import uk.gov.education.rect.teachers.TeacherId;
import uk.gov.education.rect.teachers.Trn;
import uk.gov.education.rect.testing.Scene;
import uk.gov.education.rect.testing.TestClock;
import uk.gov.education.rect.training.FinishMentorAtSchoolPeriods;

/** Whatever is typed into a field of either registration, the field says what to do, and nothing breaks. */
@SchoolTest
class RubbishTest {

    private static final Map<String, String> RUBBISH = rubbish();

    /** What a name may be: anything up to 70 characters, shown as it is. */
    private static final Set<String> NAMES = Set.of("emoji", "markup", "SQL", "huge number", "negative", "unknown");

    private static final List<String[]> NO_DATES = List.of(
            new String[] {"31", "2", "2026"},
            new String[] {"29", "2", "2025"},
            new String[] {"0", "0", "0"},
            new String[] {"99", "99", "9999"},
            new String[] {"1", "9", "25"},
            new String[] {"1", "9", "1899"},
            new String[] {"1", "9", "99999999999999999999"},
            new String[] {"-1", "9", "2026"},
            new String[] {"one", "September", "this year"},
            new String[] {"1", "13", "2026"},
            new String[] {"1", "", "2026"},
            new String[] {"", "", ""},
            new String[] {" ", "\u0000", "\t"},
            new String[] {"\u0661", "9", "2026"},
            new String[] {"<b>1</b>", "9", "2026"},
            new String[] {"1; drop table teachers", "9", "2026"});

    @Autowired
    private Scene scene;

    @Autowired
    private ScriptedTrs trs;

    @Autowired
    private DSLContext database;

    @Autowired
    private SchoolBrowsers browsers;

    @Autowired
    private FinishMentorAtSchoolPeriods leave;

    private SchoolId school = new SchoolId(0);
    private AppropriateBodyPeriodId hub = new AppropriateBodyPeriodId(0);

    @BeforeEach
    void a_school() {
        school = scene.aSchool();
        hub = scene.aTeachingSchoolHub();
    }

    private static Map<String, String> rubbish() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("nothing", "");
        values.put("blanks", " \t \u00a0 ");
        values.put("10,000 characters", "x".repeat(10_000));
        values.put("emoji", "\uD83D\uDC69\u200D\uD83C\uDFEB");
        values.put("half an emoji", "\uD83D".repeat(80));
        values.put("a null byte", "\u0000");
        values.put("markup", "<script>alert(1)</script>");
        values.put("SQL", "'; drop table teachers; --");
        values.put("huge number", "9".repeat(40));
        values.put("negative", "-1");
        values.put("unknown", "purple");
        return values;
    }

    /**
     * A field of a registration.
     *
     * @param with other fields of the page and their values
     * @param fine the rubbish that is a right answer here
     */
    private record Field(
            String step, String name, List<String> with, Set<String> fine, Function<RubbishTest, Wizard> upTo) {

        static Field of(String step, String name, Function<RubbishTest, Wizard> upTo) {
            return new Field(step, name, List.of(), Set.of(), upTo);
        }

        Field with(String field, String value) {
            return new Field(step, name, List.of(field, value), fine, upTo);
        }

        Field fine(Set<String> right) {
            return new Field(step, name, with, right, upTo);
        }

        @Override
        public String toString() {
            return step + " " + name;
        }
    }

    static Stream<Field> fields() {
        return Stream.of(
                Field.of("find-ect", "trn", RubbishTest::ect).with("date_of_birth", "1998-03-12"),
                Field.of(
                        "national-insurance-number",
                        "national_insurance_number",
                        test -> test.ect()
                                .answer("find-ect", "trn", test.somebody().value(), "date_of_birth", "1998-03-13")),
                Field.of("review-ect-details", "change_name", test -> test.ect().search(test.somebody())),
                Field.of(
                                "review-ect-details",
                                "corrected_name",
                                test -> test.ect().search(test.somebody()))
                        .with("change_name", "yes")
                        .fine(NAMES),
                Field.of("email-address", "email", test -> test.ect().found(test.somebody())),
                Field.of("working-pattern", "working_pattern", RubbishTest::ectStarting),
                Field.of("use-previous-ect-choices", "use_previous_ect_choices", RubbishTest::experienced),
                Field.of("state-school-appropriate-body", "appropriate_body_id", RubbishTest::ectWorking),
                Field.of("independent-school-appropriate-body", "appropriate_body_type", RubbishTest::independent),
                Field.of("independent-school-appropriate-body", "appropriate_body_id", RubbishTest::independent)
                        .with("appropriate_body_type", "teaching_school_hub"),
                Field.of("training-programme", "training_programme", RubbishTest::ectAssured),
                Field.of(
                        "lead-provider",
                        "lead_provider_id",
                        test -> test.ectAssured().answer("training-programme", "training_programme", "provider_led")),
                Field.of("find-mentor", "trn", RubbishTest::mentor).with("date_of_birth", "1998-03-12"),
                Field.of(
                        "national-insurance-number",
                        "national_insurance_number",
                        test -> test.mentor()
                                .answer("find-mentor", "trn", test.somebody().value(), "date_of_birth", "1998-03-13")),
                Field.of(
                        "review-mentor-details",
                        "change_name",
                        test -> test.mentor().search(test.somebody())),
                Field.of(
                                "review-mentor-details",
                                "corrected_name",
                                test -> test.mentor().search(test.somebody()))
                        .with("change_name", "no")
                        .fine(NAMES),
                Field.of("email-address", "email", test -> test.mentor().found(test.somebody())),
                Field.of(
                        "eligibility-lead-provider",
                        "lead_provider_id",
                        test -> test.mentor().reached(test.somebody())),
                Field.of(
                        "mentoring-at-new-school-only",
                        "mentoring_at_new_school_only",
                        test -> test.mentor().reached(test.mentorElsewhere())),
                Field.of("programme-choices", "use_same_programme_choices", RubbishTest::mentorChoosing),
                Field.of(
                        "lead-provider",
                        "lead_provider_id",
                        test -> test.mentorChoosing().answer("programme-choices", "use_same_programme_choices", "no")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("fields")
    @DisplayName("Issue 3: rubbish in a field gets a message on the field")
    void rubbish_in_a_field(Field field) {
        Wizard wizard = field.upTo().apply(this);
        RUBBISH.forEach((kind, value) -> {
            List<String> sent = new ArrayList<>(field.with());
            sent.add(field.name());
            sent.add(value);
            SchoolBrowser.Answer answer = wizard.send(field.step(), sent.toArray(String[]::new));
            if (field.fine().contains(kind)) {
                assertThat(answer.location()).as("%s in %s", kind, field).isNotNull();
                assertThat(wizard.open(field.step()).page().select("script:contains(alert)"))
                        .isEmpty();
            } else {
                saysSoOnTheField(answer, field.name(), kind + " in " + field);
            }
        });
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"find-ect", "start-date", "find-mentor", "started-on"})
    @DisplayName("SJ-VAL-02 SJ-RE-21 SJ-RM-10 SJ-X-25: what is no date gets a message on the field")
    void no_date(String step) {
        Wizard wizard = switch (step) {
            case "find-ect" -> ect();
            case "start-date" -> ect().reached(somebody());
            case "find-mentor" -> mentor();
            default ->
                mentor().reached(mentorElsewhere())
                        .answer("mentoring-at-new-school-only", "mentoring_at_new_school_only", "yes");
        };
        String field = step.startsWith("find") ? "date_of_birth" : step.replace('-', '_');
        for (String[] date : NO_DATES) {
            SchoolBrowser.Answer answer = wizard.send(
                    step,
                    "trn",
                    "1234567",
                    field + "-day",
                    date[0],
                    field + "-month",
                    date[1],
                    field + "-year",
                    date[2]);
            saysSoOnTheField(answer, field, String.join("/", date));
        }
    }

    @Test
    @DisplayName("SJ-VAL-02: exactly 18 and exactly 100 years old today are accepted, a day beyond is not")
    void ages() {
        Wizard wizard = ect();
        String trn = scene.aTrn().value();
        LocalDate today = TestClock.today();

        assertThat(wizard.errors(
                        "find-ect",
                        "trn",
                        trn,
                        "date_of_birth",
                        today.minusYears(18).plusDays(1).toString()))
                .containsExactly("The teacher cannot be under 18 years old");
        assertThat(wizard.errors(
                        "find-ect",
                        "trn",
                        trn,
                        "date_of_birth",
                        today.minusYears(100).minusDays(1).toString()))
                .containsExactly("The teacher cannot be over 100 years old");
        assertThat(wizard.answer(
                                "find-ect",
                                "trn",
                                trn,
                                "date_of_birth",
                                today.minusYears(18).toString())
                        .at())
                .isEqualTo("trn-not-found");
        assertThat(wizard.answer(
                                "find-ect",
                                "trn",
                                trn,
                                "date_of_birth",
                                today.minusYears(100).toString())
                        .at())
                .isEqualTo("trn-not-found");
    }

    @Test
    @DisplayName("SJ-VAL-03: a National Insurance number is kept and shown in its normal form")
    void a_national_insurance_number_in_its_normal_form() {
        Wizard wizard = ect().answer("find-ect", "trn", somebody().value(), "date_of_birth", "1998-03-13")
                .answer("national-insurance-number", "national_insurance_number", " ab 12 34 56 c ");
        assertThat(wizard.page().text()).contains("National Insurance number AB123456C");
    }

    static void saysSoOnTheField(SchoolBrowser.Answer answer, String field, String what) {
        assertThat(answer.status()).as(what).isEqualTo(422);
        assertThat(answer.title()).as(what).startsWith("Error: ");
        assertThat(answer.errors()).as(what).hasSize(1);
        String anchor = answer.page()
                .select(".govuk-error-summary__list a")
                .attr("href")
                .substring(1);
        assertThat(anchor).as(what).startsWith(field.replace('_', '-'));
        assertThat(answer.page().getElementById(anchor))
                .as("%s: #%s", what, anchor)
                .isNotNull();
        assertThat(answer.page().select(".govuk-error-message")).as(what).hasSize(1);
        assertThat(answer.page().select("script:contains(alert)")).as(what).isEmpty();
    }

    // --- up to the fields
    // ------------------------------------------------------------------------------------------------

    private Trn somebody() {
        return trs.knows(scene.aTrn(), "Sam", "Body");
    }

    private Wizard ect() {
        return Wizard.forEct(browsers.of(school));
    }

    private Wizard ectStarting() {
        return ect().reached(somebody()).answer("start-date", "start_date", "2026-09-01");
    }

    private Wizard ectWorking() {
        return ectStarting().answer("working-pattern", "working_pattern", "full_time");
    }

    private Wizard ectAssured() {
        return ectWorking().answer("state-school-appropriate-body", "appropriate_body_id", Long.toString(hub.value()));
    }

    private Wizard experienced() {
        scene.anEct().at(school).since("2026-09-01").assuredBy(hub).register();
        return ectWorking();
    }

    private Wizard independent() {
        school = scene.anIndependentSchool();
        scene.istipIsActive();
        return ectWorking();
    }

    private long ectOfTheSchool() {
        return scene.anEct()
                .at(school)
                .since("2026-09-01")
                .trainedBy(AMBITION)
                .register()
                .period()
                .value();
    }

    private Wizard mentor() {
        return Wizard.forMentor(browsers.of(school), ectOfTheSchool());
    }

    private Wizard mentorAtTheEligibleLeadProvider() {
        return mentor().reached(somebody());
    }

    private Wizard mentorChoosing() {
        Trn trn = mentorElsewhere();
        long teacher = database.resultQuery("select id from teachers where trn = ?", trn.value())
                .fetchSingle(0, Long.class);
        leave.execute(new FinishMentorAtSchoolPeriods.Command(
                Scene.TUTOR, new TeacherId(teacher), LocalDate.parse("2026-09-30"), null));
        return mentor().reached(trn).answer("started-on", "started_on", "2026-10-05");
    }

    private Trn mentorElsewhere() {
        Trn trn = somebody();
        SchoolId other = scene.aSchool();
        var theirs = scene.anEct().at(other).since("2026-09-01").register();
        scene.aMentor()
                .withTrn(trn)
                .of(theirs.period())
                .at(other)
                .since("2026-09-01")
                .register();
        return trn;
    }
}
