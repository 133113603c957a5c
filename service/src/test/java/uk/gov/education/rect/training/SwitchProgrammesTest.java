package uk.gov.education.rect.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static uk.gov.education.rect.testing.Scene.AMBITION;
import static uk.gov.education.rect.testing.Scene.TUTOR;

import java.time.LocalDate;
import java.util.Objects;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.gov.education.rect.calendar.ContractYear;
import uk.gov.education.rect.calendar.DateRange;
import uk.gov.education.rect.finance.testing.Scene.Person;
import uk.gov.education.rect.providers.LeadProviderId;
import uk.gov.education.rect.testing.ServiceTest;
import uk.gov.education.rect.training.internal.TrainingPeriods;
import uk.gov.education.rect.usecase.Refused;

/** Today is 6 October 2026. */
@ServiceTest
class SwitchProgrammesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 10, 6);

    @Autowired
    private SwitchToProviderLed toProviderLed;

    @Autowired
    private SwitchToSchoolLed toSchoolLed;

    @Autowired
    private TrainingPlans plans;

    @Autowired
    private TrainingPeriods trainings;

    @Autowired
    private DSLContext database;

    private uk.gov.education.rect.finance.testing.Scene rows;
    private Person ect;
    private long school;
    private EctAtSchoolPeriodId spell;

    @BeforeEach
    void an_ect() {
        rows = new uk.gov.education.rect.finance.testing.Scene(database);
        ect = rows.person();
        school = rows.school();
        spell = new EctAtSchoolPeriodId(rows.ectAt(school, ect, LocalDate.of(2022, 9, 1), null));
    }

    @Test
    @DisplayName(
            "DM-SWT-01, DM-FRZ-02, DM-FRZ-04: back with a lead provider, the ECT of a closed contract period is in its"
                    + " successor; the year left is kept")
    void out_of_a_closed_contract_period() {
        trainedIn2022();
        schoolLedSince("2023-01-10");

        var switched = toProviderLed.execute(new SwitchToProviderLed.Command(TUTOR, spell, leadProvider(AMBITION)));

        TrainingPeriod training = trainings.find(switched.training()).orElseThrow();
        assertThat(training.contractYear()).contains(new ContractYear(2024));
        assertThat(Objects.requireNonNull(training.schedule()).identifier().code())
                .isEqualTo("ecf-extended-september");
        assertThat(database.fetchValue(
                        "select ect_payments_frozen_year from teachers where id = ?",
                        ect.id().value()))
                .isEqualTo(2022);
    }

    @Test
    @DisplayName(
            "DM-GAP-43, DM-GAP-10: who can be chosen is who works where the training would be, in the list and on saving")
    void one_answer() {
        trainedIn2022();
        schoolLedSince("2023-01-10");
        TrainingPlan plan = plans.switchToProviderLed(spell).found().orElseThrow();
        assertThat(plan.leadProviders())
                .isNotEmpty()
                .allSatisfy(offered -> assertThat(offered.contractYear()).isEqualTo(new ContractYear(2024)))
                .noneSatisfy(
                        offered -> assertThat(offered.leadProvider().name()).isEqualTo("Capita"));

        LeadProviderId capita = leadProvider("Capita");
        assertThat(catchThrowableOfType(
                                Refused.class,
                                () -> toProviderLed.execute(new SwitchToProviderLed.Command(TUTOR, spell, capita)))
                        .refusal())
                .isEqualTo(new SwitchToProviderLed.Refusal.LeadProviderNotSelectable(capita, new ContractYear(2024)));
    }

    @Test
    @DisplayName("DM-GAP-07, DM-SWT-04: training that was withdrawn keeps the day it ended on")
    void withdrawn_stays() {
        TrainingPeriodId withdrawn = new TrainingPeriodId(rows.ectTraining(
                spell.value(),
                rows.partnership(school, AMBITION, 2026),
                rows.schedule(2026, "ecf-standard-september"),
                LocalDate.of(2026, 9, 1),
                LocalDate.of(2026, 9, 20)));
        database.execute(
                "update training_periods set withdrawn_at = '2026-09-20 09:00Z', withdrawal_reason = 'other' where id = ?",
                withdrawn.value());

        var switched = toSchoolLed.execute(new SwitchToSchoolLed.Command(TUTOR, spell));

        assertThat(trainings.find(withdrawn).orElseThrow().dates())
                .isEqualTo(new DateRange(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 9, 20)));
        assertThat(trainings.find(switched.training()).orElseThrow().dates()).isEqualTo(DateRange.from(TODAY));
    }

    private void trainedIn2022() {
        rows.ectTraining(
                spell.value(),
                rows.partnership(school, AMBITION, 2022),
                rows.schedule(2022, "ecf-standard-september"),
                LocalDate.of(2022, 9, 1),
                LocalDate.of(2023, 1, 9));
    }

    private void schoolLedSince(String day) {
        database.execute(
                "insert into training_periods (ect_at_school_period_id, training_programme, started_on)"
                        + " values (?, 'school_led', ?::date)",
                spell.value(),
                day);
    }

    private LeadProviderId leadProvider(String name) {
        return new LeadProviderId(rows.leadProvider(name));
    }
}
