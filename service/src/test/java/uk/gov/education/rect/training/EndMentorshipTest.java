package uk.gov.education.rect.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static uk.gov.education.rect.testing.Scene.AMBITION;
import static uk.gov.education.rect.testing.Scene.TUTOR;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.gov.education.rect.calendar.DateRange;
import uk.gov.education.rect.schools.SchoolId;
import uk.gov.education.rect.testing.Scene;
import uk.gov.education.rect.testing.ServiceTest;
import uk.gov.education.rect.testing.TestClock;
import uk.gov.education.rect.training.internal.Mentorships;
import uk.gov.education.rect.training.internal.TrainingPeriods;
import uk.gov.education.rect.usecase.Refused;

@ServiceTest
class EndMentorshipTest {

    @Autowired
    private Scene scene;

    @Autowired
    private EndMentorship endMentorship;

    @Autowired
    private AssignEctsToMentor assignEcts;

    @Autowired
    private CurrentMentorships current;

    @Autowired
    private Mentorships mentorships;

    @Autowired
    private TrainingPeriods trainings;

    private SchoolId school = new SchoolId(0);

    @BeforeEach
    void a_school() {
        school = scene.aSchool();
    }

    @Test
    @DisplayName("SJ-X-58: a mentorship ends on the day, both hear of it once, and the training of both goes on")
    void ended() {
        TestClock.set(LocalDate.parse("2026-09-01"));
        var ect = scene.anEct().at(school).trainedBy(AMBITION).register();
        var mentor =
                scene.aMentor().of(ect.period()).at(school).trainedBy(AMBITION).register();
        TestClock.set(LocalDate.parse("2026-10-06"));

        assertThat(end(ect.period(), mentor.mentorship(), "2026-10-02").already())
                .isFalse();
        assertThat(end(ect.period(), mentor.mentorship(), "2026-10-02").already())
                .as("a repeat")
                .isTrue();

        assertThat(mentorships.of(ect.period()).getFirst().dates())
                .isEqualTo(DateRange.between(LocalDate.parse("2026-09-01"), LocalDate.parse("2026-10-02")));
        assertThat(current.of(ect.period())).isEmpty();
        assertThat(scene.storyOf(ect.teacher())).endsWith("teacher_finishes_being_mentored");
        assertThat(scene.storyOf(mentor.teacher()).stream().filter("teacher_finishes_mentoring"::equals))
                .hasSize(1);
        assertThat(trainings.in(ect.period()).latest().orElseThrow().dates().ongoing())
                .isTrue();
        assertThat(trainings.in(mentor.period()).latest().orElseThrow().dates().ongoing())
                .isTrue();
    }

    @Test
    @DisplayName("SJ-X-58: a mentorship that is still to come never begins")
    void cancelled() {
        var ect = scene.anEct().at(school).since("2026-11-02").register();
        var mentor = scene.aMentor().of(ect.period()).at(school).register();

        assertThat(end(ect.period(), mentor.mentorship(), "2026-11-02").already())
                .isFalse();

        assertThat(mentorships.of(ect.period())).isEmpty();
        assertThat(scene.storyOf(mentor.teacher())).doesNotContain("teacher_starts_mentoring");
    }

    @Test
    @DisplayName("SJ-X-58: it ends on one of its own days, at most four months ahead")
    void days() {
        var ect = scene.anEct().at(school).since("2026-09-01").register();
        var mentor = scene.aMentor().of(ect.period()).at(school).register();
        DateRange possible = DateRange.between(LocalDate.parse("2026-10-06"), LocalDate.parse("2027-02-06"));

        assertThat(refusal(ect.period(), mentor.mentorship(), "2026-10-05"))
                .isEqualTo(new EndMentorship.Refusal.DayNotPossible(possible));
        assertThat(refusal(ect.period(), mentor.mentorship(), "2027-02-07"))
                .isEqualTo(new EndMentorship.Refusal.DayNotPossible(possible));
        assertThat(end(ect.period(), mentor.mentorship(), "2027-02-06").already())
                .isFalse();
        assertThat(end(ect.period(), mentor.mentorship(), "2026-10-06").already())
                .as("it may be brought forward")
                .isFalse();
    }

    @Test
    @DisplayName("SJ-X-58: another ECT's mentorship is not found")
    void of_another_ect() {
        var ect = scene.anEct().at(school).register();
        var other = scene.anEct().at(school).register();
        var mentor = scene.aMentor().of(other.period()).at(school).register();

        assertThat(refusal(ect.period(), mentor.mentorship(), "2026-10-06"))
                .isEqualTo(new EndMentorship.Refusal.MentorshipUnknown());
    }

    @Test
    @DisplayName("SJ-X-58: a mentor is given several ECTs, whoever mentored them before; again changes nothing")
    void several() {
        TestClock.set(LocalDate.parse("2026-09-01"));
        var own = scene.anEct().at(school).register();
        var mentored = scene.anEct().at(school).register();
        var alone = scene.anEct().at(school).register();
        var mentor = scene.aMentor().of(own.period()).at(school).register();
        var before = scene.aMentor().of(mentored.period()).at(school).register();
        TestClock.set(LocalDate.parse("2026-10-06"));
        List<EctAtSchoolPeriodId> ects = List.of(own.period(), mentored.period(), alone.period());

        assertThat(assign(mentor.period(), ects).ects()).isEqualTo(2);
        assertThat(assign(mentor.period(), ects).ects()).as("a repeat").isZero();

        assertThat(ects)
                .allSatisfy(ect ->
                        assertThat(current.of(ect).orElseThrow().mentor()).isEqualTo(mentor.period()));
        assertThat(scene.storyOf(before.teacher())).endsWith("teacher_finishes_mentoring");
    }

    @Test
    @DisplayName("SJ-X-58: all of them or none")
    void all_or_none() {
        var ect = scene.anEct().at(school).register();
        var mentor = scene.aMentor()
                .of(scene.anEct().at(school).register().period())
                .at(school)
                .register();
        var elsewhere = scene.anEct().at(scene.aSchool()).register();

        Refused refused = catchThrowableOfType(
                Refused.class, () -> assign(mentor.period(), List.of(ect.period(), elsewhere.period())));

        assertThat(refused.as(AssignEctsToMentor.Refusal.class))
                .isEqualTo(new AssignEctsToMentor.Refusal.NotAssignable(
                        elsewhere.period(), new AssignMentor.Refusal.DifferentSchools()));
        assertThat(current.of(ect.period())).isEmpty();
    }

    private EndMentorship.Ended end(EctAtSchoolPeriodId ect, MentorshipPeriodId mentorship, String day) {
        return endMentorship.execute(new EndMentorship.Command(TUTOR, ect, mentorship, LocalDate.parse(day)));
    }

    private EndMentorship.Refusal refusal(EctAtSchoolPeriodId ect, MentorshipPeriodId mentorship, String day) {
        Refused refused = catchThrowableOfType(Refused.class, () -> end(ect, mentorship, day));
        assertThat(refused).isNotNull();
        return refused.as(EndMentorship.Refusal.class);
    }

    private AssignEctsToMentor.Assigned assign(MentorAtSchoolPeriodId mentor, List<EctAtSchoolPeriodId> ects) {
        return assignEcts.execute(new AssignEctsToMentor.Command(TUTOR, mentor, ects, null));
    }
}
