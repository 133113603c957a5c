package uk.gov.education.rect.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateRangeTest {

    @ParameterizedTest(name = "{4}")
    @DisplayName("DM-INT-21, W12: which candidates collide with an existing period")
    @CsvSource({
        "2026-09-10, 2026-09-20, true, 2026-09-01/2026-09-30, inside",
        "2026-08-01, 2026-09-05, true, 2026-09-01/2026-09-30, ends after the other starts",
        "2026-09-30, 2026-10-20, true, 2026-09-01/2026-09-30, starts on the last day of the other",
        "2026-08-01, 2026-10-20, true, 2026-09-01/2026-09-30, envelops",
        "2026-10-01, 2026-10-20, false, 2026-09-01/2026-09-30, starts the day after",
        "2026-01-01, 2026-01-20, false, 2026-09-01/2026-09-30, wholly separate",
        "2026-10-14, , true, 2026-09-01/2026-10-14, W12 from the last day",
        "2026-10-15, , false, 2026-09-01/2026-10-14, W12 from the next day",
        "2026-09-01, 2026-10-15, true, 2026-10-15/, W12 until the first day of the later one",
    })
    void collisions(LocalDate start, LocalDate end, boolean collides, String existing, String name) {
        String[] ends = existing.split("/", -1);
        DateRange other = new DateRange(LocalDate.parse(ends[0]), ends[1].isEmpty() ? null : LocalDate.parse(ends[1]));
        assertThat(new DateRange(start, end).overlaps(other)).as(name).isEqualTo(collides);
    }

    @Test
    @DisplayName("DM-INT-03: a range cannot finish before it starts")
    void order() {
        LocalDate day = LocalDate.of(2026, 9, 2);
        assertThatThrownBy(() -> DateRange.between(day, day.minusDays(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2026-09-01");
    }
}
