package uk.gov.education.rect.providers;

import uk.gov.education.rect.calendar.ContractYear;
import uk.gov.education.rect.schools.SchoolId;

/** What schools have chosen for their trainees; known to whoever keeps training. */
public interface SchoolTrainingChoices {

    /**
     * Whether the school has chosen school-led training only in the contract period (API-PSH-19, DM-META-02): somebody
     * is trained so, and nobody, ECT or mentor, by a lead provider of that contract period.
     */
    boolean schoolLedOnly(SchoolId school, ContractYear year);
}
