package uk.gov.education.rect.training.internal;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.gov.education.rect.calendar.ContractPeriod;
import uk.gov.education.rect.calendar.ContractPeriods;
import uk.gov.education.rect.calendar.ContractYear;
import uk.gov.education.rect.calendar.Schedule;
import uk.gov.education.rect.calendar.ScheduleIdentifier;
import uk.gov.education.rect.calendar.Schedules;
import uk.gov.education.rect.providers.SchoolPartnership;
import uk.gov.education.rect.providers.SchoolPartnerships;
import uk.gov.education.rect.training.TrainingPeriod;

/** Finds what a lead provider means by a schedule and a cohort. */
@Component
public class ScheduleTargets {

    private static final Pattern YEAR = Pattern.compile("20[2-9]\\d");

    private final ContractPeriods contractPeriods;
    private final Schedules schedules;
    private final SchoolPartnerships partnerships;

    ScheduleTargets(ContractPeriods contractPeriods, Schedules schedules, SchoolPartnerships partnerships) {
        this.contractPeriods = contractPeriods;
        this.schedules = schedules;
        this.partnerships = partnerships;
    }

    /**
     * The target.
     *
     * @param scheduleIdentifier such as {@code ecf-extended-september}
     * @param cohort a year; without one the contract period stays
     * @param training what is to be moved, when the lead provider has any
     */
    public ScheduleTarget find(
            @Nullable String scheduleIdentifier, @Nullable String cohort, Optional<TrainingPeriod> training) {
        Optional<ScheduleIdentifier> identifier =
                Optional.ofNullable(scheduleIdentifier).flatMap(ScheduleIdentifier::of);
        Optional<ContractPeriod> contractPeriod = cohort == null
                ? training.flatMap(TrainingPeriod::contractYear).flatMap(contractPeriods::find)
                : year(cohort).flatMap(contractPeriods::find);
        Optional<Schedule> schedule =
                contractPeriod.flatMap(period -> identifier.flatMap(track -> schedules.find(period.year(), track)));
        return new ScheduleTarget(
                identifier,
                contractPeriod,
                cohort != null && contractPeriod.isEmpty(),
                schedule,
                contractPeriod.flatMap(period -> training.flatMap(moved -> partnership(moved, period.year()))));
    }

    private static Optional<ContractYear> year(String cohort) {
        return YEAR.matcher(cohort).matches()
                ? Optional.of(new ContractYear(Integer.parseInt(cohort)))
                : Optional.empty();
    }

    private Optional<SchoolPartnership> partnership(TrainingPeriod training, ContractYear year) {
        SchoolPartnership current = partnerships
                .find(Objects.requireNonNull(training.partnership()))
                .orElseThrow();
        return current.contractYear().equals(year)
                ? Optional.of(current)
                : partnerships.toGoOnWith(
                        training.school(),
                        current.leadProvider().id(),
                        year,
                        current.deliveryPartner().id());
    }
}
