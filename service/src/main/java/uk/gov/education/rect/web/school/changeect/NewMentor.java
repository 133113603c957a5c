package uk.gov.education.rect.web.school.changeect;

import org.jspecify.annotations.Nullable;
import uk.gov.education.rect.web.journey.Answers;

/**
 * The mentor an ECT changes to.
 *
 * @param mentor {@code mentor_at_school_periods.id}, or null until answered
 * @param name as shown to people
 * @param firstTraining they would train as a mentor for the first time (SJ-ASG-05)
 * @param reviewed whether it was decided who trains them
 * @param leadProvider the lead provider chosen instead of the ECT's, or null
 * @param registerNew the school came back from registering a new mentor
 */
record NewMentor(
        @Nullable Long mentor,
        String name,
        boolean firstTraining,
        boolean reviewed,
        @Nullable Long leadProvider,
        boolean registerNew)
        implements Answers<NewMentor> {

    static final NewMentor NONE = new NewMentor(null, "", false, false, null, false);

    boolean given() {
        return mentor != null;
    }

    NewMentor to(long period, String mentorName, boolean first) {
        return mentor != null && mentor == period && first == firstTraining
                ? this
                : new NewMentor(period, mentorName, first, false, null, false);
    }

    /** The ECT's lead provider trains them; one chosen before is forgotten. */
    NewMentor withEctsProvider() {
        return new NewMentor(mentor, name, firstTraining, true, null, false);
    }

    /** Another lead provider trains them (SJ-X-16). */
    NewMentor trainedBy(long provider) {
        return new NewMentor(mentor, name, firstTraining, true, provider, false);
    }

    NewMentor registering() {
        return new NewMentor(mentor, name, firstTraining, reviewed, leadProvider, true);
    }

    @Override
    public NewMentor withoutSensitive() {
        return this;
    }
}
