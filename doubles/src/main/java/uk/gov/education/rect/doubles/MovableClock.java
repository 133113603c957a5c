package uk.gov.education.rect.doubles;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that tests and people may move (DBL-04). All doubles started together share one; its zone is Europe/London. */
public final class MovableClock extends Clock {

    /** The zone in which "today" is decided everywhere. */
    public static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final Clock real;
    private final ZoneId zone;
    private final AtomicReference<Duration> offset;

    private MovableClock(Clock real, ZoneId zone, AtomicReference<Duration> offset) {
        this.real = real;
        this.zone = zone;
        this.offset = offset;
    }

    /** A clock that runs with the given one until it is moved. */
    public static MovableClock following(Clock real) {
        return new MovableClock(real, LONDON, new AtomicReference<>(Duration.ZERO));
    }

    /** From now on shows the real time plus this (negative: minus). */
    public void moveBy(Duration newOffset) {
        offset.set(newOffset);
    }

    /** Sets the time shown now; it runs on from there. */
    public void moveTo(Instant now) {
        offset.set(Duration.between(real.instant(), now));
    }

    /** Today's civil date in London. */
    public LocalDate today() {
        return LocalDate.ofInstant(instant(), LONDON);
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId newZone) {
        return new MovableClock(real, newZone, offset);
    }

    @Override
    public Instant instant() {
        return real.instant().plus(offset.get());
    }
}
