package uk.gov.education.rect.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static uk.gov.education.rect.database.Tables.OUTBOX;
import static uk.gov.education.rect.database.Tables.TEACHERS;
import static uk.gov.education.rect.testing.Scene.AMBITION;
import static uk.gov.education.rect.testing.Scene.TUTOR;

import java.time.LocalDate;
import java.util.Objects;
import org.jooq.DSLContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.gov.education.rect.calendar.DateRange;
import uk.gov.education.rect.database.enums.MentorBecameIneligibleForFundingReason;
import uk.gov.education.rect.schools.SchoolId;
import uk.gov.education.rect.teachers.Trn;
import uk.gov.education.rect.testing.Scene;
import uk.gov.education.rect.testing.ServiceTest;
import uk.gov.education.rect.testing.TestClock;
import uk.gov.education.rect.training.internal.AtSchoolPeriods;
import uk.gov.education.rect.training.internal.Mentorships;
import uk.gov.education.rect.training.internal.TrainingPeriods;
import uk.gov.education.rect.usecase.Refused;

@ServiceTest
class MentorsTest {

    @Autowired
    private Scene scene;

    @Autowired
    private FinishEctAtSchoolPeriod finishEct;

    @Autowired
    private AtSchoolPeriods periods;

    @Autowired
    private TrainingPeriods trainings;

    @Autowired
    private Mentorships mentorships;

    @Autowired
    private DSLContext database;

    @Test
    @DisplayName(
            "DM-REM-01, DM-REM-03, DM-REM-04, DM-REM-05, DM-REM-06, DM-FUN-11, SJ-RM-42, SJ-RM-44, SJ-RM-45: registered, trained, funded, assigned")
    void registered() {
        SchoolId school = scene.aSchool();
        var ect =
                scene.anEct().at(school).since("2026-09-01").trainedBy(AMBITION).register();
        var mentor = scene.aMentor()
                .of(ect.period())
                .at(school)
                .since("2026-09-14")
                .reachedAt("mentor.of.ects@school.example")
                .trainedBy(AMBITION)
                .register();

        MentorAtSchoolPeriod spell = periods.find(mentor.period()).orElseThrow();
        assertThat(spell.school()).isEqualTo(school);
        assertThat(spell.email()).isEqualTo("mentor.of.ects@school.example");
        assertThat(spell.dates()).isEqualTo(DateRange.from(LocalDate.parse("2026-09-14")));
        TrainingPeriod training =
                trainings.find(Objects.requireNonNull(mentor.training())).orElseThrow();
        assertThat(training.dates()).as("may be backdated").isEqualTo(DateRange.from(LocalDate.parse("2026-09-14")));
        assertThat(Objects.requireNonNull(training.schedule()).identifier().code())
                .isEqualTo("ecf-standard-september");
        assertThat(mentorships.of(ect.period()).getFirst().dates()).isEqualTo(DateRange.from(TestClock.today()));
        assertThat(database.fetchValue(
                        TEACHERS.MENTOR_FIRST_BECAME_ELIGIBLE_FOR_TRAINING_AT,
                        TEACHERS.ID.eq(mentor.teacher().value())))
                .isEqualTo(TestClock.DEFAULT);
        assertThat(scene.storyOf(mentor.teacher()))
                .as("spec 02 §21")
                .containsExactly(
                        "teacher_schedule_assigned_to_training_period",
                        "teacher_funding_eligibility_set",
                        "teacher_registered_as_mentor",
                        "teacher_starts_mentoring");
    }

    @Test
    @DisplayName(
            "SJ-RM-40, SJ-RM-45, SJ-X-11: a known teacher is the same person; their corrected name is kept, and told")
    void known_teacher() {
        SchoolId school = scene.aSchool();
        Trn trn = scene.aTrn();
        var asEct = scene.anEct().withTrn(trn).at(scene.aSchool()).register();
        var mentor = scene.aMentor()
                .withTrn(trn)
                .correctedTo("Morgan Holt")
                .at(school)
                .of(scene.anEct().at(school).register().period())
                .register();

        assertThat(mentor.teacher()).isEqualTo(asEct.teacher());
        assertThat(database.fetchValue(
                        TEACHERS.CORRECTED_NAME, TEACHERS.ID.eq(mentor.teacher().value())))
                .isEqualTo("Morgan Holt");
        assertThat(scene.storyOf(mentor.teacher()))
                .containsSubsequence(
                        "teacher_registered_as_mentor", "teacher_name_updated_by_user", "teacher_starts_mentoring");
    }

