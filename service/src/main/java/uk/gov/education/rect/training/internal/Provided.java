package uk.gov.education.rect.training.internal;

import java.util.function.BiFunction;
import java.util.function.Function;
import uk.gov.education.rect.calendar.ContractYear;
import uk.gov.education.rect.providers.ActiveLeadProvider;
import uk.gov.education.rect.providers.LeadProviderId;
import uk.gov.education.rect.training.TrainingPlan;
import uk.gov.education.rect.training.TrainingPlan.Impossible;
import uk.gov.education.rect.training.TrainingPlan.Outcome;
import uk.gov.education.rect.usecase.Refusal;
import uk.gov.education.rect.usecase.Refused;

/**
 * Provider-led training as it will be: where it belongs, and the lead provider as it works there (SJ-LP-01, SJ-LP-02).
 *
 * @param plan contract period, schedule and first day
 * @param leadProvider in the contract period of the plan
 */
public record Provided(TrainingPlan plan, ActiveLeadProvider leadProvider) {

    /**
     * The training with the lead provider that was chosen.
     *
     * @param noPlace the use case's refusal when there is no contract period or schedule
     * @param notSelectable the use case's refusal when the lead provider does not work there
     * @throws Refused with one of the two
     */
    public static Provided by(
            LeadProviderId chosen,
            Outcome outcome,
            Function<Impossible, Refusal> noPlace,
            BiFunction<LeadProviderId, ContractYear, Refusal> notSelectable) {
        TrainingPlan plan = switch (outcome) {
            case Outcome.Possible(TrainingPlan possible) -> possible;
            case Outcome.NotPossible(Impossible because) -> throw new Refused(noPlace.apply(because));
        };
        return new Provided(
                plan,
                plan.offering(chosen)
                        .orElseThrow(() -> new Refused(notSelectable.apply(
                                chosen, plan.contractPeriod().year()))));
    }
}
