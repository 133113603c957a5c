package uk.gov.education.rect.training.internal;

import java.time.LocalDate;
import java.util.Optional;
import uk.gov.education.rect.calendar.ContractPeriod;
import uk.gov.education.rect.calendar.Schedule;
import uk.gov.education.rect.training.TrainingPlan.Reason;

/**
 * A contract period for new training, before its schedule is known.
 *
 * @param contractPeriod the contract period
 * @param startsOn first day of the training
 * @param reason why this contract period
 * @param given the schedule that comes with it, when one does
 */
record Placement(ContractPeriod contractPeriod, LocalDate startsOn, Reason reason, Optional<Schedule> given) {}
