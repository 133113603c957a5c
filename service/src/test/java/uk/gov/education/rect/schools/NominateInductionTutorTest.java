package uk.gov.education.rect.schools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static uk.gov.education.rect.database.Tables.EVENTS;
import static uk.gov.education.rect.database.Tables.OUTBOX;
import static uk.gov.education.rect.testing.Scene.TUTOR;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.gov.education.rect.access.RecordSchoolSignIn;
import uk.gov.education.rect.email.EmailAddress;
import uk.gov.education.rect.schools.NominateInductionTutor.Command;
import uk.gov.education.rect.schools.NominateInductionTutor.Refusal;
import uk.gov.education.rect.schools.NominateInductionTutor.Result;
import uk.gov.education.rect.testing.Letters;
import uk.gov.education.rect.testing.Scene;
import uk.gov.education.rect.testing.ServiceTest;
import uk.gov.education.rect.testing.TestClock;
import uk.gov.education.rect.usecase.Refused;

/** Today is 6 October 2026. */
@ServiceTest
class NominateInductionTutorTest {

    @Autowired
    private NominateInductionTutor nominate;

    @Autowired
    private Schools schools;

    @Autowired
    private RemindTutorsWithoutAccess reminders;

    @Autowired
    private RecordSchoolSignIn recordSchoolSignIn;

    @Autowired
    private Scene scene;

    @Autowired
    private Letters letters;

    @Autowired
    private DSLContext database;

    private SchoolId school = new SchoolId(0);

    @BeforeEach
    void a_school() {
        school = scene.aSchool();
        database.deleteFrom(OUTBOX).execute();
    }

    @Test
    @DisplayName("DM-SCH-03, NOT-05, spec 02 §16.2: a tutor is named for the current contract period, and written to")
    void named() {
        assertThat(nominate("  Tia   Tutor ", "tia@school.example")).isEqualTo(Result.UPDATED);
        School stored = schools.find(school).orElseThrow();
        assertThat(stored.inductionTutor()).isEqualTo(new School.InductionTutor("Tia Tutor", "tia@school.example"));
        assertThat(stored.inductionTutorLastNominatedIn()).isEqualTo(2026);
        assertThat(told("INDUCTION_TUTOR_CONFIRMED"))
                .singleElement()
                .satisfies(letter -> assertThat(letter)
                        .containsEntry("to", "tia@school.example")
                        .containsEntry("tutor_name", "Tia Tutor"));
        assertThat(story()).containsExactly("school_induction_tutor_updated");
    }

    @Test
    @DisplayName("rule 14: the same again in the same contract period changes nothing, records nothing, sends nothing")
    void again() {
        nominate("Tia Tutor", "tia@school.example");
        assertThat(nominate("Tia Tutor", "TIA@school.example")).isEqualTo(Result.CONFIRMED);
        assertThat(story()).hasSize(1);
        assertThat(told("INDUCTION_TUTOR_CONFIRMED")).hasSize(1);
    }

    @Test
    @DisplayName(
            "DM-SCH-09: confirmed in a new contract period: it counts for that one, on the timeline, without a letter")
    void confirmed() {
        TestClock.set(LocalDate.of(2026, 5, 20));
        nominate("Tia Tutor", "tia@school.example");
        assertThat(schools.find(school).orElseThrow().inductionTutorLastNominatedIn())
                .isEqualTo(2025);
        TestClock.set(LocalDate.of(2026, 6, 1));
        assertThat(nominate("Tia Tutor", "tia@school.example")).isEqualTo(Result.CONFIRMED);
        assertThat(schools.find(school).orElseThrow().inductionTutorLastNominatedIn())
                .isEqualTo(2026);
        assertThat(story()).containsExactly("school_induction_tutor_updated", "school_induction_tutor_confirmed");
        assertThat(told("INDUCTION_TUTOR_CONFIRMED")).hasSize(1);
    }

    @Test
    @DisplayName("spec 02 §16.2: somebody else, or a new address, is on the timeline with what changed, and written to")
    void changed() {
        nominate("Tia Tutor", "tia@school.example");
        TestClock.set(TestClock.DEFAULT.plusSeconds(60));
        assertThat(nominate("Tia Tutor", "new@school.example")).isEqualTo(Result.UPDATED);
        TestClock.set(TestClock.DEFAULT.plusSeconds(120));
        assertThat(nominate("Una Tutor", "new@school.example")).isEqualTo(Result.UPDATED);
        assertThat(database.select(EVENTS.MODIFICATIONS)
                        .from(EVENTS)
                        .where(EVENTS.SCHOOL_ID.eq(school.value()))
                        .orderBy(EVENTS.ID.desc())
                        .limit(1)
                        .fetchSingle()
                        .value1()
                        .data())
                .contains("induction_tutor_name", "Tia Tutor", "Una Tutor")
                .doesNotContain("induction_tutor_email");
        assertThat(told("INDUCTION_TUTOR_CONFIRMED")).hasSize(3);
    }

