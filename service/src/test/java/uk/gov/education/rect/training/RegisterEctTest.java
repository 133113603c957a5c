package uk.gov.education.rect.training;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gov.education.rect.database.Tables.INDUCTION_PERIODS;
import static uk.gov.education.rect.database.Tables.OUTBOX;
import static uk.gov.education.rect.database.Tables.TEACHERS;
import static uk.gov.education.rect.testing.Scene.AMBITION;

import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import uk.gov.education.rect.calendar.DateRange;
import uk.gov.education.rect.database.enums.InductionProgramme;
import uk.gov.education.rect.schools.SchoolId;
import uk.gov.education.rect.teachers.TraineeRole;
import uk.gov.education.rect.teachers.Trn;
import uk.gov.education.rect.testing.SomeEct;
import uk.gov.education.rect.testing.TestClock;
import uk.gov.education.rect.training.RegisterEct.Refusal;
import uk.gov.education.rect.training.RegisterEct.Registered;

/** Registering an ECT: what comes of it, for somebody new and for somebody known. */
class RegisterEctTest extends RegisterEctScenario {

    @Test
    @DisplayName(
            "DM-REG-01, DM-REG-05, DM-REG-07, SJ-PAR-03: a new person is at the school, with an interest in the lead provider")
    void provider_led_without_partnership() {
        SchoolId school = scene.aSchool();
        Registered ect =
                scene.anEct().at(school).since("2026-09-01").trainedBy(AMBITION).register();

        EctAtSchoolPeriod period = periods.find(ect.period()).orElseThrow();
        assertThat(period.school()).isEqualTo(school);
        assertThat(period.dates()).isEqualTo(DateRange.from(LocalDate.parse("2026-09-01")));
        TrainingPeriod training = trainings.find(ect.training()).orElseThrow();
        assertThat(training.interestOnly()).isTrue();
        assertThat(training.dates()).as("DM-REG-06").isEqualTo(DateRange.from(TestClock.today()));
        assertThat(Objects.requireNonNull(training.schedule()).identifier().code())
                .isEqualTo("ecf-standard-september");
        assertThat(scene.storyOf(ect.teacher()))
                .as("DM-REG-09")
                .containsExactly("teacher_schedule_assigned_to_training_period", "teacher_registered_as_ect");
    }

    @Test
    @DisplayName(
            "DM-REG-07, DM-SP-05, SJ-PAR-01: a school in partnership gets confirmed training, by the earliest partnership")
    void provider_led_with_partnership() {
        SchoolId school = scene.aSchool();
        var partnership =
                scene.aPartnership().with(school).of(AMBITION).in(2026).create();
        Registered ect =
                scene.anEct().at(school).since("2026-09-01").trainedBy(AMBITION).register();

        TrainingPeriod training = trainings.find(ect.training()).orElseThrow();
        assertThat(training.partnership()).isEqualTo(partnership.id());
        assertThat(training.interestIn()).isNull();
    }

    @Test
    @DisplayName("DM-TRN-04, DM-REG-07: school-led training has neither lead provider nor schedule")
    void school_led() {
        Registered ect = scene.anEct().at(scene.aSchool()).since("2026-09-01").register();

        TrainingPeriod training = trainings.find(ect.training()).orElseThrow();
        assertThat(training.programme()).isEqualTo(TrainingProgramme.SCHOOL_LED);
        assertThat(training.schedule()).isNull();
        assertThat(scene.storyOf(ect.teacher())).containsExactly("teacher_registered_as_ect");
    }

    @Test
    @DisplayName("DM-REG-03: the school's last choices are kept, without lead provider when school-led")
    void last_choices() {
        SchoolId school = scene.aSchool();
        scene.anEct().at(school).trainedBy(AMBITION).register();
        assertThat(lastLeadProvider(school))
                .isEqualTo(scene.leadProvider(AMBITION).value());

        scene.anEct().at(school).register();
        assertThat(lastLeadProvider(school)).isNull();
    }

    @Test
    @DisplayName("a double submit is answered with the registration that is there")
    void double_submit() {
        SomeEct ect = scene.anEct().at(scene.aSchool()).since("2026-09-01").trainedBy(AMBITION);
        Registered first = ect.register();
        Registered second = ect.register();

        assertThat(second).isEqualTo(new Registered(first.teacher(), first.period(), first.training(), true));
        assertThat(scene.storyOf(first.teacher())).hasSize(2);
    }

