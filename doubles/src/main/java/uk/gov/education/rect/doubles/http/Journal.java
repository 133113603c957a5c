package uk.gov.education.rect.doubles.http;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/** The last 1,000 requests and answers of one double (DBL-05). */
public final class Journal {

    private static final int KEPT = 1_000;
    private static final int TEXT_KEPT = 4_000;

    private final Deque<Entry> entries = new ArrayDeque<>();

    /**
     * One request and its answer. Status 0: the connection was closed without an answer.
     *
     * @param body request body, at most 4,000 characters
     * @param answer response body, at most 4,000 characters, of text answers only
     */
    public record Entry(
            Instant at,
            String operation,
            String method,
            String path,
            String query,
            Map<String, List<String>> headers,
            String body,
            int status,
            String answer) {}

    synchronized void add(Instant at, String operation, Call call, Reply reply) {
        String type = reply.headers().getOrDefault("Content-Type", "");
        boolean isText = type.contains("json") || type.startsWith("text/") || type.contains("xml");
        String query = call.uri().getRawQuery() == null ? "" : call.uri().getRawQuery();
        entries.addLast(new Entry(
                at,
                operation,
                call.method(),
                call.path(),
                query,
                call.headers(),
                shortened(call.body()),
                reply.status(),
                isText ? shortened(reply.body()) : ""));
        if (entries.size() > KEPT) {
            entries.removeFirst();
        }
    }

    /** Entries whose path starts so, oldest first. */
    public synchronized List<Entry> withPath(String prefix) {
        return entries.stream().filter(entry -> entry.path().startsWith(prefix)).toList();
    }

    /** Forgets everything. */
    public synchronized void clear() {
        entries.clear();
    }

    private static String shortened(byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8);
        return text.length() > TEXT_KEPT ? text.substring(0, TEXT_KEPT) + "…" : text;
    }
}
