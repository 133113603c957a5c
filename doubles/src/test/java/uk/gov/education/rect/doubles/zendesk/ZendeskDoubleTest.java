package uk.gov.education.rect.doubles.zendesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import uk.gov.education.rect.doubles.Browser;
import uk.gov.education.rect.doubles.world.SampleWorld;

class ZendeskDoubleTest {

    private static final String TICKET = "{\"ticket\":{\"requester\":{\"name\":\"Hilda Quillon\","
            + "\"email\":\"hilda.quill@schools.example.test\"},\"description\":\"Help\",\"external_id\":\"42\","
            + "\"tags\":[\"ecf-web-form-support-query\"]}}";

    private final ZendeskDouble zendesk = ZendeskDouble.start(0, SampleWorld.load());
    private final Browser browser = new Browser();

    @AfterEach
    void stop() {
        zendesk.close();
        browser.close();
    }

    @Test
    @DisplayName("ZEN §6: a ticket is made, read, found by its external id, and on the page")
    void a_ticket_is_made_and_found() {
        HttpResponse<String> made = create(TICKET, ZendeskDouble.TOKEN);
        assertThat(made.statusCode()).isEqualTo(201);
        JsonNode ticket = Browser.tree(made).path("ticket");
        assertThat(ticket.path("id").asLong()).isEqualTo(1_000_001);
        assertThat(ticket.path("status").asString()).isEqualTo("new");

        assertThat(get("/api/v2/tickets/1000001.json").statusCode()).isEqualTo(200);
        assertThat(get("/api/v2/tickets/7").statusCode()).isEqualTo(404);
        assertThat(Browser.tree(get("/api/v2/search.json?query=external_id:42"))
                        .path("count")
                        .asInt())
                .isOne();
        assertThat(Browser.tree(get("/api/v2/search.json?query=external_id:43"))
                        .path("count")
                        .asInt())
                .isZero();
        assertThat(browser.get(zendesk.uri()).body()).contains("Hilda Quillon");
    }

    @Test
    @DisplayName("§16.6: no text, no proper address: 422; bad credentials: 401")
    void bad_tickets_are_refused() {
        assertThat(create(TICKET.replace("Help", ""), ZendeskDouble.TOKEN).statusCode())
                .isEqualTo(422);
        assertThat(create(TICKET.replace("@schools", ""), ZendeskDouble.TOKEN).statusCode())
                .isEqualTo(422);
        assertThat(create(TICKET, "wrong").statusCode()).isEqualTo(401);
    }

    private HttpResponse<String> create(String json, String token) {
        return browser.json(
                "POST", URI.create(zendesk.apiUri() + "/tickets.json"), json, "Authorization", basic(token));
    }

    private HttpResponse<String> get(String path) {
        return browser.get(zendesk.uri().resolve(path), "Authorization", basic(ZendeskDouble.TOKEN));
    }

    private static String basic(String token) {
        return "Basic "
                + Base64.getEncoder()
                        .encodeToString((ZendeskDouble.USERNAME + "/token:" + token).getBytes(StandardCharsets.UTF_8));
    }
}
