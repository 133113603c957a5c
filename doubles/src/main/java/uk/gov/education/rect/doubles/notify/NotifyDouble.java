package uk.gov.education.rect.doubles.notify;

import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.gov.education.rect.doubles.DoublesSettings;
import uk.gov.education.rect.doubles.MovableClock;
import uk.gov.education.rect.doubles.http.Call;
import uk.gov.education.rect.doubles.http.DoubleServer;
import uk.gov.education.rect.doubles.http.Html;
import uk.gov.education.rect.doubles.http.Json;
import uk.gov.education.rect.doubles.http.Reply;
import uk.gov.education.rect.doubles.world.SampleWorld;

/** GOV.UK Notify as a local server with an inbox at {@code /} (spec 07 §5, §16.5). */
public final class NotifyDouble implements AutoCloseable {

    /** Key that delivers to everybody. */
    public static final String API_KEY = ApiKey.ALL.get(0).text();

    /** Key that may only send to {@code @education.gov.uk}. */
    public static final String TEAM_KEY = ApiKey.ALL.get(1).text();

    /** Key whose messages are never delivered: not in the inbox. */
    public static final String TEST_KEY = ApiKey.ALL.get(2).text();

    /** The template of the service: {@code subject} and {@code body}. */
    public static final String TEMPLATE_ID = "c437a1cb-9e1c-49ff-83ee-967c92f95637";

    private static final Pattern SIX_DIGITS = Pattern.compile("(?<!\\d)\\d{6}(?!\\d)");

    private final DoubleServer server;
    private final NotifyApi api;
    private final MovableClock clock;
    private final Receipts receipts = new Receipts();

    private NotifyDouble(int port, MovableClock clock) {
        this.clock = clock;
        api = new NotifyApi(clock, () -> uri().toString(), receipts);
        server = new DoubleServer("GOV.UK Notify inbox", port, clock, this::home)
                .route("send email", "POST", "/v2/notifications/email", api.authenticated(api::sendEmail))
                .route("read notification", "GET", "/v2/notifications/{id}", api.authenticated(api::notification))
                .route("list notifications", "GET", "/v2/notifications", api.authenticated(api::notifications))
                .route("read template", "GET", "/v2/template/{id}", api.authenticated(api::template))
                .route("list templates", "GET", "/v2/templates", api.authenticated(api::templates))
                .route("preview template", "POST", "/v2/template/{id}/preview", api.authenticated(api::preview))
                .route("message page", "GET", "/messages/{id}", this::messagePage)
                .route("messages", "GET", "/__admin/messages", this::messages)
                .route("clear messages", "DELETE", "/__admin/messages", call -> {
                    api.clear();
                    return Reply.empty(204);
                })
                .route(
                        "receipts",
                        "GET",
                        "/__admin/receipts",
                        call -> Reply.json(
                                200,
                                Map.of(
                                        "url",
                                        receipts.callback() == null
                                                ? ""
                                                : receipts.callback().url())))
                .route("send receipts", "PUT", "/__admin/receipts", call -> {
                    receipts.sendTo(Json.read(call.text(), Receipts.Callback.class));
                    return Reply.empty(204);
                })
                .route("no receipts", "DELETE", "/__admin/receipts", call -> {
                    receipts.sendTo(null);
                    return Reply.empty(204);
                })
                .route("bounce", "POST", "/__admin/bounce", call -> {
                    bounce(call.form("bounce").orElse("on").equals("on"));
                    return Reply.seeOther("/");
                })
                .onReset(() -> {
                    api.clear();
                    bounce(false);
                    receipts.sendTo(null);
                });
    }

    /** Starts on that port (0: any free one). */
    public static NotifyDouble start(int port, SampleWorld world) {
        return start(port, world, DoublesSettings.defaults().clock());
    }

    /** Starts on that port (0: any free one). The world is not needed yet: Notify knows nobody. */
    public static NotifyDouble start(int port, SampleWorld world, MovableClock clock) {
        NotifyDouble started = new NotifyDouble(port, clock);
        started.server.start();
        return started;
    }

    /** Whether e-mails accepted from now on turn out to be undeliverable, whatever their address. */
    public void bounce(boolean isBouncing) {
        api.bounce(isBouncing);
    }

