package uk.gov.education.rect.leadproviderapi.requests;

import static uk.gov.education.rect.database.Tables.IDEMPOTENCY_KEYS;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.rect.access.ApiCaller;
import uk.gov.education.rect.calendar.ServiceClock;

/**
 * Makes sending a request again safe for a caller who sends the same {@code Idempotency-Key} with it (API-IDE-02): what
 * the first one made is answered with instead of an error. A request that was refused made nothing, so its key may be
 * sent again with a better one. Keys are forgotten after a week.
 */
@Component
public class IdempotencyKeys {

    /** The header. */
    public static final String HEADER = "Idempotency-Key";

    /** How long a key is remembered. */
    static final Duration REMEMBERED = Duration.ofDays(7);

    private static final int LONGEST = 255;

    private final DSLContext database;
    private final ServiceClock clock;

    IdempotencyKeys(DSLContext database, ServiceClock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Does the work, unless the caller has had it done with this key; in one transaction with it.
     *
     * @param key the header; null or blank when the caller sent none, and the work is then just done
     * @param operation as the OpenAPI document names it
     * @param body what was sent
     * @param work makes something and returns its id in the API
     * @return the id of what was made, now or then
     * @throws ApiRefused when the key is too long, or was sent with another body
     */
    @Transactional
    public UUID once(
            ApiCaller caller, @Nullable String key, String operation, byte @Nullable [] body, Supplier<UUID> work) {
        if (key == null || key.isBlank()) {
            return work.get();
        }
        if (key.length() > LONGEST) {
            throw ApiRefused.idempotencyKey();
        }
        waitForTurn(caller, key, operation);
        byte[] hash = hash(body == null ? new byte[0] : body);
        Optional<Made> made = made(caller, key, operation);
        if (made.isPresent()) {
            return made.filter(earlier -> Arrays.equals(earlier.hash(), hash))
                    .map(Made::resource)
                    .orElseThrow(ApiRefused::idempotencyKeyUsed);
        }
        UUID resource = work.get();
        database.insertInto(IDEMPOTENCY_KEYS)
                .set(IDEMPOTENCY_KEYS.LEAD_PROVIDER_ID, caller.leadProviderId())
                .set(IDEMPOTENCY_KEYS.OPERATION, operation)
                .set(IDEMPOTENCY_KEYS.IDEMPOTENCY_KEY, key)
                .set(IDEMPOTENCY_KEYS.REQUEST_HASH, hash)
                .set(IDEMPOTENCY_KEYS.RESOURCE_API_ID, resource)
                .set(IDEMPOTENCY_KEYS.CREATED_AT, clock.now())
                .execute();
        return resource;
    }

    private record Made(byte[] hash, UUID resource) {}

    private Optional<Made> made(ApiCaller caller, String key, String operation) {
        return database.select(IDEMPOTENCY_KEYS.REQUEST_HASH, IDEMPOTENCY_KEYS.RESOURCE_API_ID)
                .from(IDEMPOTENCY_KEYS)
                .where(IDEMPOTENCY_KEYS.LEAD_PROVIDER_ID.eq(caller.leadProviderId()))
                .and(IDEMPOTENCY_KEYS.OPERATION.eq(operation))
                .and(IDEMPOTENCY_KEYS.IDEMPOTENCY_KEY.eq(key))
                .fetchOptional(row -> new Made(row.value1(), row.value2()));
    }

    /** Two requests with one key at once: the second finds what the first made. */
    private void waitForTurn(ApiCaller caller, String key, String operation) {
        database.execute(
                "select pg_advisory_xact_lock(hashtextextended({0}, 0))",
                DSL.val("idempotency " + caller.leadProviderId() + " " + operation + " " + key));
    }

    /** Forgets keys that are a week old. */
    @Transactional
    public void forgetOld() {
        database.deleteFrom(IDEMPOTENCY_KEYS)
                .where(IDEMPOTENCY_KEYS.CREATED_AT.lt(clock.now().minus(REMEMBERED)))
                .execute();
    }

    private static byte[] hash(byte[] body) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(body);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
