package uk.gov.education.rect.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.gov.education.rect.testing.Calendars;

class ContractCalendarTest {

    private final ContractCalendar calendar = Calendars.asPublished();

    @ParameterizedTest(name = "today {0}, start {1}: {2}")
    @DisplayName("DM-CPR-01 SJ-CP-04: the contract period of a registration start date")
    @CsvSource({
        "2026-09-20, 2026-09-21, 2026",
        "2026-09-20, 2026-05-31, 2026",
        "2026-09-20, 2019-01-01, 2026",
        "2026-05-20, 2026-05-31, 2025",
        "2026-05-20, 2026-06-01, 2026",
        "2026-05-20, 2030-06-01, 2025",
        "2028-01-01, 2026-09-01, ",
    })
    void for_registration_start(LocalDate today, LocalDate start, Integer year) {
        assertThat(calendar.forRegistrationStart(start, today)
                        .map(period -> period.year().value())
                        .orElse(null))
                .isEqualTo(year);
    }

    @ParameterizedTest
    @DisplayName("DM-CP-05, DM-VAL-06, SJ-CP-03: the earliest ECT start is that of the contract period two before")
    @CsvSource({"2026-09-20, 2024-06-01", "2026-05-31, 2023-06-01", "2022-07-01, ", "2028-01-01, "})
    void earliest_ect_start(LocalDate today, LocalDate earliest) {
        assertThat(calendar.earliestEctStart(today).orElse(null)).isEqualTo(earliest);
    }

    @Test
    @DisplayName("DM-CP-22 SJ-CP-08: today and the past are open, the future only in an enabled contract period")
    void registration_open() {
        LocalDate today = LocalDate.of(2027, 5, 1);
        assertThat(calendar.registrationOpenFor(LocalDate.of(2021, 9, 1), today))
                .isTrue();
        assertThat(calendar.registrationOpenFor(today, today)).isTrue();
        assertThat(calendar.registrationOpenFor(LocalDate.of(2027, 5, 31), today))
                .isTrue();
        assertThat(calendar.registrationOpenFor(LocalDate.of(2027, 6, 1), today))
                .isFalse();
    }

    @Test
    @DisplayName("DM-CP-02 SJ-CP-01 SJ-CP-02: current, upcoming, and one of them")
    void current_or_upcoming() {
        LocalDate before = LocalDate.of(2021, 5, 31);
        assertThat(calendar.current(before)).isEmpty();
        assertThat(calendar.currentOrUpcoming(before).orElseThrow().year()).isEqualTo(new ContractYear(2021));
        assertThat(calendar.upcoming(LocalDate.of(2026, 5, 31)).orElseThrow().year())
                .isEqualTo(new ContractYear(2026));
    }

    @Test
    @DisplayName("DM-CP-03, DM-FRZ-01: frozen from the stored instant on")
    void frozen() {
        ContractPeriod period = calendar.find(new ContractYear(2021)).orElseThrow();
        assertThat(period.frozen(Instant.parse("2024-06-17T22:59:59Z"))).isFalse();
        assertThat(period.frozen(Instant.parse("2024-06-17T23:00:00Z"))).isTrue();
        assertThat(period.editable(LocalDate.of(2021, 5, 31))).as("DM-CP-04").isTrue();
        assertThat(period.editable(LocalDate.of(2021, 6, 1))).as("DM-CP-04").isFalse();
    }
}
