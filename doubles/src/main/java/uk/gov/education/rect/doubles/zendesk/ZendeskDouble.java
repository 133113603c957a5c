package uk.gov.education.rect.doubles.zendesk;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import uk.gov.education.rect.doubles.DoublesSettings;
import uk.gov.education.rect.doubles.MovableClock;
import uk.gov.education.rect.doubles.http.BadRequest;
import uk.gov.education.rect.doubles.http.Call;
import uk.gov.education.rect.doubles.http.DoubleServer;
import uk.gov.education.rect.doubles.http.Handler;
import uk.gov.education.rect.doubles.http.Html;
import uk.gov.education.rect.doubles.http.Json;
import uk.gov.education.rect.doubles.http.Reply;
import uk.gov.education.rect.doubles.world.SampleWorld;

/** Zendesk's tickets as a local server (spec 07 §6, §16.6). */
public final class ZendeskDouble implements AutoCloseable {

    /** Agent's e-mail address, {@code ZENDESK_USERNAME}. */
    public static final String USERNAME = "agent@support.example.test";

    /** API token, {@code ZENDESK_TOKEN}. */
    public static final String TOKEN = "zendesk-token";

    private static final long FIRST_ID = 1_000_001;

    private final DoubleServer server;
    private final MovableClock clock;
    private final List<Ticket> tickets = new ArrayList<>();

    private record Ticket(
            long id,
            String requesterName,
            String requesterEmail,
            @Nullable String subject,
            String description,
            List<String> tags,
            @Nullable String externalId,
            Instant createdAt) {}

    private ZendeskDouble(int port, MovableClock clock) {
        this.clock = clock;
        server = new DoubleServer("Zendesk", port, clock, this::home);
        for (String suffix : List.of("", ".json")) {
            server.route("create ticket", "POST", "/api/v2/tickets" + suffix, authenticated(this::create))
                    .route("search", "GET", "/api/v2/search" + suffix, authenticated(this::search));
        }
        server.route("read ticket", "GET", "/api/v2/tickets/{id}", authenticated(this::read))
                .route(
                        "tickets",
                        "GET",
                        "/__admin/tickets",
                        call -> Reply.json(
                                200, all().stream().map(this::document).toList()))
                .onReset(this::clear);
    }

    /** Starts on that port (0: any free one). */
    public static ZendeskDouble start(int port, SampleWorld world) {
        return start(port, world, DoublesSettings.defaults().clock());
    }

    /** Starts on that port (0: any free one). The world is not needed: Zendesk knows nobody. */
    public static ZendeskDouble start(int port, SampleWorld world, MovableClock clock) {
        ZendeskDouble started = new ZendeskDouble(port, clock);
        started.server.start();
        return started;
    }

    /** Base address of the double. */
    public URI uri() {
        return server.uri();
    }

    /** Base address of the API, as {@code ZENDESK_URL} wants it. */
    public URI apiUri() {
        return uri().resolve("/api/v2");
    }

    /** Its server: faults, journal, reset. */
    public DoubleServer server() {
        return server;
    }

    @Override
    public void close() {
        server.close();
    }

    private static Handler authenticated(Handler handler) {
        String expected = "Basic "
                + Base64.getEncoder().encodeToString((USERNAME + "/token:" + TOKEN).getBytes(StandardCharsets.UTF_8));
        return call -> call.header("Authorization").equals(Optional.of(expected))
                ? handler.answer(call)
                : Reply.json(401, Map.of("error", "Couldn't authenticate you"));
    }

    private Reply create(Call call) {
        JsonNode ticket;
        try {
            ticket = Json.tree(call.text()).path("ticket");
        } catch (BadRequest e) {
            return Reply.json(400, Map.of("error", "Unprocessable", "description", String.valueOf(e.getMessage())));
        }
        String description = ticket.path("description")
                .asString(ticket.path("comment").path("body").asString(""));
        if (description.isBlank()) {
            return invalid("description", "Description: cannot be blank");
        }
        String email = ticket.path("requester").path("email").asString("");
        if (!email.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")) {
            return invalid("requester", "Requester: Email: " + email + " is not properly formatted");
        }
        List<String> tags = new ArrayList<>();
        ticket.path("tags").forEach(tag -> tags.add(tag.asString()));
        Ticket created = add(
                ticket.path("requester").path("name").asString(""),
                email,
                ticket.path("subject").asString(null),
                description,
                tags,
                ticket.path("external_id").asString(null));
        return Reply.json(201, Map.of("ticket", document(created)))
                .with("Location", uri() + "/api/v2/tickets/" + created.id + ".json");
    }

    private Reply read(Call call) {
        String id = call.pathValue("id").replaceFirst("\\.json$", "");
        return all().stream()
                .filter(ticket -> Long.toString(ticket.id).equals(id))
                .findFirst()
                .map(ticket -> Reply.json(200, Map.of("ticket", document(ticket))))
                .orElseGet(() -> Reply.json(404, Map.of("error", "RecordNotFound", "description", "Not found")));
    }

    private Reply search(Call call) {
        String query = call.query("query").orElse("");
        String wanted = query.startsWith("external_id:") ? query.substring("external_id:".length()) : "";
        List<Map<String, @Nullable Object>> results = all().stream()
                .filter(ticket -> wanted.equals(ticket.externalId))
                .map(this::document)
                .toList();
        return Reply.json(200, Map.of("results", results, "count", results.size()));
    }

    private synchronized Ticket add(
            String name,
            String email,
            @Nullable String subject,
            String description,
            List<String> tags,
            @Nullable String externalId) {
        Ticket ticket = new Ticket(
                FIRST_ID + tickets.size(), name, email, subject, description, tags, externalId, clock.instant());
        tickets.add(ticket);
        return ticket;
    }

    private synchronized List<Ticket> all() {
        return List.copyOf(tickets);
    }

    private synchronized void clear() {
        tickets.clear();
    }

    private Map<String, @Nullable Object> document(Ticket ticket) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("id", ticket.id);
        body.put("url", uri() + "/api/v2/tickets/" + ticket.id + ".json");
        body.put("external_id", ticket.externalId);
        body.put("created_at", ticket.createdAt);
        body.put("status", "new");
        body.put("subject", ticket.subject);
        body.put("description", ticket.description);
        body.put("tags", ticket.tags);
        body.put("requester", Map.of("name", ticket.requesterName, "email", ticket.requesterEmail));
        return body;
    }

    private static Reply invalid(String field, String description) {
        return Reply.json(
                422,
                Map.of(
                        "error", "RecordInvalid",
                        "description", "Record validation errors",
                        "details", Map.of(field, List.of(Map.of("description", description)))));
    }

    private String home() {
        return "<p>Agent <code>" + USERNAME + "</code>, token <code>" + TOKEN + "</code>.</p>\n"
                + Html.table(
                        "Tickets",
                        List.of("Id", "Created", "Requester", "Tags", "Text"),
                        all().reversed().stream()
                                .map(ticket -> List.of(
                                        Long.toString(ticket.id),
                                        ticket.createdAt.toString(),
                                        ticket.requesterName + " " + ticket.requesterEmail,
                                        String.join(", ", ticket.tags),
                                        ticket.description))
                                .toList());
    }
}
