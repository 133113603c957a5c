package uk.gov.education.rect.integrations.zendesk;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientResponseException;
import tools.jackson.databind.JsonNode;
import uk.gov.education.rect.jobs.OutboxHandler;
import uk.gov.education.rect.jobs.OutboxMessage;
import uk.gov.education.rect.schools.AskSupport;
import uk.gov.education.rect.schools.SupportQueries;
import uk.gov.education.rect.schools.SupportQueries.SupportQuery;

/**
 * Makes one ticket. It carries the question's id, and a repeated attempt first asks whether there is one with that id
 * already, so that a crash between making and recording does not make two (ZEN-01).
 */
@Component
class ZendeskTickets implements OutboxHandler {

    private static final String TAG = "ecf-web-form-support-query";
    private static final int TOO_MANY_REQUESTS = 429;

    private final RestClient client;
    private final SupportQueries queries;

    ZendeskTickets(ZendeskSettings settings, SupportQueries queries) {
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(java.net.http.HttpClient.newBuilder()
                .connectTimeout(settings.connectTimeout())
                .build());
        requests.setReadTimeout(settings.readTimeout());
        this.client = RestClient.builder()
                .requestFactory(requests)
                .baseUrl(settings.url().toString().replaceAll("/$", ""))
                .defaultHeaders(headers -> headers.setBasicAuth(settings.username() + "/token", settings.token()))
                .build();
        this.queries = queries;
    }

    @Override
    public String kind() {
        return AskSupport.OUTBOX_KIND;
    }

    @Override
    public Delivery deliver(OutboxMessage message, int attempt) {
        long id = Long.parseLong(String.valueOf(message.payload().get(AskSupport.QUERY)));
        Optional<SupportQuery> query = queries.toSend(id);
        if (query.isEmpty()) {
            return new Delivery.Superseded("the question has become a ticket already");
        }
        try {
            OptionalLong made = attempt > 1 ? ticketOf(id) : OptionalLong.empty();
            queries.sent(id, made.isPresent() ? made.getAsLong() : make(query.get()));
            return new Delivery.Delivered();
        } catch (RestClientResponseException refused) {
            queries.failed(id);
            return judge(refused);
        } catch (ResourceAccessException unreachable) {
            queries.failed(id);
            return new Delivery.Retry("Zendesk could not be reached", null);
        }
    }

    private long make(SupportQuery query) {
        Map<String, Object> ticket = Map.of(
                "requester", Map.of("name", query.name(), "email", query.email()),
                "subject", "Register early career teachers: " + query.schoolName(),
                "comment", Map.of("body", text(query)),
                "tags", List.of(TAG),
                "external_id", externalId(query.id()));
        JsonNode answer = client.post()
                .uri("/tickets.json")
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("ticket", ticket))
                .retrieve()
                .body(JsonNode.class);
        return number(answer, "/ticket/id")
                .orElseThrow(() -> new ResourceAccessException("Zendesk’s answer names no ticket"));
    }

    private OptionalLong ticketOf(long query) {
        JsonNode answer = client.get()
                .uri("/search.json?query={query}", "external_id:" + externalId(query))
                .retrieve()
                .body(JsonNode.class);
        return number(answer, "/results/0/id");
    }

    private static OptionalLong number(@Nullable JsonNode answer, String pointer) {
        JsonNode found = answer == null ? null : answer.at(pointer);
        return found == null || !found.isIntegralNumber() ? OptionalLong.empty() : OptionalLong.of(found.asLong());
    }

    private static String text(SupportQuery query) {
        return query.message() + "\n\n---\nSchool name: " + query.schoolName() + "\nSchool URN: " + query.urn();
    }

    private static String externalId(long query) {
        return "rect-support-query-" + query;
    }

    private static Delivery judge(RestClientResponseException answer) {
        int status = answer.getStatusCode().value();
        return switch (status) {
            case 400, 404, 422 -> new Delivery.Refused("Zendesk refused the ticket (" + status + ")");
            case TOO_MANY_REQUESTS -> new Delivery.Retry("Zendesk has too many requests", pause(answer));
            default -> new Delivery.Retry("Zendesk is not available (" + status + ")", null);
        };
    }

    private static @Nullable Duration pause(RestClientResponseException answer) {
        var headers = answer.getResponseHeaders();
        String after = headers == null ? null : headers.getFirst("Retry-After");
        return after != null && after.matches("[0-9]{1,5}") ? Duration.ofSeconds(Long.parseLong(after)) : null;
    }
}
