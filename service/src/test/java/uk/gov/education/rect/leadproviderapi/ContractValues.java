package uk.gov.education.rect.leadproviderapi;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * What a resource can be as the OpenAPI document describes it: each property, each of its values where they are counted,
 * null where it may be null. Written as {@code Participant.attributes.full_name is a string}.
 */
final class ContractValues {

    private ContractValues() {}

    /** Everything that the successful answers of all operations can hold. */
    static Set<String> described() {
        Set<String> all = new TreeSet<>();
        for (String operation : Contract.operations()) {
            JsonNode schema = Contract.described(operation).at("/responses/200/content/application~1json/schema");
            describe(schema, "", all);
        }
        return all;
    }

    private static void describe(JsonNode node, String where, Set<String> into) {
        JsonNode schema = Contract.resolved(node);
        String here = named(node, where);
        if (nullable(schema)) {
            into.add(here + " is null");
        }
        if (schema.has("properties")) {
            for (Map.Entry<String, JsonNode> property : schema.get("properties").properties()) {
                describe(property.getValue(), here + "." + property.getKey(), into);
            }
        } else if (schema.has("items")) {
            describe(schema.get("items"), here, into);
        } else if (schema.has("enum")) {
            schema.get("enum")
                    .valueStream()
                    .filter(value -> !value.isNull())
                    .forEach(value -> into.add(here + " is " + value));
        } else if (schema.path("type").toString().contains("boolean")) {
            into.add(here + " is true");
            into.add(here + " is false");
        } else if (!schema.path("type").asString("").equals("null")) {
            into.add(here + " is something");
        }
    }

    /** Notes what an answer that fits the schema holds. */
    static void note(JsonNode node, JsonNode value, String where, Set<String> into) {
        JsonNode schema = Contract.resolved(node);
        String here = named(node, where);
        if (value.isNull()) {
            into.add(here + " is null");
        } else if (schema.has("properties")) {
            for (Map.Entry<String, JsonNode> property : schema.get("properties").properties()) {
                if (value.has(property.getKey())) {
                    note(property.getValue(), value.get(property.getKey()), here + "." + property.getKey(), into);
                }
            }
        } else if (schema.has("items")) {
            value.forEach(item -> note(schema.get("items"), item, here, into));
        } else if (schema.has("enum") || value.isBoolean()) {
            into.add(here + " is " + value);
        } else {
            into.add(here + " is something");
        }
    }

    private static boolean nullable(JsonNode schema) {
        return schema.path("type")
                        .valueStream()
                        .anyMatch(type -> type.asString().equals("null"))
                || schema.path("type").asString("").equals("null");
    }

    /** A component is called by its own name, wherever it stands and whatever else it is called; answers are looked through. */
    private static String named(JsonNode node, String where) {
        if (!node.has("$ref")) {
            return where;
        }
        String name = node.get("$ref").asString().replaceAll(".*/", "");
        if (name.endsWith("Response")) {
            return "";
        }
        return name.equals("IDAttribute") ? where : named(Contract.component(name), name);
    }
}
