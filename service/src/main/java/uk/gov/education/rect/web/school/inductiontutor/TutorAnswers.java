package uk.gov.education.rect.web.school.inductiontutor;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.gov.education.rect.schools.School;
import uk.gov.education.rect.web.journey.Answers;

/**
 * Who the induction tutor was when the journey began, and who it is to be.
 *
 * @param knownName null when nobody was named
 * @param knownEmail null when nobody was named
 * @param name null until given
 * @param email null until given
 */
public record TutorAnswers(
        @Nullable String knownName,
        @Nullable String knownEmail,
        @Nullable String name,
        @Nullable String email) implements Answers<TutorAnswers> {

    static TutorAnswers of(School.@Nullable InductionTutor known) {
        return known == null
                ? new TutorAnswers(null, null, null, null)
                : new TutorAnswers(known.name(), known.email(), null, null);
    }

    TutorAnswers with(String newName, String newEmail) {
        return new TutorAnswers(knownName, knownEmail, newName, newEmail);
    }

    /** Whether the school still has the tutor it had when the journey began. */
    boolean stillKnown(School.@Nullable InductionTutor now) {
        return now == null
                ? knownName == null
                : now.name().equals(knownName) && now.email().equals(knownEmail);
    }

    /** Whether these are the details that were known. */
    boolean unchanged(String newName, String newEmail) {
        return newName.equals(knownName) && newEmail.equalsIgnoreCase(Objects.requireNonNullElse(knownEmail, ""));
    }

    @Override
    public TutorAnswers withoutSensitive() {
        return this;
    }
}
