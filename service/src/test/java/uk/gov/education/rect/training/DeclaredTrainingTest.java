package uk.gov.education.rect.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static uk.gov.education.rect.database.Tables.DECLARATIONS;
import static uk.gov.education.rect.database.Tables.ECT_AT_SCHOOL_PERIODS;
import static uk.gov.education.rect.database.Tables.MENTORSHIP_PERIODS;
import static uk.gov.education.rect.database.Tables.TRAINING_PERIODS;
import static uk.gov.education.rect.testing.Scene.AMBITION;
import static uk.gov.education.rect.testing.Scene.TUTOR;

import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import uk.gov.education.rect.calendar.ContractYear;
import uk.gov.education.rect.calendar.ScheduleIdentifier;
import uk.gov.education.rect.database.enums.DeclarationPaymentStatuses;
import uk.gov.education.rect.finance.StatementId;
import uk.gov.education.rect.finance.testing.Scene.Person;
import uk.gov.education.rect.schools.SchoolId;
import uk.gov.education.rect.teachers.TraineeRole;
import uk.gov.education.rect.teachers.Trn;
import uk.gov.education.rect.testing.Scene;
import uk.gov.education.rect.testing.ServiceTest;
import uk.gov.education.rect.training.internal.Children;
import uk.gov.education.rect.training.internal.Children.Recording;
import uk.gov.education.rect.training.internal.TrainingPeriods;
import uk.gov.education.rect.usecase.LostRaces;
import uk.gov.education.rect.usecase.Refused;

/** What declarations rest on stays, whoever leaves (DM-TRN-20, DM-GAP-03); children end before their parents (DM-INT-32). */
@ServiceTest
class DeclaredTrainingTest {

    private static final LocalDate SEPTEMBER = LocalDate.of(2026, 9, 1);
    private static final LocalDate SECOND = LocalDate.of(2026, 10, 5);

    @Autowired
    private Scene scene;

    @Autowired
    private FinishEctAtSchoolPeriod finishEct;

    @Autowired
    private FinishMentorAtSchoolPeriods finishMentor;

    @Autowired
    private DeleteUnstartedPeriod deleteUnstarted;

    @Autowired
    private Children children;

    @Autowired
    private TrainingPeriods trainings;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private DSLContext database;

    private uk.gov.education.rect.finance.testing.Scene rows;

    @BeforeEach
    void rows() {
        rows = new uk.gov.education.rect.finance.testing.Scene(database);
    }

    /** An ECT since September whose second training, from 5 October, is declared for. */
    private record Ect(Person person, long school, EctAtSchoolPeriodId spell, TrainingPeriodId second) {}

    private Ect ect() {
        Person person = rows.person();
        long school = rows.school();
        long partnership = rows.partnership(school, AMBITION, 2026);
        long schedule = rows.schedule(2026, "ecf-standard-september");
        long spell = rows.ectAt(school, person, SEPTEMBER, null);
        rows.ectTraining(spell, partnership, schedule, SEPTEMBER, SECOND.minusDays(1));
        long second = rows.ectTraining(spell, partnership, schedule, SECOND, null);
        return new Ect(person, school, new EctAtSchoolPeriodId(spell), new TrainingPeriodId(second));
    }

    private void declare(
            TrainingPeriodId training, DeclarationPaymentStatuses status, @Nullable StatementId statement) {
        database.insertInto(DECLARATIONS)
                .set(DECLARATIONS.TRAINING_PERIOD_ID, training.value())
                .set(DECLARATIONS.DECLARATION_DATE, SECOND.atTime(9, 0).toInstant(java.time.ZoneOffset.UTC))
                .set(DECLARATIONS.PAYMENT_STATUS, status)
                .set(DECLARATIONS.PAYMENT_STATEMENT_ID, statement == null ? null : statement.value())
                .set(
                        DECLARATIONS.DELIVERY_PARTNER_WHEN_CREATED_ID,
                        database.fetchSingle(
                                        "select delivery_partner_id from lead_provider_delivery_partnerships order by id limit 1")
                                .get(0, Long.class))
                .execute();
    }

    private FinishEctAtSchoolPeriod.Finished leave(EctAtSchoolPeriodId spell, LocalDate on) {
        return finishEct.execute(new FinishEctAtSchoolPeriod.Command(TUTOR, spell, on, null));
    }

