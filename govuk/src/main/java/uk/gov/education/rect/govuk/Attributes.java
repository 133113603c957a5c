package uk.gov.education.rect.govuk;

import gg.jte.html.escape.Escape;
import gg.jte.output.StringOutput;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Additional attributes of an element, in the order given.
 *
 * @param entries name and value; a value of null makes a boolean attribute, the name alone
 */
public record Attributes(List<Entry> entries) {
    private static final Pattern NAME = Pattern.compile("[^\\s\"'<>/=\\p{Cntrl}]+");
    private static final Attributes NONE = new Attributes(List.of());

    /** One attribute. */
    public record Entry(String name, @Nullable String value) {
        /**
         * Checks the name.
         *
         * @throws IllegalArgumentException if it is not the name of an attribute, or is that of an inline event
         *     handler, which the content security policy would block
         */
        public Entry {
            if (!NAME.matcher(name).matches() || name.toLowerCase(Locale.ROOT).startsWith("on")) {
                throw new IllegalArgumentException("Not an attribute this service may use: " + name);
            }
        }
    }

    public Attributes {
        entries = List.copyOf(entries);
    }

    /** No attributes. */
    public static Attributes none() {
        return NONE;
    }

    /** One attribute; add more by {@link #and}. */
    public static Attributes of(String name, String value) {
        return NONE.and(name, value);
    }

    /** One boolean attribute, such as {@code hidden}. */
    public static Attributes flag(String name) {
        return NONE.andFlag(name);
    }

    /** These attributes and one more. */
    public Attributes and(String name, String value) {
        return plus(new Entry(name, value));
    }

    /** These attributes and one more if there is a value. */
    public Attributes andIfPresent(String name, @Nullable String value) {
        return value == null ? this : and(name, value);
    }

    /** These attributes and one more boolean attribute. */
    public Attributes andFlag(String name) {
        return plus(new Entry(name, null));
    }

    /** These attributes, then the others. */
    public Attributes andAll(@Nullable Attributes others) {
        return others == null
                ? this
                : new Attributes(
                        Stream.concat(entries.stream(), others.entries.stream()).toList());
    }

    private Attributes plus(Entry entry) {
        return new Attributes(Stream.concat(entries.stream(), Stream.of(entry)).toList());
    }

    /** The attributes as they stand in a tag, values escaped, each with a space before it. */
    public String html() {
        StringOutput html = new StringOutput();
        for (Entry entry : entries) {
            html.writeContent(" ");
            html.writeContent(entry.name());
            if (entry.value() != null) {
                html.writeContent("=\"");
                Escape.htmlAttribute(entry.value(), html);
                html.writeContent("\"");
            }
        }
        return html.toString();
    }
}
