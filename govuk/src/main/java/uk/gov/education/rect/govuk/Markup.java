package uk.gov.education.rect.govuk;

import gg.jte.Content;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the templates of this module share: joining class names and ids, and writing {@link Attributes} in a tag. */
public final class Markup {
    private Markup() {}

    /** Class names joined by spaces, leaving out those that are absent. */
    public static String classes(@Nullable String... names) {
        return Arrays.stream(names).filter(Markup::isPresent).collect(Collectors.joining(" "));
    }

    /** Ids for {@code aria-describedby}, or null (no attribute) if there are none. */
    public static @Nullable String ids(@Nullable String... ids) {
        String joined = classes(ids);
        return joined.isEmpty() ? null : joined;
    }

    /** The name if the condition holds, else null. */
    public static @Nullable String when(boolean condition, String name) {
        return condition ? name : null;
    }

    /** A prefix and a name, or null where there is no name. */
    public static @Nullable String modifier(String prefix, @Nullable String name) {
        return isPresent(name) ? prefix + name : null;
    }

    /** The attributes ready to stand in a tag. */
    public static String attributes(@Nullable Attributes attributes) {
        return attributes == null ? "" : attributes.html();
    }

    /** Whether there is something to show. */
    public static boolean isPresent(@Nullable Content content) {
        return content != null && !content.isEmptyContent();
    }

    /** Whether there is something to show. */
    public static boolean isPresent(@Nullable String text) {
        return text != null && !text.isEmpty();
    }

    /** The text, or the other where it is absent or empty. */
    public static String or(@Nullable String text, String other) {
        return text == null || text.isEmpty() ? other : text;
    }

    /** The words, or the other text where they are absent or empty. */
    public static Content or(@Nullable Words words, String other) {
        return words == null || words.isEmptyContent() ? Text.of(other) : words;
    }

    /** The value as attribute text, or null (no attribute) where it is not set. */
    public static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    /** A heading level from 1 to 6, or the usual one where none is set. */
    public static String level(@Nullable Integer level, int usual) {
        return Integer.toString(level == null ? usual : Objects.checkIndex(level, 7));
    }
}
