package uk.gov.education.rect.integrations.zendesk;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gov.education.rect.database.Tables.SUPPORT_QUERIES;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import uk.gov.education.rect.doubles.world.SampleWorld;
import uk.gov.education.rect.doubles.zendesk.ZendeskDouble;
import uk.gov.education.rect.email.EmailAddress;
import uk.gov.education.rect.jobs.OutboxHandler.Delivery;
import uk.gov.education.rect.jobs.OutboxMessage;
import uk.gov.education.rect.schools.AskSupport;
import uk.gov.education.rect.schools.SupportQueries;
import uk.gov.education.rect.testing.ServiceTest;

/** Questions become tickets, in a real HTTP server that plays Zendesk. */
@ServiceTest
class ZendeskTicketsTest {

    @Autowired
    private AskSupport ask;

    @Autowired
    private SupportQueries queries;

    @Autowired
    private DSLContext database;

    @Autowired
    private TransactionTemplate transaction;

    private ZendeskDouble zendesk = ZendeskDouble.start(0, SampleWorld.load());
    private @org.jspecify.annotations.Nullable ZendeskTickets tickets;
    private long query;

    @BeforeEach
    void a_question() {
        tickets = new ZendeskTickets(
                new ZendeskSettings(
                        zendesk.apiUri(),
                        ZendeskDouble.USERNAME,
                        ZendeskDouble.TOKEN,
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(2)),
                queries);
        query = ask.execute(new AskSupport.Command(
                        "Sam Porter",
                        new EmailAddress("sam@school.example"),
                        "Hill School",
                        123456,
                        "How? " + java.util.UUID.randomUUID()))
                .id();
    }

    @AfterEach
    void stop() {
        zendesk.close();
    }

    @Test
    @DisplayName("SJ-SUP-03: a ticket with who asks, the question, the school and the tag; its number is kept")
    void a_ticket() throws Exception {
        assertThat(deliver(1)).isEqualTo(new Delivery.Delivered());
        assertThat(state()).isEqualTo("sent");
        assertThat(database.select(SUPPORT_QUERIES.ZENDESK_ID)
                        .from(SUPPORT_QUERIES)
                        .where(SUPPORT_QUERIES.ID.eq(query))
                        .fetchSingle()
                        .value1())
                .isEqualTo(1_000_001L);
        assertThat(ticketsMade())
                .contains("Sam Porter", "sam@school.example", "Hill School", "123456", "ecf-web-form-support-query");
        assertThat(deliver(2)).as("again").isInstanceOf(Delivery.Superseded.class);
    }

    @Test
    @DisplayName("ZEN-01: Zendesk is down, then takes it; one that was made before a crash is not made again")
    void once_only() throws Exception {
        fault("{\"mode\": \"status\", \"status\": 503, \"path\": \"/api/v2/tickets\", \"times\": 1}");
        assertThat(deliver(1)).isInstanceOf(Delivery.Retry.class);
        assertThat(state()).isEqualTo("failed");
        // Zendesk makes the ticket, and the connection breaks before the answer
        fault("{\"mode\": \"drop_after\", \"path\": \"/api/v2/tickets\", \"times\": 1}");
        assertThat(deliver(2)).isInstanceOf(Delivery.Retry.class);
        assertThat(deliver(3)).isEqualTo(new Delivery.Delivered());
        assertThat(state()).isEqualTo("sent");
        assertThat(ticketsMade().split("rect-support-query-" + query + "\"", -1))
                .hasSize(2);
    }

    @Test
    @DisplayName("ZEN-01: asked to wait, it waits as long as it was asked to")
    void rate_limited() throws Exception {
        fault("{\"mode\": \"rate_limit\", \"retryAfterSeconds\": 7, \"path\": \"/api/v2/tickets\", \"times\": 1}");
        assertThat(deliver(1)).isEqualTo(new Delivery.Retry("Zendesk has too many requests", Duration.ofSeconds(7)));
    }

    private Delivery deliver(int attempt) {
        return transaction.execute(status -> java.util.Objects.requireNonNull(tickets)
                .deliver(
                        new OutboxMessage(
                                AskSupport.OUTBOX_KIND,
                                Long.toString(query),
                                null,
                                null,
                                Map.of(AskSupport.QUERY, Long.toString(query)),
                                Instant.parse("2026-10-06T09:00:00Z")),
                        attempt));
    }

    private String state() {
        return database.select(SUPPORT_QUERIES.STATE)
                .from(SUPPORT_QUERIES)
                .where(SUPPORT_QUERIES.ID.eq(query))
                .fetchSingle()
                .value1()
                .getLiteral();
    }

    private String ticketsMade() throws Exception {
        return send(HttpRequest.newBuilder(zendesk.uri().resolve("/__admin/tickets"))
                .build());
    }

    private void fault(String json) throws Exception {
        send(HttpRequest.newBuilder(zendesk.uri().resolve("/__admin/faults"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build());
    }

    private static String send(HttpRequest request) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        }
    }
}
