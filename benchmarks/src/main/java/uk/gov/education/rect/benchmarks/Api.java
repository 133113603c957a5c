package uk.gov.education.rect.benchmarks;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/**
 * Calls the service over one connection that stays open, reading each answer to its end. As light as a JDBC driver, so
 * that what is measured is the service: blocking, no thread but the caller's, no copies but the answer. Not for several
 * threads.
 */
final class Api implements AutoCloseable {

    private static final int BUFFER_BYTES = 1 << 16;

    private final URI service;
    private Socket socket;
    private InputStream in;

    Api(URI service) throws IOException {
        this.service = service;
        socket = connected();
        in = answers();
    }

    private Socket connected() throws IOException {
        Socket connection = new Socket(service.getHost(), service.getPort());
        connection.setTcpNoDelay(true);
        return connection;
    }

    private InputStream answers() throws IOException {
        return new BufferedInputStream(socket.getInputStream(), BUFFER_BYTES);
    }

    /** The bytes of an answer as they came, still compressed when that was asked for. */
    byte[] get(String token, boolean gzip, String path, String... query) {
        StringBuilder request = new StringBuilder("GET /api/v3").append(path);
        for (int i = 0; i < query.length; i += 2) {
            request.append(i == 0 ? '?' : '&')
                    .append(encoded(query[i]))
                    .append('=')
                    .append(encoded(query[i + 1]));
        }
        request.append(" HTTP/1.1\r\nHost: ")
                .append(service.getAuthority())
                .append("\r\nAuthorization: Bearer ")
                .append(token);
        if (gzip) {
            request.append("\r\nAccept-Encoding: gzip");
        }
        request.append("\r\n\r\n");
        try {
            socket.getOutputStream().write(request.toString().getBytes(StandardCharsets.US_ASCII));
            return answer(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] answer(String path) throws IOException {
        String status = line();
        int length = -1;
        boolean compressed = false;
        boolean last = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(
                        lower.substring("content-length:".length()).strip());
            } else if (lower.equals("content-encoding: gzip")) {
                compressed = true;
            } else if (lower.equals("connection: close")) {
                last = true;
            }
        }
        byte[] body = length >= 0 ? in.readNBytes(length) : chunks();
        if (last) {
            socket.close();
            socket = connected();
            in = answers();
        }
        if (!status.startsWith("HTTP/1.1 200")) {
            throw new IllegalStateException(path + ": " + status + " "
                    + new String(compressed ? unzipped(body) : body, StandardCharsets.UTF_8));
        }
        return body;
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream(BUFFER_BYTES);
        for (int size = size(); size > 0; size = size()) {
            body.write(in.readNBytes(size));
            line();
        }
        line();
        return body.toByteArray();
    }

    private int size() throws IOException {
        return Integer.parseInt(line(), 16);
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder(64);
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("the service has closed the connection");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    static byte[] unzipped(byte[] gzip) throws IOException {
        return new GZIPInputStream(new ByteArrayInputStream(gzip)).readAllBytes();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