    @Test
    @DisplayName("DM-REG-02: somebody at the school already is refused when the answers differ")
    void already_active() {
        SomeEct ect = scene.anEct().at(scene.aSchool()).since("2026-09-01");
        Registered first = ect.register();

        assertThat(refusal(ect.since("2026-09-02"))).isEqualTo(new Refusal.AlreadyActiveAtSchool(first.period()));
    }

    @Test
    @DisplayName("W2, DM-REG-04: a transfer ends spell and training the day before, and keeps the contract period")
    void transfer() {
        Trn trn = scene.aTrn();
        SchoolId schoolA = scene.aSchool();
        TestClock.set(LocalDate.parse("2025-09-01"));
        scene.aPartnership().with(schoolA).of(AMBITION).in(2025).create();
        Registered atA = scene.anEct()
                .withTrn(trn)
                .at(schoolA)
                .since("2025-09-01")
                .trainedBy(AMBITION)
                .register();
        var mentor = scene.aMentor().of(atA.period()).at(schoolA).register();
        TestClock.set(LocalDate.parse("2026-09-20"));
        Registered atB = scene.anEct()
                .withTrn(trn)
                .at(scene.aSchool())
                .since("2026-10-05")
                .trainedBy(AMBITION)
                .register();

        LocalDate last = LocalDate.parse("2026-10-04");
        assertThat(periods.find(atA.period()).orElseThrow().dates().finishedOn())
                .isEqualTo(last);
        assertThat(trainings.find(atA.training()).orElseThrow().dates().finishedOn())
                .isEqualTo(last);
        TrainingPeriod training = trainings.find(atB.training()).orElseThrow();
        assertThat(training.contractYear().orElseThrow().value()).isEqualTo(2025);
        assertThat(training.schedule())
                .isEqualTo(trainings.find(atA.training()).orElseThrow().schedule());
        assertThat(training.interestOnly()).isTrue();
        assertThat(scene.storyOf(atA.teacher()))
                .as("spec 02 §21")
                .containsExactly(
                        "teacher_schedule_assigned_to_training_period",
                        "teacher_registered_as_ect",
                        "teacher_starts_being_mentored",
                        "teacher_finishes_being_mentored",
                        "teacher_finishes_training_period",
                        "teacher_left_school_as_ect",
                        "teacher_schedule_assigned_to_training_period",
                        "teacher_registered_as_ect");
        assertThat(scene.storyOf(mentor.teacher())).endsWith("teacher_finishes_mentoring");
    }

    @Test
    @DisplayName("DM-GAP-14: a registration elsewhere from the very same day is replaced")
    void transfer_on_the_same_day() {
        Trn trn = scene.aTrn();
        Registered first = scene.anEct()
                .withTrn(trn)
                .at(scene.aSchool())
                .since("2026-10-06")
                .register();
        Registered second = scene.anEct()
                .withTrn(trn)
                .at(scene.aSchool())
                .since("2026-10-06")
                .register();

        assertThat(periods.find(first.period())).isEmpty();
        assertThat(periods.asEct(second.teacher())).hasSize(1);
        assertThat(scene.storyOf(second.teacher()))
                .containsExactly("teacher_ect_at_school_period_deleted", "teacher_registered_as_ect");
    }

    @Test
    @DisplayName("DM-REG-09, DM-GAP-11, SJ-X-11: a corrected name is stored for a known teacher too, and told once")
    void corrected_name() {
        Trn trn = scene.aTrn();
        scene.anEct().withTrn(trn).at(scene.aSchool()).since("2026-09-01").register();
        Registered again = scene.anEct()
                .withTrn(trn)
                .at(scene.aSchool())
                .since("2026-10-12")
                .correctedTo("Erin Married")
                .register();

        assertThat(database.fetchValue(TEACHERS.CORRECTED_NAME, TEACHERS.TRN.eq(trn.value())))
                .isEqualTo("Erin Married");
        assertThat(scene.storyOf(again.teacher()))
                .endsWith("teacher_registered_as_ect", "teacher_name_updated_by_user");
    }

    @Test
    @DisplayName(
            "DM-REG-09, NOT-02, NOT-03: the ECT is told once that they were registered, when their address is known")
    void confirmation() {
        SomeEct ect = scene.anEct().at(scene.aSchool()).reachedAt("told.once@school.example");
        Registered registered = ect.register();
        ect.register();

        assertThat(database.fetchCount(
                        OUTBOX,
                        OUTBOX.IDEMPOTENCY_KEY.contains(
                                "ECT-" + registered.period().value())))
                .isEqualTo(1);
    }

