package uk.gov.education.rect.calendar;

import java.time.Instant;
import java.util.Optional;

/**
 * Lets one request see another date. A front door binds it around the rest of the request; it must do so only outside
 * production.
 */
public final class TimeTravel {

    private static final ScopedValue<Instant> DESTINATION = ScopedValue.newInstance();

    private TimeTravel() {}

    /** The instant this thread has travelled to, if it has. */
    public static Optional<Instant> destination() {
        return DESTINATION.isBound() ? Optional.of(DESTINATION.get()) : Optional.empty();
    }

    /**
     * Does the work as if it were the given instant throughout.
     *
     * @throws X whatever the work throws
     */
    public static <T, X extends Throwable> T at(Instant instant, ScopedValue.CallableOp<T, X> work) throws X {
        return ScopedValue.where(DESTINATION, instant).call(work);
    }
}
