package uk.gov.education.rect.testing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import uk.gov.education.rect.calendar.ServiceClock;

/** The time in tests: it stands still, and moves when told. */
public final class TestClock extends Clock {

    /** Tuesday 6 October 2026, 10:00 in London: in contract period 2026, registration open. */
    public static final Instant DEFAULT = Instant.parse("2026-10-06T09:00:00Z");

    private static volatile Instant now = DEFAULT;

    /** Sets the instant it shows. */
    public static void set(Instant instant) {
        now = instant;
    }

    /** Sets it to 10:00 in London on a day. */
    public static void set(LocalDate day) {
        now = day.atTime(10, 0).atZone(ServiceClock.LONDON).toInstant();
    }

    static void reset() {
        now = DEFAULT;
    }

    /** The London date it shows. */
    public static LocalDate today() {
        return ServiceClock.dateOf(now);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }
}
