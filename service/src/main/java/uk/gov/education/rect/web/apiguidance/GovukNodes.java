package uk.gov.education.rect.web.apiguidance;

import java.util.Map;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/** The parts of Markdown that are another element in GOV.UK's markup than in plain HTML. */
final class GovukNodes implements NodeRenderer {

    private final HtmlNodeRendererContext context;
    private final HtmlWriter html;
    private final Map<String, GovukMarkdown.Block> blocks;

    GovukNodes(HtmlNodeRendererContext context, Map<String, GovukMarkdown.Block> blocks) {
        this.context = context;
        this.html = context.getWriter();
        this.blocks = blocks;
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(FencedCodeBlock.class, BlockQuote.class, TableBlock.class);
    }

    @Override
    public void render(Node node) {
        switch (node) {
            case FencedCodeBlock block -> block(block);
            case BlockQuote quote -> element("div", Map.of("class", "govuk-inset-text"), quote);
            case TableBlock table -> table(table);
            default -> throw new IllegalArgumentException("not registered: " + node.getClass());
        }
    }

    private void block(FencedCodeBlock block) {
        String info = block.getInfo() == null ? "" : block.getInfo().strip();
        if (info.isEmpty() || info.equals("json") || info.equals("text")) {
            html.line();
            html.tag("pre", Map.of("class", "rect-example"));
            html.tag("code");
            html.text(block.getLiteral());
            html.tag("/code");
            html.tag("/pre");
            html.line();
            return;
        }
        String[] words = info.split(" ", 2);
        GovukMarkdown.Block made = blocks.get(words[0]);
        if (made == null) {
            throw new IllegalArgumentException("no kind of block is called " + words[0]);
        }
        html.raw(made.html(words.length == 2 ? words[1] : ""));
    }

    private void table(TableBlock table) {
        html.tag("div", Map.of("class", "rect-scroll", "tabindex", "0", "role", "region", "aria-label", label(table)));
        html.tag("table", Map.of("class", "govuk-table"));
        for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
            if (part instanceof TableHead) {
                rows("thead", "govuk-table__head", part);
            } else if (part instanceof TableBody) {
                rows("tbody", "govuk-table__body", part);
            }
        }
        html.tag("/table");
        html.tag("/div");
        html.line();
    }

    private void rows(String tag, String name, Node rows) {
        html.tag(tag, Map.of("class", name));
        for (Node row = rows.getFirstChild(); row instanceof TableRow; row = row.getNext()) {
            html.tag("tr", Map.of("class", "govuk-table__row"));
            boolean first = true;
            for (Node cell = row.getFirstChild(); cell instanceof TableCell written; cell = cell.getNext()) {
                if (written.isHeader()) {
                    element("th", Map.of("class", "govuk-table__header", "scope", "col"), written);
                } else if (first) {
                    element("th", Map.of("class", "govuk-table__header", "scope", "row"), written);
                } else {
                    element("td", Map.of("class", "govuk-table__cell"), written);
                }
                first = false;
            }
            html.tag("/tr");
        }
        html.tag("/" + tag);
    }

    /** The heading it stands under and, from the second table under one heading, its number. */
    private static String label(TableBlock table) {
        int tables = 1;
        for (Node node = table.getPrevious(); node != null; node = node.getPrevious()) {
            if (node instanceof TableBlock) {
                tables++;
            } else if (node instanceof Heading heading) {
                return GovukMarkdown.text(heading) + (tables == 1 ? "" : ", table " + tables);
            }
        }
        return tables == 1 ? "Table" : "Table " + tables;
    }

    private void element(String tag, Map<String, String> attributes, Node node) {
        html.tag(tag, attributes);
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            context.render(child);
        }
        html.tag("/" + tag);
    }
}
