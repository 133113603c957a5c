package uk.gov.education.rect.training.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.gov.education.rect.calendar.ContractYear;
import uk.gov.education.rect.calendar.DateRange;
import uk.gov.education.rect.calendar.ServiceClock;
import uk.gov.education.rect.providers.ActiveLeadProvider;
import uk.gov.education.rect.providers.ActiveLeadProviderId;
import uk.gov.education.rect.providers.LeadProvider;
import uk.gov.education.rect.providers.LeadProviderId;
import uk.gov.education.rect.providers.SchoolPartnershipId;
import uk.gov.education.rect.schools.SchoolId;
import uk.gov.education.rect.teachers.TeacherId;
import uk.gov.education.rect.teachers.TraineeRole;
import uk.gov.education.rect.testing.Calendars;
import uk.gov.education.rect.training.EctAtSchoolPeriodId;
import uk.gov.education.rect.training.MentorAtSchoolPeriodId;
import uk.gov.education.rect.training.ScheduleReason;
import uk.gov.education.rect.training.TrainingHistory;
import uk.gov.education.rect.training.TrainingPeriod;
import uk.gov.education.rect.training.TrainingPeriodId;
import uk.gov.education.rect.training.TrainingPlan;
import uk.gov.education.rect.training.TrainingPlan.Outcome;
import uk.gov.education.rect.training.TrainingPlan.Reason;
import uk.gov.education.rect.training.TrainingProgramme;

/** One plan for every list and save (DM-GAP-10): role by earlier training by closed contract period by date. */
class TrainingPlannerTest {

    private static final TrainingHistory NEW_ECT = TrainingHistory.none(TraineeRole.ECT);
    private static final TrainingHistory NEW_MENTOR = TrainingHistory.none(TraineeRole.MENTOR);

    @ParameterizedTest(name = "registered on {0} from {1}")
    @DisplayName("W1, DM-SCHED-01, DM-SCHED-02, DM-REG-06: default schedules of new ECTs")
    @CsvSource({
        "2026-07-10, 2026-09-01, 2026-09-01, ecf-standard-september",
        "2026-12-03, 2026-09-01, 2026-12-03, ecf-standard-january",
        "2027-02-28, 2027-03-01, 2027-03-01, ecf-standard-april",
        "2027-05-20, 2027-05-31, 2027-05-31, ecf-standard-april",
        "2026-09-20, 2026-05-11, 2026-09-20, ecf-standard-september",
        "2026-10-31, 2026-11-01, 2026-11-01, ecf-standard-january",
    })
    void new_ects(LocalDate today, LocalDate start, LocalDate trainingStart, String schedule) {
        TrainingPlan plan = possible(on(today).ectRegistration(start, NEW_ECT, Optional.empty()));

        assertPlan(plan, 2026, schedule, trainingStart);
        assertThat(plan.reason()).isEqualTo(new Reason.ByStartDate());
    }

    @ParameterizedTest(name = "from {0}: training from {1}")
    @DisplayName(
            "W6, DM-CPR-02 row 1, SJ-CP-05, SJ-CP-06, DM-CPR-04, DM-FRZ-02: an ECT of a closed contract period moves to 2024, extended")
    @CsvSource({"2026-09-07, 2026-09-07", "2026-07-01, 2026-07-01", "2024-01-01, 2024-06-01"})
    void ects_of_closed_contract_periods(LocalDate start, LocalDate trainingStart) {
        TrainingPeriod earlier = ect(2022, "2022-09-01", "2023-07-21", "ecf-standard-september");
        TrainingPlan plan = possible(on("2026-08-20").ectRegistration(start, history(earlier), Optional.of(earlier)));

        assertPlan(plan, 2024, "ecf-extended-september", trainingStart);
        assertThat(plan.frozenYearLeft()).contains(new ContractYear(2022));
    }

