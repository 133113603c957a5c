package uk.gov.education.rect.govuk;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/**
 * A warning about something important.
 *
 * @param iconFallbackText said in place of the icon: "Warning" unless set
 */
@RecordBuilder
public record WarningText(
        @Nullable Words content,
        @Nullable String iconFallbackText,
        @Nullable String classes,
        @Nullable Attributes attributes)
        implements WarningTextBuilder.With {
    public static WarningText of(String text) {
        return of(Text.of(text));
    }

    public static WarningText of(Words content) {
        return WarningTextBuilder.builder().content(content).build();
    }
}
