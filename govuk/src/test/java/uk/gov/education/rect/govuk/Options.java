package uk.gov.education.rect.govuk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** The options of a fixture, read the way GOV.UK Frontend reads them: null, false and "" are nothing. */
record Options(JsonNode json) {
    /** An option that is an object; without any option in it where it is not set. */
    Options at(String name) {
        return new Options(json.isObject() && json.has(name) ? json.get(name) : MissingNode.getInstance());
    }

    boolean isSet() {
        return !(json.isMissingNode()
                || json.isNull()
                || (json.isBoolean() && !json.booleanValue())
                || (json.isString() && json.stringValue().isEmpty()));
    }

    /** An option as text, or null where it is not set. */
    @Nullable
    String text(String name) {
        JsonNode value = at(name).json;
        return value.isMissingNode() || value.isNull() ? null : value.asString();
    }

    @Nullable
    Integer number(String name) {
        JsonNode value = at(name).json;
        return value.isNumber() ? value.intValue() : null;
    }

    boolean flag(String name) {
        return at(name).isSet();
    }

    @Nullable
    Boolean choice(String name) {
        JsonNode value = at(name).json;
        return value.isBoolean() ? value.booleanValue() : null;
    }

    /** The pair of options {@code html} and {@code text}, the first where both are set. */
    @Nullable
    Words words() {
        return words("html", "text");
    }

    @Nullable
    Words words(String html, String text) {
        if (at(html).isSet()) {
            return Html.trusted(at(html).json.asString());
        }
        return at(text).isSet() ? Text.of(at(text).json.asString()) : null;
    }

    @Nullable
    Html html(String name) {
        return at(name).isSet() ? Html.trusted(at(name).json.asString()) : null;
    }

    @Nullable
    Attributes attributes() {
        return attributes("attributes");
    }

    @Nullable
    Attributes attributes(String name) {
        if (!at(name).isSet()) {
            return null;
        }
        Attributes attributes = Attributes.none();
        for (Map.Entry<String, JsonNode> entry : at(name).json.properties()) {
            attributes = attributes.and(entry.getKey(), entry.getValue().asString());
        }
        return attributes;
    }

    Map<String, String> messages(String name) {
        Map<String, String> messages = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> entry : at(name).json.properties()) {
            messages.put(entry.getKey(), entry.getValue().asString());
        }
        return messages;
    }

    /** An option that is a record of its own, or null where it is not set. */
    <T> @Nullable T map(String name, Function<Options, T> mapping) {
        return at(name).isSet() ? mapping.apply(at(name)) : null;
    }

    /** An option that is a list, without what is nothing in it. */
    <T> List<T> list(String name, Function<Options, T> mapping) {
        List<T> list = new ArrayList<>();
        for (JsonNode item : at(name).json) {
            if (new Options(item).isSet()) {
                list.add(mapping.apply(new Options(item)));
            }
        }
        return list;
    }

    /** An option that is a list, with something else in place of what is nothing. */
    <T> List<T> list(String name, Function<Options, T> mapping, T nothing) {
        List<T> list = new ArrayList<>();
        for (JsonNode item : at(name).json) {
            list.add(new Options(item).isSet() ? mapping.apply(new Options(item)) : nothing);
        }
        return list;
    }

    List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        for (JsonNode item : at(name).json) {
            texts.add(item.asString());
        }
        return texts;
    }
}
