package uk.gov.education.rect.web.apiguidance;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonmark.node.Node;

/**
 * One page of the guidance, written in Markdown below a front matter of {@code title}, {@code sidebar_title} where the
 * navigation needs a shorter one, and {@code sidebar_position} (API-DOC-01).
 *
 * @param slug last part of its address
 * @param title first-level heading
 * @param label what the navigation calls it
 * @param position its place in the navigation, from 0; no other page has it
 * @param body what stands below the title
 * @param headings its second-level headings, in order
 */
public record GuidancePage(String slug, String title, String label, int position, Node body, List<Heading> headings) {

    /** Where all pages of the guidance are. */
    static final String FOLDER = "/api/guidance/guidance-for-lead-providers";

    private static final Set<String> KNOWN = Set.of("title", "sidebar_title", "sidebar_position");
    private static final String FENCE = "---\n";

    /** A heading that can be linked to. */
    public record Heading(String id, String text) {}

    /** Where the page is. The first page is at the folder's own address. */
    public String href() {
        return position == 0 ? FOLDER : FOLDER + "/" + slug;
    }

    /** @throws IllegalArgumentException when the front matter is missing something, or holds something unknown */
    static GuidancePage read(String slug, String text) {
        int end = text.indexOf("\n" + FENCE, FENCE.length());
        if (!text.startsWith(FENCE) || end < 0) {
            throw new IllegalArgumentException("the guidance page " + slug + " has no front matter");
        }
        if (!(GuidanceText.parseYaml(text.substring(FENCE.length(), end + 1)) instanceof Map<?, ?> front)
                || !KNOWN.containsAll(front.keySet())
                || !(front.get("title") instanceof String title)
                || !(front.get("sidebar_position") instanceof Integer position)) {
            throw new IllegalArgumentException("the guidance page " + slug
                    + " needs a title and a position in its front matter, and nothing unknown");
        }
        Node body = GovukMarkdown.parse(text.substring(end + 1 + FENCE.length()));
        String label = front.get("sidebar_title") instanceof String shorter ? shorter : title;
        return new GuidancePage(slug, title, label, position, body, GovukMarkdown.headings(body));
    }
}
