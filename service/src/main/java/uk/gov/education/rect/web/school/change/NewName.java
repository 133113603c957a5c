package uk.gov.education.rect.web.school.change;

import org.jspecify.annotations.Nullable;
import uk.gov.education.rect.web.journey.Answers;

/**
 * The new name of somebody.
 *
 * @param name tidied, or null until answered
 * @param significant whether it may well be another person's (SJ-NAM-01)
 */
public record NewName(@Nullable String name, boolean significant) implements Answers<NewName> {

    /** Nothing answered yet. */
    public static final NewName NONE = new NewName(null, false);

    /** Whether it was answered. */
    boolean given() {
        return name != null;
    }

    @Override
    public NewName withoutSensitive() {
        return this;
    }
}
