package uk.gov.education.rect.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static uk.gov.education.rect.database.Tables.TRAINING_PERIODS;
import static uk.gov.education.rect.testing.Scene.AMBITION;
import static uk.gov.education.rect.testing.Scene.TUTOR;

import java.time.LocalDate;
import java.util.Objects;
import org.jooq.DSLContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.gov.education.rect.schools.SchoolId;
import uk.gov.education.rect.testing.Scene;
import uk.gov.education.rect.testing.ServiceTest;
import uk.gov.education.rect.testing.TestClock;
import uk.gov.education.rect.training.internal.AtSchoolPeriods;
import uk.gov.education.rect.training.internal.Mentorships;
import uk.gov.education.rect.training.internal.TrainingPeriods;
import uk.gov.education.rect.usecase.Refused;

@ServiceTest
class LeavingTest {

    @Autowired
    private Scene scene;

    @Autowired
    private FinishEctAtSchoolPeriod finishEct;

    @Autowired
    private FinishMentorAtSchoolPeriods finishMentor;

    @Autowired
    private DeleteUnstartedPeriod deleteUnstarted;

    @Autowired
    private DateRules dates;

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
            "W4, DM-FIN-01, DM-FIN-02, DM-FIN-03: leaving on the day later training starts deletes it; what ended stays")
    void leaving_on_the_day_later_training_starts() {
        SchoolId school = scene.aSchool();
        var ect =
                scene.anEct().at(school).since("2026-10-06").trainedBy(AMBITION).register();
        var mentor = scene.aMentor().of(ect.period()).at(school).register();
        var later = followedFrom(ect, "2026-12-01");

        var finished = finishEct.execute(
                new FinishEctAtSchoolPeriod.Command(TUTOR, ect.period(), LocalDate.parse("2026-12-01"), school));

        assertThat(finished.already()).isFalse();
        assertThat(trainings.find(later)).isEmpty();
        assertThat(trainings.find(ect.training()).orElseThrow().dates().finishedOn())
                .isEqualTo(LocalDate.parse("2026-11-30"));
        assertThat(mentorships.of(mentor.period()).getFirst().dates().finishedOn())
                .isEqualTo(LocalDate.parse("2026-12-01"));
        assertThat(periods.find(ect.period()).orElseThrow().leavingReportedBy()).isEqualTo(school);
    }

    @Test
    @DisplayName("W4: leaving a day later ends it on that day")
    void leaving_a_day_later() {
        var ect = scene.anEct()
                .at(scene.aSchool())
                .since("2026-10-06")
                .trainedBy(AMBITION)
                .register();
        var later = followedFrom(ect, "2026-12-01");

        finishEct.execute(
                new FinishEctAtSchoolPeriod.Command(TUTOR, ect.period(), LocalDate.parse("2026-12-02"), null));

        assertThat(trainings.find(later).orElseThrow().dates().finishedOn()).isEqualTo(LocalDate.parse("2026-12-02"));
        assertThat(scene.storyOf(ect.teacher()))
                .endsWith("teacher_finishes_training_period", "teacher_left_school_as_ect");
    }

    @Test
    @DisplayName("DM-FIN-04: leaving can be brought forward, never pushed later; a repeat changes nothing")
    void earlier_only() {
        var ect = scene.anEct().at(scene.aSchool()).since("2026-10-06").register();
        leave(ect.period(), "2026-12-10");
        int told = scene.storyOf(ect.teacher()).size();

        assertThat(leave(ect.period(), "2026-12-10").already()).isTrue();
        assertThat(leave(ect.period(), "2026-12-20").period().dates().finishedOn())
                .isEqualTo(LocalDate.parse("2026-12-10"));
        assertThat(scene.storyOf(ect.teacher())).hasSize(told);
        assertThat(leave(ect.period(), "2026-12-01").period().dates().finishedOn())
                .isEqualTo(LocalDate.parse("2026-12-01"));
    }

    @Test
    @DisplayName("DM-FIN-05: leaving neither withdraws nor defers")
    void not_withdrawn() {
        var ect = scene.anEct()
                .at(scene.aSchool())
                .since("2026-10-06")
                .trainedBy(AMBITION)
                .register();
        leave(ect.period(), "2026-12-10");

        assertThat(trainings.find(ect.training()).orElseThrow().status()).isEqualTo(TrainingStatus.ACTIVE);
    }

    @Test
    @DisplayName("DM-INT-03: nobody leaves before they start")
    void before_start() {
        var ect = scene.anEct().at(scene.aSchool()).since("2026-10-06").register();
        Refused refused = catchThrowableOfType(Refused.class, () -> leave(ect.period(), "2026-10-05"));

        assertThat(refused.refusal())
                .isEqualTo(new FinishEctAtSchoolPeriod.Refusal.BeforeStart(LocalDate.parse("2026-10-06")));
    }

    @Test
    @DisplayName("DM-VAL-07, DM-VAL-08, DM-GAP-14: from the first day on, at most four months ahead")
    void leaving_dates() {
        var ect = scene.anEct().at(scene.aSchool()).since("2026-10-06").register();

        assertThat(dates.ectLeaving(ect.period(), LocalDate.parse("2026-10-05")))
                .containsInstanceOf(DateProblem.BeforeSpell.class);
        assertThat(dates.ectLeaving(ect.period(), LocalDate.parse("2026-10-06")))
                .isEmpty();
        assertThat(dates.ectLeaving(ect.period(), LocalDate.parse("2027-02-06")))
                .isEmpty();
        assertThat(dates.ectLeaving(ect.period(), LocalDate.parse("2027-02-07")))
                .contains(new DateProblem.TooFarAhead(LocalDate.parse("2027-02-06")));
    }

    @Test
    @DisplayName("8.13: a mentor leaves one school, or all; mentorships end no later than the mentee")
    void mentors() {
        SchoolId school = scene.aSchool();
        var ect = scene.anEct().at(school).since("2026-10-06").register();
        var mentor = scene.aMentor().of(ect.period()).at(school).register();
        leave(ect.period(), "2026-11-20");
        var result = finishMentor.execute(new FinishMentorAtSchoolPeriods.Command(
                TUTOR, mentor.teacher(), LocalDate.parse("2026-12-20"), school));

        assertThat(result.periods()).containsExactly(mentor.period());
        assertThat(mentorships.of(mentor.period()).getFirst().dates().finishedOn())
                .isEqualTo(LocalDate.parse("2026-11-20"));
        assertThat(periods.find(mentor.period()).orElseThrow().dates().finishedOn())
                .isEqualTo(LocalDate.parse("2026-12-20"));
        assertThat(scene.storyOf(mentor.teacher())).endsWith("teacher_left_school_as_mentor");
        assertThat(finishMentor
                        .execute(new FinishMentorAtSchoolPeriods.Command(
                                TUTOR, mentor.teacher(), LocalDate.parse("2026-12-20"), scene.aSchool()))
                        .periods())
                .isEmpty();
    }

    @Test
    @DisplayName("8.14: a spell that has not begun goes with its children and events; one that has stays")
    void unstarted() {
        SchoolId school = scene.aSchool();
        var unstarted =
                scene.anEct().at(school).since("2026-11-02").trainedBy(AMBITION).register();
        scene.aMentor().of(unstarted.period()).at(school).register();
        var started = scene.anEct().at(school).since("2026-10-05").register();

        assertThat(delete(unstarted.period())).isTrue();
        assertThat(delete(started.period())).isFalse();
        assertThat(periods.find(unstarted.period())).isEmpty();
        assertThat(periods.find(started.period())).isPresent();
        assertThat(scene.storyOf(unstarted.teacher()))
                .as("its own events went, all but the schedule's, which is about the teacher")
                .contains("teacher_ect_at_school_period_deleted")
                .doesNotContain("teacher_registered_as_ect", "teacher_schedule_assigned_to_training_period");
        assertThat(delete(unstarted.period())).as("a repeat").isFalse();
    }

    private boolean delete(EctAtSchoolPeriodId period) {
        return deleteUnstarted
                .execute(new DeleteUnstartedPeriod.Command(TUTOR, period, TestClock.today()))
                .deleted();
    }

    private FinishEctAtSchoolPeriod.Finished leave(EctAtSchoolPeriodId period, String day) {
        return finishEct.execute(new FinishEctAtSchoolPeriod.Command(TUTOR, period, LocalDate.parse(day), null));
    }

    /** Training that is followed by other training of the same spell, as a change of lead provider leaves it. */
    private TrainingPeriodId followedFrom(RegisterEct.Registered ect, String day) {
        LocalDate start = LocalDate.parse(day);
        TrainingPeriod first = trainings.find(ect.training()).orElseThrow();
        trainings.finish(first.id(), start.minusDays(1));
        return new TrainingPeriodId(database.insertInto(TRAINING_PERIODS)
                .set(TRAINING_PERIODS.ECT_AT_SCHOOL_PERIOD_ID, ect.period().value())
                .set(
                        TRAINING_PERIODS.TRAINING_PROGRAMME,
                        uk.gov.education.rect.database.enums.TrainingProgramme.PROVIDER_LED)
                .set(TRAINING_PERIODS.STARTED_ON, start)
                .set(
                        TRAINING_PERIODS.EXPRESSION_OF_INTEREST_ID,
                        Objects.requireNonNull(first.interestIn()).id().value())
                .set(
                        TRAINING_PERIODS.SCHEDULE_ID,
                        Objects.requireNonNull(first.schedule()).id().value())
                .returningResult(TRAINING_PERIODS.ID)
                .fetchSingle()
                .value1());
    }
}
