package uk.gov.education.rect.calendar;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An academic-year contract with lead providers (spec 01 §4.9).
 *
 * @param year its key
 * @param dates first and last day, which are data and never follow from the year
 * @param enabled whether registrations and partnerships may be opened for it (DM-CP-22)
 * @param paymentsFrozenAt from then on nothing is declared or paid in it, or null
 * @param mentorFunding mentors are paid for apart, with started and completed declarations only
 * @param detailedEvidence declarations need the longer list of evidence
 * @param upliftFees uplifts may be recorded on started declarations
 * @param successor where its unfinished ECTs move once it is frozen (DM-CPR-04), or null when nowhere
 */
public record ContractPeriod(
        ContractYear year,
        DateRange dates,
        boolean enabled,
        @Nullable Instant paymentsFrozenAt,
        boolean mentorFunding,
        boolean detailedEvidence,
        boolean upliftFees,
        @Nullable ContractYear successor) {

    /** Whether it was closed at the given time or before (DM-CP-03, DM-FRZ-01). */
    public boolean frozen(Instant now) {
        return paymentsFrozenAt != null && !paymentsFrozenAt.isAfter(now);
    }

    /** Whether it may still be edited: it starts after the day (DM-CP-04). */
    public boolean editable(LocalDate today) {
        return dates.startsAfter(today);
    }
}
