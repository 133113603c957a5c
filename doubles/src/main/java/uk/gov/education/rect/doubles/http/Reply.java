package uk.gov.education.rect.doubles.http;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a double answers. */
public final class Reply {

    private final int status;
    private final Map<String, String> headers;
    private final byte[] body;

    /** An answer with this body as it is; the content length is added when it is sent. */
    public Reply(int status, Map<String, String> headers, byte[] body) {
        this.status = status;
        this.headers = headers;
        this.body = body;
    }

    /** HTTP status code. */
    public int status() {
        return status;
    }

    /** One value each. */
    public Map<String, String> headers() {
        return headers;
    }

    /** The body, empty when there is none. */
    public byte[] body() {
        return body;
    }

    /** An answer without a body. */
    public static Reply empty(int status) {
        return new Reply(status, Map.of(), new byte[0]);
    }

    /** A JSON answer. */
    public static Reply json(int status, Object value) {
        return new Reply(status, Map.of("Content-Type", "application/json; charset=utf-8"), Json.bytes(value));
    }

    /** An RFC 9457 problem. */
    public static Reply problem(int status, Object value) {
        return new Reply(status, Map.of("Content-Type", "application/problem+json; charset=utf-8"), Json.bytes(value));
    }

    /** A page that works without scripts and under a strict content security policy. */
    public static Reply page(int status, String html) {
        return new Reply(
                status,
                Map.of(
                        "Content-Type",
                        "text/html; charset=utf-8",
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'self'; frame-ancestors 'none'",
                        "Cache-Control",
                        "no-store"),
                html.getBytes(StandardCharsets.UTF_8));
    }

    /** Text of the given media type. */
    public static Reply text(int status, String contentType, String text) {
        return new Reply(status, Map.of("Content-Type", contentType), text.getBytes(StandardCharsets.UTF_8));
    }

    /** 303: go and get that page. */
    public static Reply seeOther(String location) {
        return empty(303).with("Location", location);
    }

    /** The same with one more header. */
    public Reply with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Reply(status, more, body);
    }

    /** The same, its body cut off half way, so that JSON, XML and ZIP are all broken. */
    public Reply cutShort() {
        byte[] half = new byte[body.length / 2];
        System.arraycopy(body, 0, half, 0, half.length);
        return new Reply(status, headers, half);
    }
}
