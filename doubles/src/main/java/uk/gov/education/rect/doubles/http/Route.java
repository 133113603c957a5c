package uk.gov.education.rect.doubles.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** One operation: its name, method and path with {@code {name}} parts. */
record Route(String operation, String method, String template, Handler handler) {

    /** The values of the named parts if the path fits. */
    Optional<Map<String, String>> match(String path) {
        String[] wanted = template.split("/", -1);
        String[] actual = path.split("/", -1);
        if (wanted.length != actual.length) {
            return Optional.empty();
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < wanted.length; i++) {
            if (wanted[i].startsWith("{")) {
                values.put(wanted[i].substring(1, wanted[i].length() - 1), actual[i]);
            } else if (!wanted[i].equals(actual[i])) {
                return Optional.empty();
            }
        }
        return Optional.of(values);
    }
}
