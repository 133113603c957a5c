package uk.gov.education.rect.web.apiguidance;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import uk.gov.education.rect.govuk.Tag;

/**
 * What changed for lead providers on a day (API-DOC-04).
 *
 * @param slug the date and the title, as the last part of an address
 * @param tags in the order of {@link Label}
 * @param body Markdown
 */
public record ReleaseNote(String slug, String title, LocalDate date, List<Label> tags, String body) {

    /** What a note is about, with the colour of its tag. */
    public enum Label {
        BREAKING_CHANGE(Tag.Colour.RED),
        NEW_FEATURE(Tag.Colour.GREEN),
        BUG_FIX(Tag.Colour.YELLOW),
        NEW_FIELD(Tag.Colour.TEAL),
        DATA_UPDATE(Tag.Colour.BLUE),
        CONTRACT_CLOSURE(Tag.Colour.ORANGE),
        REMOVED_FIELD(Tag.Colour.MAGENTA),
        PRODUCTION_RELEASE(Tag.Colour.PURPLE),
        SANDBOX_RELEASE(Tag.Colour.GREY);

        private final Tag.Colour colour;

        Label(Tag.Colour colour) {
            this.colour = colour;
        }

        static Label of(String written) {
            return Arrays.stream(values())
                    .filter(label -> label.written().equals(written))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no release note tag is " + written + "; there are "
                            + Arrays.stream(values()).map(Label::written).toList()));
        }

        private String written() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** The tag as it is shown. */
        public Tag tag() {
            String words = written().replace('-', ' ');
            return Tag.of(words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1), colour);
        }
    }

    /** @throws IllegalArgumentException when the title, the date or the body is missing, or a tag is unknown */
    static ReleaseNote read(Object entry) {
        if (entry instanceof Map<?, ?> note
                && note.get("title") instanceof String title
                && note.get("date") instanceof Date date
                && note.get("body") instanceof String body
                && note.get("tags") instanceof List<?> tags) {
            LocalDate day = date.toInstant().atZone(ZoneOffset.UTC).toLocalDate();
            return new ReleaseNote(
                    day + "-" + GovukMarkdown.slug(title),
                    title,
                    day,
                    tags.stream()
                            .map(tag -> Label.of(tag.toString()))
                            .sorted(Comparator.naturalOrder())
                            .toList(),
                    body);
        }
        throw new IllegalArgumentException("a release note needs title, date, tags and body: " + entry);
    }
}
