package uk.gov.education.rect.finance.declarations;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.gov.education.rect.calendar.ContractYear;

/**
 * The training a lead provider declares on: its latest-starting one of the teacher in the role, confirmed by a
 * partnership.
 *
 * @param scheduleId {@code schedules.id}
 * @param contractYear of the schedule
 * @param withdrawnAtOrNull when withdrawn and not deferred later (DM-TRN-22)
 * @param detailedEvidence whether the contract period asks for detailed evidence
 * @param mentorFunding whether the contract period funds mentors on their own
 * @param upliftFees whether the contract period pays uplifts
 * @param paymentsFrozenAtOrNull from when nothing is paid in the contract period
 */
record DeclarableTraining(
        long trainingPeriodId,
        @Nullable Long ectAtSchoolPeriodId,
        long schoolId,
        long scheduleId,
        ContractYear contractYear,
        long deliveryPartnerId,
        @Nullable Instant withdrawnAtOrNull,
        boolean detailedEvidence,
        boolean mentorFunding,
        boolean upliftFees,
        @Nullable Instant paymentsFrozenAtOrNull) {

    /** Whether nothing is paid any more in the contract period (DM-FRZ-01). */
    boolean frozen(Instant now) {
        return paymentsFrozenAtOrNull != null && !paymentsFrozenAtOrNull.isAfter(now);
    }

    Optional<Instant> withdrawnAt() {
        return Optional.ofNullable(withdrawnAtOrNull);
    }
}