    @ParameterizedTest
    @EnumSource(
            value = DeclarationPaymentStatuses.class,
            names = {"NO_PAYMENT", "VOIDED"})
    @DisplayName(
            "SJ-LEV-32 DM-GAP-03: leaving before training that has any declaration, also a voided one, is refused; nothing is lost")
    void leaving_before(DeclarationPaymentStatuses status) {
        Ect ect = ect();
        declare(ect.second(), status, null);

        Refused refused = catchThrowableOfType(Refused.class, () -> leave(ect.spell(), SECOND.minusDays(1)));

        assertThat(refused.refusal()).isEqualTo(new FinishEctAtSchoolPeriod.Refusal.DeclarationsExist());
        assertThat(trainings.find(ect.second()).orElseThrow().dates().finished())
                .isFalse();
        assertThat(scene.storyOf(ect.person().id())).isEmpty();
    }

    @Test
    @DisplayName("SJ-LEV-32 DM-GAP-03: leaving on the day it starts ends it on that day instead of deleting it")
    void leaving_on_its_first_day() {
        Ect ect = ect();
        declare(ect.second(), DeclarationPaymentStatuses.NO_PAYMENT, null);

        leave(ect.spell(), SECOND);

        assertThat(trainings.find(ect.second()).orElseThrow().dates().finishedOn())
                .isEqualTo(SECOND);
        assertThat(scene.storyOf(ect.person().id()))
                .containsExactly("teacher_finishes_training_period", "teacher_left_school_as_ect");
    }

    @Test
    @DisplayName("DM-TRN-20: the database refuses to delete training with billable declarations, by name")
    void billable() {
        Ect ect = ect();
        declare(
                ect.second(),
                DeclarationPaymentStatuses.ELIGIBLE,
                rows.outputStatement(rows.contract(AMBITION, 2026, 10), 2026, 11));

        assertThatThrownBy(() -> trainings.delete(ect.second()))
                .satisfies(failure -> assertThat(LostRaces.brokenConstraint(failure))
                        .contains("training_periods_kept_while_billable"));
    }

    @Test
    @DisplayName("DM-GAP-03: and any other training that is declared for, by its foreign key")
    void unpaid() {
        Ect ect = ect();
        declare(ect.second(), DeclarationPaymentStatuses.NO_PAYMENT, null);

        assertThatThrownBy(() -> trainings.delete(ect.second()))
                .satisfies(failure ->
                        assertThat(LostRaces.brokenConstraint(failure)).contains("declarations_training_period_fk"));
    }

    @Test
    @DisplayName("DM-GAP-03: a mentor cannot leave before a mentorship that a declaration names")
    void mentorship() {
        Ect ect = ect();
        Person mentor = rows.person();
        long spell = rows.mentorAt(ect.school(), mentor, SEPTEMBER, null);
        long mentorship = rows.mentorship(ect.spell().value(), spell, SECOND, null);
        declare(ect.second(), DeclarationPaymentStatuses.NO_PAYMENT, null);
        database.update(DECLARATIONS)
                .set(DECLARATIONS.MENTORSHIP_PERIOD_ID, mentorship)
                .where(DECLARATIONS.TRAINING_PERIOD_ID.eq(ect.second().value()))
                .execute();

        Refused refused = catchThrowableOfType(
                Refused.class,
                () -> finishMentor.execute(
                        new FinishMentorAtSchoolPeriods.Command(TUTOR, mentor.id(), SECOND.minusDays(1), null)));

        assertThat(refused.refusal()).isEqualTo(new FinishMentorAtSchoolPeriods.Refusal.DeclarationsExist());
        assertThat(database.fetchExists(MENTORSHIP_PERIODS, MENTORSHIP_PERIODS.ID.eq(mentorship)))
                .isTrue();
    }

    @Test
    @DisplayName("DM-ECT-06, DM-GAP-03: a spell that has not begun is not deleted while its training is declared for")
    void unstarted_spell() {
        Person person = rows.person();
        long school = rows.school();
        LocalDate start = LocalDate.of(2026, 10, 6);
        long spell = rows.ectAt(school, person, start, null);
        long training = rows.ectTraining(
                spell,
                rows.partnership(school, AMBITION, 2026),
                rows.schedule(2026, "ecf-standard-september"),
                start,
                null);
        declare(new TrainingPeriodId(training), DeclarationPaymentStatuses.NO_PAYMENT, null);

        Refused refused = catchThrowableOfType(
                Refused.class,
                () -> deleteUnstarted.execute(
                        new DeleteUnstartedPeriod.Command(TUTOR, new EctAtSchoolPeriodId(spell), start)));

        assertThat(refused.refusal()).isEqualTo(new DeleteUnstartedPeriod.Refusal.DeclarationsExist());
    }

