package uk.gov.education.rect.web.school.change;

import org.jspecify.annotations.Nullable;
import uk.gov.education.rect.web.journey.Answers;

/**
 * The answer to a change's only question.
 *
 * @param value as it will be saved, or null until answered
 */
public record OneAnswer(@Nullable String value) implements Answers<OneAnswer> {

    /** Nothing answered yet. */
    public static final OneAnswer NONE = new OneAnswer(null);

    /** Whether it was answered. */
    public boolean given() {
        return value != null;
    }

    /**
     * The answer.
     *
     * @throws IllegalStateException before it was given; the journey lets nobody get there
     */
    public String get() {
        if (value == null) {
            throw new IllegalStateException("not answered yet");
        }
        return value;
    }

    @Override
    public OneAnswer withoutSensitive() {
        return this;
    }
}
