package uk.gov.education.rect.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static uk.gov.education.rect.database.Tables.API_TOKENS;
import static uk.gov.education.rect.database.Tables.EVENTS;
import static uk.gov.education.rect.database.Tables.LEAD_PROVIDERS;
import static uk.gov.education.rect.database.Tables.SPRING_SESSION;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import uk.gov.education.rect.testing.CountedStatements;
import uk.gov.education.rect.testing.ServiceTest;
import uk.gov.education.rect.testing.TestClock;
import uk.gov.education.rect.timeline.Author;
import uk.gov.education.rect.usecase.Refused;

@ServiceTest
class ApiTokensTest {

    private static final Author SYSTEM = new Author.System();

    @Autowired
    private CreateApiToken create;

    @Autowired
    private RevokeApiToken revoke;

    @Autowired
    private ApiTokens tokens;

    @Autowired
    private ApiTokenHashes hashes;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private CountedStatements statements;

    @Autowired
    private DSLContext database;

    @Autowired
    private MockMvc mvc;

    private long provider;

    @BeforeEach
    void aLeadProvider() {
        provider = database.select(LEAD_PROVIDERS.ID)
                .from(LEAD_PROVIDERS)
                .orderBy(LEAD_PROVIDERS.ID)
                .limit(1)
                .fetchSingle()
                .value1();
    }

    @Test
    @DisplayName("API-AUTH-05, API-AUTH-06, ADM-TOK-01: a token identifies its lead provider, and is not stored")
    void a_token_identifies_its_lead_provider() {
        CreateApiToken.Created created = create.execute(CreateApiToken.Command.of(SYSTEM, provider));

        assertThat(created.token()).startsWith("rect_").hasSize("rect_".length() + 43);
        assertThat(tokens.caller(created.token()))
                .hasValueSatisfying(
                        caller -> assertThat(caller.leadProviderId()).isEqualTo(provider));
        var kept = database.selectFrom(API_TOKENS)
                .where(API_TOKENS.ID.eq(created.tokenId()))
                .fetchSingle();
        assertThat(kept.toString()).doesNotContain(created.token());
        assertThat(new String(kept.getTokenHash(), StandardCharsets.ISO_8859_1)).doesNotContain(created.token());
        assertThat(created.toString()).as("what a log would show").doesNotContain(created.token());
    }

    @Test
    @DisplayName("API-AUTH-06: a lead provider may hold several tokens at once")
    void several_tokens() {
        String one = create.execute(CreateApiToken.Command.of(SYSTEM, provider)).token();
        String other =
                create.execute(CreateApiToken.Command.of(SYSTEM, provider)).token();

        assertThat(one).isNotEqualTo(other);
        assertThat(tokens.caller(one)).isPresent();
        assertThat(tokens.caller(other)).isPresent();
    }

    @Test
    @DisplayName("API-AUTH-07: no token for a lead provider that is not there")
    void no_such_lead_provider() {
        assertThatThrownBy(() -> create.execute(CreateApiToken.Command.of(SYSTEM, -1)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal())
                                .isEqualTo(new CreateApiToken.Refusal.LeadProviderNotFound()));
    }

