package uk.gov.education.rect.web.apiguidance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds the parts of the guidance in which every word asked for occurs, at the start of a word. A word in a title counts
 * most, then one in a heading, then each in the text.
 */
@Component
public class GuidanceSearch {

    private static final int MOST = 20;
    private static final int EXCERPT = 200;
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^a-z0-9]+");

    private final List<Part> parts = new ArrayList<>();

    GuidanceSearch(GuidancePages pages, ReleaseNotes notes) {
        for (GuidancePage page : pages.all()) {
            addParts(page);
        }
        for (ReleaseNote note : notes.all()) {
            parts.add(Part.of(
                    "Release note: " + note.title(),
                    null,
                    "/api/guidance/release-notes/" + note.slug(),
                    GovukMarkdown.text(GovukMarkdown.parse(note.body()))));
        }
    }

    /** Something found. */
    public record Hit(String title, @Nullable String heading, String href, String excerpt) {}

    /** What can be found; its words are taken out of it once, not with every search. */
    private record Part(
            String title,
            @Nullable String heading,
            String href,
            String text,
            List<String> inTitle,
            List<String> inHeading,
            List<String> inText) {

        private static Part of(String title, @Nullable String heading, String href, String text) {
            return new Part(
                    title,
                    heading,
                    href,
                    text,
                    words(title),
                    heading == null ? List.of() : words(heading),
                    words(text));
        }

        /** 0 when a word does not occur. */
        private int score(List<String> words) {
            int score = 0;
            for (String word : words) {
                int found = 20 * count(inTitle, word) + 10 * count(inHeading, word) + Math.min(5, count(inText, word));
                if (found == 0) {
                    return 0;
                }
                score += found;
            }
            return score;
        }

        private Hit hit(List<String> words) {
            String line = text.replaceAll("\\s+", " ").strip();
            String lower = line.toLowerCase(Locale.ROOT);
            int at = words.stream()
                    .mapToInt(lower::indexOf)
                    .filter(index -> index >= 0)
                    .min()
                    .orElse(0);
            int from = at < EXCERPT / 2 ? 0 : line.indexOf(' ', at - EXCERPT / 2) + 1;
            int to = Math.min(line.length(), from + EXCERPT);
            String shown = line.substring(from, to < line.length() ? Math.max(from, line.lastIndexOf(' ', to)) : to);
            return new Hit(title, heading, href, (from > 0 ? "… " : "") + shown + (to < line.length() ? " …" : ""));
        }
    }

    /** The best first; nothing for no words. */
    List<Hit> find(String query) {
        List<String> words = words(query);
        if (words.isEmpty()) {
            return List.of();
        }
        record Scored(Part part, int score) {}
        return parts.stream()
                .map(part -> new Scored(part, part.score(words)))
                .filter(scored -> scored.score() > 0)
                .sorted(Comparator.comparingInt(Scored::score).reversed())
                .limit(MOST)
                .map(scored -> scored.part().hit(words))
                .toList();
    }

    /** A part for what stands under each second-level heading, and one for what stands before the first. */
    private void addParts(GuidancePage page) {
        String href = page.href();
        StringBuilder text = new StringBuilder();
        @Nullable Heading heading = null;
        for (Node node = page.body().getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading next && next.getLevel() == 2) {
                add(page, href, heading, text);
                heading = next;
            } else {
                text.append(GovukMarkdown.text(node)).append('\n');
            }
        }
        add(page, href, heading, text);
    }

    private void add(GuidancePage page, String href, @Nullable Heading heading, StringBuilder text) {
        parts.add(Part.of(
                page.title(),
                heading == null ? null : GovukMarkdown.text(heading),
                heading == null ? href : href + "#" + GovukMarkdown.id(heading),
                text.toString()));
        text.setLength(0);
    }

    private static int count(List<String> words, String start) {
        return (int) words.stream().filter(word -> word.startsWith(start)).count();
    }

    private static List<String> words(String text) {
        return BETWEEN_WORDS
                .splitAsStream(text.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
