package uk.gov.education.rect.govuk;

import java.util.Arrays;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * HTML written in one way, so that two pieces that mean the same are the same text. Attributes are in order of name,
 * class names in alphabetical order, runs of white space are one space, and white space is left out where a browser
 * shows none: at the edges of a block and beside one. Everything else counts, such as a space inside a link.
 */
final class CanonicalHtml {
    private CanonicalHtml() {}

    static String of(String html) {
        Document document = Jsoup.parseBodyFragment(html);
        StringBuilder out = new StringBuilder();
        document.body().childNodes().forEach(node -> write(node, 0, out));
        return out.toString();
    }

    private static void write(Node node, int depth, StringBuilder out) {
        if (node instanceof Element element) {
            line(depth, "<" + element.tagName() + attributes(element) + ">", out);
            element.childNodes().forEach(child -> write(child, depth + 1, out));
        } else if (node instanceof TextNode text) {
            String shown = shownText(text);
            if (!shown.isEmpty()) {
                line(depth, "'" + shown + "'", out);
            }
        } else {
            throw new AssertionError("Unexpected in a component: " + node.nodeName() + " " + node.outerHtml());
        }
    }

    private static void line(int depth, String text, StringBuilder out) {
        out.append("  ".repeat(depth)).append(text).append('\n');
    }

    private static String attributes(Element element) {
        TreeMap<String, String> sorted = new TreeMap<>();
        for (Attribute attribute : element.attributes()) {
            sorted.put(attribute.getKey(), attribute.getValue());
        }
        sorted.computeIfPresent(
                "class",
                (name, classes) ->
                        Arrays.stream(classes.trim().split("\\s+")).sorted().collect(Collectors.joining(" ")));
        return sorted.entrySet().stream()
                .map(entry -> " " + entry.getKey() + "=\"" + entry.getValue() + "\"")
                .collect(Collectors.joining());
    }

    private static String shownText(TextNode node) {
        Element parent = node.parent();
        if (parent != null && parent.normalName().equals("textarea")) {
            return node.getWholeText();
        }
        String text = node.getWholeText().replaceAll("[ \\t\\r\\n\\f]+", " ");
        if (isEdge(node.previousSibling(), node)) {
            text = text.stripLeading();
        }
        if (isEdge(node.nextSibling(), node)) {
            text = text.stripTrailing();
        }
        return text;
    }

    private static boolean isEdge(@Nullable Node beside, TextNode node) {
        Element parent = node.parent();
        return beside == null
                ? parent != null && isBlock(parent)
                : beside instanceof Element element && isBlock(element);
    }

    private static boolean isBlock(Element element) {
        return element.isBlock() || element.normalName().equals("option");
    }
}