    @Test
    @DisplayName(
            "DM-INT-32: the database refuses a spell that no longer covers its training, or its mentorship, by name")
    void parents_cover_children() {
        Ect ect = ect();
        assertThat(broken(() -> endSpell(ect.spell(), SECOND)))
                .contains("ect_at_school_periods_cover_training_periods");

        Person other = rows.person();
        long spell = rows.ectAt(ect.school(), other, SEPTEMBER, null);
        rows.mentorship(spell, rows.mentorAt(ect.school(), rows.person(), SEPTEMBER, null), SEPTEMBER, null);
        assertThat(broken(() -> endSpell(new EctAtSchoolPeriodId(spell), SECOND)))
                .contains("ect_at_school_periods_cover_mentorship_periods");
    }

    @Test
    @DisplayName("DM-INT-32: training and mentorships end first, then the spell, in one transaction")
    void children_first() {
        Ect ect = ect();
        long mentorship = rows.mentorship(
                ect.spell().value(), rows.mentorAt(ect.school(), rows.person(), SEPTEMBER, null), SEPTEMBER, null);

        transactions.executeWithoutResult(status -> {
            children.endOn(ect.spell(), LocalDate.of(2026, 10, 20), TUTOR, Recording.RECORDED);
            database.execute("set constraints all immediate");
            endSpell(ect.spell(), LocalDate.of(2026, 10, 20));
        });

        assertThat(database.fetchSingle(MENTORSHIP_PERIODS, MENTORSHIP_PERIODS.ID.eq(mentorship))
                        .getFinishedOn())
                .isEqualTo(LocalDate.of(2026, 10, 20));
        assertThat(trainings.find(ect.second()).orElseThrow().dates().finishedOn())
                .isEqualTo(LocalDate.of(2026, 10, 20));
    }

    private void endSpell(EctAtSchoolPeriodId spell, LocalDate on) {
        database.update(ECT_AT_SCHOOL_PERIODS)
                .set(ECT_AT_SCHOOL_PERIODS.FINISHED_ON, on)
                .where(ECT_AT_SCHOOL_PERIODS.ID.eq(spell.value()))
                .execute();
    }

    private static java.util.Optional<String> broken(Runnable work) {
        RuntimeException failure = catchThrowableOfType(RuntimeException.class, work::run);
        assertThat(failure).isNotNull();
        return LostRaces.brokenConstraint(failure);
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.CsvSource({"2026-10-15, 2026-10-14", "2026-11-02, 2026-10-20"})
    @DisplayName("W3: after school A reported leaving, a registration elsewhere brings the end forward, never back")
    void left_before_the_transfer(LocalDate startsElsewhere, LocalDate ends) {
        SchoolId schoolA = scene.aSchool();
        Trn trn = scene.aTrn();
        var atA = scene.anEct()
                .withTrn(trn)
                .at(schoolA)
                .since("2026-09-01")
                .trainedBy(AMBITION)
                .register();
        finishEct.execute(
                new FinishEctAtSchoolPeriod.Command(TUTOR, atA.period(), LocalDate.parse("2026-10-20"), schoolA));

        scene.anEct()
                .withTrn(trn)
                .at(scene.aSchool())
                .since(startsElsewhere.toString())
                .trainedBy(AMBITION)
                .register();

        assertThat(database.fetchSingle(
                                ECT_AT_SCHOOL_PERIODS,
                                ECT_AT_SCHOOL_PERIODS.ID.eq(atA.period().value()))
                        .getFinishedOn())
                .isEqualTo(ends);
        assertThat(database.select(TRAINING_PERIODS.FINISHED_ON)
                        .from(TRAINING_PERIODS)
                        .where(TRAINING_PERIODS.ID.eq(atA.training().value()))
                        .fetchSingle()
                        .value1())
                .isEqualTo(ends);
    }

    @Test
    @DisplayName("DM-SCHED-05: the schedule, and the contract period with it, goes along to another school")
    void the_schedule_goes_along() {
        Person person = rows.person();
        long school = rows.school();
        long spell = rows.ectAt(school, person, LocalDate.of(2025, 9, 1), null);
        rows.ectTraining(
                spell,
                rows.partnership(school, AMBITION, 2025),
                rows.schedule(2025, "ecf-extended-april"),
                LocalDate.of(2025, 9, 1),
                null);
        Trn trn = new Trn(database.fetchSingle(
                        "select trn from teachers where id = ?", person.id().value())
                .get(0, String.class));

        scene.anEct()
                .withTrn(trn)
                .at(scene.aSchool())
                .since("2026-10-12")
                .trainedBy(AMBITION)
                .register();

        List<TrainingPeriod> all = trainings.of(person.id(), TraineeRole.ECT).periods();
        assertThat(all).hasSize(2).allSatisfy(training -> {
            assertThat(training.schedule()).isNotNull();
            assertThat(training.schedule().identifier())
                    .isEqualTo(ScheduleIdentifier.of("ecf-extended-april").orElseThrow());
            assertThat(training.schedule().contractYear()).isEqualTo(new ContractYear(2025));
        });
    }
}
