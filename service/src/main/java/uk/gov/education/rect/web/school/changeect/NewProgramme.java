package uk.gov.education.rect.web.school.changeect;

import org.jspecify.annotations.Nullable;
import uk.gov.education.rect.training.TrainingProgramme;
import uk.gov.education.rect.web.journey.Answers;

/**
 * The programme an ECT changes to.
 *
 * @param programme the other one, or null until answered
 * @param leadProvider {@code lead_providers.id} for provider-led training, or null
 */
record NewProgramme(
        @Nullable TrainingProgramme programme, @Nullable Long leadProvider) implements Answers<NewProgramme> {

    static final NewProgramme NONE = new NewProgramme(null, null);

    boolean given() {
        return programme != null;
    }

    boolean providerLed() {
        return programme == TrainingProgramme.PROVIDER_LED;
    }

    NewProgramme to(TrainingProgramme other) {
        return new NewProgramme(other, other == programme ? leadProvider : null);
    }

    NewProgramme trainedBy(long provider) {
        return new NewProgramme(programme, provider);
    }

    @Override
    public NewProgramme withoutSensitive() {
        return this;
    }
}
