package uk.gov.education.rect.web.school.home;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The training that stands for an ECT or a mentor: the current or next training period, else the latest.
 *
 * @param providerLed by a lead provider, else by the school
 * @param leadProvider name, or null when not known
 * @param confirmed a partnership says so; otherwise the lead provider has yet to confirm
 * @param deliveryPartner name, or null while there is no partnership
 */
public record Training(
        boolean providerLed,
        @Nullable String leadProvider,
        boolean confirmed,
        @Nullable String deliveryPartner,
        @Nullable Instant withdrawnAt,
        @Nullable Instant deferredAt) {

    /** What a lead provider has said of the training. */
    public enum Status {
        ACTIVE,
        WITHDRAWN,
        DEFERRED
    }

    /** School-led training is always active; of a withdrawal and a deferral the later counts (spec 02 §4.3). */
    public Status status() {
        if (!providerLed || (withdrawnAt == null && deferredAt == null)) {
            return Status.ACTIVE;
        }
        if (deferredAt == null) {
            return Status.WITHDRAWN;
        }
        return withdrawnAt == null || deferredAt.isAfter(withdrawnAt) ? Status.DEFERRED : Status.WITHDRAWN;
    }
}
