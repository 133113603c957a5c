package uk.gov.education.rect.training.internal;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.gov.education.rect.calendar.ScheduleId;
import uk.gov.education.rect.training.MentorshipPeriod;
import uk.gov.education.rect.training.TrainingPeriod;

/**
 * What begins on another day when the first day of somebody at a school is corrected.
 *
 * @param trainings training that does
 * @param mentorships mentorships that do
 */
public record StartMoves(List<OfTraining> trainings, List<OfMentorship> mentorships) {

    /** Copies the lists. */
    public StartMoves {
        trainings = List.copyOf(trainings);
        mentorships = List.copyOf(mentorships);
    }

    /**
     * Training that begins on another day.
     *
     * @param provision who trains, when that changes with the contract period; else null
     * @param schedule when it changes; else null
     */
    public record OfTraining(
            TrainingPeriod training,
            LocalDate startsOn,
            @Nullable Provision provision,
            @Nullable ScheduleId schedule) {}

    /** A mentorship that begins on another day. */
    public record OfMentorship(MentorshipPeriod mentorship, LocalDate startsOn) {}
}
