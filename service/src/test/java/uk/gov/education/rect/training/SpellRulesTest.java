package uk.gov.education.rect.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static uk.gov.education.rect.database.Tables.API_PARTICIPANTS;
import static uk.gov.education.rect.database.Tables.TEACHERS;
import static uk.gov.education.rect.testing.Scene.AMBITION;
import static uk.gov.education.rect.testing.Scene.TUTOR;

import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.gov.education.rect.schools.SchoolId;
import uk.gov.education.rect.teachers.TeacherId;
import uk.gov.education.rect.teachers.TraineeRole;
import uk.gov.education.rect.testing.Scene;
import uk.gov.education.rect.testing.ServiceTest;
import uk.gov.education.rect.testing.TestClock;
import uk.gov.education.rect.timeline.Author;
import uk.gov.education.rect.training.internal.AtSchoolPeriods;
import uk.gov.education.rect.training.internal.Completions;
import uk.gov.education.rect.training.internal.Mentorships;
import uk.gov.education.rect.training.internal.TrainingPeriods;
import uk.gov.education.rect.usecase.Refused;

/** What goes with a spell at a school, and what cannot be before it begins. Today is 6 October 2026. */
@ServiceTest
class SpellRulesTest {

    private static final Author PROVIDER = new Author.LeadProviderApi(AMBITION);

    @Autowired
    private Scene scene;

    @Autowired
    private DeleteUnstartedPeriod deleteUnstarted;

    @Autowired
    private DeferTraining defer;

    @Autowired
    private WithdrawTraining withdraw;

    @Autowired
    private Completions completions;

    @Autowired
    private AtSchoolPeriods periods;

    @Autowired
    private TrainingPeriods trainings;

    @Autowired
    private Mentorships mentorships;

    @Autowired
    private DSLContext database;

    private SchoolId school = new SchoolId(0);

    @BeforeEach
    void a_school_in_partnership() {
        school = scene.aSchool();
        scene.aPartnership().with(school).of(AMBITION).create();
    }

    @Test
    @DisplayName("DM-ECT-06: with an ECT's spell go its mentorships and training, and nothing of the mentor's")
    void deleting_an_ect_spell() {
        var ect =
                scene.anEct().at(school).since("2026-11-02").trainedBy(AMBITION).register();
        var mentor = scene.aMentor().of(ect.period()).at(school).register();

        assertThat(delete(ect.period())).isTrue();

        assertThat(periods.find(ect.period())).isEmpty();
        assertThat(trainings.find(ect.training())).isEmpty();
        assertThat(mentorships.of(ect.period())).isEmpty();
        assertThat(periods.find(mentor.period())).isPresent();
    }

    @Test
    @DisplayName("DM-MEN-03: with a mentor's spell go its mentorships and training, and the ECT's mentor id")
    void deleting_a_mentor_spell() {
        var ect =
                scene.anEct().at(school).since("2026-11-02").trainedBy(AMBITION).register();
        var mentor = scene.aMentor()
                .of(ect.period())
                .at(school)
                .since("2026-11-02")
                .trainedBy(AMBITION)
                .register();
        String mentorId = apiId(mentor.teacher()).toString();
        assertThat(participant(ect.teacher())).contains("\"mentor_id\":\"" + mentorId);

        assertThat(delete(mentor.period())).isTrue();

        assertThat(periods.find(mentor.period())).isEmpty();
        assertThat(trainings.in(mentor.period()).periods()).isEmpty();
        assertThat(mentorships.of(mentor.period())).isEmpty();
        assertThat(participant(ect.teacher())).doesNotContain(mentorId);
        assertThat(periods.find(ect.period())).isPresent();
        assertThat(trainings.find(ect.training())).isPresent();
    }

    @Test
    @DisplayName("DM-TRN-12: training that has not begun is neither deferred nor withdrawn")
    void nothing_before_it_begins() {
        var ect =
                scene.anEct().at(school).since("2026-10-07").trainedBy(AMBITION).register();
        UUID participant = apiId(ect.teacher());

        Refused deferring = catchThrowableOfType(
                Refused.class,
                () -> defer.execute(new DeferTraining.Command(
                        PROVIDER, scene.leadProvider(AMBITION), participant, "ecf-induction", "other")));
        Refused withdrawing = catchThrowableOfType(
                Refused.class,
                () -> withdraw.execute(new WithdrawTraining.Command(
                        PROVIDER, scene.leadProvider(AMBITION), participant, "ecf-induction", "other")));

        assertThat(deferring.refusal())
                .isEqualTo(new DeferTraining.Refusal.NotPossible(List.of(DeferTraining.Problem.NOT_STARTED)));
        assertThat(withdrawing.refusal())
                .isEqualTo(new WithdrawTraining.Refusal.NotPossible(List.of(WithdrawTraining.Problem.NOT_STARTED)));
        TrainingPeriod training = trainings.find(ect.training()).orElseThrow();
        assertThat(training.deferredAt()).isNull();
        assertThat(training.withdrawnAt()).isNull();
        assertThat(training.dates().ongoing()).isTrue();
    }

    @Test
    @DisplayName("DM-TRN-23: a mentor has completed training once it is no longer paid for, as a mentor only")
    void completed_mentor() {
        var ect = scene.anEct().at(school).since("2026-09-01").register();
        TeacherId mentor = scene.aMentor()
                .of(ect.period())
                .at(school)
                .trainedBy(AMBITION)
                .register()
                .teacher();
        assertThat(completions.completed(mentor, TraineeRole.MENTOR)).isFalse();

        database.execute("""
                update teachers
                set mentor_became_ineligible_for_funding_on = '2026-10-01',
                  mentor_became_ineligible_for_funding_reason = 'completed_declaration_received'
                where id = ?""", mentor.value());

        assertThat(completions.completed(mentor, TraineeRole.MENTOR)).isTrue();
        assertThat(completions.completed(mentor, TraineeRole.ECT)).isFalse();
    }

    private boolean delete(AtSchoolPeriodId period) {
        return deleteUnstarted
                .execute(new DeleteUnstartedPeriod.Command(TUTOR, period, TestClock.today()))
                .deleted();
    }

    private UUID apiId(TeacherId teacher) {
        return database.fetchSingle(TEACHERS, TEACHERS.ID.eq(teacher.value())).getApiId();
    }

    /** The teacher as the lead provider sees them. */
    private String participant(TeacherId teacher) {
        return database.fetchSingle(API_PARTICIPANTS, API_PARTICIPANTS.RECORD_ID.eq(teacher.value()))
                .getBody()
                .replace(" ", "");
    }
}
