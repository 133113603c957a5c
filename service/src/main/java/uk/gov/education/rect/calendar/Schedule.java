package uk.gov.education.rect.calendar;

/**
 * A named track of one contract period, with a milestone for each declaration that can be made on it.
 *
 * @param id its key
 * @param contractYear the contract period it belongs to
 * @param identifier its kind and month
 */
public record Schedule(ScheduleId id, ContractYear contractYear, ScheduleIdentifier identifier) {

    /** Its name and year, for people. */
    public String description() {
        return identifier.displayName() + " for " + contractYear;
    }
}
