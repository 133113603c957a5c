package uk.gov.education.rect.doubles.notify;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import uk.gov.education.rect.doubles.MovableClock;
import uk.gov.education.rect.doubles.http.BadRequest;
import uk.gov.education.rect.doubles.http.Call;
import uk.gov.education.rect.doubles.http.Handler;
import uk.gov.education.rect.doubles.http.Json;
import uk.gov.education.rect.doubles.http.Reply;

/** Notify's API v2 for e-mail (spec 07 §5.1, §16.5). */
final class NotifyApi {

    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s.]+(\\.[^@\\s.]+)+");
    private static final int MOST_BYTES = 2_000_000;
    private static final Instant TEMPLATE_CREATED = Instant.parse("2025-06-01T09:00:00Z");

    private final List<Template> templates = Json.resource("/world/notify-templates.json", new TypeReference<>() {});
    private final List<Message> messages = new ArrayList<>();
    private final MovableClock clock;
    private final Receipts receipts;
    private volatile boolean bouncing;
    private final Supplier<String> base;

    NotifyApi(MovableClock clock, Supplier<String> base, Receipts receipts) {
        this.clock = clock;
        this.receipts = receipts;
        this.base = base;
    }

    @FunctionalInterface
    interface Operation {
        Reply answer(Call call, ApiKey key);
    }

    /** The handler behind the check of the token; errors have Notify's shape. */
    Handler authenticated(Operation operation) {
        return call -> {
            try {
                String token = call.header("Authorization")
                        .filter(header -> header.regionMatches(true, 0, "Bearer ", 0, 7))
                        .map(header -> header.substring(7).strip())
                        .orElseThrow(
                                () -> NotifyError.unauthorised("Unauthorized: authentication token must be provided"));
                return operation.answer(call, ApiKey.of(token, clock.instant()));
            } catch (NotifyError e) {
                return e.reply();
            } catch (BadRequest e) {
                return NotifyError.badRequest(String.valueOf(e.getMessage())).reply();
            }
        };
    }

    Reply sendEmail(Call call, ApiKey key) {
        JsonNode body = Json.tree(call.text());
        String to = text(body, "email_address");
        if (to.isEmpty()) {
            throw NotifyError.validation("email_address is a required property");
        }
        String localPart = to.contains("@") ? to.substring(0, to.indexOf('@')) : "";
        if (!EMAIL.matcher(to).matches() || localPart.equals("invalid")) {
            throw NotifyError.validation("email_address Not a valid email address");
        }
        String templateId = text(body, "template_id");
        if (templateId.isEmpty()) {
            throw NotifyError.validation("template_id is a required property");
        }
        if (!isUuid(templateId)) {
            throw NotifyError.validation("template_id is not a valid UUID");
        }
        Template template = template(templateId).orElseThrow(() -> NotifyError.badRequest("Template not found"));
        Map<String, String> personalisation = personalisation(template, body.path("personalisation"));
        if (call.body().length > MOST_BYTES) {
            throw NotifyError.badRequest(
                    "Emails cannot be longer than 2000000 bytes. Your message is " + call.body().length + " bytes.");
        }
        if (key.kind().equals("team") && !to.endsWith("@education.gov.uk")) {
            throw NotifyError.badRequest("Can’t send to this recipient using a team-only API key");
        }
        JsonNode reference = body.path("reference");
        Message message = new Message(
                UUID.randomUUID().toString(),
                reference.isString() ? reference.asString() : null,
                to,
                template,
                personalisation,
                clock.instant(),
                key.kind(),
                bouncing);
        boolean isSmokeTest =
                localPart.startsWith("simulate-delivered") && to.endsWith("@notifications.service.gov.uk");
        if (!isSmokeTest) {
            add(message);
            Duration after = message.settlesAfter();
            receipts.promise(message.status(message.createdAt().plus(after)), message, after);
        }
        return Reply.json(201, accepted(message));
    }

    Reply notification(Call call, ApiKey key) {
        return Reply.json(
                200,
                find(call.pathValue("id")).orElseThrow(NotifyError::notFound).document(clock.instant(), base.get()));
    }

    Reply notifications(Call call, ApiKey key) {
        Instant now = clock.instant();
        List<Map<String, @Nullable Object>> found = messages().stream()
                .filter(message -> call.query("status").stream().allMatch(status -> status.equals(message.status(now))))
                .filter(message ->
                        call.query("reference").stream().allMatch(reference -> reference.equals(message.reference())))
                .filter(message -> call.query("template_type").stream().allMatch(type -> type.equals("email")))
                .limit(250)
                .map(message -> message.document(now, base.get()))
                .toList();
        return Reply.json(
                200, Map.of("notifications", found, "links", Map.of("current", base.get() + "/v2/notifications")));
    }

    Reply template(Call call, ApiKey key) {
        return Reply.json(200, document(template(call.pathValue("id")).orElseThrow(NotifyError::notFound)));
    }

    Reply templates(Call call, ApiKey key) {
        return Reply.json(
                200,
                Map.of("templates", templates.stream().map(NotifyApi::document).toList()));
    }

    Reply preview(Call call, ApiKey key) {
        Template template = template(call.pathValue("id")).orElseThrow(NotifyError::notFound);
        Map<String, String> personalisation =
                personalisation(template, Json.tree(call.text()).path("personalisation"));
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("id", template.id());
        body.put("type", template.type());
        body.put("version", template.version());
        body.put("subject", template.subjectWith(personalisation));
        body.put("body", template.bodyWith(personalisation));
        body.put("html", NotifyMarkdown.html(template.bodyWith(personalisation)));
        body.put("postage", null);
        return Reply.json(200, body);
    }

    /** Everything accepted, newest first, test-key messages too. */
    synchronized List<Message> messages() {
        return messages.reversed().stream().toList();
    }

    Optional<Message> find(String id) {
        return messages().stream().filter(message -> message.id().equals(id)).findFirst();
    }

    /** Whether e-mails accepted from now on cannot be delivered. */
    void bounce(boolean isBouncing) {
        bouncing = isBouncing;
    }

    synchronized void clear() {
        messages.clear();
    }

    private synchronized void add(Message message) {
        messages.add(message);
        notifyAll();
    }

    /** What the search finds now, or once messages have arrived that it finds; empty after so many milliseconds. */
    synchronized <T> List<T> await(Supplier<List<T>> search, long milliseconds) throws InterruptedException {
        long until = System.nanoTime() + milliseconds * 1_000_000;
        List<T> found = search.get();
        long left = milliseconds;
        while (found.isEmpty() && left > 0) {
            wait(left);
            found = search.get();
            left = (until - System.nanoTime()) / 1_000_000;
        }
        return found;
    }

    private Map<String, @Nullable Object> accepted(Message message) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("id", message.id());
        body.put("reference", message.reference());
        body.put(
                "content",
                Map.of(
                        "subject", message.subject(),
                        "body", message.body(),
                        "from_email", "register.ects@notifications.service.gov.uk"));
        body.put("uri", base.get() + "/v2/notifications/" + message.id());
        body.put(
                "template",
                Map.of(
                        "id", message.template().id(),
                        "version", message.template().version(),
                        "uri", base.get() + "/v2/template/" + message.template().id()));
        body.put("scheduled_for", null);
        return body;
    }

    private Optional<Template> template(String id) {
        return templates.stream().filter(template -> template.id().equals(id)).findFirst();
    }

    private static Map<String, String> personalisation(Template template, JsonNode given) {
        Map<String, String> values = new LinkedHashMap<>();
        given.properties()
                .forEach(entry -> values.put(
                        entry.getKey(),
                        entry.getValue().isString()
                                ? entry.getValue().asString()
                                : entry.getValue().toString()));
        List<String> missing = template.placeholders().stream()
                .filter(name -> !values.containsKey(name))
                .toList();
        if (!missing.isEmpty()) {
            throw NotifyError.badRequest("Missing personalisation: " + String.join(", ", missing));
        }
        return values;
    }

    private static Map<String, @Nullable Object> document(Template template) {
        Map<String, Object> personalisation = new LinkedHashMap<>();
        template.placeholders().forEach(name -> personalisation.put(name, Map.of("required", true)));
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("id", template.id());
        body.put("name", template.name());
        body.put("type", template.type());
        body.put("created_at", TEMPLATE_CREATED);
        body.put("updated_at", null);
        body.put("created_by", "doubles@example.test");
        body.put("version", template.version());
        body.put("body", template.body());
        body.put("subject", template.subject());
        body.put("letter_contact_block", null);
        body.put("personalisation", personalisation);
        body.put("postage", null);
        return body;
    }

    private static String text(JsonNode body, String name) {
        return body.path(name).asString("");
    }

    private static boolean isUuid(String text) {
        try {
            return UUID.fromString(text).toString().equalsIgnoreCase(text);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
