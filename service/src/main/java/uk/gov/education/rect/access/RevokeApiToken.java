package uk.gov.education.rect.access;

import static uk.gov.education.rect.database.Tables.API_TOKENS;
import static uk.gov.education.rect.database.Tables.LEAD_PROVIDERS;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import uk.gov.education.rect.calendar.ServiceClock;
import uk.gov.education.rect.timeline.Author;
import uk.gov.education.rect.timeline.Event;
import uk.gov.education.rect.timeline.EventType;
import uk.gov.education.rect.timeline.Link;
import uk.gov.education.rect.timeline.Timeline;
import uk.gov.education.rect.usecase.Refused;
import uk.gov.education.rect.usecase.UseCase;

/**
 * Ends a lead provider's API token: at once on this node, within five seconds on all (see {@link ApiTokens}); other tokens
 * of the provider go on working (API-AUTH-08, ADM-TOK-02). The row is kept, so that a later use of the token is recognised. Revoking again changes nothing.
 *
 * <p>Refuses when there is no such token.
 */
@UseCase
public class RevokeApiToken {

    /**
     * @param author who asks
     * @param tokenId {@code api_tokens.id}
     * @param reason why, for the record; or null
     */
    public record Command(
            Author author, long tokenId, @Nullable String reason) {}

    /** @param already whether the token had been revoked before */
    public record Revoked(boolean already) {}

    /** Why nothing was revoked. */
    public sealed interface Refusal extends uk.gov.education.rect.usecase.Refusal {

        /** There is no token with that id. */
        record TokenNotFound() implements Refusal {}
    }

    private final DSLContext database;
    private final Timeline timeline;
    private final ServiceClock clock;
    private final ApplicationEventPublisher events;

    RevokeApiToken(DSLContext database, Timeline timeline, ServiceClock clock, ApplicationEventPublisher events) {
        this.database = database;
        this.timeline = timeline;
        this.clock = clock;
        this.events = events;
    }

    /** @throws Refused with one of {@link Refusal} */
    public Revoked execute(Command command) {
        var token = database.select(
                        API_TOKENS.LEAD_PROVIDER_ID, API_TOKENS.DESCRIPTION, API_TOKENS.REVOKED_AT, LEAD_PROVIDERS.NAME)
                .from(API_TOKENS)
                .join(LEAD_PROVIDERS)
                .on(LEAD_PROVIDERS.ID.eq(API_TOKENS.LEAD_PROVIDER_ID))
                .where(API_TOKENS.ID.eq(command.tokenId()))
                .forNoKeyUpdate()
                .of(API_TOKENS)
                .fetchOptional()
                .orElseThrow(() -> new Refused(new Refusal.TokenNotFound()));
        if (token.value3() != null) {
            return new Revoked(true);
        }
        database.update(API_TOKENS)
                .set(API_TOKENS.REVOKED_AT, clock.now())
                .set(API_TOKENS.REVOKED_BY_ID, CreateApiToken.staffId(command.author()))
                .set(API_TOKENS.REVOCATION_REASON, command.reason())
                .where(API_TOKENS.ID.eq(command.tokenId()))
                .execute();
        timeline.record(Event.of(
                        EventType.LEAD_PROVIDER_API_TOKEN_REVOKED,
                        command.author(),
                        "An API token of " + token.value4() + " was revoked")
                .about(Link.LEAD_PROVIDER, token.value1())
                .with("description", token.value2()));
        events.publishEvent(new TokenRevoked());
        return new Revoked(false);
    }
}