    @Test
    @DisplayName("DM-FRZ-02: so does one whose latest provider-led training is in it, though school-led since")
    void school_led_since() {
        TrainingPeriod closed = ect(2022, "2022-09-01", "2023-07-21", "ecf-standard-september");
        TrainingPeriod schoolLed = schoolLed("2023-09-01");
        TrainingPlan plan = possible(on("2026-08-20")
                .ectRegistration(LocalDate.parse("2026-09-07"), history(closed, schoolLed), Optional.of(schoolLed)));

        assertPlan(plan, 2024, "ecf-extended-september", LocalDate.parse("2026-09-07"));
    }

    @Test
    @DisplayName("W2, DM-CPR-02 row 2, SJ-CP-06: an open contract period and its schedule are kept")
    void preserved() {
        TrainingPeriod earlier = ect(2025, "2025-09-01", null, "ecf-standard-september");
        TrainingPlan plan = possible(on("2026-09-20")
                .ectRegistration(LocalDate.parse("2026-10-05"), history(earlier), Optional.of(earlier)));

        assertPlan(plan, 2025, "ecf-standard-september", LocalDate.parse("2026-10-05"));
        assertThat(plan.reason()).isEqualTo(new Reason.Preserved());
        assertThat(plan.leadProviders())
                .allMatch(active -> active.contractYear().equals(new ContractYear(2025)));
    }

    @Test
    @DisplayName("DM-SCHED-01 step 4: after school-led training the earlier schedule's name is kept in the new year")
    void same_name_in_the_new_year() {
        TrainingPeriod earlier = ect(2024, "2024-09-01", "2025-07-20", "ecf-reduced-april");
        TrainingPeriod schoolLed = schoolLed("2025-09-01");
        TrainingPlan plan = possible(on("2026-09-20")
                .ectRegistration(LocalDate.parse("2026-10-05"), history(earlier, schoolLed), Optional.of(schoolLed)));

        assertPlan(plan, 2026, "ecf-reduced-april", LocalDate.parse("2026-10-05"));
    }

    @Test
    @DisplayName("DM-CPR-02 row 4, DM-GAP-27: on a day in no contract period there is no plan")
    void no_contract_period() {
        Outcome outcome = on("2028-01-10").ectRegistration(LocalDate.parse("2028-01-10"), NEW_ECT, Optional.empty());

        assertThat(outcome)
                .isEqualTo(new Outcome.NotPossible(
                        new TrainingPlan.Impossible.NoContractPeriod(LocalDate.parse("2028-01-10"))));
    }

    @Test
    @DisplayName("DM-CPR-03 SJ-CP-07: mentors keep an open contract period; their training may be backdated")
    void mentors_keep_an_open_contract_period() {
        TrainingPeriod earlier = mentor(2024, "2024-09-01", "ecf-standard-january");
        TrainingPlan plan =
                possible(on("2026-10-06").mentorRegistration(LocalDate.parse("2026-09-01"), history(earlier), false));

        assertPlan(plan, 2024, "ecf-standard-january", LocalDate.parse("2026-09-01"));
    }

    @Test
    @DisplayName("DM-CPR-03, DM-FRZ-03: a mentor's closed contract period is left, not succeeded")
    void mentors_are_never_reassigned() {
        TrainingPeriod earlier = mentor(2022, "2022-09-01", "ecf-standard-april");
        TrainingPlan plan =
                possible(on("2026-10-06").mentorRegistration(LocalDate.parse("2026-09-01"), history(earlier), false));

        assertPlan(plan, 2026, "ecf-standard-april", LocalDate.parse("2026-09-01"));
        assertThat(plan.frozenYearLeft()).isEmpty();
    }

    @ParameterizedTest
    @DisplayName("W7, DM-SCHED-03: a new mentor who takes over is on a replacement schedule")
    @CsvSource({"true, ecf-replacement-january", "false, ecf-standard-january"})
    void replacement(boolean replacing, String schedule) {
        TrainingPlan plan =
                possible(on("2027-01-11").firstMentorTraining(LocalDate.parse("2026-09-01"), NEW_MENTOR, replacing));

        assertPlan(plan, 2026, schedule, LocalDate.parse("2027-01-11"));
    }

