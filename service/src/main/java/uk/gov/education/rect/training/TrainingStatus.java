package uk.gov.education.rect.training;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Whether a trainee is still training, whatever the dates say (spec 01 §11.2). */
public enum TrainingStatus {
    ACTIVE,
    DEFERRED,
    WITHDRAWN;

    /**
     * The status of a training period: school-led training is always active; of a withdrawal and a deferral the later
     * counts, and the withdrawal when they are at one time.
     */
    public static TrainingStatus of(
            TrainingProgramme programme, @Nullable Instant withdrawnAt, @Nullable Instant deferredAt) {
        if (programme == TrainingProgramme.SCHOOL_LED || (withdrawnAt == null && deferredAt == null)) {
            return ACTIVE;
        }
        if (withdrawnAt == null) {
            return DEFERRED;
        }
        return deferredAt != null && deferredAt.isAfter(withdrawnAt) ? DEFERRED : WITHDRAWN;
    }
}
