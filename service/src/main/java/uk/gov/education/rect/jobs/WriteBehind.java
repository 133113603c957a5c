package uk.gov.education.rect.jobs;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * Records on their way into a store: many at a time, off the threads that make them. For what may be lost: what a node
 * holds when it dies is gone, and what finds the queue full, or cannot be written, is counted and dropped. Declare one as
 * a bean: each node that works writes it every second, and once more when it stops.
 *
 * @param <T> a record
 */
public abstract class WriteBehind<T> {

    private final String what;
    private final int mostAtOnce;
    private final BlockingQueue<T> waiting;
    private final Counter dropped;

    /**
     * Makes an empty queue, with a metric of what waits and one of what was dropped.
     *
     * @param what the records, for people
     * @param meter the records, in the names of metrics
     * @param mostWaiting records that may wait
     * @param mostAtOnce records that are written together
     */
    protected WriteBehind(String what, String meter, int mostWaiting, int mostAtOnce, MeterRegistry metrics) {
        this.what = what;
        this.mostAtOnce = mostAtOnce;
        this.waiting = new ArrayBlockingQueue<>(mostWaiting);
        this.dropped = Counter.builder("rect." + meter + ".unrecorded")
                .description("Dropped " + what + "; expected to stay 0")
                .register(metrics);
        Gauge.builder("rect." + meter + ".waiting", waiting, BlockingQueue::size)
                .description("Waiting " + what)
                .register(metrics);
    }

    /** The records, for people. */
    public final String what() {
        return what;
    }

    /** Takes a record, or drops it; never waits. */
    public final void add(T one) {
        if (!waiting.offer(one)) {
            dropped.increment();
        }
    }

    /**
     * Writes what is waiting now.
     *
     * @return how many were written
     */
    public final int write() {
        List<T> batch = new ArrayList<>();
        waiting.drainTo(batch, mostAtOnce);
        if (!batch.isEmpty()) {
            try {
                write(batch);
            } catch (RuntimeException failure) {
                dropped.increment(batch.size());
                throw failure;
            }
        }
        return batch.size();
    }

    /** Writes these together; none of them is written again when it throws. */
    protected abstract void write(List<T> batch);

    /** Counts one that turned out not to be writable, so that the others can be. */
    protected final void dropped() {
        dropped.increment();
    }
}