    @Test
    @DisplayName(
            "W6, DM-GAP-06, DM-GAP-26, DM-FRZ-04, SJ-X-24, SJ-X-31: out of a closed contract period; the year left is kept")
    void out_of_a_closed_contract_period() {
        Trn trn = scene.aTrn();
        TestClock.set(LocalDate.parse("2024-06-10"));
        Registered earlier = scene.anEct()
                .withTrn(trn)
                .at(scene.aSchool())
                .since("2024-06-10")
                .trainedBy(AMBITION)
                .register();
        database.execute(
                "update contract_periods set payments_frozen_at = '2026-01-01', successor_year = 2025 where year = 2024");
        TestClock.set(LocalDate.parse("2026-08-20"));
        Registered ect = scene.anEct()
                .withTrn(trn)
                .at(scene.aSchool())
                .since("2026-09-07")
                .trainedBy(AMBITION)
                .register();
        database.execute(
                "update contract_periods set payments_frozen_at = null, successor_year = null where year = 2024");

        TrainingPeriod training = trainings.find(ect.training()).orElseThrow();
        assertThat(Objects.requireNonNull(training.schedule()).identifier().code())
                .isEqualTo("ecf-extended-september");
        assertThat(training.contractYear().orElseThrow().value()).isEqualTo(2025);
        assertThat(database.fetchValue(TEACHERS.ECT_PAYMENTS_FROZEN_YEAR, TEACHERS.TRN.eq(trn.value())))
                .isEqualTo(2024);
        assertThat(trainings.of(earlier.teacher(), TraineeRole.ECT).periods()).hasSize(2);
    }

    @Test
    @DisplayName("DM-SP-06, DM-SP-07, DM-REG-07, SJ-PAR-02, SJ-PAR-04: an earlier partnership is had again, once")
    void reuse() {
        SchoolId school = scene.aSchool();
        var partner = scene.aDeliveryPartner();
        var earlier = scene.aPartnership()
                .with(school)
                .of(AMBITION)
                .through(partner)
                .in(2025)
                .create();
        scene.pair(AMBITION, partner, 2026);
        Registered ect =
                scene.anEct().at(school).trainedBy(AMBITION, earlier.id()).register();

        TrainingPeriod training = trainings.find(ect.training()).orElseThrow();
        assertThat(training.confirmed()).isTrue();
        assertThat(training.partnership()).isNotEqualTo(earlier.id());
        assertThat(training.contractYear().orElseThrow().value()).isEqualTo(2026);
    }

    @Test
    @DisplayName(
            "DM-FUN-01, DM-FUN-02, DM-REG-08: with an induction that includes today they are eligible from now, once")
    void funding() {
        Registered ect = scene.anEct().at(scene.aSchool()).since("2026-09-01").register();
        assertThat(firstEligible(ect.teacher())).isNull();

        database.insertInto(INDUCTION_PERIODS)
                .set(INDUCTION_PERIODS.TEACHER_ID, ect.teacher().value())
                .set(
                        INDUCTION_PERIODS.APPROPRIATE_BODY_PERIOD_ID,
                        scene.aTeachingSchoolHub().value())
                .set(INDUCTION_PERIODS.STARTED_ON, LocalDate.parse("2026-09-01"))
                .set(INDUCTION_PERIODS.INDUCTION_PROGRAMME, InductionProgramme.FIP)
                .execute();
        String trn =
                database.fetchValue(TEACHERS.TRN, TEACHERS.ID.eq(ect.teacher().value()));
        scene.anEct()
                .withTrn(new Trn(trn))
                .at(scene.aSchool())
                .since("2026-10-12")
                .register();

        assertThat(firstEligible(ect.teacher())).isEqualTo(TestClock.DEFAULT);
        assertThat(scene.storyOf(ect.teacher()))
                .endsWith("teacher_funding_eligibility_set", "teacher_registered_as_ect");
        TestClock.set(LocalDate.parse("2026-10-20"));
        scene.anEct()
                .withTrn(new Trn(trn))
                .at(scene.aSchool())
                .since("2026-10-20")
                .register();
        assertThat(firstEligible(ect.teacher())).isEqualTo(TestClock.DEFAULT);
    }
}
