package uk.gov.education.rect.web.school.registermentor;

/**
 * What is left of a registration once it is done.
 *
 * @param mentor name of the mentor
 * @param ect name of the ECT they mentor
 * @param training what becomes of the mentor's training
 */
public record MentorRegistered(String mentor, String ect, TrainingOutcome training) {

    /** What becomes of the mentor's training. */
    public enum TrainingOutcome {
        /** The lead provider will contact them. */
        WILL_BE_CONTACTED,
        /** Records say that they cannot have it (again). */
        NOT_POSSIBLE,
        /** Nothing is to be said: the ECT is school-led, or the mentor trains at another school. */
        NOT_HERE
    }
}
