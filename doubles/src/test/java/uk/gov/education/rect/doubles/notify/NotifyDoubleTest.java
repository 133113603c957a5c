package uk.gov.education.rect.doubles.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import uk.gov.education.rect.doubles.Browser;
import uk.gov.education.rect.doubles.MovableClock;
import uk.gov.education.rect.doubles.world.SampleWorld;
import uk.gov.service.notify.NotificationClient;
import uk.gov.service.notify.NotificationClientException;
import uk.gov.service.notify.SendEmailResponse;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NotifyDoubleTest {

    private static final String TO = "hilda.quill@schools.example.test";
    private static final Map<String, String> LETTER =
            Map.of("subject", "Your code", "body", "# Hello\n* one\n\nUse 123456 at http://localhost:3000/otp <now>");

    private final MovableClock clock = MovableClock.following(Clock.systemUTC());
    private final Browser browser = new Browser();
    private NotifyDouble notify;

    @BeforeAll
    void start() {
        notify = NotifyDouble.start(0, SampleWorld.load(), clock);
    }

    @AfterAll
    void stop() {
        notify.close();
        browser.close();
    }

    @AfterEach
    void reset() {
        notify.server().reset();
        clock.moveBy(Duration.ZERO);
    }

    @Test
    @DisplayName("NOT §5.1: the official client sends an e-mail, and it is in the inbox with the text filled in")
    void the_official_client_sends_an_email() throws Exception {
        SendEmailResponse sent = client(NotifyDouble.API_KEY).sendEmail(NotifyDouble.TEMPLATE_ID, TO, LETTER, "ref-1");

        assertThat(sent.getReference()).contains("ref-1");
        assertThat(sent.getSubject()).isEqualTo("Your code");
        assertThat(sent.getTemplateId()).hasToString(NotifyDouble.TEMPLATE_ID);
        assertThat(client(NotifyDouble.API_KEY)
                        .getNotificationById(sent.getNotificationId().toString())
                        .getStatus())
                .isEqualTo("delivered");

        JsonNode inbox = Browser.tree(browser.get(
                notify.uri().resolve("/__admin/messages?to=HILDA.quill@schools.example.test&subject=code")));
        assertThat(inbox.size()).isOne();
        assertThat(inbox.at("/0/code").asString()).isEqualTo("123456");
        assertThat(browser.get(notify.uri()).body()).contains("Your code", TO, "ref-1");
        assertThat(browser.get(notify.uri().resolve("/messages/" + sent.getNotificationId()))
                        .body())
                .contains("<h2>Hello</h2>", "<li>one</li>", "href=\"http://localhost:3000/otp\"", "&lt;now&gt;");
    }

    @Test
    @DisplayName("§16.5: the newest message comes first")
    void the_newest_message_comes_first() throws Exception {
        NotificationClient client = client(NotifyDouble.API_KEY);
        client.sendEmail(NotifyDouble.TEMPLATE_ID, TO, Map.of("subject", "First", "body", "b"), null);
        client.sendEmail(NotifyDouble.TEMPLATE_ID, TO, Map.of("subject", "Second", "body", "b"), null);

        assertThat(Browser.each(Browser.tree(browser.get(notify.uri().resolve("/__admin/messages"))), "subject"))
                .containsExactly("Second", "First");
        assertThat(client.getNotifications(null, "email", null, null).getNotifications())
                .hasSize(2);
    }

    @Test
    @DisplayName("NOT §5.2: the template is known, its preview filled; another id is refused")
    void templates_are_known() throws Exception {
        NotificationClient client = client(NotifyDouble.API_KEY);

        assertThat(client.getTemplateById(NotifyDouble.TEMPLATE_ID).getBody()).isEqualTo("((body))");
        assertThat(client.getAllTemplates(null).getTemplates()).hasSize(1);
        assertThat(client.generateTemplatePreview(NotifyDouble.TEMPLATE_ID, Map.of("subject", "S", "body", "B"))
                        .getBody())
                .isEqualTo("B");
        assertRefused(
                () -> client.sendEmail("00000000-0000-4000-8000-000000000000", TO, LETTER, null),
                400,
                "BadRequestError");
    }

    @Test
    @DisplayName("NOT §5.1: missing personalisation and bad addresses are refused with 400")
    void bad_requests_are_refused() {
        NotificationClient client = client(NotifyDouble.API_KEY);

        assertRefused(
                () -> client.sendEmail(NotifyDouble.TEMPLATE_ID, TO, Map.of("subject", "S"), null),
                400,
                "Missing personalisation: body");
        assertRefused(() -> client.sendEmail(NotifyDouble.TEMPLATE_ID, "nobody", LETTER, null), 400, "ValidationError");
        assertRefused(
                () -> client.sendEmail(NotifyDouble.TEMPLATE_ID, "invalid@example.test", LETTER, null),
                400,
                "ValidationError");
    }

    @Test
    @DisplayName("NOT §5.1: a wrong key or a clock more than 30 seconds off is 403")
    void wrong_keys_and_clocks_are_refused() {
        String wrong = NotifyDouble.API_KEY.substring(0, NotifyDouble.API_KEY.length() - 4) + "ffff";
        assertRefused(
                () -> client(wrong).sendEmail(NotifyDouble.TEMPLATE_ID, TO, LETTER, null), 403, "API key not found");
        clock.moveBy(Duration.ofMinutes(5));
        assertRefused(
                () -> client(NotifyDouble.API_KEY).sendEmail(NotifyDouble.TEMPLATE_ID, TO, LETTER, null),
                403,
                "system clock");
    }

    @Test
    @DisplayName("§16.5: a team key sends to guests only, a test key delivers nothing to the inbox")
    void team_and_test_keys() throws Exception {
        assertRefused(
                () -> client(NotifyDouble.TEAM_KEY).sendEmail(NotifyDouble.TEMPLATE_ID, TO, LETTER, null),
                400,
                "team-only");
        client(NotifyDouble.TEST_KEY).sendEmail(NotifyDouble.TEMPLATE_ID, TO, LETTER, null);
        assertThat(Browser.tree(browser.get(notify.uri().resolve("/__admin/messages")))
                        .size())
                .isZero();
    }

    @ParameterizedTest(name = "{0}@: {1}, then {2}")
    @DisplayName("§16.5: some addresses fail or take their time")
    @CsvSource({
        "perm-fail, sending, permanent-failure",
        "temp-fail, sending, temporary-failure",
        "tech-fail, sending, technical-failure",
        "slow, sending, delivered"
    })
    void some_addresses_fail(String localPart, String first, String later) throws Exception {
        NotificationClient client = client(NotifyDouble.API_KEY);
        String id = client.sendEmail(NotifyDouble.TEMPLATE_ID, localPart + "@example.test", LETTER, null)
                .getNotificationId()
                .toString();

        assertThat(statusAfter(Duration.ZERO, id)).isEqualTo(first);
        assertThat(statusAfter(Duration.ofSeconds(61), id)).isEqualTo(later);
    }

    @Test
    @DisplayName("§16.5: a test can wait for a message")
    void a_test_can_wait_for_a_message() throws Exception {
        Thread sender = Thread.startVirtualThread(() -> {
            try {
                client(NotifyDouble.API_KEY).sendEmail(NotifyDouble.TEMPLATE_ID, TO, LETTER, null);
            } catch (NotificationClientException e) {
                throw new IllegalStateException(e);
            }
        });

        assertThat(Browser.tree(browser.get(notify.uri().resolve("/__admin/messages?wait=5000")))
                        .size())
                .isOne();
        sender.join();
    }

    private String statusAfter(Duration wait, String id) {
        clock.moveBy(wait);
        return Browser.tree(browser.get(notify.uri().resolve("/__admin/messages")))
                .valueStream()
                .filter(message -> message.path("id").asString().equals(id))
                .findFirst()
                .orElseThrow()
                .path("status")
                .asString();
    }

    private NotificationClient client(String key) {
        return new NotificationClient(key, notify.uri().toString());
    }

    private interface Send {
        void send() throws NotificationClientException;
    }

    private static void assertRefused(Send send, int status, String text) {
        assertThatThrownBy(send::send).isInstanceOfSatisfying(NotificationClientException.class, refused -> {
            assertThat(refused.getHttpResult()).isEqualTo(status);
            assertThat(refused.getMessage()).contains(text);
        });
    }
}