    @Test
    @DisplayName("DM-GAP-17: a plan says why its schedule was chosen, and when a replacement schedule was passed over")
    void why() {
        LocalDate september = LocalDate.parse("2026-09-01");
        TrainingPlanner autumn = on("2026-10-06");
        TrainingHistory trained = history(ect(2025, "2025-09-01", "2026-07-17", "ecf-standard-september"));

        assertThat(possible(autumn.ectRegistration(september, NEW_ECT, Optional.empty()))
                        .scheduleReason())
                .isEqualTo(ScheduleReason.BY_DAY);
        assertThat(possible(autumn.ectRegistration(september, trained, trained.latest()))
                        .scheduleReason())
                .isEqualTo(ScheduleReason.KEPT);
        assertThat(possible(autumn.ectRegistration(september, trained, Optional.empty()))
                        .scheduleReason())
                .isEqualTo(ScheduleReason.SAME_NAME);
        TrainingHistory closed = history(ect(2022, "2022-09-01", "2023-07-17", "ecf-standard-september"));
        assertThat(possible(autumn.ectRegistration(september, closed, closed.latest()))
                        .scheduleReason())
                .isEqualTo(ScheduleReason.SUCCESSOR);
        assertThat(possible(autumn.firstMentorTraining(september, NEW_MENTOR, true))
                        .scheduleReason())
                .isEqualTo(ScheduleReason.TAKES_OVER);
        TrainingHistory mentored = history(mentor(2025, "2025-09-01", "ecf-standard-september"));
        assertThat(possible(autumn.mentorRegistration(september, mentored, true))
                        .scheduleReason())
                .isEqualTo(ScheduleReason.TAKES_OVER_BUT_KEPT);
    }

    @Test
    @DisplayName("DM-SCHED-04: a mentor who has a schedule keeps its name, even when taking over")
    void earlier_schedule_wins_over_replacement() {
        TrainingPeriod earlier = mentor(2025, "2025-09-01", "ecf-standard-september");
        TrainingPlan plan =
                possible(on("2027-01-11").firstMentorTraining(LocalDate.parse("2026-09-01"), history(earlier), true));

        assertPlan(plan, 2026, "ecf-standard-september", LocalDate.parse("2027-01-11"));
    }

    @Test
    @DisplayName(
            "8.4 Build, SJ-LP-01, SJ-X-12: a mentor who starts next contract period is planned in it for everything")
    void mentor_starting_next_contract_period() {
        TrainingPlan plan =
                possible(on("2026-05-20").firstMentorTraining(LocalDate.parse("2026-06-20"), NEW_MENTOR, false));

        assertPlan(plan, 2026, "ecf-standard-september", LocalDate.parse("2026-06-20"));
    }

    @Test
    @DisplayName("W5, DM-REUSE-01 row 3: within one contract period the schedule is kept by its own rule")
    void transition_within_the_contract_period() {
        TrainingPeriod earlier = ect(2026, "2026-09-01", "2026-10-14", "ecf-standard-september");
        LocalDate day = LocalDate.parse("2026-11-03");
        TrainingPlan plan = possible(on(day).transition(day, history(earlier), Optional.of(earlier), true, true));

        assertPlan(plan, 2026, "ecf-standard-september", day);
    }

    @Test
    @DisplayName("W5: an interest that the change deletes leaves no schedule behind; 3 November is January's")
    void deleted_interest_leaves_no_schedule() {
        LocalDate day = LocalDate.parse("2026-11-03");
        TrainingPlan plan = possible(on(day).transition(day, NEW_ECT, Optional.empty(), false, true));

        assertPlan(plan, 2026, "ecf-standard-january", day);
    }

