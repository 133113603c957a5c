package uk.gov.education.rect.web.school.registermentor;

import org.jspecify.annotations.Nullable;

/**
 * What the service knows of a person as a mentor (spec 02 §12.1).
 *
 * @param periodHere their unfinished {@code mentor_at_school_periods.id} at this school, or null
 * @param mentoredBefore they have been a mentor at some school
 * @param atAnotherSchool they mentor at another school, today or later
 * @param funded nothing says that their training is no longer paid for
 * @param trainedBefore they have had training as a mentor, at some school
 */
public record MentorHistory(
        @Nullable Long periodHere,
        boolean mentoredBefore,
        boolean atAnotherSchool,
        boolean funded,
        boolean trainedBefore) {

    /** Somebody who never mentored. */
    public static final MentorHistory NONE = new MentorHistory(null, false, false, true, false);

    /** The same history, with a spell at another school that was not known before. */
    public MentorHistory elsewhere() {
        return new MentorHistory(periodHere, true, true, funded, trainedBefore);
    }

    /** The same history, with a spell at this school that was not known before. */
    public MentorHistory at(long period) {
        return new MentorHistory(period, true, atAnotherSchool, funded, trainedBefore);
    }
}
