package uk.gov.education.rect.operations;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import uk.gov.education.rect.operations.RateLimits.Allowance;

/**
 * What one node may still let through of a caller's window without asking the database. Permits are taken from the count
 * that all nodes share before they are used, so that all together never allow more than the limit. A node takes at most
 * as many at once as it has used in this window, and a tenth of what is left: the first requests of a caller, and the
 * last ones before the limit, are counted one by one, and a caller who goes on at another node leaves little behind.
 */
final class Permits {

    private static final long MOST_AT_ONCE = 64;
    private static final long SHARE_AT_ONCE = 10;

    /** The count that all nodes share. */
    interface Shared {

        /**
         * Takes so many permits, or none of them when there are fewer.
         *
         * @return whether they were taken, and how many are left now
         */
        Taken take(long permits);

        /** An answer to {@link #take}. */
        record Taken(boolean granted, long left) {}
    }

    private final Shared shared;
    private final long limit;
    private final long windowMillis;
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile long window = -1;
    private long used;
    private long held;
    private long elsewhere;
    private boolean exhausted;

    /**
     * @param limit requests in a window, by all nodes
     * @param window windows follow one another from the epoch
     */
    Permits(Shared shared, long limit, Duration window, Clock clock) {
        this.shared = shared;
        this.limit = limit;
        this.windowMillis = window.toMillis();
        this.clock = clock;
    }

    /** Lets one request through, or not. */
    Allowance use() {
        lock.lock();
        try {
            boolean allowed = holdsOne();
            if (allowed) {
                held--;
                used++;
            }
            return new Allowance(allowed, limit, held + elsewhere, untilNextWindow());
        } finally {
            lock.unlock();
        }
    }

    /** Whether a request would be let through; keeps a permit for it. */
    boolean any() {
        lock.lock();
        try {
            return holdsOne();
        } finally {
            lock.unlock();
        }
    }

    /** Whether the window this was last used in is over, so that nothing is lost by forgetting it. */
    boolean isOver() {
        return window != currentWindow();
    }

    private boolean holdsOne() {
        enter(currentWindow());
        if (held == 0 && !exhausted) {
            takeMore();
        }
        return held > 0;
    }

    private void takeMore() {
        long wanted = Math.min(Math.min(used, MOST_AT_ONCE), elsewhere / SHARE_AT_ONCE);
        while (held == 0 && !exhausted) {
            wanted = Math.max(1, wanted);
            Shared.Taken taken = shared.take(wanted);
            // a new window may have begun meanwhile: then nobody knows which window the permits belong to
            boolean known = window == currentWindow();
            elsewhere = taken.left();
            if (taken.granted()) {
                held = known ? wanted : 1;
            } else if (wanted == 1) {
                exhausted = known;
                return;
            } else {
                wanted = Math.min(wanted / 2, elsewhere / SHARE_AT_ONCE);
            }
        }
    }

    private void enter(long current) {
        if (window != current) {
            window = current;
            used = 0;
            held = 0;
            elsewhere = 0;
            exhausted = false;
        }
    }

    private long currentWindow() {
        return Math.floorDiv(clock.millis(), windowMillis);
    }

    private Duration untilNextWindow() {
        return Duration.ofMillis(windowMillis - Math.floorMod(clock.millis(), windowMillis));
    }
}
