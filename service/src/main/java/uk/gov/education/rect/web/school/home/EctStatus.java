package uk.gov.education.rect.web.school.home;

import org.jspecify.annotations.Nullable;
import uk.gov.education.rect.govuk.Tag;
import uk.gov.education.rect.teachers.TrsInductionStatus;
import uk.gov.education.rect.training.TrainingStatus;

/** How an ECT stands with their school: the first that applies (spec 02 §4.3). */
public enum EctStatus {
    LEAVING("Leaving school", Tag.Colour.YELLOW),
    EXEMPT("Exempt", Tag.Colour.GREY),
    WITHDRAWN("Action required", Tag.Colour.RED),
    DEFERRED("Training paused", Tag.Colour.ORANGE),
    PASSED("Completed induction", Tag.Colour.BLUE),
    FAILED("Failed induction", Tag.Colour.MAGENTA),
    MENTOR_REQUIRED("Action required", Tag.Colour.RED),
    REGISTERED("Registered", Tag.Colour.GREEN);

    private final String words;
    private final Tag.Colour colour;

    EctStatus(String words, Tag.Colour colour) {
        this.words = words;
        this.colour = colour;
    }

    /**
     * The decision table, in its order.
     *
     * @param leaving this school has said they leave, and the day has not passed
     * @param induction what TRS says, or null when it has not been asked yet
     * @param training or null when there is none
     * @param hasMentor a current or coming mentorship
     */
    public static EctStatus of(
            boolean leaving, @Nullable TrsInductionStatus induction, @Nullable Training training, boolean hasMentor) {
        if (leaving) {
            return LEAVING;
        }
        if (induction == TrsInductionStatus.EXEMPT) {
            return EXEMPT;
        }
        TrainingStatus trained = training == null ? TrainingStatus.ACTIVE : training.status();
        if (trained == TrainingStatus.WITHDRAWN) {
            return WITHDRAWN;
        }
        if (trained == TrainingStatus.DEFERRED) {
            return DEFERRED;
        }
        if (induction == TrsInductionStatus.PASSED) {
            return PASSED;
        }
        if (induction == TrsInductionStatus.FAILED || induction == TrsInductionStatus.FAILED_IN_WALES) {
            return FAILED;
        }
        return hasMentor ? REGISTERED : MENTOR_REQUIRED;
    }

    /** The coloured words. */
    public Tag tag() {
        return Tag.of(words, colour);
    }

    /** What stands under the tag, or null for nothing. */
    public @Nullable String explanation(String name, @Nullable Training training) {
        String provider =
                training == null || training.leadProvider() == null ? "The lead provider" : training.leadProvider();
        return switch (this) {
            case WITHDRAWN ->
                provider + " have told us that " + name
                        + " is no longer training with them. Contact them if you think this is an error.";
            case DEFERRED ->
                provider + " have told us that " + name
                        + "’s training is paused. Contact them if you think this is an error.";
            case MENTOR_REQUIRED -> "A mentor needs to be assigned to " + name + ".";
            case LEAVING, EXEMPT, PASSED, FAILED, REGISTERED -> null;
        };
    }
}
