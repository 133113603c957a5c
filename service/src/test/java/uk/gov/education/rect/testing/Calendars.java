package uk.gov.education.rect.testing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.gov.education.rect.calendar.ContractCalendar;
import uk.gov.education.rect.calendar.ContractPeriod;
import uk.gov.education.rect.calendar.ContractYear;
import uk.gov.education.rect.calendar.DateRange;
import uk.gov.education.rect.calendar.Schedule;
import uk.gov.education.rect.calendar.ScheduleId;
import uk.gov.education.rect.calendar.ScheduleIdentifier;
import uk.gov.education.rect.calendar.ScheduleKind;
import uk.gov.education.rect.calendar.ScheduleMonth;

/** The contract periods of spec 01 §6.1, for tests that need no database. */
public final class Calendars {

    private Calendars() {}

    /** 2021 to 2026; 2021 and 2022 closed, with 2024 to succeed them. */
    public static ContractCalendar asPublished() {
        List<ContractPeriod> periods = new ArrayList<>();
        periods.add(period(2021, "2024-06-17T23:00:00Z"));
        periods.add(period(2022, "2025-06-15T23:00:00Z"));
        for (int year = 2023; year <= 2026; year++) {
            periods.add(period(year, null));
        }
        return new ContractCalendar(periods);
    }

    /** All twelve schedules of a contract period. */
    public static List<Schedule> schedules(ContractYear year) {
        List<Schedule> schedules = new ArrayList<>();
        for (ScheduleKind kind : ScheduleKind.values()) {
            for (ScheduleMonth month : ScheduleMonth.values()) {
                schedules.add(schedule(year.value(), new ScheduleIdentifier(kind, month)));
            }
        }
        return schedules;
    }

    /** The schedule with the identifier. */
    public static Schedule schedule(int year, String identifier) {
        return schedule(year, ScheduleIdentifier.of(identifier).orElseThrow());
    }

    private static Schedule schedule(int year, ScheduleIdentifier identifier) {
        long id = year * 100L
                + identifier.kind().ordinal() * 10L
                + identifier.month().ordinal();
        return new Schedule(new ScheduleId(id), new ContractYear(year), identifier);
    }

    private static ContractPeriod period(int year, @Nullable String frozenAt) {
        return new ContractPeriod(
                new ContractYear(year),
                DateRange.between(LocalDate.of(year, 6, 1), LocalDate.of(year + 1, 5, 31)),
                frozenAt == null,
                frozenAt == null ? null : Instant.parse(frozenAt),
                year >= 2025,
                year >= 2025,
                year < 2025,
                frozenAt == null ? null : new ContractYear(2024));
    }
}
