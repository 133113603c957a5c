package uk.gov.education.rect.calendar;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days on which a declaration of one type may be dated, on one schedule.
 *
 * @param schedule the schedule
 * @param declarationType the declaration it is for
 * @param startsOn first day
 * @param endsOn the milestone date: last day, included; null when there is no deadline
 */
public record Milestone(
        ScheduleId schedule,
        DeclarationType declarationType,
        LocalDate startsOn,
        @Nullable LocalDate endsOn) {

    /** @throws IllegalArgumentException when the milestone date is not after the start (DM-MIL-01) */
    public Milestone {
        if (endsOn != null && !endsOn.isAfter(startsOn)) {
            throw new IllegalArgumentException(
                    "a milestone cannot end on " + endsOn + " when it starts on " + startsOn);
        }
    }

    /** Whether a declaration may be dated at that time: whole London days, both ends included (DM-MIL-03). */
    public boolean accepts(Instant declarationDate) {
        return !tooEarly(declarationDate) && !tooLate(declarationDate);
    }

    /** Whether the time is before the first day begins in London. */
    public boolean tooEarly(Instant declarationDate) {
        return ServiceClock.dateOf(declarationDate).isBefore(startsOn);
    }

    /** Whether the time is after the last day has ended in London. */
    public boolean tooLate(Instant declarationDate) {
        return endsOn != null && ServiceClock.dateOf(declarationDate).isAfter(endsOn);
    }
}
