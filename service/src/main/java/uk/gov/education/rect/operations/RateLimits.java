package uk.gov.education.rect.operations;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Counts requests in PostgreSQL, so that all nodes together allow what one limit says; a node that is asked often takes
 * {@link Permits} for several requests at once. Reads the machine's clock: time travel never changes a limit.
 */
@Component
class RateLimits {

    private static final Duration LONG_WINDOW = Duration.ofMinutes(5);
    private static final Duration CODE_WINDOW = Duration.ofMinutes(15);
    private static final Duration SHORT_WINDOW = Duration.ofSeconds(20);

    private final RateLimitSettings settings;
    private final ProxyManager<String> buckets;
    private final Clock clock;
    private final ConcurrentMap<String, Permits> permits = new ConcurrentHashMap<>();
    private final AtomicLong nextClearing = new AtomicLong();

    @Autowired
    RateLimits(DataSource database, RateLimitSettings settings) {
        this(database, settings, Clock.systemUTC());
    }

    RateLimits(DataSource database, RateLimitSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.buckets = Bucket4jPostgreSQL.selectForUpdateBasedBuilder(database)
                .primaryKeyMapper(PrimaryKeyMapper.STRING)
                .table("rate_limit_buckets")
                .clientClock(new ClockMeter(clock))
                .expirationAfterWrite(ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(CODE_WINDOW))
                .build();
    }

    /** What is limited, and over what time. */
    enum Limit {
        SIGN_IN(SHORT_WINDOW),
        API(LONG_WINDOW),
        PUBLIC_API(LONG_WINDOW),
        EVERYTHING(LONG_WINDOW),
        FAILED_API_SIGN_IN(LONG_WINDOW),
        CODE_REQUEST(CODE_WINDOW);

        private final Duration window;

        Limit(Duration window) {
            this.window = window;
        }

        Duration window() {
            return window;
        }
    }

    /**
     * What is left after one request.
     *
     * @param limit allowed in the window
     * @param remaining still allowed
     * @param resetsIn until the window ends
     */
    record Allowance(boolean allowed, long limit, long remaining, Duration resetsIn) {}

    /** Counts one request by the caller. */
    Allowance count(Limit limit, String caller) {
        return permits(limit, caller).use();
    }

    /** Whether the caller has any requests left, without counting one. */
    boolean exhausted(Limit limit, String caller) {
        return !permits(limit, caller).any();
    }

    private Permits permits(Limit limit, String caller) {
        String key = limit.name() + ":" + caller;
        if (limit == Limit.CODE_REQUEST) {
            // rare, and kept nowhere but in the database
            return ofBucket(limit, key);
        }
        clearNowAndThen();
        return permits.computeIfAbsent(key, unknown -> ofBucket(limit, unknown));
    }

    private Permits ofBucket(Limit limit, String key) {
        Bucket bucket = buckets.builder().build(key, () -> configuration(limit));
        return new Permits(
                wanted -> {
                    ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(wanted);
                    return new Permits.Shared.Taken(probe.isConsumed(), probe.getRemainingTokens());
                },
                capacity(limit),
                limit.window(),
                clock);
    }

    /** Forgets, once a window, callers who have not been seen in it. */
    private void clearNowAndThen() {
        long now = clock.millis();
        long due = nextClearing.get();
        if (now >= due && nextClearing.compareAndSet(due, now + LONG_WINDOW.toMillis())) {
            permits.values().removeIf(Permits::isOver);
        }
    }

    private BucketConfiguration configuration(Limit limit) {
        int capacity = capacity(limit);
        return BucketConfiguration.builder()
                .addLimit(Bandwidth.builder()
                        .capacity(capacity)
                        .refillIntervallyAligned(capacity, limit.window(), Instant.EPOCH)
                        .build())
                .build();
    }

    private int capacity(Limit limit) {
        return switch (limit) {
            case SIGN_IN -> settings.signInPerIp();
            case API -> settings.apiPerToken();
            case PUBLIC_API -> settings.publicApiPerIp();
            case EVERYTHING -> settings.everythingPerIp();
            case FAILED_API_SIGN_IN -> settings.failedApiSignInsPerIp();
            case CODE_REQUEST -> settings.codeRequestsPerEmail();
        };
    }

    /** A clock, to the buckets. */
    private record ClockMeter(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return TimeUnit.MILLISECONDS.toNanos(clock.millis());
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
