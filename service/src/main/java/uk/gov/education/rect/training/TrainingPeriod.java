package uk.gov.education.rect.training;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.gov.education.rect.calendar.ContractYear;
import uk.gov.education.rect.calendar.DateRange;
import uk.gov.education.rect.calendar.Schedule;
import uk.gov.education.rect.providers.ActiveLeadProvider;
import uk.gov.education.rect.providers.LeadProvider;
import uk.gov.education.rect.providers.SchoolPartnershipId;
import uk.gov.education.rect.schools.SchoolId;
import uk.gov.education.rect.teachers.TeacherId;
import uk.gov.education.rect.teachers.TraineeRole;

/**
 * A spell of training inside one spell at a school (spec 01 §4.5).
 *
 * @param id its key
 * @param atSchoolPeriod the spell at a school it lies in
 * @param teacher the trainee
 * @param school where
 * @param programme provider-led or school-led
 * @param dates first and last day
 * @param partnership confirmed with this partnership, or null
 * @param confirmedWith lead provider and contract period of the partnership, or null
 * @param interestIn lead provider and contract period the school asked for, or null; kept after confirmation
 * @param schedule for provider-led training
 * @param withdrawnAt when the lead provider withdrew the trainee, or null
 * @param deferredAt when the lead provider deferred the trainee, or null
 */
public record TrainingPeriod(
        TrainingPeriodId id,
        AtSchoolPeriodId atSchoolPeriod,
        TeacherId teacher,
        SchoolId school,
        TrainingProgramme programme,
        DateRange dates,
        @Nullable SchoolPartnershipId partnership,
        @Nullable ActiveLeadProvider confirmedWith,
        @Nullable ActiveLeadProvider interestIn,
        @Nullable Schedule schedule,
        @Nullable Instant withdrawnAt,
        @Nullable Instant deferredAt) {

    /** The role trained for. */
    public TraineeRole role() {
        return atSchoolPeriod.role();
    }

    /** Whether a lead provider trains. */
    public boolean providerLed() {
        return programme == TrainingProgramme.PROVIDER_LED;
    }

    /** Whether the lead provider works with the school: a partnership is attached. */
    public boolean confirmed() {
        return partnership != null;
    }

    /** Whether only the school has said what it wants (DM-TRN-21). */
    public boolean interestOnly() {
        return partnership == null && interestIn != null;
    }

    /** The lead provider: the partnership's, else the one the school asked for; empty when school-led. */
    public Optional<LeadProvider> leadProvider() {
        return assigned().map(ActiveLeadProvider::leadProvider);
    }

    /** The contract period of the partnership, else of the interest (DM-CPR-04). */
    public Optional<ContractYear> assignedContractYear() {
        return assigned().map(ActiveLeadProvider::contractYear);
    }

    /** The contract period of the partnership, else of the interest, else of the schedule (DM-CPR-02). */
    public Optional<ContractYear> contractYear() {
        return assignedContractYear().or(() -> Optional.ofNullable(schedule).map(Schedule::contractYear));
    }

    /** Whether the trainee is still training (spec 01 §11.2). */
    public TrainingStatus status() {
        return TrainingStatus.of(programme, withdrawnAt, deferredAt);
    }

    private Optional<ActiveLeadProvider> assigned() {
        return Optional.ofNullable(confirmedWith).or(() -> Optional.ofNullable(interestIn));
    }
}
