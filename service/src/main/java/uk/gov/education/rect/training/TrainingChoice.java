package uk.gov.education.rect.training;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.gov.education.rect.providers.LeadProviderId;
import uk.gov.education.rect.providers.SchoolPartnershipId;

/** How a school wants an ECT to be trained. */
public sealed interface TrainingChoice {

    /** The school designs the training itself. */
    record SchoolLed() implements TrainingChoice {}

    /**
     * A lead provider trains.
     *
     * @param leadProvider which
     * @param reuse an earlier partnership of the school to have again in the new contract period (DM-SP-07), or null
     */
    record ProviderLed(
            LeadProviderId leadProvider, @Nullable SchoolPartnershipId reuse) implements TrainingChoice {}

    /** The programme chosen. */
    default TrainingProgramme programme() {
        return switch (this) {
            case SchoolLed ignored -> TrainingProgramme.SCHOOL_LED;
            case ProviderLed ignored -> TrainingProgramme.PROVIDER_LED;
        };
    }

    /** The lead provider chosen, for provider-led training. */
    default Optional<LeadProviderId> chosenLeadProvider() {
        return switch (this) {
            case SchoolLed ignored -> Optional.empty();
            case ProviderLed providerLed -> Optional.of(providerLed.leadProvider());
        };
    }
}
