package uk.gov.education.rect.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MilestoneTest {

    @Test
    @DisplayName("W10, DM-MIL-03: in winter a London day is a UTC day; the last one is included to its end")
    void winter_days() {
        Milestone milestone = milestone("2025-01-01", "2025-02-28");
        assertThat(milestone.tooEarly(Instant.parse("2024-12-31T23:59:59Z"))).isTrue();
        assertThat(milestone.accepts(Instant.parse("2025-01-01T00:00:00Z"))).isTrue();
        assertThat(milestone.accepts(Instant.parse("2025-02-28T23:59:59.999Z"))).isTrue();
        assertThat(milestone.tooLate(Instant.parse("2025-03-01T00:00:00Z"))).isTrue();
    }

    @Test
    @DisplayName(
            "W10, DM-GAP-38: 2024 September retained-1 is accepted to the end of 31 March 2025 in London, in summer time by then")
    void the_clocks_go_forward_before_the_end() {
        Milestone milestone = milestone("2025-01-01", "2025-03-31");
        assertThat(milestone.accepts(Instant.parse("2025-03-31T22:59:59Z"))).isTrue();
        assertThat(milestone.tooLate(Instant.parse("2025-03-31T23:00:00Z"))).isTrue();
    }

    @Test
    @DisplayName("DM-MIL-03: a milestone that ends on the day the clocks go forward has 23 hours of it")
    void the_clocks_go_forward_on_the_last_day() {
        Milestone milestone = milestone("2025-01-01", "2025-03-30");
        assertThat(milestone.accepts(Instant.parse("2025-03-30T00:00:00Z"))).isTrue();
        assertThat(milestone.accepts(Instant.parse("2025-03-30T22:59:59Z"))).isTrue();
        assertThat(milestone.tooLate(Instant.parse("2025-03-30T23:00:00Z"))).isTrue();
    }

    @Test
    @DisplayName("DM-MIL-03: a milestone of the day the clocks go back starts in summer time and ends in winter time")
    void the_clocks_go_back() {
        Milestone milestone = milestone("2025-10-26", "2025-10-27");
        assertThat(milestone.tooEarly(Instant.parse("2025-10-25T22:59:59Z"))).isTrue();
        assertThat(milestone.accepts(Instant.parse("2025-10-25T23:00:00Z"))).isTrue();
        assertThat(milestone.accepts(Instant.parse("2025-10-27T23:59:59Z"))).isTrue();
        assertThat(milestone.tooLate(Instant.parse("2025-10-28T00:00:00Z"))).isTrue();
    }

    @Test
    @DisplayName("W10: without a milestone date any time from the start on is accepted")
    void no_deadline() {
        Milestone milestone = milestone("2026-06-01", null);
        assertThat(milestone.accepts(Instant.parse("2036-06-01T00:00:00Z"))).isTrue();
        assertThat(milestone.tooEarly(Instant.parse("2026-05-31T22:59:59Z"))).isTrue();
    }

    @Test
    @DisplayName("DM-MIL-01: the milestone date is after the start")
    void order() {
        assertThatThrownBy(() -> milestone("2026-06-01", "2026-06-01")).isInstanceOf(IllegalArgumentException.class);
    }

    private static Milestone milestone(String start, @Nullable String end) {
        return new Milestone(
                new ScheduleId(1),
                DeclarationType.RETAINED_1,
                LocalDate.parse(start),
                end == null ? null : LocalDate.parse(end));
    }
}
