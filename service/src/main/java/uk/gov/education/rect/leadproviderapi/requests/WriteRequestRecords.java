package uk.gov.education.rect.leadproviderapi.requests;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Writes the records of requests every second on each node that works, and what is left when the node stops. */
@Component
@ConditionalOnProperty(name = "db-scheduler.enabled", matchIfMissing = true)
class WriteRequestRecords implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(WriteRequestRecords.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final RequestRecords records;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private @Nullable Thread writer;

    WriteRequestRecords(RequestRecords records) {
        this.records = records;
    }

    @Override
    public void start() {
        writer = Thread.ofVirtual().name("api-request-records").start(this::writeUntilStopped);
    }

    private void writeUntilStopped() {
        boolean stopped = false;
        while (!stopped) {
            try {
                stopped = stopping.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException interrupted) {
                stopped = true;
            }
            writeAll();
        }
    }

    private void writeAll() {
        try {
            while (records.write() > 0) {
                // until nothing waits
            }
        } catch (RuntimeException failure) {
            LOG.warn("requests of the lead provider API could not be recorded", failure);
        }
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
