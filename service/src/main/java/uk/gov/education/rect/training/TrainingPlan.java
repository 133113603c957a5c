package uk.gov.education.rect.training;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import uk.gov.education.rect.calendar.ContractPeriod;
import uk.gov.education.rect.calendar.ContractYear;
import uk.gov.education.rect.calendar.Schedule;
import uk.gov.education.rect.calendar.ScheduleIdentifier;
import uk.gov.education.rect.providers.ActiveLeadProvider;
import uk.gov.education.rect.providers.LeadProviderId;

/**
 * Where a new spell of provider-led training would belong: the one answer that lists, validations and saves share
 * (DM-GAP-10).
 *
 * @param contractPeriod its contract period
 * @param schedule its schedule, of the same contract period
 * @param scheduleReason why this schedule
 * @param startsOn its first day
 * @param reason why this contract period
 * @param leadProviders those that can be chosen: at work in the contract period, by name
 */
public record TrainingPlan(
        ContractPeriod contractPeriod,
        Schedule schedule,
        ScheduleReason scheduleReason,
        LocalDate startsOn,
        Reason reason,
        List<ActiveLeadProvider> leadProviders) {

    /** @throws IllegalArgumentException when schedule and contract period part (DM-TRN-06) */
    public TrainingPlan {
        if (!schedule.contractYear().equals(contractPeriod.year())) {
            throw new IllegalArgumentException(
                    "a schedule of " + schedule.contractYear() + " in " + contractPeriod.year());
        }
        leadProviders = List.copyOf(leadProviders);
    }

    /** Why a contract period was chosen. */
    public sealed interface Reason {

        /** The start day is in it, or it is the current one (DM-CPR-01). */
        record ByStartDate() implements Reason {}

        /** The person stays in the contract period of their earlier training (DM-CPR-02 row 2, DM-CPR-03). */
        record Preserved() implements Reason {}

        /**
         * The person's own contract period has closed and this one succeeds it (DM-CPR-04).
         *
         * @param left the closed contract period, to be kept as the frozen year (DM-FRZ-04)
         */
        record Reassigned(ContractYear left) implements Reason {}
    }

    /** Why there is no plan. */
    public sealed interface Impossible {

        /** Today is in no contract period, or the one needed does not exist. */
        record NoContractPeriod(LocalDate startsOn) implements Impossible {}

        /** The contract period lacks the schedule (DM-SCHED-01 step 6). */
        record NoSchedule(ContractYear year, ScheduleIdentifier identifier) implements Impossible {}
    }

    /** A plan, or why there is none. */
    public sealed interface Outcome {

        /** There is one. */
        record Possible(TrainingPlan plan) implements Outcome {}

        /** There is none. */
        record NotPossible(Impossible because) implements Outcome {}

        /** The plan, if there is one. */
        default Optional<TrainingPlan> found() {
            return switch (this) {
                case Possible(TrainingPlan plan) -> Optional.of(plan);
                case NotPossible ignored -> Optional.empty();
            };
        }
    }

    /** The lead provider as it works in the contract period; empty when it cannot be chosen (SJ-LP-02). */
    public Optional<ActiveLeadProvider> offering(LeadProviderId leadProvider) {
        return leadProviders.stream()
                .filter(active -> active.leadProvider().id().equals(leadProvider))
                .findFirst();
    }

    /** The closed contract period that is left behind, when there is one. */
    public Optional<ContractYear> frozenYearLeft() {
        return switch (reason) {
            case Reason.Reassigned(ContractYear left) -> Optional.of(left);
            case Reason.ByStartDate ignored -> Optional.empty();
            case Reason.Preserved ignored -> Optional.empty();
        };
    }
}
