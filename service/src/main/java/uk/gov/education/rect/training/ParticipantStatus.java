package uk.gov.education.rect.training;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.gov.education.rect.calendar.DateRange;

/** Where a participant stands with a lead provider, by its latest training of them in a role (spec 01 §11.3, API-STA-02). */
public enum ParticipantStatus {
    ACTIVE,
    JOINING,
    LEAVING,
    LEFT;

    /**
     * The status on a day. Training that ends on the day itself is left already, one that starts on it is active.
     *
     * @param training the lead provider's latest in the role
     * @param completedOn when an ECT completed induction (API-STA-04) or a mentor their training, or null
     */
    public static ParticipantStatus of(TrainingPeriod training, @Nullable LocalDate completedOn, LocalDate today) {
        DateRange dates = training.dates();
        boolean goesOn = dates.end().map(end -> end.isAfter(today)).orElse(false);
        if (training.status() != TrainingStatus.ACTIVE) {
            return goesOn ? LEAVING : LEFT;
        }
        if (completedOn != null
                && dates.end().map(end -> !completedOn.isAfter(end)).orElse(true)) {
            return ACTIVE;
        }
        if (dates.finished()) {
            return goesOn ? LEAVING : LEFT;
        }
        return dates.startsAfter(today) ? JOINING : ACTIVE;
    }
}
