package uk.gov.education.rect.doubles.notify;

import java.util.regex.Pattern;
import uk.gov.education.rect.doubles.http.Html;

/** Notify's small markdown as HTML: headings, bullets, inset text, links (spec 07 §5.2). */
final class NotifyMarkdown {

    private static final Pattern LINK = Pattern.compile("\\[([^\\]]+)]\\((https?://[^)\\s]+)\\)");
    private static final Pattern ADDRESS = Pattern.compile("(?<![\"'>])(https?://[^\\s<]+)");

    private NotifyMarkdown() {}

    static String html(String markdown) {
        StringBuilder html = new StringBuilder();
        boolean inList = false;
        for (String line : markdown.split("\\R", -1)) {
            boolean isBullet = line.startsWith("* ") || line.startsWith("- ");
            if (inList != isBullet) {
                html.append(isBullet ? "<ul>\n" : "</ul>\n");
                inList = isBullet;
            }
            if (isBullet) {
                html.append("<li>").append(inline(line.substring(2))).append("</li>\n");
            } else if (line.startsWith("## ")) {
                html.append("<h3>").append(inline(line.substring(3))).append("</h3>\n");
            } else if (line.startsWith("# ")) {
                html.append("<h2>").append(inline(line.substring(2))).append("</h2>\n");
            } else if (line.startsWith("^")) {
                html.append("<blockquote>")
                        .append(inline(line.substring(1).strip()))
                        .append("</blockquote>\n");
            } else if (!line.isBlank()) {
                html.append("<p>").append(inline(line)).append("</p>\n");
            }
        }
        return inList ? html.append("</ul>\n").toString() : html.toString();
    }

    private static String inline(String text) {
        String linked = LINK.matcher(Html.escape(text)).replaceAll("<a href=\"$2\">$1</a>");
        return linked.contains("<a ") ? linked : ADDRESS.matcher(linked).replaceAll("<a href=\"$1\">$1</a>");
    }
}
