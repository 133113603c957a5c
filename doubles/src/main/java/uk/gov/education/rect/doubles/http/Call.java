package uk.gov.education.rect.doubles.http;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One request as a handler sees it. */
public final class Call {

    private final String method;
    private final URI uri;
    private final Map<String, List<String>> headers;
    private final byte[] body;
    private final Map<String, String> pathValues;

    Call(String method, URI uri, Map<String, List<String>> headers, byte[] body, Map<String, String> pathValues) {
        this.method = method;
        this.uri = uri;
        this.headers = headers;
        this.body = body;
        this.pathValues = pathValues;
    }

    /** HTTP method in capitals. */
    public String method() {
        return method;
    }

    /** Path and query as sent. */
    public URI uri() {
        return uri;
    }

    /** All headers, names in lower case. */
    public Map<String, List<String>> headers() {
        return headers;
    }

    /** The body as sent. */
    public byte[] body() {
        return body;
    }

    /** The path without the query. */
    public String path() {
        return uri.getPath();
    }

    /** The value of a {@code {name}} part of the route. Throws when the route has no such part. */
    public String pathValue(String name) {
        String value = pathValues.get(name);
        if (value == null) {
            throw new IllegalArgumentException("The route has no part " + name);
        }
        return value;
    }

    /** First header of that name. */
    public Optional<String> header(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()).stream()
                .findFirst();
    }

    /** First query parameter of that name. */
    public Optional<String> query(String name) {
        return first(parameters(uri.getRawQuery()), name);
    }

    /** First field of that name of a form sent as {@code application/x-www-form-urlencoded}. */
    public Optional<String> form(String name) {
        return first(parameters(text()), name);
    }

    /** A field of the form, or of the query when the form lacks it. */
    public Optional<String> parameter(String name) {
        return method.equals("POST") ? form(name).or(() -> query(name)) : query(name);
    }

    /** Value of a cookie. */
    public Optional<String> cookie(String name) {
        return headers.getOrDefault("cookie", List.of()).stream()
                .flatMap(line -> Stream.of(line.split(";", -1)))
                .map(String::strip)
                .filter(pair -> pair.startsWith(name + "="))
                .map(pair -> pair.substring(name.length() + 1))
                .findFirst();
    }

    /** The body as UTF-8 text. */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    Call at(Map<String, String> values) {
        return new Call(method, uri, headers, body, values);
    }

    private static Optional<String> first(Map<String, List<String>> parameters, String name) {
        return parameters.getOrDefault(name, List.of()).stream().findFirst();
    }

    private static Map<String, List<String>> parameters(@Nullable String encoded) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        if (encoded == null || encoded.isBlank()) {
            return parameters;
        }
        for (String pair : encoded.split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            String value = equals < 0 ? "" : pair.substring(equals + 1);
            parameters.computeIfAbsent(decode(name), n -> new ArrayList<>()).add(decode(value));
        }
        return parameters;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
