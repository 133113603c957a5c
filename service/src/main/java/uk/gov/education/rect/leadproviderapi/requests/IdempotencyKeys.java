package uk.gov.education.rect.leadproviderapi.requests;

import static uk.gov.education.rect.database.Tables.IDEMPOTENCY_KEYS;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.rect.access.ApiCaller;
import uk.gov.education.rect.calendar.ServiceClock;

/**
 * Makes sending a request again safe for a caller who sends the same {@code Idempotency-Key} with it (API-IDE-02): what
 * the first one made or changed is answered with, as it is now, instead of an error. A request that was refused made
 * nothing, so its key may be sent again with a better one. Keys are forgotten after a week.
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
     * @param write what was sent; without a key, or with a blank one, the work is just done
     * @param work makes or changes something and returns its id in the API
     * @return the id of what was made or changed, now or then
     * @throws ApiRefused when the key is too long, or was sent with another body or for something else
     */
    @Transactional
    public UUID once(Write write, Supplier<UUID> work) {
        String key = write.headers().idempotencyKey();
        if (key == null || key.isBlank()) {
            return work.get();
        }
        if (key.length() > LONGEST) {
            throw ApiRefused.idempotencyKey();
        }
        waitForTurn(write.caller(), key, write.operation());
        byte[] hash = hash(write);
        Optional<Made> made = made(write.caller(), key, write.operation());
        if (made.isPresent()) {
            return made.filter(earlier -> Arrays.equals(earlier.hash(), hash))
                    .map(Made::resource)
                    .orElseThrow(ApiRefused::idempotencyKeyUsed);
        }
        UUID resource = work.get();
        database.insertInto(IDEMPOTENCY_KEYS)
                .set(IDEMPOTENCY_KEYS.LEAD_PROVIDER_ID, write.caller().leadProviderId())
                .set(IDEMPOTENCY_KEYS.OPERATION, write.operation())
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

    private static byte[] hash(Write write) {
        byte[] body = write.body();
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(write.target().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
            return digest.digest(body == null ? new byte[0] : body);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
