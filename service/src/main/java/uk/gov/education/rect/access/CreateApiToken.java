package uk.gov.education.rect.access;

import static uk.gov.education.rect.database.Tables.API_TOKENS;
import static uk.gov.education.rect.database.Tables.LEAD_PROVIDERS;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import uk.gov.education.rect.timeline.Author;
import uk.gov.education.rect.timeline.Event;
import uk.gov.education.rect.timeline.EventType;
import uk.gov.education.rect.timeline.Link;
import uk.gov.education.rect.timeline.Timeline;
import uk.gov.education.rect.usecase.Refused;
import uk.gov.education.rect.usecase.UseCase;

/**
 * Gives a lead provider one more token for the API (API-AUTH-06 to 08, ADM-TOK-01, 02). A provider may hold several, so
 * that it can change from one to the next. The token is shown this once: only a keyed hash of it is kept.
 *
 * <p>Refuses when there is no such lead provider, and when a chosen token is in use already.
 */
@UseCase
public class CreateApiToken {

    /**
     * @param author who asks
     * @param leadProviderId whose token it will be
     * @param description what it is for; null names the lead provider
     * @param expiresAt when it stops working, or null for never
     * @param chosenToken the token itself, for sample data outside production only (API-AUTH-09); null makes one
     */
    public record Command(
            Author author,
            long leadProviderId,
            @Nullable String description,
            @Nullable Instant expiresAt,
            @Nullable String chosenToken) {

        /** A token that does not expire, described by its lead provider. */
        public static Command of(Author author, long leadProviderId) {
            return new Command(author, leadProviderId, null, null, null);
        }

        @Override
        public String toString() {
            return "CreateApiToken.Command[leadProviderId=" + leadProviderId + "]";
        }
    }

    /**
     * @param tokenId {@code api_tokens.id}
     * @param token what the lead provider must send; cannot be shown again
     */
    public record Created(long tokenId, String token) {

        @Override
        public String toString() {
            return "CreateApiToken.Created[tokenId=" + tokenId + "]";
        }
    }

    /** Why no token was made. */
    public sealed interface Refusal extends uk.gov.education.rect.usecase.Refusal {

        /** There is no lead provider with that id. */
        record LeadProviderNotFound() implements Refusal {}

        /** The chosen token is in use already. */
        record TokenTaken() implements Refusal {}
    }

    private static final String PREFIX = "rect_";
    private static final int RANDOM_BYTES = 32;
    private static final int HINT_LENGTH = 8;

    private final DSLContext database;
    private final ApiTokenHashes hashes;
    private final Timeline timeline;
    private final SecureRandom random = new SecureRandom();

    CreateApiToken(DSLContext database, ApiTokenHashes hashes, Timeline timeline) {
        this.database = database;
        this.hashes = hashes;
        this.timeline = timeline;
    }

    /** @throws Refused with one of {@link Refusal} */
    public Created execute(Command command) {
        String leadProvider = database.select(LEAD_PROVIDERS.NAME)
                .from(LEAD_PROVIDERS)
                .where(LEAD_PROVIDERS.ID.eq(command.leadProviderId()))
                .fetchOptional(LEAD_PROVIDERS.NAME)
                .orElseThrow(() -> new Refused(new Refusal.LeadProviderNotFound()));
        String description =
                command.description() == null || command.description().isBlank()
                        ? "A token for " + leadProvider
                        : command.description();
        String token = command.chosenToken() == null ? newToken() : command.chosenToken();
        long id = database.insertInto(API_TOKENS)
                .set(API_TOKENS.LEAD_PROVIDER_ID, command.leadProviderId())
                .set(API_TOKENS.DESCRIPTION, description)
                .set(API_TOKENS.TOKEN_HASH, hashes.of(token))
                .set(API_TOKENS.TOKEN_HINT, token.substring(0, Math.min(HINT_LENGTH, token.length())))
                .set(API_TOKENS.CREATED_BY_ID, staffId(command.author()))
                .set(API_TOKENS.EXPIRES_AT, command.expiresAt())
                .onConflict(API_TOKENS.TOKEN_HASH)
                .doNothing()
                .returningResult(API_TOKENS.ID)
                .fetchOptional(API_TOKENS.ID)
                .orElseThrow(() -> new Refused(new Refusal.TokenTaken()));
        timeline.record(Event.of(
                        EventType.LEAD_PROVIDER_API_TOKEN_CREATED,
                        command.author(),
                        "An API token was created for " + leadProvider)
                .about(Link.LEAD_PROVIDER, command.leadProviderId())
                .with("description", description));
        return new Created(id, token);
    }

    static @Nullable Long staffId(Author author) {
        return author instanceof Author.DfeStaffUser staff ? staff.userId() : null;
    }

    private String newToken() {
        byte[] bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
