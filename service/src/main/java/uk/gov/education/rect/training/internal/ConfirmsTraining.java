package uk.gov.education.rect.training.internal;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import uk.gov.education.rect.providers.SchoolPartnership;
import uk.gov.education.rect.providers.SchoolPartnershipCreated;
import uk.gov.education.rect.training.TrainingPeriod;

/**
 * Gives a new partnership to all training at its school, of ECTs and mentors, past, present and to come, that waited
 * for its lead provider in its contract period (DM-SP-03). The interest is kept.
 */
@Component
class ConfirmsTraining {

    private final TrainingPeriods trainings;
    private final TrainingEvents events;

    ConfirmsTraining(TrainingPeriods trainings, TrainingEvents events) {
        this.trainings = trainings;
        this.events = events;
    }

    @EventListener
    void confirm(SchoolPartnershipCreated created) {
        SchoolPartnership partnership = created.partnership();
        for (TrainingPeriod training : trainings.awaiting(
                partnership.school(), partnership.activeLeadProvider().id())) {
            trainings.confirm(training.id(), partnership.id());
            events.partnershipAssigned(created.author(), training, partnership);
        }
    }
}
