package uk.gov.education.rect.training.internal;

import java.util.Optional;
import uk.gov.education.rect.providers.LeadProviderId;
import uk.gov.education.rect.teachers.TeacherId;
import uk.gov.education.rect.teachers.TraineeRole;
import uk.gov.education.rect.training.TrainingHistory;
import uk.gov.education.rect.training.TrainingPeriod;

/**
 * Somebody whom a lead provider trains or has trained, with all their training.
 *
 * @param leadProvider who asks
 * @param asEct by any lead provider and school-led
 * @param asMentor by any lead provider
 */
public record Participant(
        TeacherId teacher, LeadProviderId leadProvider, TrainingHistory asEct, TrainingHistory asMentor) {

    /** All training in the role. */
    public TrainingHistory history(TraineeRole role) {
        return switch (role) {
            case ECT -> asEct;
            case MENTOR -> asMentor;
        };
    }

    /** The lead provider's own training of them in the role that starts last, also one to come (API-PART-03). */
    public Optional<TrainingPeriod> latest(TraineeRole role) {
        return history(role).periods().reversed().stream()
                .filter(this::confirmedWithLeadProvider)
                .findFirst();
    }

    /** Whether the lead provider may see them at all (API-PART-01, API-PART-02). */
    boolean visible() {
        return latest(TraineeRole.ECT).isPresent() || latest(TraineeRole.MENTOR).isPresent();
    }

    private boolean confirmedWithLeadProvider(TrainingPeriod training) {
        var confirmedWith = training.confirmedWith();
        return confirmedWith != null && confirmedWith.leadProvider().id().equals(leadProvider);
    }
}
