package uk.gov.education.rect.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static uk.gov.education.rect.testing.Scene.AMBITION;
import static uk.gov.education.rect.testing.Scene.TUTOR;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
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

/** A school reports a leaver, moves the day and takes it back. Today is 6 October 2026. */
@ServiceTest
class ReportLeavingTest {

    @Autowired
    private Scene scene;

    @Autowired
    private ReportLeaving report;

    @Autowired
    private WithdrawLeaving withdraw;

    @Autowired
    private AtSchoolPeriods periods;

    @Autowired
    private TrainingPeriods trainings;

    @Autowired
    private Mentorships mentorships;

    private SchoolId school = new SchoolId(1);

    @BeforeEach
    void school() {
        school = scene.aSchool();
    }

    @Test
    @DisplayName("SJ-LEV-01 W6: four months ahead to the day, and no further; the end of February is no trap")
    void four_months_ahead() {
        TestClock.set(LocalDate.parse("2026-10-31"));
        var ect = scene.anEct().at(school).since("2026-10-01").register();
        assertThat(refusal(() -> leave(ect.period(), "2027-03-01")))
                .isEqualTo(new ReportLeaving.Refusal.DateNotPossible(
                        new DateProblem.TooFarAhead(LocalDate.parse("2027-02-28"))));
        assertThat(leave(ect.period(), "2027-02-28").lastDay()).isEqualTo("2027-02-28");
    }

    @Test
    @DisplayName("SJ-LEV-10 W20: the open mentorship and training end with the spell, a planned mentorship goes")
    void what_goes_on_ends_and_what_is_planned_goes() {
        var ect =
                scene.anEct().at(school).since("2026-10-01").trainedBy(AMBITION).register();
        var mentor = scene.aMentor().of(ect.period()).at(school).register();
        mentorships.finish(mentor.mentorship(), LocalDate.parse("2027-01-04"));
        var next = scene.aMentor()
                .of(scene.anEct().at(school).register().period())
                .at(school)
                .register();
        mentorships.begin(ect.period(), next.period(), LocalDate.parse("2027-01-05"), null);

        leave(ect.period(), "2026-12-20");

        assertThat(ends(ect.period())).containsExactly(LocalDate.parse("2026-12-20"));
        assertThat(trainings.find(ect.training()).orElseThrow().dates().finishedOn())
                .isEqualTo("2026-12-20");
        assertThat(scene.storyOf(ect.teacher()))
                .contains("teacher_finishes_being_mentored", "teacher_finishes_training_period")
                .endsWith("teacher_left_school_as_ect");

        withdraw(ect.period());

        assertThat(ends(ect.period()))
                .as("both mentorships are back as they were")
                .containsExactly(LocalDate.parse("2027-01-04"), null);
    }

    @Test
    @DisplayName("SJ-LEV-30 DM-GAP-13: a leaving date to come can be moved later, and what it cut moves with it")
    void moved_later() {
        var ect =
                scene.anEct().at(school).since("2026-10-01").trainedBy(AMBITION).register();
        scene.aMentor().of(ect.period()).at(school).register();
        leave(ect.period(), "2026-11-20");
        assertThat(leave(ect.period(), "2026-11-20").already()).isTrue();

        assertThat(leave(ect.period(), "2026-12-18"))
                .isEqualTo(new ReportLeaving.Reported(LocalDate.parse("2026-12-18"), false));

        assertThat(periods.find(ect.period()).orElseThrow().dates().finishedOn())
                .isEqualTo("2026-12-18");
        assertThat(trainings.find(ect.training()).orElseThrow().dates().finishedOn())
                .isEqualTo("2026-12-18");
        assertThat(ends(ect.period())).containsExactly(LocalDate.parse("2026-12-18"));
        assertThat(scene.storyOf(ect.teacher())).endsWith("teacher_leaving_date_changed");
    }

    @Test
    @DisplayName(
            "SJ-LEV-30 SJ-X-51 DM-GAP-13: taken back, everything goes on as before; taken back again, nothing changes")
    void taken_back() {
        var ect =
                scene.anEct().at(school).since("2026-10-01").trainedBy(AMBITION).register();
        scene.aMentor().of(ect.period()).at(school).register();
        leave(ect.period(), "2026-11-20");

        assertThat(withdraw(ect.period()).already()).isFalse();

        var period = periods.find(ect.period()).orElseThrow();
        assertThat(period.dates().finishedOn()).isNull();
        assertThat(period.leavingReportedBy()).isNull();
        assertThat(trainings.find(ect.training()).orElseThrow().dates().finishedOn())
                .isNull();
        assertThat(ends(ect.period())).containsExactly((LocalDate) null);
        assertThat(scene.storyOf(ect.teacher())).endsWith("teacher_leaving_withdrawn");
        assertThat(withdraw(ect.period()).already()).isTrue();
    }

