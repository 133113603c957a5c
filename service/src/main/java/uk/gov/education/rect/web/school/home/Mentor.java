package uk.gov.education.rect.web.school.home;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mentor as their school sees them.
 *
 * @param id the latest {@code mentor_at_school_periods.id} at this school
 * @param name as shown to people
 * @param startedOn first day as a mentor here
 * @param finishedOn last day as a mentor here, or null
 * @param email or null
 * @param ects the ECTs they mentor now or later, by name (SJ-MEN-04)
 * @param training the latest training at this school, or null
 * @param trainingOnCard whether the card tells of it (SJ-MEN-05)
 * @param trainingEnded the latest training period finished today or before
 * @param trainsElsewhere they train, now or later, as a mentor at another school
 * @param ineligibleOn when their training stopped being paid for, or null
 * @param ineligibleReason why, as {@code mentor_became_ineligible_for_funding_reason}, or null
 * @param status how they stand with the school
 * @param movingOn from when another school has registered them instead, or null (SJ-X-53)
 */
public record Mentor(
        long id,
        String name,
        String trn,
        LocalDate startedOn,
        @Nullable LocalDate finishedOn,
        @Nullable String email,
        List<Mentee> ects,
        @Nullable Training training,
        boolean trainingOnCard,
        boolean trainingEnded,
        boolean trainsElsewhere,
        @Nullable LocalDate ineligibleOn,
        @Nullable String ineligibleReason,
        MentorStatus status,
        @Nullable LocalDate movingOn) {

    /**
     * An ECT they mentor.
     *
     * @param id {@code ect_at_school_periods.id}
     */
    public record Mentee(long id, String name) {}

    /** Where the record page is; what can be changed about it is below. */
    public String path() {
        return "/school/mentors/" + id;
    }

    /** The last day, when this school has said that they leave and the day has not passed; else null. */
    public @Nullable LocalDate leavingOn() {
        return status == MentorStatus.LEAVING ? finishedOn : null;
    }

    /** Whether they have left: there is nothing to change any more (SJ-X-03). */
    public boolean left() {
        return status == MentorStatus.LEFT;
    }

    /** What the record page tells of their training: the first that applies (spec 02 §7, SJ-X-57). */
    public enum TrainingShown {
        COMPLETED,
        NOT_AGAIN,
        ELSEWHERE,
        NOT_REGISTERED,
        NOTHING,
        PAUSED,
        WITHDRAWN,
        ACTIVE
    }

    /** What the record page tells of their training. */
    public TrainingShown trainingShown() {
        if (ineligibleOn != null) {
            return "started_not_completed".equals(ineligibleReason) ? TrainingShown.NOT_AGAIN : TrainingShown.COMPLETED;
        }
        if (training == null || !trainingOnCard) {
            return left()
                    ? TrainingShown.NOTHING
                    : trainsElsewhere ? TrainingShown.ELSEWHERE : TrainingShown.NOT_REGISTERED;
        }
        return switch (training.status()) {
            case DEFERRED -> TrainingShown.PAUSED;
            case WITHDRAWN -> TrainingShown.WITHDRAWN;
            case ACTIVE -> trainingEnded ? TrainingShown.NOTHING : TrainingShown.ACTIVE;
        };
    }
}