    @Test
    @DisplayName("SJ-RM-46, SJ-RM-47: a mentor who cannot be assigned is not registered, and nobody writes to them")
    void not_assignable() {
        SchoolId school = scene.aSchool();
        Trn trn = scene.aTrn();
        var ect = scene.anEct().at(school).since("2026-09-01").register();
        finishEct.execute(
                new FinishEctAtSchoolPeriod.Command(TUTOR, ect.period(), LocalDate.parse("2026-10-20"), school));

        int written = letters();

        assertThat(refusal(() -> scene.aMentor()
                        .withTrn(trn)
                        .at(school)
                        .of(ect.period())
                        .since("2026-11-02")
                        .reachedAt("mentor.to.be@school.example")
                        .register()))
                .isEqualTo(new RegisterMentor.Refusal.NotAssignable(new AssignMentor.Refusal.NeverTogether()));
        assertThat(database.fetchExists(TEACHERS, TEACHERS.TRN.eq(trn.value()))).isFalse();
        assertThat(letters()).isEqualTo(written);

        scene.aMentor()
                .withTrn(trn)
                .at(school)
                .of(ect.period())
                .reachedAt("mentor.to.be@school.example")
                .register();
        assertThat(letters()).isEqualTo(written + 1);
    }

    /** To mentors who were registered. */
    private int letters() {
        return database.fetchCount(OUTBOX, OUTBOX.IDEMPOTENCY_KEY.startsWith("email:mentor_registered:"));
    }

    @Test
    @DisplayName("a double submit of a mentor is answered with the registration that is there")
    void double_submit() {
        SchoolId school = scene.aSchool();
        var ect = scene.anEct().at(school).register();
        var mentor = scene.aMentor().of(ect.period()).at(school);
        var first = mentor.register();
        var second = mentor.register();

        assertThat(second.already()).isTrue();
        assertThat(second.period()).isEqualTo(first.period());
        assertThat(second.mentorship()).isEqualTo(first.mentorship());
        assertThat(scene.storyOf(first.teacher())).hasSize(2);
    }

    @Test
    @DisplayName("DM-REM-07: a mentor at the school already is not registered again for another ECT")
    void already_active() {
        SchoolId school = scene.aSchool();
        Trn trn = scene.aTrn();
        var first = scene.aMentor()
                .withTrn(trn)
                .at(school)
                .of(scene.anEct().at(school).register().period())
                .register();
        var other = scene.anEct().at(school).register();

        assertThat(refusal(() -> scene.aMentor()
                        .withTrn(trn)
                        .at(school)
                        .of(other.period())
                        .register()))
                .isEqualTo(new RegisterMentor.Refusal.AlreadyActiveAtSchool(first.period()));
    }

    @Test
    @DisplayName("DM-REM-07, DM-MSH-02: nobody mentors themself")
    void themself() {
        SchoolId school = scene.aSchool();
        Trn trn = scene.aTrn();
        var ect = scene.anEct().withTrn(trn).at(school).register();

        assertThat(refusal(() ->
                        scene.aMentor().withTrn(trn).at(school).of(ect.period()).register()))
                .isEqualTo(new RegisterMentor.Refusal.SamePerson());
    }

    @Test
    @DisplayName("DM-MSH-03: a mentor is registered for an ECT of the same school")
    void another_school() {
        var ect = scene.anEct().at(scene.aSchool()).register();

        assertThat(refusal(() ->
                        scene.aMentor().at(scene.aSchool()).of(ect.period()).register()))
                .isEqualTo(new RegisterMentor.Refusal.MenteeNotAtSchool());
    }

