package uk.gov.education.rect.web.school.changementor;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.gov.education.rect.web.journey.Answers;

/**
 * The ECTs a mentor is given.
 *
 * @param ects {@code ect_at_school_periods.id}; none until answered
 * @param trainedFor the provider-led ECT for whom the mentor trains for the first time, or null when they do not
 * @param leadProvider who trains the mentor, or null until answered
 */
record ChosenEcts(
        List<Long> ects,
        @Nullable Long trainedFor,
        @Nullable Long leadProvider) implements Answers<ChosenEcts> {

    static final ChosenEcts NONE = new ChosenEcts(List.of(), null, null);

    ChosenEcts {
        ects = List.copyOf(ects);
    }

    boolean given() {
        return !ects.isEmpty();
    }

    boolean firstTraining() {
        return trainedFor != null;
    }

    ChosenEcts trainedBy(long provider) {
        return new ChosenEcts(ects, trainedFor, provider);
    }

    @Override
    public ChosenEcts withoutSensitive() {
        return this;
    }
}
