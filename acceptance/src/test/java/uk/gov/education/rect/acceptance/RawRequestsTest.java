package uk.gov.education.rect.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The lead provider API over a bare socket: what no HTTP library would send. */
class RawRequestsTest {

    private static final String HEADERS =
            "Host: localhost\r\nConnection: close\r\nAuthorization: Bearer ambition-institute\r\nContent-Type: application/json\r\n";
    private static final String PARTNERSHIP = "{\"data\":{\"attributes\":{\"cohort\":\"1066\"}}}";

    private final URI service = RunningService.started().address();

    @Test
    @DisplayName("issue 4: a body of unannounced length is taken; one of more than a megabyte is not")
    void chunked() throws IOException {
        String start = "POST /api/v3/partnerships HTTP/1.1\r\n" + HEADERS + "Transfer-Encoding: chunked\r\n\r\n";
        String taken = exchange((start + chunk(PARTNERSHIP) + "0\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        assertThat(taken).startsWith("HTTP/1.1 422").contains("\"title\":\"cohort\"");
        String huge = exchange((start + chunk(" ".repeat(1024 * 1024)) + chunk(PARTNERSHIP) + "0\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        assertThat(huge).startsWith("HTTP/1.1 413").contains("\"title\":\"Content too large\"");
    }

    @Test
    @DisplayName(
            "issue 4: a body announced as huge is refused before it is sent; bytes that are no UTF-8 are a malformed body")
    void bodies() throws IOException {
        assertThat(exchange(("POST /api/v3/partnerships HTTP/1.1\r\n" + HEADERS + "Content-Length: 999999999\r\n\r\n")
                        .getBytes(StandardCharsets.UTF_8)))
                .startsWith("HTTP/1.1 413")
                .contains("\"title\":\"Content too large\"");
        byte[] head = ("POST /api/v3/partnerships HTTP/1.1\r\n" + HEADERS + "Content-Length: 4\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        byte[] whole = java.util.Arrays.copyOf(head, head.length + 4);
        System.arraycopy(new byte[] {'"', (byte) 0xC3, (byte) 0x28, '"'}, 0, whole, head.length, 4);
        assertThat(exchange(whole)).startsWith("HTTP/1.1 400").contains("\"title\":\"Bad request\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/v3/participants?filter%5Bcohort%5D=%zz",
                "GET /api/v3/participants?filter[cohort]=%C3%28",
                "GET /api/v3/participants?%00=%00",
                "GET /api/v3/participants/%00",
                "GET /api/v3/participants/%2e%2e%2f%2e%2e",
                "GET /api/v3/participants/a;b=c",
                "GET /api/v3/../v3/participants/x%2Fy",
                "GET //api/v3/participants",
                "DELETE /api/v3/participants",
                "PATCH /api/v3/partnerships/1",
                "TRACE /api/v3/participants",
                "BREW /api/v3/participants"
            })
    @DisplayName("issue 4: whatever the line, it is refused or answered, and never fails")
    void lines(String line) throws IOException {
        String answer = exchange((line + " HTTP/1.1\r\n" + HEADERS + "\r\n").getBytes(StandardCharsets.UTF_8));
        assertThat(answer).matches("(?s)HTTP/1\\.1 (200|4\\d\\d).*").doesNotContain("Exception", "at org.");
    }

    @Test
    @DisplayName("API-RTE-04: HEAD answers as GET without the body, OPTIONS and 405 say what a path takes")
    void methods() throws IOException {
        String head = exchange(
                ("HEAD /api/v3/participants HTTP/1.1\r\n" + HEADERS + "\r\n").getBytes(StandardCharsets.UTF_8));
        assertThat(head).startsWith("HTTP/1.1 200").endsWith("\r\n\r\n");
        assertThat(exchange(("OPTIONS /api/v3/partnerships HTTP/1.1\r\n" + HEADERS + "\r\n")
                        .getBytes(StandardCharsets.UTF_8)))
                .startsWith("HTTP/1.1 204")
                .contains("Allow: GET,HEAD,POST");
        assertThat(exchange(("DELETE /api/v3/partnerships HTTP/1.1\r\n" + HEADERS + "\r\n")
                        .getBytes(StandardCharsets.UTF_8)))
                .startsWith("HTTP/1.1 405")
                .contains("Allow: GET,HEAD,POST", "\"title\":\"Method not allowed\"");
    }

    private static String chunk(String text) {
        return Integer.toHexString(text.length()) + "\r\n" + text + "\r\n";
    }

    private String exchange(byte[] request) throws IOException {
        try (Socket socket = new Socket(service.getHost(), service.getPort())) {
            socket.setSoTimeout(20_000);
            OutputStream out = socket.getOutputStream();
            out.write(request);
            out.flush();
            // nothing more comes, announced or not: the service need not wait for it before it closes
            socket.shutdownOutput();
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
