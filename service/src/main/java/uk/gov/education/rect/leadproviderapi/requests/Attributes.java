package uk.gov.education.rect.leadproviderapi.requests;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The attributes of a write (API-REQ-01): {@code {"data": {"attributes": {…}}}}. Unknown attributes and {@code data.type}
 * are not looked at; a known one that holds an object or array counts as absent.
 */
public final class Attributes {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Map<String, String> values;

    private Attributes(Map<String, String> values) {
        this.values = values;
    }

    /**
     * Reads a body.
     *
     * @param known the attributes of the operation (API-REQ-02)
     * @throws ApiRefused when it is not JSON, has not this structure, or holds none of them
     */
    public static Attributes of(byte @Nullable [] body, Set<String> known) {
        JsonNode attributes = object(object(parse(body == null ? new byte[0] : body), "data"), "attributes");
        Map<String, String> values = new HashMap<>();
        boolean any = false;
        for (String name : known) {
            JsonNode value = attributes.get(name);
            any = any || value != null;
            if (value != null && value.isValueNode() && !value.isNull()) {
                values.put(name, value.asString());
            }
        }
        if (!any) {
            throw ApiRefused.body();
        }
        return new Attributes(values);
    }

    private static JsonNode parse(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (JacksonException notJson) {
            throw ApiRefused.body();
        }
    }

    private static JsonNode object(JsonNode parent, String name) {
        JsonNode child = parent.get(name);
        if (child == null || !child.isObject() || child.isEmpty()) {
            throw ApiRefused.body();
        }
        return child;
    }

    /** The text of an attribute; null when it is absent, null or blank. */
    public @Nullable String get(String name) {
        String value = values.get(name);
        return value == null || value.isBlank() ? null : value.strip();
    }
}
