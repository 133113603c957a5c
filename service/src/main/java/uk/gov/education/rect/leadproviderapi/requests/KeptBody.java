package uk.gov.education.rect.leadproviderapi.requests;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is kept of a body on its way past: all of it, or, when it is longer than {@link #MOST_BYTES}, only that it is. Many
 * reports wait in memory at a time.
 */
final class KeptBody {

    /** Several times what any operation needs or any refusal says. */
    static final int MOST_BYTES = 8 * 1024;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ByteArrayOutputStream bytes = new ByteArrayOutputStream(0);
    private boolean longer;

    void add(int one) {
        add(new byte[] {(byte) one}, 0, 1);
    }

    void add(byte[] from, int offset, int length) {
        if (longer || length > MOST_BYTES - bytes.size()) {
            longer = true;
            bytes = new ByteArrayOutputStream(0);
        } else {
            bytes.write(from, offset, length);
        }
    }

    void add(String text) {
        byte[] added = text.getBytes(StandardCharsets.UTF_8);
        add(added, 0, added.length);
    }

    /** Whether nothing came past. */
    boolean isEmpty() {
        return bytes.size() == 0 && !longer;
    }

    /** How many bytes are kept in memory. */
    int size() {
        return bytes.size();
    }

    /** The JSON, whatever Unicode encoding it came in; an object with {@code marker} as its error when it is none, and of its own when it is too long. */
    String json(String marker) {
        if (longer) {
            return error("longer than " + MOST_BYTES + " bytes");
        }
        try {
            JsonNode parsed = JSON.readTree(bytes.toByteArray());
            return parsed.isMissingNode() ? error(marker) : parsed.toString();
        } catch (JacksonException notJson) {
            return error(marker);
        }
    }

    static String error(String what) {
        return JSON.writeValueAsString(Map.of("error", what));
    }
}
