package uk.gov.education.rect.web;

import gg.jte.html.escape.Escape;
import uk.gov.education.rect.govuk.Html;

/** Links as content of GOV.UK components, such as the cells of a table. */
public final class Links {

    private Links() {}

    /**
     * A link.
     *
     * @param text what it says; escaped
     * @param href where it leads; escaped
     */
    public static Html link(String text, String href) {
        return Html.of(output -> {
            output.writeContent("<a class=\"govuk-link\" href=\"");
            Escape.htmlAttribute(href, output);
            output.writeContent("\">");
            Escape.htmlContent(text, output);
            output.writeContent("</a>");
        });
    }

    /** A link to an address with a query. */
    public static Html link(String text, Address address) {
        return link(text, address.toString());
    }

    /**
     * A link whose words alone do not say what it leads to.
     *
     * @param hidden what a screen reader adds
     */
    public static Html link(String text, String hidden, String href) {
        return Html.of(output -> {
            output.writeContent("<a class=\"govuk-link\" href=\"");
            Escape.htmlAttribute(href, output);
            output.writeContent("\">");
            Escape.htmlContent(text, output);
            output.writeContent("<span class=\"govuk-visually-hidden\"> ");
            Escape.htmlContent(hidden, output);
            output.writeContent("</span></a>");
        });
    }
}
