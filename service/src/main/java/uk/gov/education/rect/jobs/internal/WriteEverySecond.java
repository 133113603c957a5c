package uk.gov.education.rect.jobs.internal;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import uk.gov.education.rect.jobs.WriteBehind;

/** Writes each {@link WriteBehind} every second on each node that works, and what is left when the node stops. */
@Component
@ConditionalOnProperty(name = "db-scheduler.enabled", matchIfMissing = true)
class WriteEverySecond implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(WriteEverySecond.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final List<WriteBehind<?>> all;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private @Nullable Thread writer;

    WriteEverySecond(List<WriteBehind<?>> all) {
        this.all = all;
    }

    @Override
    public void start() {
        writer = Thread.ofVirtual().name("write-behind").start(this::writeUntilStopped);
    }

    private void writeUntilStopped() {
        boolean stopped = false;
        while (!stopped) {
            try {
                stopped = stopping.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException interrupted) {
                stopped = true;
            }
            all.forEach(WriteEverySecond::writeAll);
        }
    }

    /** Writes until nothing waits or a batch fails. Says what failed without its message, which may quote the records. */
    static void writeAll(WriteBehind<?> one) {
        try {
            while (one.write() > 0) {
                // until nothing waits
            }
        } catch (RuntimeException failure) {
            LOG.warn(
                    "{} could not be written: {}",
                    one.what(),
                    failure.getClass().getName());
        }
    }

    /** After the web server, whose last requests are written too. */
    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public void stop() {
        stopping.countDown();
        Thread running = writer;
        writer = null;
        if (running != null) {
            try {
                running.join(Duration.ofSeconds(5));
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return writer != null;
    }
}
