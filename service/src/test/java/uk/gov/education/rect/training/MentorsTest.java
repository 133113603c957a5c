package uk.gov.education.rect.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static uk.gov.education.rect.database.Tables.DECLARATIONS;
import static uk.gov.education.rect.database.Tables.TEACHERS;
import static uk.gov.education.rect.testing.Scene.AMBITION;
import static uk.gov.education.rect.testing.Scene.TUTOR;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jooq.DSLContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import uk.gov.education.rect.calendar.DateRange;
import uk.gov.education.rect.database.enums.DeclarationPaymentStatuses;
import uk.gov.education.rect.database.enums.DeclarationTypes;
import uk.gov.education.rect.database.enums.MentorBecameIneligibleForFundingReason;
import uk.gov.education.rect.schools.SchoolId;
import uk.gov.education.rect.teachers.TeacherId;
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
    private AssignMentor assign;

    @Autowired
    private EligibleMentors eligible;

    @Autowired
    private TrainingPlans plans;

    @Autowired
    private FinishMentorAtSchoolPeriods finish;

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
            "DM-REM-01, DM-REM-03, DM-REM-04, DM-REM-05, DM-REM-06, DM-FUN-11: registered, trained, funded, assigned")
    void registered() {
        SchoolId school = scene.aSchool();
        var ect =
                scene.anEct().at(school).since("2026-09-01").trainedBy(AMBITION).register();
        var mentor = scene.aMentor()
                .of(ect.period())
                .at(school)
                .since("2026-09-14")
                .trainedBy(AMBITION)
                .register();

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

    @Test
    @DisplayName(
            "W8, DM-ASM-01, DM-ASM-02, SJ-ASG-10, SJ-ASG-11: a mentorship starts when both are there, not before today, and ends with the first to leave")
    void mentorship_dates() {
        SchoolId school = scene.aSchool();
        TestClock.set(LocalDate.parse("2026-09-15"));
        var other = scene.anEct().at(school).since("2026-09-01").register();
        var mentor = scene.aMentor()
                .of(other.period())
                .at(school)
                .since("2026-09-15")
                .register();
        finish.execute(new FinishMentorAtSchoolPeriods.Command(
                TUTOR, mentor.teacher(), LocalDate.parse("2027-03-31"), school));
        var ect = scene.anEct().at(school).since("2026-09-01").register();
        TestClock.set(LocalDate.parse("2026-10-01"));
        var assigned = assign(ect.period(), mentor.period());

        assertThat(mentorships.of(ect.period()).getFirst().dates())
                .isEqualTo(DateRange.between(LocalDate.parse("2026-10-01"), LocalDate.parse("2027-03-31")));
        assertThat(assign(ect.period(), mentor.period()))
                .as("a repeat")
                .isEqualTo(new AssignMentor.Assigned(assigned.mentorship(), true));
    }

    @Test
    @DisplayName(
            "DM-ASM-03, DM-ASM-04, DM-GAP-18, SJ-ASG-12, SJ-ASG-13, SJ-ASG-14, SJ-X-19: another mentor ends the mentorship the day before, and both hear of it")
    void replaced() {
        SchoolId school = scene.aSchool();
        TestClock.set(LocalDate.parse("2026-09-01"));
        var ect = scene.anEct().at(school).register();
        var first = scene.aMentor().of(ect.period()).at(school).register();
        var other = scene.anEct().at(school).register();
        var second = scene.aMentor().of(other.period()).at(school).register();
        TestClock.set(LocalDate.parse("2026-10-06"));
        assign(ect.period(), second.period());

        assertThat(mentorships.of(ect.period()))
                .extracting(MentorshipPeriod::dates)
                .containsExactly(
                        DateRange.between(LocalDate.parse("2026-09-01"), LocalDate.parse("2026-10-05")),
                        DateRange.from(LocalDate.parse("2026-10-06")));
        assertThat(scene.storyOf(first.teacher())).endsWith("teacher_finishes_mentoring");
        assertThat(scene.storyOf(ect.teacher()))
                .endsWith("teacher_finishes_being_mentored", "teacher_starts_being_mentored");

        assign(ect.period(), first.period());
        assertThat(mentorships.of(ect.period()))
                .as("one that started today never was")
                .hasSize(2);
    }

    @Test
    @DisplayName(
            "DM-MEN-05, DM-GAP-16, SJ-ASG-02: eligible mentors are at the school, also when they will leave; not the ECT")
    void eligible() {
        SchoolId school = scene.aSchool();
        Trn both = scene.aTrn();
        var other = scene.anEct().at(school).register();
        var leaving = scene.aMentor().of(other.period()).at(school).register();
        finish.execute(new FinishMentorAtSchoolPeriods.Command(
                TUTOR, leaving.teacher(), LocalDate.parse("2026-12-18"), school));
        scene.aMentor().withTrn(both).of(other.period()).at(school).register();
        var ect = scene.anEct().withTrn(both).at(school).register();

        assertThat(eligible.of(school, ect.period()))
                .extracting(EligibleMentors.EligibleMentor::period)
                .containsExactly(leaving.period());
        assertThat(eligible.of(scene.aSchool(), ect.period())).isEmpty();
    }

    @ParameterizedTest(name = "declared {0}, {1}")
    @DisplayName("W7, DM-SCHED-03: who takes over from a mentor that had begun training goes on a replacement schedule")
    @CsvSource({
        "2026-10-02T10:00:00Z, NO_PAYMENT, ecf-replacement-january",
        "2027-01-08T23:59:00Z, NO_PAYMENT, ecf-replacement-january",
        "2027-01-20T10:00:00Z, NO_PAYMENT, ecf-standard-january",
        "2026-10-02T10:00:00Z, VOIDED, ecf-standard-january",
    })
    void replacement(Instant declaredAt, DeclarationPaymentStatuses status, String schedule) {
        SchoolId school = scene.aSchool();
        TestClock.set(LocalDate.parse("2026-09-01"));
        var partnership =
                scene.aPartnership().with(school).of(AMBITION).in(2026).create();
        var ect = scene.anEct().at(school).trainedBy(AMBITION).register();
        var earlier =
                scene.aMentor().of(ect.period()).at(school).trainedBy(AMBITION).register();
        finish.execute(new FinishMentorAtSchoolPeriods.Command(
                TUTOR, earlier.teacher(), LocalDate.parse("2027-01-08"), school));
        declare(
                Objects.requireNonNull(earlier.training()),
                earlier.teacher(),
                declaredAt,
                status,
                partnership.deliveryPartner().id().value());
        TestClock.set(LocalDate.parse("2027-01-11"));
        var other = scene.anEct().at(school).register();
        var newcomer = scene.aMentor().of(other.period()).at(school).register();

        TrainingPlan plan = plans.firstMentorTraining(newcomer.period(), ect.period())
                .found()
                .orElseThrow();
        assertThat(plan.schedule().identifier().code()).isEqualTo(schedule);
        assertThat(plan.startsOn()).isEqualTo(LocalDate.parse("2027-01-11"));
    }

    private void declare(
            TrainingPeriodId training,
            TeacherId teacher,
            Instant at,
            DeclarationPaymentStatuses status,
            long deliveryPartner) {
        database.insertInto(DECLARATIONS)
                .set(DECLARATIONS.TRAINING_PERIOD_ID, training.value())
                .set(DECLARATIONS.TEACHER_ID, teacher.value())
                .set(DECLARATIONS.TRAINEE_ROLE, uk.gov.education.rect.database.enums.TraineeRole.MENTOR)
                .set(DECLARATIONS.DECLARATION_TYPE, DeclarationTypes.STARTED)
                .set(DECLARATIONS.DECLARATION_DATE, at)
                .set(DECLARATIONS.PAYMENT_STATUS, status)
                .set(DECLARATIONS.DELIVERY_PARTNER_WHEN_CREATED_ID, deliveryPartner)
                .execute();
    }

    private AssignMentor.Assigned assign(EctAtSchoolPeriodId ect, MentorAtSchoolPeriodId mentor) {
        return assign.execute(new AssignMentor.Command(TUTOR, ect, mentor, false));
    }

    private static RegisterMentor.Refusal refusal(Runnable work) {
        Refused refused = catchThrowableOfType(Refused.class, work::run);
        assertThat(refused).isNotNull();
        return refused.as(RegisterMentor.Refusal.class);
    }
}
