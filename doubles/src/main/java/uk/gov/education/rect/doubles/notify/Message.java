package uk.gov.education.rect.doubles.notify;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An e-mail that was accepted. Its delivery status follows from the address and the time passed (spec 07 §16.5). */
record Message(
        String id,
        @Nullable String reference,
        String to,
        Template template,
        Map<String, String> personalisation,
        Instant createdAt,
        String keyKind,
        boolean bounces) {

    private static final Duration FAILS_AFTER = Duration.ofSeconds(2);
    private static final Duration SLOW_UNTIL = Duration.ofSeconds(60);

    String subject() {
        return template.subjectWith(personalisation);
    }

    String body() {
        return template.bodyWith(personalisation);
    }

    /** {@code sending}, {@code delivered} or one of the failures. */
    String status(Instant now) {
        Duration age = Duration.between(createdAt, now);
        String localPart = to.substring(0, to.indexOf('@')).toLowerCase(Locale.ROOT);
        return switch (bounces ? "perm-fail" : localPart) {
            case "perm-fail" -> after(FAILS_AFTER, age, "permanent-failure");
            case "temp-fail" -> after(FAILS_AFTER, age, "temporary-failure");
            case "tech-fail" -> after(FAILS_AFTER, age, "technical-failure");
            case "slow" -> after(SLOW_UNTIL, age, "delivered");
            default -> "delivered";
        };
    }

    /** How long until what became of it is known. */
    Duration settlesAfter() {
        return switch (status(createdAt)) {
            case "sending" -> status(createdAt.plus(FAILS_AFTER)).equals("sending") ? SLOW_UNTIL : FAILS_AFTER;
            default -> Duration.ZERO;
        };
    }

    /** As {@code GET /v2/notifications/{id}} answers it. */
    Map<String, @Nullable Object> document(Instant now, String base) {
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put("id", id);
        document.put("reference", reference);
        document.put("email_address", to);
        for (String absent : new String[] {
            "phone_number", "line_1", "line_2", "line_3", "line_4", "line_5", "line_6", "postcode", "postage"
        }) {
            document.put(absent, null);
        }
        document.put("type", "email");
        document.put("status", status(now));
        document.put(
                "template",
                Map.of(
                        "id",
                        template.id(),
                        "version",
                        template.version(),
                        "uri",
                        base + "/v2/template/" + template.id() + "/version/" + template.version()));
        document.put("body", body());
        document.put("subject", subject());
        document.put("created_at", createdAt);
        document.put("created_by_name", null);
        document.put("sent_at", createdAt);
        document.put("completed_at", status(now).equals("sending") ? null : createdAt);
        document.put("scheduled_for", null);
        document.put("one_click_unsubscribe", null);
        document.put("is_cost_data_ready", true);
        document.put("cost_in_pounds", 0);
        document.put("cost_details", Map.of());
        return document;
    }

    private static String after(Duration wait, Duration age, String status) {
        return age.compareTo(wait) < 0 ? "sending" : status;
    }
}
