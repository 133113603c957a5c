package uk.gov.education.rect.doubles.http;

import java.util.List;

/** Plain pages: semantic, readable, no scripts. */
public final class Html {

    private Html() {}

    /** Text made safe inside an element or a quoted attribute. */
    public static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** A whole page. {@code main} is HTML, the title is text. */
    public static String page(String title, String main) {
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%1$s</title>
                <link rel="stylesheet" href="/__admin/style.css">
                </head>
                <body>
                <header><p>Local double: not the real service, invented people only</p></header>
                <main>
                <h1>%1$s</h1>
                %2$s
                </main>
                </body>
                </html>
                """.formatted(escape(title), main);
    }

    /** A table of text cells. */
    public static String table(String caption, List<String> headings, List<List<String>> rows) {
        StringBuilder html = new StringBuilder("<table>\n<caption>" + escape(caption) + "</caption>\n<thead><tr>");
        headings.forEach(heading ->
                html.append("<th scope=\"col\">").append(escape(heading)).append("</th>"));
        html.append("</tr></thead>\n<tbody>\n");
        for (List<String> row : rows) {
            html.append("<tr>");
            row.forEach(cell -> html.append("<td>").append(escape(cell)).append("</td>"));
            html.append("</tr>\n");
        }
        return html.append("</tbody>\n</table>\n").toString();
    }

    /** A form that posts the hidden fields when its one button is pressed. */
    public static String button(String action, String label, String... namesAndValues) {
        StringBuilder html = new StringBuilder("<form method=\"post\" action=\"" + escape(action) + "\">");
        for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
            html.append("<input type=\"hidden\" name=\"")
                    .append(escape(namesAndValues[i]))
                    .append("\" value=\"")
                    .append(escape(namesAndValues[i + 1]))
                    .append("\">");
        }
        return html.append("<button type=\"submit\">")
                .append(escape(label))
                .append("</button></form>\n")
                .toString();
    }
}
