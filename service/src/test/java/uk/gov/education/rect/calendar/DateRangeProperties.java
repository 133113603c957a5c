package uk.gov.education.rect.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Laws of date ranges (spec 01 §3). Days lie close together, so that ends often meet. */
class DateRangeProperties {

    private static final LocalDate FIRST = LocalDate.of(2026, 2, 20);

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 15).map(FIRST::plusDays);
    }

    @Provide
    Arbitrary<DateRange> ranges() {
        return Combinators.combine(days(), Arbitraries.integers().between(0, 8).injectNull(0.2))
                .as((start, length) -> new DateRange(start, length == null ? null : start.plusDays(length)));
    }

    @Property
    @Label("DM-INT-01: a day belongs to both of two ranges exactly when it belongs to their intersection")
    void intersection(
            @ForAll("ranges") DateRange one, @ForAll("ranges") DateRange other, @ForAll("days") LocalDate day) {
        boolean inBoth = one.contains(day) && other.contains(day);
        assertThat(one.intersection(other).map(common -> common.contains(day)).orElse(false))
                .isEqualTo(inBoth);
    }

    @Property
    @Label("DM-INT-20: ranges overlap exactly when they have a day in common, whichever is asked")
    void overlap(@ForAll("ranges") DateRange one, @ForAll("ranges") DateRange other) {
        assertThat(one.overlaps(other)).isEqualTo(other.overlaps(one));
        assertThat(one.overlaps(other)).isEqualTo(one.intersection(other).isPresent());
    }

    @Property
    @Label("DM-INT-01: both ends belong to the range, the days around it do not")
    void ends(@ForAll("ranges") DateRange range) {
        assertThat(range.contains(range.startedOn())).isTrue();
        assertThat(range.contains(range.startedOn().minusDays(1))).isFalse();
        range.end().ifPresent(end -> {
            assertThat(range.contains(end)).isTrue();
            assertThat(range.contains(end.plusDays(1))).isFalse();
        });
    }

    @Property
    @Label("DM-INT-30, DM-INT-31: a range lies within another exactly when all its days do")
    void containment(
            @ForAll("ranges") DateRange outer, @ForAll("ranges") DateRange inner, @ForAll("days") LocalDate day) {
        assertThat(outer.contains(inner)).isEqualTo(outer.intersection(inner).equals(Optional.of(inner)));
        if (outer.contains(inner) && inner.contains(day)) {
            assertThat(outer.contains(day)).isTrue();
        }
    }

    @Property
    @Label("DM-INT-02: an ongoing range is never inside a finished one")
    void ongoing_is_never_inside_finished(@ForAll("ranges") DateRange outer, @ForAll("ranges") DateRange inner) {
        if (inner.ongoing() && outer.finished()) {
            assertThat(outer.contains(inner)).isFalse();
        }
    }

    @Property
    @Label("DM-INT-05: a range cut for another that starts on a day neither overlaps it nor leaves a gap")
    void cutting(@ForAll("ranges") DateRange range, @ForAll("days") LocalDate next) {
        Optional<DateRange> cut = range.endingTheDayBefore(next);
        assertThat(cut.isPresent()).isEqualTo(range.startedOn().isBefore(next));
        cut.ifPresent(left -> {
            assertThat(left.overlaps(DateRange.from(next))).isFalse();
            assertThat(range.contains(left)).isTrue();
            assertThat(left.contains(next.minusDays(1))).isEqualTo(range.contains(next.minusDays(1)));
        });
    }

    @Property
    @Label("DM-INT-03: a one-day range has exactly that day, and collides with itself")
    void one_day(@ForAll("days") LocalDate day) {
        DateRange range = DateRange.between(day, day);
        assertThat(range.contains(day)).isTrue();
        assertThat(range.overlaps(range)).isTrue();
        assertThat(range.overlaps(DateRange.from(day.plusDays(1)))).isFalse();
    }

    @Property
    @Label("3.2, DM-GAP-15: on any day a range is past, current or future, and only one of them")
    void past_current_future(@ForAll("ranges") DateRange range, @ForAll("days") LocalDate day) {
        int states =
                (range.endedBefore(day) ? 1 : 0) + (range.contains(day) ? 1 : 0) + (range.startsAfter(day) ? 1 : 0);
        assertThat(states).isEqualTo(1);
        assertThat(range.currentOrFuture(day)).isEqualTo(!range.endedBefore(day));
        assertThat(range.leavingOnOrAfter(day)).isEqualTo(range.finished() && range.currentOrFuture(day));
    }
}
