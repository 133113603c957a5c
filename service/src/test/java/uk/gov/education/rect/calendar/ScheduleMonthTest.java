package uk.gov.education.rect.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScheduleMonthTest {

    @ParameterizedTest
    @DisplayName("DM-SCHED-02: the month of a schedule, on the days around each change and on 29 February")
    @CsvSource({
        "2026-06-01, SEPTEMBER",
        "2026-10-31, SEPTEMBER",
        "2026-11-01, JANUARY",
        "2027-01-01, JANUARY",
        "2028-02-29, JANUARY",
        "2027-02-28, JANUARY",
        "2027-03-01, APRIL",
        "2027-05-31, APRIL",
    })
    void month(LocalDate day, ScheduleMonth month) {
        assertThat(ScheduleMonth.of(day)).isEqualTo(month);
    }

    @Test
    @DisplayName("6.2: there are twelve identifiers, read and written alike, with a name for people")
    void identifiers() {
        ScheduleIdentifier identifier =
                ScheduleIdentifier.of("ecf-replacement-january").orElseThrow();
        assertThat(identifier.kind()).isEqualTo(ScheduleKind.REPLACEMENT);
        assertThat(identifier.month()).isEqualTo(ScheduleMonth.JANUARY);
        assertThat(identifier.code()).isEqualTo("ecf-replacement-january");
        assertThat(identifier.displayName()).isEqualTo("Replacement January");
        assertThat(ScheduleIdentifier.of("ecf-standard-june")).isEmpty();
    }
}
