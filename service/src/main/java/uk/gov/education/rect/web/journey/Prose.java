package uk.gov.education.rect.web.journey;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.util.List;
import uk.gov.education.rect.govuk.Text;

/** Headings and sentences between the fields of a page, in the GOV.UK classes; whatever is given is escaped. */
public final class Prose {

    private Prose() {}

    /** The heading of the page. */
    public static Content heading(String text) {
        return element("h1", "govuk-heading-l", text);
    }

    /** A heading on the page. */
    public static Content subheading(String text) {
        return element("h2", "govuk-heading-m", text);
    }

    /** A paragraph. */
    public static Content paragraph(String text) {
        return element("p", "govuk-body", text);
    }

    /** A paragraph that is one link. */
    public static Content link(String text, String href) {
        return output -> {
            output.writeContent("<p class=\"govuk-body\"><a class=\"govuk-link\" href=\"");
            // addresses are made by us from ids and fixed paths
            output.writeContent(href.replace("&", "&amp;").replace("\"", "&quot;"));
            output.writeContent("\">");
            Text.of(text).writeTo(output);
            output.writeContent("</a></p>");
        };
    }

    /** A list with bullets. */
    public static Content bullets(List<String> items) {
        return output -> {
            output.writeContent("<ul class=\"govuk-list govuk-list--bullet\">");
            items.forEach(item -> {
                output.writeContent("<li>");
                Text.of(item).writeTo(output);
                output.writeContent("</li>");
            });
            output.writeContent("</ul>");
        };
    }

    /** Several parts as one. */
    public static Content all(Content... parts) {
        return output -> List.of(parts).forEach(part -> part.writeTo(output));
    }

    private static Content element(String name, String classes, String text) {
        return (TemplateOutput output) -> {
            output.writeContent("<" + name + " class=\"" + classes + "\">");
            Text.of(text).writeTo(output);
            output.writeContent("</" + name + ">");
        };
    }
}