    /** Base address for the Notify client. */
    public URI uri() {
        return server.uri();
    }

    /** Its server: faults, journal, reset. */
    public DoubleServer server() {
        return server;
    }

    @Override
    public void close() {
        receipts.close();
        server.close();
    }

    /** Inbox as JSON, newest first; {@code wait} (milliseconds) holds the answer until something matches. */
    private Reply messages(Call call) throws InterruptedException {
        long wait = Long.parseLong(call.query("wait").orElse("0"));
        return Reply.json(200, api.await(() -> matching(call), wait));
    }

    private List<Map<String, @Nullable Object>> matching(Call call) {
        Instant now = clock.instant();
        return inbox().stream()
                .filter(message ->
                        call.query("to").stream().allMatch(to -> message.to().equalsIgnoreCase(to)))
                .filter(message -> call.query("subject").stream()
                        .allMatch(part ->
                                message.subject().toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT))))
                .map(message -> {
                    Map<String, @Nullable Object> row = new LinkedHashMap<>();
                    row.put("id", message.id());
                    row.put("to", message.to());
                    row.put("subject", message.subject());
                    row.put("body", message.body());
                    row.put("code", code(message).orElse(null));
                    row.put("status", message.status(now));
                    row.put("reference", message.reference());
                    row.put("templateId", message.template().id());
                    row.put("personalisation", message.personalisation());
                    row.put("createdAt", message.createdAt());
                    return row;
                })
                .toList();
    }

    private List<Message> inbox() {
        return api.messages().stream()
                .filter(message -> !message.keyKind().equals("test"))
                .toList();
    }

    private static Optional<String> code(Message message) {
        Matcher matcher = SIX_DIGITS.matcher(message.body());
        return matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
    }

    private Reply messagePage(Call call) {
        return api.find(call.pathValue("id"))
                .map(message -> Reply.page(
                        200,
                        Html.page(
                                message.subject(),
                                "<p>To " + Html.escape(message.to()) + ", " + message.createdAt() + ", "
                                        + message.status(clock.instant()) + ". <a href=\"/\">Inbox</a></p>\n"
                                        + code(message)
                                                .map(code -> "<p>Code: <strong>" + code + "</strong></p>\n")
                                                .orElse("")
                                        + "<article>" + NotifyMarkdown.html(message.body()) + "</article>\n"
                                        + "<h2>As text</h2>\n<pre>" + Html.escape(message.body()) + "</pre>\n"
                                        + "<h2>Personalisation</h2>\n<pre>"
                                        + Html.escape(Json.pretty(message.personalisation())) + "</pre>")))
                .orElseGet(() -> Reply.page(404, Html.page("Not found", "<p>No such message.</p>")));
    }

    private String home() {
        StringBuilder html = new StringBuilder();
        html.append("<p>API keys <code>" + API_KEY + "</code>, <code>" + TEAM_KEY + "</code>, <code>" + TEST_KEY
                        + "</code>; template <code>" + TEMPLATE_ID + "</code>.</p>\n")
                .append(Html.button("/__admin/bounce", "Deliver nothing from now on", "bounce", "on"))
                .append(Html.button("/__admin/bounce", "Deliver again", "bounce", "off"))
                .append("<h2>Inbox</h2>\n");
        if (inbox().isEmpty()) {
            return html.append("<p>No messages yet.</p>\n").toString();
        }
        html.append("<table><thead><tr><th scope=\"col\">Time</th><th scope=\"col\">To</th>"
                + "<th scope=\"col\">Subject</th><th scope=\"col\">Status</th><th scope=\"col\">Reference</th>"
                + "</tr></thead>\n<tbody>\n");
        for (Message message : inbox()) {
            html.append("<tr><td>")
                    .append(message.createdAt())
                    .append("</td><td>")
                    .append(Html.escape(message.to()))
                    .append("</td><td><a href=\"/messages/")
                    .append(message.id())
                    .append("\">")
                    .append(Html.escape(message.subject()))
                    .append("</a></td><td>")
                    .append(message.status(clock.instant()))
                    .append("</td><td>")
                    .append(Html.escape(message.reference() == null ? "" : message.reference()))
                    .append("</td></tr>\n");
        }
        return html.append("</tbody></table>\n").toString();
    }
}
