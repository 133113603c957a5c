package uk.gov.education.rect.web.school.finding;

import java.time.LocalDate;
import java.time.Month;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.gov.education.rect.calendar.ContractPeriods;

/** Names the academic year of a day, as schools do. */
@Component
public class AcademicYears {

    private final ContractPeriods contractPeriods;

    AcademicYears(ContractPeriods contractPeriods) {
        this.contractPeriods = contractPeriods;
    }

    /** Such as {@code 2026 to 2027}: that of the contract period, or of the June before where there is none yet. */
    public String of(@Nullable LocalDate day) {
        if (day == null) {
            return "next";
        }
        int year = contractPeriods
                .containing(day)
                .map(period -> period.year().value())
                .orElse(day.getMonth().compareTo(Month.JUNE) < 0 ? day.getYear() - 1 : day.getYear());
        return year + " to " + (year + 1);
    }
}
