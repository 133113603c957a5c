package uk.gov.education.rect.web.school.changeect;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.gov.education.rect.web.journey.Answers;

/**
 * Which mentorship of an ECT ends, and when.
 *
 * @param mentorship {@code mentorship_periods.id}: the one that was current or next when this began
 * @param mentor name of the mentor
 * @param startedOn its first day
 * @param toCome whether it had not begun then, so that no day is asked for
 * @param lastDay or null until answered
 */
record EndingMentorship(
        long mentorship,
        String mentor,
        LocalDate startedOn,
        boolean toCome,
        @Nullable LocalDate lastDay) implements Answers<EndingMentorship> {

    EndingMentorship on(LocalDate day) {
        return new EndingMentorship(mentorship, mentor, startedOn, toCome, day);
    }

    /**
     * The last day.
     *
     * @throws IllegalStateException before it was given; the journey lets nobody get there
     */
    LocalDate lastDayGiven() {
        if (lastDay == null) {
            throw new IllegalStateException("no last day yet");
        }
        return lastDay;
    }

    @Override
    public EndingMentorship withoutSensitive() {
        return this;
    }
}
