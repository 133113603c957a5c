package uk.gov.education.rect.operations;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/**
 * Counts requests in PostgreSQL, so that all nodes together allow what one limit says. Reads the machine's clock: time
 * travel never changes a limit.
 */
@Component
class RateLimits {

    private static final Duration LONG_WINDOW = Duration.ofMinutes(5);
    private static final Duration CODE_WINDOW = Duration.ofMinutes(15);
    private static final Duration SHORT_WINDOW = Duration.ofSeconds(20);

    private final RateLimitSettings settings;
    private final ProxyManager<String> buckets;

    RateLimits(DataSource database, RateLimitSettings settings) {
        this.settings = settings;
        this.buckets = Bucket4jPostgreSQL.selectForUpdateBasedBuilder(database)
                .primaryKeyMapper(PrimaryKeyMapper.STRING)
                .table("rate_limit_buckets")
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
        ConsumptionProbe probe = bucket(limit, caller).tryConsumeAndReturnRemaining(1);
        return new Allowance(
                probe.isConsumed(),
                capacity(limit),
                probe.getRemainingTokens(),
                Duration.ofNanos(
                        probe.isConsumed() ? probe.getNanosToWaitForReset() : probe.getNanosToWaitForRefill()));
    }

    /** Whether the caller has any requests left, without counting one. */
    boolean exhausted(Limit limit, String caller) {
        return bucket(limit, caller).getAvailableTokens() <= 0;
    }

    private io.github.bucket4j.Bucket bucket(Limit limit, String caller) {
        return buckets.builder().build(limit.name() + ":" + caller, () -> configuration(limit));
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
}
