package uk.gov.education.rect.training;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gov.education.rect.database.Tables.DECLARATIONS;
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
import uk.gov.education.rect.schools.SchoolId;
import uk.gov.education.rect.teachers.TeacherId;
import uk.gov.education.rect.teachers.Trn;
import uk.gov.education.rect.testing.Scene;
import uk.gov.education.rect.testing.ServiceTest;
import uk.gov.education.rect.testing.TestClock;
import uk.gov.education.rect.training.internal.Mentorships;

/** Who mentors whom from when to when, and who may (spec 01 §8.3, §8.4). */
@ServiceTest
class AssignMentorTest {

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
    private Mentorships mentorships;

    @Autowired
    private DSLContext database;

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
}