    @Test
    @DisplayName("DM-REM-02, W8: a mentor who mentors here only leaves other schools, and may have begun before today")
    void leaving_other_schools() {
        Trn trn = scene.aTrn();
        SchoolId schoolA = scene.aSchool();
        TestClock.set(LocalDate.parse("2026-09-01"));
        var atA = scene.aMentor()
                .withTrn(trn)
                .at(schoolA)
                .of(scene.anEct().at(schoolA).register().period())
                .register();
        SchoolId schoolB = scene.aSchool();
        var ect = scene.anEct().at(schoolB).since("2026-09-01").register();
        TestClock.set(LocalDate.parse("2026-10-01"));
        scene.aMentor()
                .withTrn(trn)
                .at(schoolB)
                .of(ect.period())
                .since("2026-09-15")
                .leavingOtherSchools()
                .register();

        assertThat(periods.find(atA.period()).orElseThrow().dates().finishedOn())
                .isEqualTo(LocalDate.parse("2026-09-14"));
        assertThat(mentorships.of(ect.period()).getFirst().dates().startedOn())
                .isEqualTo(LocalDate.parse("2026-09-15"));
        assertThat(scene.storyOf(atA.teacher()))
                .contains("teacher_left_school_as_mentor", "teacher_finishes_mentoring");
    }

    @Test
    @DisplayName(
            "DM-MEN-02, DM-REM-04: a mentor may be at two schools at once; who stays at another is not trained here")
    void staying_elsewhere() {
        Trn trn = scene.aTrn();
        SchoolId schoolA = scene.aSchool();
        var there = scene.aMentor()
                .withTrn(trn)
                .at(schoolA)
                .of(scene.anEct().at(schoolA).register().period())
                .register();
        SchoolId schoolB = scene.aSchool();
        var ect = scene.anEct().at(schoolB).trainedBy(AMBITION).register();
        var here = scene.aMentor()
                .withTrn(trn)
                .at(schoolB)
                .of(ect.period())
                .trainedBy(AMBITION)
                .register();

        assertThat(here.training()).isNull();
        assertThat(periods.asMentor(there.teacher()))
                .extracting(MentorAtSchoolPeriod::school)
                .containsExactlyInAnyOrder(schoolA, schoolB);
        assertThat(periods.asMentor(there.teacher()))
                .allMatch(spell -> spell.dates().ongoing());
    }

    @Test
    @DisplayName("DM-FUN-10, DM-REM-04, SJ-X-20: a mentor who is no longer funded is not trained")
    void not_funded() {
        Trn trn = scene.aTrn();
        SchoolId schoolA = scene.aSchool();
        var before = scene.aMentor()
                .withTrn(trn)
                .at(schoolA)
                .of(scene.anEct().at(schoolA).register().period())
                .register();
        database.update(TEACHERS)
                .set(TEACHERS.MENTOR_BECAME_INELIGIBLE_FOR_FUNDING_ON, LocalDate.parse("2021-04-19"))
                .set(
                        TEACHERS.MENTOR_BECAME_INELIGIBLE_FOR_FUNDING_REASON,
                        MentorBecameIneligibleForFundingReason.COMPLETED_DURING_EARLY_ROLL_OUT)
                .where(TEACHERS.ID.eq(before.teacher().value()))
                .execute();
        SchoolId schoolB = scene.aSchool();
        var ect = scene.anEct().at(schoolB).trainedBy(AMBITION).register();

        assertThat(scene.aMentor()
                        .withTrn(trn)
                        .at(schoolB)
                        .of(ect.period())
                        .since("2026-10-12")
                        .leavingOtherSchools()
                        .trainedBy(AMBITION)
                        .register()
                        .training())
                .isNull();
    }

    private static RegisterMentor.Refusal refusal(Runnable work) {
        Refused refused = catchThrowableOfType(Refused.class, work::run);
        assertThat(refused).isNotNull();
        return refused.as(RegisterMentor.Refusal.class);
    }
}
