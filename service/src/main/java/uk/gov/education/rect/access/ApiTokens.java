package uk.gov.education.rect.access;

import static uk.gov.education.rect.database.Tables.API_TOKENS;
import static uk.gov.education.rect.database.Tables.LEAD_PROVIDERS;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Recognises lead providers by their API tokens (03 §3). A token's life is measured by the machine's clock (07 §11.9). What
 * is known of a token is remembered for {@link #REMEMBERED}: a token that is revoked is refused at once by the node that
 * revokes it, and by every other node after that time at the latest.
 */
@Component
public class ApiTokens {

    static final Duration REMEMBERED = Duration.ofSeconds(5);

    private static final Logger LOG = LoggerFactory.getLogger(ApiTokens.class);
    private static final Duration PRECISION_OF_LAST_USE = Duration.ofMinutes(1);

    private final DSLContext database;
    private final ApiTokenHashes hashes;
    private final Clock clock;
    /** By hash. What was read before {@link #forget} goes into a map that nobody looks at any more. */
    private volatile ConcurrentMap<ByteBuffer, Known> known = new ConcurrentHashMap<>();

    ApiTokens(DSLContext database, ApiTokenHashes hashes, Clock clock) {
        this.database = database;
        this.hashes = hashes;
        this.clock = clock;
    }

    private record Known(
            ApiCaller caller,
            Instant readAt,
            Instant lastUsedAt,
            @Nullable Instant expiresAt) {

        boolean fresh(Instant now) {
            return !now.isBefore(readAt)
                    && now.isBefore(readAt.plus(REMEMBERED))
                    && now.isBefore(lastUsedAt.plus(PRECISION_OF_LAST_USE))
                    && (expiresAt == null || now.isBefore(expiresAt));
        }
    }

    /** Whose token this is; empty when it is unknown, revoked or expired (API-AUTH-03). */
    public Optional<ApiCaller> caller(String token) {
        Instant now = clock.instant();
        byte[] hash = hashes.of(token);
        ConcurrentMap<ByteBuffer, Known> remembered = known;
        Known seen = remembered.get(ByteBuffer.wrap(hash));
        return seen != null && seen.fresh(now) ? Optional.of(seen.caller()) : lookedUp(hash, now, remembered);
    }

    /** Forgets what is remembered of all tokens: what happens to one next counts at once on this node (API-AUTH-08). */
    public void forget() {
        known = new ConcurrentHashMap<>();
    }

    @TransactionalEventListener(fallbackExecution = true)
    void forget(TokenRevoked revoked) {
        forget();
    }

    private Optional<ApiCaller> lookedUp(byte[] hash, Instant now, ConcurrentMap<ByteBuffer, Known> remembered) {
        return database.select(
                        API_TOKENS.ID,
                        API_TOKENS.LEAD_PROVIDER_ID,
                        LEAD_PROVIDERS.NAME,
                        API_TOKENS.LAST_USED_AT,
                        API_TOKENS.EXPIRES_AT,
                        API_TOKENS.REVOKED_AT)
                .from(API_TOKENS)
                .join(LEAD_PROVIDERS)
                .on(LEAD_PROVIDERS.ID.eq(API_TOKENS.LEAD_PROVIDER_ID))
                .where(API_TOKENS.TOKEN_HASH.eq(hash))
                .fetchOptional()
                .flatMap(found -> {
                    long id = found.value1();
                    if (found.value6() != null) {
                        LOG.warn("the revoked API token {} was used", id);
                        return Optional.empty();
                    }
                    if (found.value5() != null && !found.value5().isAfter(now)) {
                        return Optional.empty();
                    }
                    ApiCaller caller = new ApiCaller(found.value2(), found.value3(), id);
                    Instant lastUsedAt = noteUse(id, found.value4(), now);
                    remembered.values().removeIf(other -> !other.fresh(now));
                    remembered.put(ByteBuffer.wrap(hash), new Known(caller, now, lastUsedAt, found.value5()));
                    return Optional.of(caller);
                });
    }

    /** Once a minute for a token, whatever the number of requests and nodes. */
    private Instant noteUse(long id, @Nullable Instant lastUsedAt, Instant now) {
        Instant tooRecent = now.minus(PRECISION_OF_LAST_USE);
        if (lastUsedAt != null && lastUsedAt.isAfter(tooRecent)) {
            return lastUsedAt;
        }
        database.update(API_TOKENS)
                .set(API_TOKENS.LAST_USED_AT, now)
                .where(API_TOKENS.ID.eq(id))
                .and(API_TOKENS.LAST_USED_AT.isNull().or(API_TOKENS.LAST_USED_AT.le(tooRecent)))
                .execute();
        return now;
    }
}
