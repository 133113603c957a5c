package uk.gov.education.rect.calendar;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A closed spell of whole days, both ends inclusive (DM-INT-01); without an end it is ongoing (DM-INT-02). A one-day
 * range has equal ends (DM-INT-03).
 *
 * @param startedOn first day
 * @param finishedOn last day, or null while ongoing; may be in the future
 */
public record DateRange(LocalDate startedOn, @Nullable LocalDate finishedOn) {

    /** @throws IllegalArgumentException when the last day is before the first (DM-INT-03) */
    public DateRange {
        if (finishedOn != null && finishedOn.isBefore(startedOn)) {
            throw new IllegalArgumentException(
                    "a range cannot finish on " + finishedOn + ", before it starts on " + startedOn);
        }
    }

    /** An ongoing range. */
    public static DateRange from(LocalDate startedOn) {
        return new DateRange(startedOn, null);
    }

    /** A finished range; both days belong to it. */
    public static DateRange between(LocalDate startedOn, LocalDate finishedOn) {
        return new DateRange(startedOn, finishedOn);
    }

    /** The last day, empty while ongoing. */
    public Optional<LocalDate> end() {
        return Optional.ofNullable(finishedOn);
    }

    /** Whether there is no last day, even if the first is still to come. */
    public boolean ongoing() {
        return finishedOn == null;
    }

    /** Whether there is a last day, even if it is still to come. */
    public boolean finished() {
        return finishedOn != null;
    }

    /** Whether the day belongs to this range. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(startedOn) && (finishedOn == null || !day.isAfter(finishedOn));
    }

    /** Whether every day of the other range belongs to this one; an ongoing range is never inside a finished one. */
    public boolean contains(DateRange other) {
        return !other.startedOn.isBefore(startedOn)
                && (finishedOn == null || (other.finishedOn != null && !other.finishedOn.isAfter(finishedOn)));
    }

    /** Whether any day belongs to both; ends count (DM-INT-20). */
    public boolean overlaps(DateRange other) {
        return (other.finishedOn == null || !startedOn.isAfter(other.finishedOn))
                && (finishedOn == null || !other.startedOn.isAfter(finishedOn));
    }

    /** The days that belong to both, if any. */
    public Optional<DateRange> intersection(DateRange other) {
        if (!overlaps(other)) {
            return Optional.empty();
        }
        LocalDate start = startedOn.isAfter(other.startedOn) ? startedOn : other.startedOn;
        return Optional.of(new DateRange(start, earliest(finishedOn, other.finishedOn)));
    }

    /** Whether the range starts after the day. */
    public boolean startsAfter(LocalDate day) {
        return startedOn.isAfter(day);
    }

    /** Whether the range has ended before the day. */
    public boolean endedBefore(LocalDate day) {
        return finishedOn != null && finishedOn.isBefore(day);
    }

    /** Whether the day belongs to the range or is before it: it has not ended yet. */
    public boolean currentOrFuture(LocalDate day) {
        return !endedBefore(day);
    }

    /** Whether the range has a last day that is the given day or later. */
    public boolean leavingOnOrAfter(LocalDate day) {
        return finishedOn != null && !finishedOn.isBefore(day);
    }

    /**
     * This range cut so that one starting on the given day follows it with neither gap nor overlap (DM-INT-05).
     *
     * @return empty when nothing would be left of it
     */
    public Optional<DateRange> endingTheDayBefore(LocalDate nextStartedOn) {
        LocalDate lastDay = nextStartedOn.minusDays(1);
        if (lastDay.isBefore(startedOn)) {
            return Optional.empty();
        }
        return Optional.of(new DateRange(startedOn, earliest(finishedOn, lastDay)));
    }

    /** The last day when nothing of this range may lie after the given one: its own, or the given when that is earlier. */
    public LocalDate endsBy(LocalDate day) {
        return finishedOn == null || finishedOn.isAfter(day) ? day : finishedOn;
    }

    private static @Nullable LocalDate earliest(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null) {
            return other;
        }
        return other == null || one.isBefore(other) ? one : other;
    }
}