    @Test
    @DisplayName("DM-REUSE-01 row 2: an earlier open contract period passes its year and schedule on")
    void transition_keeps_an_open_contract_period() {
        TrainingPeriod earlier = ect(2025, "2025-09-01", null, "ecf-standard-september");
        LocalDate day = LocalDate.parse("2026-10-15");
        TrainingPlan plan = possible(on(day).transition(day, NEW_ECT, Optional.of(earlier), false, true));

        assertPlan(plan, 2025, "ecf-standard-september", day);
    }

    @Test
    @DisplayName("DM-REUSE-01 row 1 Build: a closed contract period that survives moves the ECT to its successor")
    void transition_out_of_a_closed_contract_period() {
        TrainingPeriod earlier = ect(2022, "2022-09-01", "2024-01-10", "ecf-standard-september");
        LocalDate day = LocalDate.parse("2026-10-15");
        TrainingPlan plan = possible(on(day).transition(day, history(earlier), Optional.of(earlier), true, true));

        assertPlan(plan, 2024, "ecf-extended-september", day);
        assertThat(plan.frozenYearLeft()).contains(new ContractYear(2022));
    }

    @Test
    @DisplayName("DM-REUSE-01 Build: a closed interest that the change deletes leaves no trace: the day decides")
    void deleted_closed_interest_leaves_no_trace() {
        TrainingPeriod earlier = ect(2022, "2022-09-01", null, "ecf-standard-april");
        LocalDate day = LocalDate.parse("2026-10-15");
        TrainingPlan plan = possible(on(day).transition(day, NEW_ECT, Optional.of(earlier), false, true));

        assertPlan(plan, 2026, "ecf-standard-september", day);
    }

    private static void assertPlan(TrainingPlan plan, int year, String schedule, LocalDate startsOn) {
        assertThat(plan.contractPeriod().year().value()).isEqualTo(year);
        assertThat(plan.schedule()).isEqualTo(Calendars.schedule(year, schedule));
        assertThat(plan.startsOn()).isEqualTo(startsOn);
    }

    private static TrainingPlan possible(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Possible.class);
        return outcome.found().orElseThrow();
    }

    private static TrainingPlanner on(String today) {
        return on(LocalDate.parse(today));
    }

    private static TrainingPlanner on(LocalDate today) {
        return new TrainingPlanner(
                Calendars.asPublished(),
                ServiceClock.startOf(today),
                Calendars::schedules,
                year -> List.of(provider(year.value())));
    }

    private static TrainingHistory history(TrainingPeriod... periods) {
        return new TrainingHistory(periods[0].role(), List.of(periods));
    }

    private static ActiveLeadProvider provider(int year) {
        return new ActiveLeadProvider(
                new ActiveLeadProviderId(year),
                new LeadProvider(new LeadProviderId(1), "Ambition Institute"),
                new ContractYear(year));
    }

    private static TrainingPeriod ect(int year, String start, @Nullable String end, String schedule) {
        return new TrainingPeriod(
                new TrainingPeriodId(year),
                new EctAtSchoolPeriodId(year),
                new TeacherId(1),
                new SchoolId(1),
                TrainingProgramme.PROVIDER_LED,
                new DateRange(LocalDate.parse(start), end == null ? null : LocalDate.parse(end)),
                new SchoolPartnershipId(year),
                provider(year),
                null,
                Calendars.schedule(year, schedule),
                null,
                null);
    }

    private static TrainingPeriod mentor(int year, String start, String schedule) {
        return new TrainingPeriod(
                new TrainingPeriodId(year),
                new MentorAtSchoolPeriodId(year),
                new TeacherId(1),
                new SchoolId(1),
                TrainingProgramme.PROVIDER_LED,
                DateRange.from(LocalDate.parse(start)),
                null,
                null,
                provider(year),
                Calendars.schedule(year, schedule),
                null,
                null);
    }

    private static TrainingPeriod schoolLed(String start) {
        return new TrainingPeriod(
                new TrainingPeriodId(9),
                new EctAtSchoolPeriodId(9),
                new TeacherId(1),
                new SchoolId(1),
                TrainingProgramme.SCHOOL_LED,
                DateRange.from(LocalDate.parse(start)),
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
