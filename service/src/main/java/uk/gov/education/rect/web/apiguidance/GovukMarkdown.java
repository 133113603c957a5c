package uk.gov.education.rect.web.apiguidance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;

/** Turns our own Markdown into HTML as GOV.UK components are marked up. */
final class GovukMarkdown {

    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
    private static final TextContentRenderer TEXT =
            TextContentRenderer.builder().extensions(EXTENSIONS).build();

    private final HtmlRenderer renderer;

    /** @param blocks what fenced blocks with an info string stand for */
    GovukMarkdown(Map<String, Block> blocks) {
        // before the extensions: the first renderer of a node wins
        renderer = HtmlRenderer.builder()
                .nodeRendererFactory(context -> new GovukNodes(context, blocks))
                .extensions(EXTENSIONS)
                .attributeProviderFactory(_ -> GovukMarkdown::addClasses)
                .escapeHtml(true)
                .sanitizeUrls(true)
                .build();
    }

    /** A fenced block such as {@code ```example participants```} whose content is made, not written. */
    interface Block {

        /** @return HTML
         * @throws IllegalArgumentException when there is nothing with that name */
        String html(String argument);
    }

    static Node parse(String markdown) {
        return PARSER.parse(markdown);
    }

    String html(Node node) {
        return renderer.render(node);
    }

    /** Without markup, for the search. */
    static String text(Node node) {
        return TEXT.render(node);
    }

    /** The second-level headings. */
    static List<GuidancePage.Heading> headings(Node document) {
        List<GuidancePage.Heading> headings = new ArrayList<>();
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                if (heading.getLevel() == 2) {
                    headings.add(new GuidancePage.Heading(id(heading), text(heading)));
                }
            }
        });
        return headings;
    }

    /** Where a link to the heading leads. */
    static String id(Heading heading) {
        return slug(text(heading));
    }

    /** Letters and digits in lower case, everything else a dash. */
    static String slug(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }

    private static void addClasses(Node node, String tag, Map<String, String> attributes) {
        switch (node) {
            case Paragraph _ -> attributes.put("class", "govuk-body");
            case BulletList _ -> attributes.put("class", "govuk-list govuk-list--bullet");
            case OrderedList _ -> attributes.put("class", "govuk-list govuk-list--number");
            case Link _ -> attributes.put("class", "govuk-link");
            case Code _ -> attributes.put("class", "rect-code");
            case Heading heading -> {
                attributes.put("class", heading.getLevel() == 2 ? "govuk-heading-m" : "govuk-heading-s");
                attributes.put("id", id(heading));
            }
            default -> {}
        }
    }
}
