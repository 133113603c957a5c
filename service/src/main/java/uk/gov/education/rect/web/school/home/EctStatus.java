package uk.gov.education.rect.web.school.home;

import org.jspecify.annotations.Nullable;
import uk.gov.education.rect.govuk.Tag;
import uk.gov.education.rect.web.Formats;

/**
 * How an ECT stands with their school (spec 02 §4.3); {@link EctSql} decides. To the specification's states come those
 * who have left (SJ-X-52) and those whom another school has registered (SJ-LEV-31).
 */
public enum EctStatus {
    LEFT("Left school", Tag.Colour.GREY),
    LEAVING("Leaving school", Tag.Colour.YELLOW),
    MOVING("Moving school", Tag.Colour.YELLOW),
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

    /** The coloured words. */
    public Tag tag() {
        return Tag.of(words, colour);
    }

    /** The words alone. */
    public String words() {
        return words;
    }

    /** What stands under the tag of an ECT, or null for nothing. */
    public @Nullable String explanation(Ect ect) {
        String provider = ect.training() == null || ect.training().leadProvider() == null
                ? "The lead provider"
                : ect.training().leadProvider();
        return switch (this) {
            case WITHDRAWN ->
                provider + " has told us that " + ect.name()
                        + " is no longer training with them. Contact them if you think this is an error.";
            case DEFERRED ->
                provider + " has told us that " + ect.name()
                        + "’s training is paused. Contact them if you think this is an error.";
            case MENTOR_REQUIRED -> "A mentor needs to be assigned to " + ect.name() + ".";
            case MOVING ->
                "Another school has registered " + ect.name() + " from "
                        + Formats.date(ect.movingOn(), "a day to come")
                        + ". Contact support if you think this is an error.";
            case LEFT ->
                ect.movingOn() == null
                        ? null
                        : "Another school registered them from " + Formats.date(ect.movingOn()) + ".";
            case LEAVING, EXEMPT, PASSED, FAILED, REGISTERED -> null;
        };
    }
}
