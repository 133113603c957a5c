package uk.gov.education.rect.doubles.notify;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import uk.gov.education.rect.doubles.Browser;
import uk.gov.education.rect.doubles.http.Json;
import uk.gov.education.rect.doubles.world.SampleWorld;
import uk.gov.service.notify.NotificationClient;

/** Receipts arrive at a server that a service might be. */
class ReceiptsTest {

    private record Arrived(String token, JsonNode receipt) {}

    private final BlockingQueue<Arrived> arrived = new LinkedBlockingQueue<>();
    private final AtomicInteger refusals = new AtomicInteger();
    private final Browser browser = new Browser();
    private HttpServer service;
    private NotifyDouble notify;

    @BeforeEach
    void start() throws Exception {
        service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.createContext("/receipts", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            arrived.add(new Arrived(exchange.getRequestHeaders().getFirst("Authorization"), Json.tree(body)));
            exchange.sendResponseHeaders(refusals.getAndDecrement() > 0 ? 500 : 204, -1);
            exchange.close();
        });
        service.start();
        notify = NotifyDouble.start(0, SampleWorld.load());
        browser.json(
                "PUT",
                notify.uri().resolve("/__admin/receipts"),
                "{\"url\": \"http://localhost:%d/receipts\", \"token\": \"secret\", \"retryMs\": 5}"
                        .formatted(service.getAddress().getPort()));
    }

    @AfterEach
    void stop() {
        notify.close();
        service.stop(0);
        browser.close();
    }

    @Test
    @DisplayName("07 §16.5: what became of an e-mail is posted to the service, with its bearer token and reference")
    void delivered() throws Exception {
        String id = send("hilda.quill@schools.example.test");
        Arrived receipt = next();
        assertThat(receipt.token()).isEqualTo("Bearer secret");
        assertThat(receipt.receipt().path("id").asString()).isEqualTo(id);
        assertThat(receipt.receipt().path("status").asString()).isEqualTo("delivered");
        assertThat(receipt.receipt().path("reference").asString()).isEqualTo("ref-1");
    }

    @Test
    @DisplayName("07 §16.5: a receipt the service does not take is posted again, five times in all")
    void tried_again() throws Exception {
        refusals.set(100);
        send("hilda.quill@schools.example.test");
        for (int attempt = 1; attempt <= 5; attempt++) {
            assertThat(next().receipt().path("status").asString()).isEqualTo("delivered");
        }
        assertThat(arrived.poll(100, TimeUnit.MILLISECONDS)).isNull();
    }

    @Test
    @DisplayName("DBL-09 notify-bounces: while nothing can be delivered, every address fails for good")
    void bounces() throws Exception {
        notify.bounce(true);
        send("hilda.quill@schools.example.test");
        assertThat(next().receipt().path("status").asString()).isEqualTo("permanent-failure");
    }

    private String send(String to) throws Exception {
        return new NotificationClient(NotifyDouble.API_KEY, notify.uri().toString())
                .sendEmail(NotifyDouble.TEMPLATE_ID, to, Map.of("subject", "S", "body", "B"), "ref-1")
                .getNotificationId()
                .toString();
    }

    private Arrived next() throws InterruptedException {
        Arrived receipt = arrived.poll(20, TimeUnit.SECONDS);
        assertThat(receipt).as("a receipt").isNotNull();
        return receipt;
    }
}
