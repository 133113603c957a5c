package uk.gov.education.rect.training;

import org.springframework.stereotype.Component;
import uk.gov.education.rect.training.internal.TrainingPeriods;

/** Reads the training of people, for pages that show or change it. */
@Component
public class TrainingHistories {

    private final TrainingPeriods trainings;

    TrainingHistories(TrainingPeriods trainings) {
        this.trainings = trainings;
    }

    /** All training in one spell at a school; none for a spell there is not. */
    public TrainingHistory in(AtSchoolPeriodId period) {
        return trainings.in(period);
    }
}
