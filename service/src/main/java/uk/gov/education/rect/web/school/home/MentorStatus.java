package uk.gov.education.rect.web.school.home;

import org.jspecify.annotations.Nullable;
import uk.gov.education.rect.govuk.Tag;
import uk.gov.education.rect.web.Formats;

/**
 * How a mentor stands with their school; {@link MentorSql} decides. The specification has statuses for ECTs only; these
 * are what the list of mentors is filtered by (SJ-X-54), in the words of theirs.
 */
public enum MentorStatus {
    LEFT("Left school", Tag.Colour.GREY),
    LEAVING("Leaving school", Tag.Colour.YELLOW),
    MOVING("Moving school", Tag.Colour.YELLOW),
    WITHDRAWN("Action required", Tag.Colour.RED),
    DEFERRED("Training paused", Tag.Colour.ORANGE),
    UNASSIGNED("No ECTs assigned", Tag.Colour.GREY),
    REGISTERED("Registered", Tag.Colour.GREEN);

    private final String words;
    private final Tag.Colour colour;

    MentorStatus(String words, Tag.Colour colour) {
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

    /** What stands under the tag of a mentor, or null for nothing; their training is told of in its own place. */
    public @Nullable String explanation(Mentor mentor) {
        return switch (this) {
            case MOVING ->
                "Another school has registered " + mentor.name() + " from "
                        + Formats.date(mentor.movingOn(), "a day to come")
                        + ". Contact support if you think this is an error.";
            case LEFT, LEAVING, WITHDRAWN, DEFERRED, UNASSIGNED, REGISTERED -> null;
        };
    }
}