    @Test
    @DisplayName("spec 02 §16.2: a name must be given and have at most 70 letters; the school must exist")
    void refused() {
        assertThat(refusal(school, "   ")).isEqualTo(new NominateInductionTutor.UnusableName());
        assertThat(refusal(school, "x".repeat(71))).isEqualTo(new NominateInductionTutor.UnusableName());
        assertThat(nominate("x".repeat(70), "tia@school.example")).isEqualTo(Result.UPDATED);
        assertThat(refusal(new SchoolId(987_654_321), "Tia")).isEqualTo(new NominateInductionTutor.UnknownSchool());
    }

    @Test
    @DisplayName("SJ-X-59: whoever was the tutor before is told; not where only their own address or name changed")
    void the_one_before() {
        nominate("Tia Tutor", "tia@school.example");
        TestClock.set(TestClock.DEFAULT.plusSeconds(60));
        nominate("Tia Tutor", "tia.tutor@school.example");
        assertThat(told("INDUCTION_TUTOR_REPLACED"))
                .extracting(letter -> letter.get("tutor_name"))
                .containsExactly("Tamsin Tutor");
        TestClock.set(TestClock.DEFAULT.plusSeconds(120));
        nominate("Una Tutor", "una@school.example");
        assertThat(told("INDUCTION_TUTOR_REPLACED"))
                .last()
                .satisfies(letter -> assertThat(letter)
                        .containsEntry("to", "tia.tutor@school.example")
                        .containsEntry("tutor_name", "Tia Tutor")
                        .containsEntry("new_tutor_name", "Una Tutor"));
    }

    @Test
    @DisplayName("SJ-X-59: a tutor who has not signed in two weeks after they were named is reminded, once")
    void without_access() {
        nominate("Tia Tutor", "tia@school.example");
        SchoolId other = scene.aSchool();
        nominate.execute(new Command(TUTOR, other, "Una Tutor", new EmailAddress("una@school.example")));
        recordSchoolSignIn.execute(new RecordSchoolSignIn.Command("Una Tutor", "UNA@school.example", urnOf(other)));

        TestClock.set(TestClock.DEFAULT.plus(Duration.ofDays(14)).minusSeconds(1));
        reminders.run();
        assertThat(told("INDUCTION_TUTOR_WITHOUT_ACCESS")).isEmpty();
        TestClock.set(TestClock.DEFAULT.plus(Duration.ofDays(14)));
        reminders.run();
        reminders.run();
        TestClock.set(TestClock.DEFAULT.plus(Duration.ofDays(20)));
        reminders.run();
        assertThat(told("INDUCTION_TUTOR_WITHOUT_ACCESS"))
                .singleElement()
                .satisfies(letter -> assertThat(letter)
                        .containsEntry("to", "tia@school.example")
                        .containsEntry("tutor_name", "Tia Tutor"));
    }

    private List<java.util.Map<String, String>> told(String template) {
        return letters.where(OUTBOX.KIND.eq("email")).stream()
                .filter(letter -> template.equals(letter.get("template")))
                .toList();
    }

    private int urnOf(SchoolId which) {
        return database.resultQuery("select urn from schools where id = ?", which.value())
                .fetchSingle(0, Integer.class);
    }

    private Result nominate(String name, String email) {
        return nominate.execute(new Command(TUTOR, school, name, new EmailAddress(email)));
    }

    private Refusal refusal(SchoolId where, String name) {
        Refused refused = catchThrowableOfType(
                Refused.class,
                () -> nominate.execute(new Command(TUTOR, where, name, new EmailAddress("tia@school.example"))));
        return refused.as(Refusal.class);
    }

    private List<String> story() {
        return database.select(EVENTS.EVENT_TYPE)
                .from(EVENTS)
                .where(EVENTS.SCHOOL_ID.eq(school.value()))
                .orderBy(EVENTS.ID)
                .fetch(EVENTS.EVENT_TYPE);
    }
}
