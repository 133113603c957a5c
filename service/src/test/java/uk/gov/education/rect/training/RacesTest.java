package uk.gov.education.rect.training;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gov.education.rect.database.Tables.ECT_AT_SCHOOL_PERIODS;
import static uk.gov.education.rect.database.Tables.SCHOOL_PARTNERSHIPS;
import static uk.gov.education.rect.database.Tables.TEACHERS;
import static uk.gov.education.rect.testing.Scene.AMBITION;
import static uk.gov.education.rect.testing.Scene.TUTOR;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jooq.DSLContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import uk.gov.education.rect.providers.CreateSchoolPartnership;
import uk.gov.education.rect.schools.SchoolId;
import uk.gov.education.rect.teachers.Trn;
import uk.gov.education.rect.testing.Scene;
import uk.gov.education.rect.testing.ServiceTest;
import uk.gov.education.rect.training.RegisterEct.Registered;
import uk.gov.education.rect.training.internal.Mentorships;
import uk.gov.education.rect.training.internal.TrainingPeriods;
import uk.gov.education.rect.usecase.Refused;

/** Two people at once, each on a connection of their own: one result, and an answer for the other. */
@ServiceTest
class RacesTest {

    @Autowired
    private Scene scene;

    @Autowired
    private RegisterEct registerEct;

    @Autowired
    private AssignMentor assign;

    @Autowired
    private CreateSchoolPartnership createPartnership;

    @Autowired
    private Mentorships mentorships;

    @Autowired
    private TrainingPeriods trainings;

    @Autowired
    private DSLContext database;

    @RepeatedTest(3)
    @DisplayName("double submit: the same registration twice at once is one registration")
    void double_submit() throws Exception {
        var command = scene.anEct().at(scene.aSchool()).trainedBy(AMBITION).command();
        List<Object> answers = atOnce(() -> registerEct.execute(command), () -> registerEct.execute(command));

        assertThat(answers).allMatch(Registered.class::isInstance);
        assertThat(answers.stream()
                        .map(Registered.class::cast)
                        .map(Registered::period)
                        .distinct())
                .hasSize(1);
        assertThat(answers.stream().map(Registered.class::cast).filter(Registered::already))
                .hasSize(1);
        assertThat(database.fetchCount(TEACHERS, TEACHERS.TRN.eq(command.trn().value())))
                .isEqualTo(1);
    }

    @RepeatedTest(3)
    @DisplayName(
            "DM-GAP-01: two people of a school who register the same ECT differently at once: one wins, the other is told")
    void different_answers() throws Exception {
        Trn trn = scene.aTrn();
        SchoolId school = scene.aSchool();
        var one = scene.anEct().withTrn(trn).at(school).since("2026-09-01").command();
        var other = scene.anEct().withTrn(trn).at(school).since("2026-09-02").command();
        List<Object> answers = atOnce(() -> registerEct.execute(one), () -> registerEct.execute(other));

        assertThat(answers.stream().filter(Registered.class::isInstance)).hasSize(1);
        assertThat(answers.stream().filter(RegisterEct.Refusal.AlreadyActiveAtSchool.class::isInstance))
                .hasSize(1);
        assertThat(spells(trn)).isEqualTo(1);
    }

    @RepeatedTest(3)
    @DisplayName(
            "DM-GAP-01: two schools that register the same ECT from the same day at once: one spell is left, nothing is doubled")
    void two_schools() throws Exception {
        Trn trn = scene.aTrn();
        var one = scene.anEct()
                .withTrn(trn)
                .at(scene.aSchool())
                .trainedBy(AMBITION)
                .command();
        var other = scene.anEct()
                .withTrn(trn)
                .at(scene.aSchool())
                .trainedBy(AMBITION)
                .command();
        List<Object> answers = atOnce(() -> registerEct.execute(one), () -> registerEct.execute(other));

        assertThat(answers).allMatch(Registered.class::isInstance);
        assertThat(spells(trn)).isEqualTo(1);
    }

    @RepeatedTest(3)
    @DisplayName("two mentors assigned to one ECT at once: the ECT has one mentor")
    void two_assignments() throws Exception {
        SchoolId school = scene.aSchool();
        var ect = scene.anEct().at(school).register();
        var one = scene.aMentor()
                .at(school)
                .of(scene.anEct().at(school).register().period())
                .register();
        var other = scene.aMentor()
                .at(school)
                .of(scene.anEct().at(school).register().period())
                .register();
        atOnce(
                () -> assign.execute(new AssignMentor.Command(TUTOR, ect.period(), one.period(), false)),
                () -> assign.execute(new AssignMentor.Command(TUTOR, ect.period(), other.period(), false)));

        assertThat(mentorships.of(ect.period())).hasSize(1);
        assertThat(scene.storyOf(ect.teacher()).stream().filter("teacher_starts_being_mentored"::equals))
                .hasSize(1);
    }

    @RepeatedTest(3)
    @DisplayName("the same partnership twice at once is one partnership; the other caller is told")
    void two_partnerships() throws Exception {
        SchoolId school = scene.aSchool();
        var one = scene.aPartnership().with(school).of(AMBITION).command();
        var other = scene.aPartnership().with(school).of(AMBITION).command();
        List<Object> answers = atOnce(() -> createPartnership.execute(one), () -> createPartnership.execute(other));

        assertThat(answers.stream().filter(CreateSchoolPartnership.Created.class::isInstance))
                .hasSize(1);
        assertThat(answers.stream().filter(CreateSchoolPartnership.Refusal.Invalid.class::isInstance))
                .hasSize(1);
        assertThat(database.fetchCount(SCHOOL_PARTNERSHIPS, SCHOOL_PARTNERSHIPS.SCHOOL_ID.eq(school.value())))
                .isEqualTo(1);
    }

    @RepeatedTest(5)
    @DisplayName("DM-SP-03: an ECT registered while the partnership is made is confirmed, whoever comes first")
    void registered_while_partnership_is_made() throws Exception {
        SchoolId school = scene.aSchool();
        var registration = scene.anEct().at(school).trainedBy(AMBITION).command();
        var partnership = scene.aPartnership().with(school).of(AMBITION).command();
        List<Object> answers =
                atOnce(() -> registerEct.execute(registration), () -> createPartnership.execute(partnership));

        Registered ect = answers.stream()
                .filter(Registered.class::isInstance)
                .map(Registered.class::cast)
                .findFirst()
                .orElseThrow();
        assertThat(trainings.find(ect.training()).orElseThrow().confirmed()).isTrue();
    }

    private int spells(Trn trn) {
        return database.fetchCount(database.selectOne()
                .from(ECT_AT_SCHOOL_PERIODS)
                .join(TEACHERS)
                .on(TEACHERS.ID.eq(ECT_AT_SCHOOL_PERIODS.TEACHER_ID))
                .where(TEACHERS.TRN.eq(trn.value())));
    }

    /** What each gets: its result, or the reason it was refused for. */
    private static List<Object> atOnce(Callable<Object> one, Callable<Object> other) throws Exception {
        CyclicBarrier barrier = new CyclicBarrier(2);
        try (ExecutorService people = Executors.newFixedThreadPool(2)) {
            Future<Object> first = people.submit(() -> answer(barrier, one));
            Future<Object> second = people.submit(() -> answer(barrier, other));
            return List.of(first.get(), second.get());
        }
    }

    private static Object answer(CyclicBarrier barrier, Callable<Object> work) throws Exception {
        barrier.await();
        try {
            return work.call();
        } catch (Refused refused) {
            return refused.refusal();
        }
    }
}
