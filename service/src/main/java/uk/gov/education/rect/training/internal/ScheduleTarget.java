package uk.gov.education.rect.training.internal;

import java.util.Optional;
import uk.gov.education.rect.calendar.ContractPeriod;
import uk.gov.education.rect.calendar.Schedule;
import uk.gov.education.rect.calendar.ScheduleIdentifier;
import uk.gov.education.rect.calendar.ScheduleKind;
import uk.gov.education.rect.providers.SchoolPartnership;
import uk.gov.education.rect.training.TrainingPeriod;

/**
 * Where a lead provider wants to move a participant (spec 03 §17.5, target resolution).
 *
 * @param identifier the track asked for; empty when it is none of the twelve
 * @param contractPeriod the one asked for, else that of the training; empty when there is none
 * @param contractPeriodUnknown whether one was asked for that does not exist
 * @param schedule the track in the contract period
 * @param partnership with which training goes on there
 */
public record ScheduleTarget(
        Optional<ScheduleIdentifier> identifier,
        Optional<ContractPeriod> contractPeriod,
        boolean contractPeriodUnknown,
        Optional<Schedule> schedule,
        Optional<SchoolPartnership> partnership) {

    /** Whether the training moves to another contract period. */
    public boolean changesContractPeriod(TrainingPeriod training) {
        return contractPeriod
                .filter(period -> !training.contractYear().equals(Optional.of(period.year())))
                .isPresent();
    }

    /** Whether the track is of the kind. */
    public boolean is(ScheduleKind kind) {
        return identifier.filter(track -> track.kind() == kind).isPresent();
    }
}
