package uk.gov.education.rect.access;

import static uk.gov.education.rect.database.Tables.API_TOKENS;
import static uk.gov.education.rect.database.Tables.LEAD_PROVIDERS;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Recognises lead providers by their API tokens (03 §3). A token's life is measured by the machine's clock (07 §11.9). */
@Component
public class ApiTokens {

    private static final Logger LOG = LoggerFactory.getLogger(ApiTokens.class);
    private static final Duration PRECISION_OF_LAST_USE = Duration.ofMinutes(1);

    private final DSLContext database;
    private final ApiTokenHashes hashes;
    private final Clock clock;

    ApiTokens(DSLContext database, ApiTokenHashes hashes, Clock clock) {
        this.database = database;
        this.hashes = hashes;
        this.clock = clock;
    }

    /** Whose token this is; empty when it is unknown, revoked or expired (API-AUTH-03). */
    public Optional<ApiCaller> caller(String token) {
        Instant now = clock.instant();
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
                .where(API_TOKENS.TOKEN_HASH.eq(hashes.of(token)))
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
                    noteUse(id, found.value4(), now);
                    return Optional.of(new ApiCaller(found.value2(), found.value3(), id));
                });
    }

    /** Once a minute for a token, whatever the number of requests and nodes. */
    private void noteUse(long id, @Nullable Instant lastUsedAt, Instant now) {
        Instant tooRecent = now.minus(PRECISION_OF_LAST_USE);
        if (lastUsedAt != null && lastUsedAt.isAfter(tooRecent)) {
            return;
        }
        database.update(API_TOKENS)
                .set(API_TOKENS.LAST_USED_AT, now)
                .where(API_TOKENS.ID.eq(id))
                .and(API_TOKENS.LAST_USED_AT.isNull().or(API_TOKENS.LAST_USED_AT.le(tooRecent)))
                .execute();
    }
}
