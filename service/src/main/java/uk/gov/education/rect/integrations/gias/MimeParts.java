package uk.gov.education.rect.integrations.gias;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The parts of a {@code multipart/related} body, one after another, without holding a part in memory. */
final class MimeParts {

    private static final int LONGEST_HEADER_LINE = 8_192;
    private static final int MOST_HEADERS = 50;

    private final InputStream body;
    private final byte[] delimiter;
    private final int[] fallbacks;
    private boolean ended;

    /** @param boundary as the content type names it */
    MimeParts(InputStream body, String boundary) throws IOException {
        this.body = new BufferedInputStream(body, 1 << 16);
        this.delimiter = ("\r\n--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
        this.fallbacks = fallbacks(delimiter);
        skipPreamble("--" + boundary);
    }

    /** Whether there is no further part. */
    boolean ended() {
        return ended;
    }

    /** The headers of the next part, names in lower case. */
    Map<String, String> headers() throws IOException {
        Map<String, String> headers = new TreeMap<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                headers.put(
                        line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
            if (headers.size() > MOST_HEADERS) {
                throw new IOException("too many headers in a part");
            }
        }
        return headers;
    }

    /**
     * Copies the content of the part, which ends where the boundary begins.
     *
     * @param most the most bytes it may have
     * @throws EOFException when the body ends within the part
     */
    void copyTo(OutputStream target, long most) throws IOException {
        int matched = 0;
        long written = 0;
        while (matched < delimiter.length) {
            int next = body.read();
            if (next < 0) {
                throw new EOFException("the answer ends within a part");
            }
            while (matched > 0 && delimiter[matched] != (byte) next) {
                int shorter = fallbacks[matched - 1];
                target.write(delimiter, 0, matched - shorter);
                written += matched - shorter;
                matched = shorter;
            }
            if (delimiter[matched] == (byte) next) {
                matched++;
            } else {
                target.write(next);
                written++;
            }
            if (written > most) {
                throw new IOException("a part is larger than expected");
            }
        }
        ended = line().startsWith("--");
    }

    private void skipPreamble(String first) throws IOException {
        for (String line = line(); !line.startsWith(first); line = line()) {
            if (ended) {
                throw new EOFException("the answer has no parts");
            }
        }
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = body.read(); next != '\n'; next = body.read()) {
            if (next < 0) {
                ended = true;
                break;
            }
            if (line.size() > LONGEST_HEADER_LINE) {
                throw new IOException("a header line is too long");
            }
            line.write(next);
        }
        return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
    }

    /** For each prefix, the length of its longest proper prefix that is also its suffix. */
    private static int[] fallbacks(byte[] pattern) {
        int[] table = new int[pattern.length];
        int length = 0;
        for (int i = 1; i < pattern.length; i++) {
            while (length > 0 && pattern[i] != pattern[length]) {
                length = table[length - 1];
            }
            if (pattern[i] == pattern[length]) {
                length++;
            }
            table[i] = length;
        }
        return table;
    }
}
