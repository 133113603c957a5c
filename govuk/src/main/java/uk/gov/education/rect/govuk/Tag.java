package uk.gov.education.rect.govuk;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The status of something. */
@RecordBuilder
public record Tag(
        @Nullable Words content,
        @Nullable String classes,
        @Nullable Attributes attributes) implements TagBuilder.With {
    /** The colours of GOV.UK tags. */
    public enum Colour {
        GREY,
        GREEN,
        TEAL,
        BLUE,
        PURPLE,
        MAGENTA,
        RED,
        ORANGE,
        YELLOW;

        String className() {
            return "govuk-tag--" + name().toLowerCase(Locale.ROOT);
        }
    }

    public static Tag of(String text) {
        return of(Text.of(text));
    }

    public static Tag of(Words content) {
        return TagBuilder.builder().content(content).build();
    }

    public static Tag of(String text, Colour colour) {
        return of(text).withClasses(colour.className());
    }
}
