package uk.gov.education.rect.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static uk.gov.education.rect.testing.Scene.AMBITION;
import static uk.gov.education.rect.testing.Scene.TEACH_FIRST;

import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.gov.education.rect.calendar.ContractYear;
import uk.gov.education.rect.calendar.DateRange;
import uk.gov.education.rect.calendar.ScheduleIdentifier;
import uk.gov.education.rect.finance.testing.Scene.Person;
import uk.gov.education.rect.providers.SchoolPartnershipId;
import uk.gov.education.rect.testing.ServiceTest;
import uk.gov.education.rect.testing.TestClock;
import uk.gov.education.rect.timeline.Author;
import uk.gov.education.rect.training.ChangeContractPeriod.Refusal;
import uk.gov.education.rect.training.internal.TrainingPeriods;
import uk.gov.education.rect.usecase.Refused;

/** Today is 6 October 2026; 2021 and 2022 are closed. */
@ServiceTest
class ChangeContractPeriodTest {

    private static final String SCHEDULE = "ecf-standard-september";
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 6);

    @Autowired
    private ChangeContractPeriod change;

    @Autowired
    private ContractPeriodChoices choices;

    @Autowired
    private TrainingPeriods trainings;

    @Autowired
    private DSLContext database;

    private uk.gov.education.rect.finance.testing.Scene rows;
    private Author.DfeStaffUser author;
    private Person ect;
    private long school;
    private long spell;

    @BeforeEach
    void an_ect() {
        rows = new uk.gov.education.rect.finance.testing.Scene(database);
        author = new Author.DfeStaffUser(rows.financeUser(), "sam@education.gov.uk", "Sam Support");
        ect = rows.person();
        school = rows.school();
        spell = rows.ectAt(school, ect, LocalDate.of(2022, 9, 1), null);
    }

    @Test
    @DisplayName(
            "DM-CCP-04, DM-CCP-05, DM-GAP-06: training ends yesterday and goes on from today; the closed year left is"
                    + " remembered, offered, and forgotten on return")
    void there_and_back() {
        TrainingPeriodId old = trained(2022, "2022-09-01", null);
        long partnership = rows.partnership(school, AMBITION, 2026);

        TrainingPeriod next = moved(old, 2026);

        assertThat(trainings.find(old).orElseThrow().dates().finishedOn()).isEqualTo(TODAY.minusDays(1));
        assertThat(next.dates()).isEqualTo(new DateRange(TODAY, null));
        assertThat(next.partnership()).isEqualTo(new SchoolPartnershipId(partnership));
        assertThat(next.schedule())
                .satisfies(schedule -> assertThat(schedule.id().value()).isEqualTo(rows.schedule(2026, SCHEDULE)));
        assertThat(frozenYear()).isEqualTo(2022);
        assertThat(rows.eventsOf(ect.id()))
                .containsExactly(
                        "teacher_finishes_training_period",
                        "teacher_schedule_assigned_to_training_period",
                        "teacher_training_period_contract_period_changed");
        var event = database.fetchSingle(
                "select * from events where event_type = 'teacher_training_period_contract_period_changed'"
                        + " and teacher_id = ?",
                ect.id().value());
        assertThat(event.get("training_period_id")).isEqualTo(old.value());
        assertThat(event.get("contract_period_year")).isEqualTo(2022);
        assertThat(event.get("metadata").toString())
                .contains("\"new_training_period_id\":\"" + next.id().value() + "\"")
                .contains("\"to_contract_period_id\":\"2026\"");

        TestClock.set(TODAY.plusDays(1));
        assertThat(years(next)).contains(2022).doesNotContain(2021);
        assertThat(moved(next.id(), 2022).contractYear()).contains(new ContractYear(2022));
        assertThat(frozenYear()).isNull();
    }

    @Test
    @DisplayName(
            "DM-CCP-04: training to come keeps its days and changes hands in place; the closed year is remembered, too")
    void training_to_come() {
        TrainingPeriodId later = trained(2022, "2026-11-02", "2027-03-31");
        rows.partnership(school, AMBITION, 2025);

        TrainingPeriod moved = moved(later, 2025);

        assertThat(moved.id()).isEqualTo(later);
        assertThat(moved.dates()).isEqualTo(new DateRange(LocalDate.of(2026, 11, 2), LocalDate.of(2027, 3, 31)));
        assertThat(frozenYear()).isEqualTo(2022);
        assertThat(rows.eventsOf(ect.id())).containsExactly("teacher_training_period_contract_period_changed");
    }

    @Test
    @DisplayName("DM-CCP-01: training that has ended, begins today, or has other training after it, is not moved")
    void not_movable() {
        rows.partnership(school, AMBITION, 2025);
        TrainingPeriodId ended = trained(2026, "2026-09-01", "2026-10-05");
        assertThat(refusal(ended, 2025)).isEqualTo(new Refusal.NotMovable());
        TrainingPeriodId fromToday = trained(2026, "2026-10-06", "2026-10-31");
        assertThat(refusal(fromToday, 2025)).isEqualTo(new Refusal.NotMovable());

        TestClock.set(TODAY.plusDays(1));
        TrainingPeriodId later = trained(2026, "2026-11-02", "2026-11-30");
        assertThat(refusal(fromToday, 2025)).isEqualTo(new Refusal.NotMovable());
        trained(2026, "2026-12-01", null);
        assertThat(refusal(later, 2025)).isEqualTo(new Refusal.NotMovable());
    }

    @Test
    @DisplayName("DM-CCP-01: nor is training that no lead provider gives")
    void school_led() {
        database.execute(
                "insert into training_periods (ect_at_school_period_id, training_programme, started_on)"
                        + " values (?, 'school_led', '2026-09-01')",
                spell);
        TrainingPeriodId schoolLed = trainings
                .in(new EctAtSchoolPeriodId(spell))
                .periods()
                .getFirst()
                .id();
        assertThat(refusal(schoolLed, 2025)).isEqualTo(new Refusal.NotMovable());
    }

    @Test
    @DisplayName(
            "DM-CCP-01: the one training to come is moved beside today's only with the same delivery partner or none")
    void the_one_to_come() {
        trained(2026, "2026-09-01", "2026-10-31");
        TrainingPeriodId withOthers = trained(2026, "2026-11-01", null);
        rows.partnership(school, AMBITION, 2025);
        assertThat(refusal(withOthers, 2025)).isEqualTo(new Refusal.NotMovable());

        database.execute(
                "update training_periods set school_partnership_id = ("
                        + "select school_partnership_id from training_periods where ect_at_school_period_id = ? and started_on = '2026-09-01')"
                        + " where id = ?",
                spell,
                withOthers.value());
        assertThat(refusal(withOthers, 2025))
                .as("movable, but nobody in 2025 is that delivery partner")
                .isEqualTo(new Refusal.NoPartnership(List.of()));
        database.execute(
                "update training_periods set school_partnership_id = null, expression_of_interest_id = ? where id = ?",
                rows.activeLeadProvider(TEACH_FIRST, 2026),
                withOthers.value());
        assertThat(moved(withOthers, 2025).leadProvider().orElseThrow().name()).isEqualTo(TEACH_FIRST);
    }

    @Test
    @DisplayName(
            "DM-CCP-02: open contract periods but its own, the latest first; of an interest those of its lead provider")
    void offered() {
        TrainingPeriodId confirmed = trained(2024, "2024-09-02", "2026-10-31");
        assertThat(years(trainings.find(confirmed).orElseThrow())).containsExactly(2026, 2025, 2023);
        assertThat(refusal(confirmed, 2022))
                .isEqualTo(new Refusal.NotOffered(
                        List.of(new ContractYear(2026), new ContractYear(2025), new ContractYear(2023))));

        TrainingPeriodId interest = interestedIn("Capita", 2022, "2026-11-02");
        assertThat(years(trainings.find(interest).orElseThrow())).containsExactly(2023);
    }

    @Test
    @DisplayName(
            "DM-CCP-03: an interest names the same lead provider in the other contract period, on the same schedule")
    void an_interest() {
        TrainingPeriodId interest = interestedIn(AMBITION, 2026, "2026-09-01");
        TrainingPeriod moved = moved(interest, 2025);
        assertThat(moved.interestOnly()).isTrue();
        assertThat(moved.leadProvider().orElseThrow().name()).isEqualTo(AMBITION);
        assertThat(moved.contractYear()).contains(new ContractYear(2025));
        assertThat(moved.schedule())
                .satisfies(schedule -> assertThat(schedule.id().value()).isEqualTo(rows.schedule(2025, SCHEDULE)));
    }

    @Test
    @DisplayName("DM-CCP-03: a contract period that lacks the schedule cannot be moved to")
    void no_schedule() {
        TrainingPeriodId training = new TrainingPeriodId(rows.ectTraining(
                spell,
                rows.partnership(school, AMBITION, 2026),
                rows.schedule(2026, "ecf-reduced-april"),
                LocalDate.of(2026, 9, 1),
                null));
        rows.partnership(school, AMBITION, 2025);
        long schedule = rows.schedule(2025, "ecf-reduced-april");
        database.execute("delete from milestones where schedule_id = ?", schedule);
        database.execute("delete from schedules where id = ?", schedule);
        assertThat(refusal(training, 2025))
                .isEqualTo(new Refusal.NoSchedule(
                        ScheduleIdentifier.of("ecf-reduced-april").orElseThrow()));
    }

    @Test
    @DisplayName("06 §9.4: the only partnership is taken; of several one is chosen; without any nothing is moved")
    void partnerships() {
        TrainingPeriodId training = trained(2026, "2026-09-01", null);
        assertThat(refusal(training, 2025)).isEqualTo(new Refusal.NoPartnership(List.of()));
        long first = rows.partnership(school, AMBITION, 2025);
        long second = rows.partnership(school, TEACH_FIRST, 2025);
        assertThat(refusal(training, 2025))
                .isInstanceOfSatisfying(
                        Refusal.NoPartnership.class,
                        refused -> assertThat(refused.possible())
                                .extracting(partnership -> partnership.id().value())
                                .containsExactly(first, second));

        var changed = change.execute(command(training, 2025, new SchoolPartnershipId(second)));
        assertThat(trainings.find(changed.training()).orElseThrow().partnership())
                .isEqualTo(new SchoolPartnershipId(second));
    }

    @Test
    @DisplayName("architecture rule 14: moved twice is moved once; what is not there is not found")
    void twice() {
        TrainingPeriodId training = trained(2026, "2026-09-01", null);
        rows.partnership(school, AMBITION, 2025);
        var changed = change.execute(command(training, 2025, null));
        assertThat(change.execute(command(training, 2025, null)))
                .isEqualTo(new ChangeContractPeriod.Changed(changed.training(), true));
        assertThat(change.execute(command(changed.training(), 2025, null)).already())
                .isTrue();
        assertThat(rows.eventsOf(ect.id())).hasSize(3);
        assertThat(refusal(new TrainingPeriodId(987_654_321), 2025)).isEqualTo(new Refusal.TrainingUnknown());
    }

    private TrainingPeriod moved(TrainingPeriodId training, int year) {
        return trainings
                .find(change.execute(command(training, year, null)).training())
                .orElseThrow();
    }

    private uk.gov.education.rect.usecase.Refusal refusal(TrainingPeriodId training, int year) {
        return catchThrowableOfType(Refused.class, () -> change.execute(command(training, year, null)))
                .refusal();
    }

    private ChangeContractPeriod.Command command(
            TrainingPeriodId training, int year, @Nullable SchoolPartnershipId partnership) {
        return new ChangeContractPeriod.Command(author, training, new ContractYear(year), partnership);
    }

    private List<Integer> years(TrainingPeriod training) {
        return choices.of(training).stream().map(ContractYear::value).toList();
    }

    private TrainingPeriodId trained(int year, String from, @Nullable String to) {
        return new TrainingPeriodId(rows.ectTraining(
                spell,
                rows.partnership(school, AMBITION, year),
                rows.schedule(year, SCHEDULE),
                LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to)));
    }

    private TrainingPeriodId interestedIn(String leadProvider, int year, String from) {
        database.execute(
                "insert into training_periods (ect_at_school_period_id, training_programme, expression_of_interest_id,"
                        + " schedule_id, started_on) values (?, 'provider_led', ?, ?, ?::date)",
                spell,
                rows.activeLeadProvider(leadProvider, year),
                rows.schedule(year, SCHEDULE),
                from);
        return trainings.in(new EctAtSchoolPeriodId(spell)).periods().getLast().id();
    }

    private @Nullable Integer frozenYear() {
        return database.fetchSingle(
                        "select ect_payments_frozen_year from teachers where id = ?",
                        ect.id().value())
                .get(0, Integer.class);
    }
}
