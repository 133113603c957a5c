package uk.gov.education.rect.training;

import java.time.LocalDate;
import uk.gov.education.rect.calendar.ContractYear;
import uk.gov.education.rect.training.TrainingPlan.Impossible;

/** Why the first day of an ECT at a school cannot be corrected to a day (SJ-X-50). */
public sealed interface StartDateProblem {

    /** It could not have been registered: too early, or not open (DM-VAL-06, DM-CP-22). */
    record AgainstRule(DateProblem problem) implements StartDateProblem {}

    /**
     * The ECT was at another school, or the person here before, on that day.
     *
     * @param schoolName where
     * @param lastDay their last day there
     */
    record OverlapsEarlierSpell(String schoolName, LocalDate lastDay) implements StartDateProblem {}

    /** The person leaves before that day. */
    record AfterLeaving(LocalDate lastDay) implements StartDateProblem {}

    /** Training or mentoring was over before that day, and would be outside the spell. */
    record SomethingEndedBefore() implements StartDateProblem {}

    /** Training at another school went on until that day; nobody is trained twice at once (DM-TRN-09). */
    record TrainedElsewhere(LocalDate lastDay) implements StartDateProblem {}

    /** Training or a mentorship that would have to begin on another day has been declared for. */
    record DeclarationsExist() implements StartDateProblem {}

    /** The training would come into another contract period, in which the lead provider does not work. */
    record LeadProviderNotThere(String leadProvider, ContractYear year) implements StartDateProblem {}

    /** There is no contract period, or no schedule in it, for the training. */
    record NoPlace(Impossible because) implements StartDateProblem {}
}
