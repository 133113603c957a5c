package uk.gov.education.rect.web.school.assignmentor;

import org.jspecify.annotations.Nullable;
import uk.gov.education.rect.web.journey.Answers;

/**
 * The mentor who is to be assigned, and to whom.
 *
 * @param ect {@code ect_at_school_periods.id}
 * @param ectName as shown to people
 * @param mentor {@code mentor_at_school_periods.id}
 * @param mentorName as shown to people
 * @param leadProvider the ECT's, or null when it is not known
 * @param leadProviderName its name, or null
 */
public record Pair(
        long ect,
        String ectName,
        long mentor,
        String mentorName,
        @Nullable Long leadProvider,
        @Nullable String leadProviderName)
        implements Answers<Pair> {

    @Override
    public Pair withoutSensitive() {
        return this;
    }
}
