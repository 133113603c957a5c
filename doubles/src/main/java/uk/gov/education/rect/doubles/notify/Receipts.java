package uk.gov.education.rect.doubles.notify;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import uk.gov.education.rect.doubles.http.Json;

/**
 * Delivery receipts, posted to the address a service gave Notify, with its bearer token (spec 07 §16.5). One that is not
 * answered with success is posted again, five times in all.
 */
final class Receipts implements AutoCloseable {

    private static final int ATTEMPTS = 5;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final ScheduledExecutorService later = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().factory());
    private volatile @Nullable Callback callback;

    /**
     * Where receipts go.
     *
     * @param token sent as a bearer token
     * @param retryMs milliseconds between attempts; five minutes when left out, as Notify does
     */
    record Callback(String url, String token, @Nullable Long retryMs) {

        long pause() {
            return retryMs == null ? Duration.ofMinutes(5).toMillis() : retryMs;
        }
    }

    @Nullable
    Callback callback() {
        return callback;
    }

    void sendTo(@Nullable Callback where) {
        callback = where;
    }

    /** Posts what became of a message, after the time that takes. */
    void promise(String status, Message message, Duration after) {
        Callback where = callback;
        if (where != null) {
            later.schedule(() -> post(where, status, message, 1), after.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void post(Callback where, String status, Message message, int attempt) {
        if (!delivered(where, status, message) && attempt < ATTEMPTS) {
            later.schedule(() -> post(where, status, message, attempt + 1), where.pause(), TimeUnit.MILLISECONDS);
        }
    }

    private boolean delivered(Callback where, String status, Message message) {
        Map<String, @Nullable Object> receipt = new LinkedHashMap<>();
        receipt.put("id", message.id());
        receipt.put("reference", message.reference());
        receipt.put("to", message.to());
        receipt.put("status", status);
        receipt.put("created_at", message.createdAt());
        receipt.put("completed_at", message.createdAt());
        receipt.put("sent_at", message.createdAt());
        receipt.put("notification_type", "email");
        receipt.put("template_id", message.template().id());
        receipt.put("template_version", message.template().version());
        HttpRequest request = HttpRequest.newBuilder(URI.create(where.url()))
                .timeout(Duration.ofSeconds(10))
                .header("Authorization", "Bearer " + where.token())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(Json.bytes(receipt)))
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() / 100 == 2;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    @Override
    public void close() {
        later.shutdownNow();
        http.shutdownNow();
    }
}