    @Test
    @DisplayName("API-AUTH-09: a chosen token works, and can be given once only")
    void a_chosen_token() {
        CreateApiToken.Command command = new CreateApiToken.Command(SYSTEM, provider, "For testers", null, "northway");
        create.execute(command);

        assertThat(tokens.caller("northway")).isPresent();
        assertThatThrownBy(() -> create.execute(command))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(new CreateApiToken.Refusal.TokenTaken()));
    }

    @Test
    @DisplayName("API-AUTH-08, ADM-TOK-02: making and revoking a token are on the timeline; revoking twice is once")
    void a_revoked_token_is_dead() {
        database.deleteFrom(EVENTS).execute();
        CreateApiToken.Created created = create.execute(CreateApiToken.Command.of(SYSTEM, provider));

        assertThat(revoke.execute(new RevokeApiToken.Command(SYSTEM, created.tokenId(), "leaked"))
                        .already())
                .isFalse();
        assertThat(tokens.caller(created.token())).isEmpty();
        assertThat(revoke.execute(new RevokeApiToken.Command(SYSTEM, created.tokenId(), "leaked"))
                        .already())
                .isTrue();
        assertThat(database.select(EVENTS.EVENT_TYPE)
                        .from(EVENTS)
                        .orderBy(EVENTS.ID)
                        .fetch(EVENTS.EVENT_TYPE))
                .containsExactly("lead_provider_api_token_created", "lead_provider_api_token_revoked");
        assertThatThrownBy(() -> revoke.execute(new RevokeApiToken.Command(SYSTEM, -1, null)))
                .isInstanceOf(Refused.class);
    }

    @Test
    @DisplayName(
            "API-AUTH-08: a revoked token is refused at once where it was revoked, and within five seconds elsewhere")
    void a_revoked_token_is_refused_everywhere() {
        ApiTokens otherNode = new ApiTokens(database, hashes, new TestClock());
        CreateApiToken.Created created = create.execute(CreateApiToken.Command.of(SYSTEM, provider));
        assertThat(tokens.caller(created.token())).isPresent();
        assertThat(otherNode.caller(created.token())).isPresent();

        revoke.execute(new RevokeApiToken.Command(SYSTEM, created.tokenId(), "leaked"));

        assertThat(tokens.caller(created.token())).isEmpty();
        TestClock.set(TestClock.DEFAULT.plusSeconds(5));
        assertThat(otherNode.caller(created.token())).isEmpty();
    }

    @Test
    @DisplayName("API-AUTH-08: a revocation that is not committed changes nothing; one that is counts at once")
    void while_it_is_being_revoked() {
        CreateApiToken.Created created = create.execute(CreateApiToken.Command.of(SYSTEM, provider));
        assertThat(tokens.caller(created.token())).isPresent();
        transactions.executeWithoutResult(status -> {
            revoke.execute(new RevokeApiToken.Command(SYSTEM, created.tokenId(), "leaked"));
            status.setRollbackOnly();
        });
        assertThat(tokens.caller(created.token())).isPresent();
        transactions.executeWithoutResult(
                status -> revoke.execute(new RevokeApiToken.Command(SYSTEM, created.tokenId(), "leaked")));
        assertThat(tokens.caller(created.token())).isEmpty();
    }

    @Test
    @DisplayName("API-PERF-02: a token that keeps asking is looked up every five seconds, not with every request")
    void looked_up_now_and_then() {
        String token =
                create.execute(CreateApiToken.Command.of(SYSTEM, provider)).token();
        tokens.caller(token);
        assertThat(statements.during(() -> {
                    for (int request = 0; request < 100; request++) {
                        assertThat(tokens.caller(token)).isPresent();
                    }
                }))
                .isZero();
        TestClock.set(TestClock.DEFAULT.plusSeconds(5));
        assertThat(statements.during(() -> tokens.caller(token))).isEqualTo(1);
        // another token is not mistaken for it
        assertThat(tokens.caller(token + "x")).isEmpty();
    }

    @Test
    @DisplayName("07 §11.4: a token that has expired is dead")
    void an_expired_token_is_dead() {
        String token = create.execute(
                        new CreateApiToken.Command(SYSTEM, provider, null, TestClock.DEFAULT.plusSeconds(60), null))
                .token();

        assertThat(tokens.caller(token)).isPresent();
        TestClock.set(TestClock.DEFAULT.plusSeconds(60));
        assertThat(tokens.caller(token)).isEmpty();
    }

    @Test
    @DisplayName("API-AUTH-05, 07 §11.4, ADM-TOK-03: the last use is kept, to the minute")
    void the_last_use_is_kept() {
        CreateApiToken.Created created = create.execute(CreateApiToken.Command.of(SYSTEM, provider));

        tokens.caller(created.token());
        TestClock.set(TestClock.DEFAULT.plus(Duration.ofSeconds(59)));
        tokens.caller(created.token());
        assertThat(lastUsed(created)).isEqualTo(TestClock.DEFAULT);

        TestClock.set(TestClock.DEFAULT.plus(Duration.ofSeconds(60)));
        tokens.caller(created.token());
        assertThat(lastUsed(created)).isEqualTo(TestClock.DEFAULT.plus(Duration.ofSeconds(60)));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"Bearer %s", "bearer %s", "Token %s", "Token token=%s", "Token token=\"%s\""})
    @DisplayName("API-AUTH-01: the scheme may be Bearer or Token")
    void ways_to_send_a_token(String header) throws Exception {
        String token =
                create.execute(CreateApiToken.Command.of(SYSTEM, provider)).token();

        assertThat(ask(header.formatted(token)).getStatus()).isNotEqualTo(401);
    }

    @ParameterizedTest(name = "[{0}]")
    @ValueSource(strings = {"", "Bearer", "Bearer ", "Bearer unknown", "Basic unknown", "Token token="})
    @DisplayName("API-AUTH-03: no valid token, no answer but the one error")
    void without_a_valid_token(String header) throws Exception {
        MockHttpServletResponse response = ask(header);

        assertThat(response.getStatus()).isEqualTo(401);
        assertThat(response.getContentType()).startsWith("application/json");
        assertThat(response.getContentAsString())
                .isEqualTo(
                        "{\"errors\":[{\"title\":\"Access denied\",\"detail\":\"HTTP Token: Access denied\"}],\"error\":\"HTTP Token: Access denied\"}");
        assertThat(response.getHeader("WWW-Authenticate")).isNull();
    }

    @Test
    @DisplayName("API-AUTH-01: a token in the query string is none; the API knows no sessions")
    void not_in_the_query_and_no_session() throws Exception {
        database.deleteFrom(SPRING_SESSION).execute();
        String token =
                create.execute(CreateApiToken.Command.of(SYSTEM, provider)).token();

        assertThat(mvc.perform(get("/api/v3/nothing-here").queryParam("token", token))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(401);
        assertThat(ask("Bearer " + token).getCookies()).isEmpty();
        assertThat(database.fetchCount(SPRING_SESSION)).isZero();
    }

    private java.time.Instant lastUsed(CreateApiToken.Created created) {
        return database.select(API_TOKENS.LAST_USED_AT)
                .from(API_TOKENS)
                .where(API_TOKENS.ID.eq(created.tokenId()))
                .fetchSingle()
                .value1();
    }

    private MockHttpServletResponse ask(String header) throws Exception {
        return mvc.perform(get("/api/v3/nothing-here").header("Authorization", header))
                .andReturn()
                .getResponse();
    }
}
