package uk.gov.education.rect.web.apiguidance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.gov.education.rect.templates.Templates;

/** Tables drawn from the OpenAPI document, so that guidance cannot say anything else than the contract. */
public final class ContractTables {

    private final Templates templates;
    private final Map<?, ?> contract;

    /** @param contract the OpenAPI document as read */
    ContractTables(Templates templates, Object contract) {
        this.templates = templates;
        this.contract = (Map<?, ?>) contract;
    }

    /**
     * One property of a resource.
     *
     * @param kind its type in words
     * @param values what it may be, where these are few
     * @param description what the contract adds, or nothing
     */
    public record Field(String name, String kind, List<String> values, String description) {

        /** The name as HTML that may be folded after an underscore; names of the contract hold nothing to escape. */
        public String breakable() {
            return name.replace("_", "_<wbr>");
        }
    }

    /** One operation. */
    public record Operation(String method, String path, String summary) {}

    /** The attributes of a resource, or the properties of another schema. */
    String fields(String schema) {
        Map<?, ?> described = schema(schema);
        Map<?, ?> properties = map(described.get("properties"));
        if (properties.get("attributes") instanceof Map<?, ?> attributes) {
            properties = map(attributes.get("properties"));
        }
        List<Field> fields = new ArrayList<>();
        properties.forEach((name, property) -> fields.add(field(name.toString(), resolved(property))));
        return templates.guidanceFields(fields).render();
    }

    /** The operations that have a tag. */
    String operations(String tag) {
        List<Operation> operations = new ArrayList<>();
        map(contract.get("paths"))
                .forEach((path, methods) -> map(methods).forEach((method, operation) -> {
                    if (((List<?>) Objects.requireNonNull(map(operation).get("tags"))).contains(tag)) {
                        operations.add(new Operation(
                                method.toString().toUpperCase(Locale.ROOT),
                                path.toString(),
                                String.valueOf(map(operation).get("summary"))));
                    }
                }));
        if (operations.isEmpty()) {
            throw new IllegalArgumentException("no operation has the tag " + tag);
        }
        return templates.guidanceOperations(operations).render();
    }

    private Field field(String name, Map<?, ?> property) {
        return new Field(name, kind(property), values(property), text(property.get("description")));
    }

    private String kind(Map<?, ?> property) {
        List<?> types = property.get("type") instanceof List<?> several
                ? several
                : property.get("type") == null ? List.of() : List.of(property.get("type"));
        String named = types.stream()
                .map(Object::toString)
                .filter(type -> !type.equals("null"))
                .map(type -> word(type, property))
                .collect(Collectors.joining(" or "));
        if (named.isEmpty()) {
            return "always null";
        }
        return types.contains("null") ? named + ", or null" : named;
    }

    private String word(String type, Map<?, ?> property) {
        return switch (type) {
            case "string" ->
                switch (text(property.get("format"))) {
                    case "uuid" -> "id";
                    case "date" -> "date";
                    case "date-time" -> "date and time";
                    default -> "text";
                };
            case "boolean" -> "true or false";
            case "integer", "number" -> "number";
            case "array" -> "list of " + plural(property.get("items"));
            case "object" -> "object of " + objectOf(property);
            default -> throw new IllegalArgumentException("the contract uses a type nobody expects: " + type);
        };
    }

    private String plural(@Nullable Object items) {
        if (items instanceof Map<?, ?> described && described.get("$ref") instanceof String reference) {
            return "objects, " + name(reference);
        }
        return kind(resolved(items)).equals("text") ? "texts" : kind(resolved(items)) + "s";
    }

    private static String objectOf(Map<?, ?> property) {
        return property.get("properties") instanceof Map<?, ?> properties
                ? properties.keySet().stream().map(Object::toString).collect(Collectors.joining(" and "))
                : "anything";
    }

    private List<String> values(Map<?, ?> property) {
        if (property.get("enum") instanceof List<?> values) {
            return values.stream()
                    .filter(Objects::nonNull)
                    .map(Object::toString)
                    .toList();
        }
        if (property.get("properties") instanceof Map<?, ?> inner && inner.get("reason") != null) {
            return values(resolved(inner.get("reason")));
        }
        return List.of();
    }

    private Map<?, ?> schema(String name) {
        return map(map(map(contract.get("components")).get("schemas")).get(name));
    }

    private Map<?, ?> resolved(@Nullable Object property) {
        Map<?, ?> described = map(property);
        return described.get("$ref") instanceof String reference ? schema(name(reference)) : described;
    }

    private static String name(String reference) {
        return reference.substring(reference.lastIndexOf('/') + 1);
    }

    private static Map<?, ?> map(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return map;
        }
        throw new IllegalArgumentException("the contract does not hold what guidance asks for");
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
