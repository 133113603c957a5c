package uk.gov.education.rect.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A path within the service and its query, safe to put into a link. Immutable.
 *
 * @param path made by us from fixed words and ids
 * @param query parameters in order
 */
public record Address(String path, Map<String, String> query) {

    public Address {
        query = new LinkedHashMap<>(query);
    }

    /** A path without a query. */
    public static Address of(String path) {
        return new Address(path, Map.of());
    }

    /** The same with one more parameter, where there is a value. */
    public Address with(String name, @Nullable Object value) {
        if (value == null || value.toString().isEmpty()) {
            return this;
        }
        Map<String, String> more = new LinkedHashMap<>(query);
        more.put(name, value.toString());
        return new Address(path, more);
    }

    /** As it stands in a link. */
    @Override
    public String toString() {
        return query.isEmpty()
                ? path
                : path + "?"
                        + query.entrySet().stream()
                                .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue()))
                                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