    @Test
    @DisplayName("SJ-LEV-30 DM-GAP-13: training that the leaving date deleted is set up again when it is taken back")
    void deleted_training_returns() {
        var ect =
                scene.anEct().at(school).since("2026-11-02").trainedBy(AMBITION).register();
        leave(ect.period(), "2026-11-02");
        assertThat(trainings.in(ect.period()).periods()).isEmpty();

        withdraw(ect.period());

        assertThat(trainings.in(ect.period()).periods()).singleElement().satisfies(training -> {
            assertThat(training.dates().startedOn()).isEqualTo("2026-11-02");
            assertThat(training.dates().finishedOn()).isNull();
            assertThat(training.leadProvider().orElseThrow().name()).isEqualTo(AMBITION);
            assertThat(training.schedule()).isNotNull();
        });
    }

    @Test
    @DisplayName("SJ-LEV-20 SJ-LEV-33: a mentor leaves; a mentor assigned since then is not pushed out when they stay")
    void mentors() {
        var ect = scene.anEct().at(school).since("2026-10-01").register();
        var leaver = scene.aMentor().of(ect.period()).at(school).register();
        leave(leaver.period(), "2026-11-20");
        assertThat(ends(ect.period())).containsExactly(LocalDate.parse("2026-11-20"));
        var other = scene.aMentor()
                .of(scene.anEct().at(school).register().period())
                .at(school)
                .register();
        mentorships.begin(ect.period(), other.period(), LocalDate.parse("2026-11-21"), null);

        withdraw(leaver.period());

        assertThat(periods.find(leaver.period()).orElseThrow().dates().finishedOn())
                .isNull();
        assertThat(ends(ect.period())).containsExactly(LocalDate.parse("2026-11-20"), null);
    }

    @Test
    @DisplayName(
            "DM-INT-10, SJ-LEV-31: not to or beyond the day another school has registered them from; not taken back then")
    void registered_elsewhere() {
        var trn = scene.aTrn();
        var ect = scene.anEct().withTrn(trn).at(school).since("2026-09-01").register();
        leave(ect.period(), "2026-11-20");
        scene.anEct().withTrn(trn).at(scene.aSchool()).since("2026-12-01").register();

        assertThat(refusal(() -> leave(ect.period(), "2026-12-01")))
                .isEqualTo(new ReportLeaving.Refusal.StartsElsewhere(LocalDate.parse("2026-12-01")));
        assertThat(refusal(() -> withdraw(ect.period())))
                .isEqualTo(new WithdrawLeaving.Refusal.StartsElsewhere(LocalDate.parse("2026-12-01")));
        assertThat(leave(ect.period(), "2026-11-30").lastDay()).isEqualTo("2026-11-30");
    }

    @Test
    @DisplayName("SJ-X-03 SJ-ACC-14: who has left stays left; another school's people do not exist")
    void not_theirs_any_more() {
        var ect = scene.anEct().at(school).since("2026-09-01").register();
        leave(ect.period(), "2026-10-06");
        TestClock.set(LocalDate.parse("2026-10-07"));
        assertThat(refusal(() -> leave(ect.period(), "2026-11-05")))
                .isEqualTo(new ReportLeaving.Refusal.HasLeft(LocalDate.parse("2026-10-06")));
        assertThat(refusal(() -> withdraw(ect.period())))
                .isEqualTo(new WithdrawLeaving.Refusal.HasLeft(LocalDate.parse("2026-10-06")));
        SchoolId stranger = scene.aSchool();
        assertThat(refusal(() -> report.execute(
                        new ReportLeaving.Command(TUTOR, stranger, ect.period(), LocalDate.parse("2026-11-05")))))
                .isEqualTo(new ReportLeaving.Refusal.PeriodUnknown());
    }

    private List<@Nullable LocalDate> ends(EctAtSchoolPeriodId ect) {
        return mentorships.of(ect).stream()
                .map(mentorship -> mentorship.dates().finishedOn())
                .toList();
    }

    private static Object refusal(org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
        return catchThrowableOfType(Refused.class, work).refusal();
    }

    private ReportLeaving.Reported leave(AtSchoolPeriodId period, String day) {
        return report.execute(new ReportLeaving.Command(TUTOR, school, period, LocalDate.parse(day)));
    }

    private WithdrawLeaving.Withdrawn withdraw(AtSchoolPeriodId period) {
        return withdraw.execute(new WithdrawLeaving.Command(TUTOR, school, period));
    }
}
