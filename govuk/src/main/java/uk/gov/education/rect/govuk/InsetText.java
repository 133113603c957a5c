package uk.gov.education.rect.govuk;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/** Text set apart from what is around it. */
@RecordBuilder
public record InsetText(
        @Nullable Words content,
        @Nullable String id,
        @Nullable String classes,
        @Nullable Attributes attributes) implements InsetTextBuilder.With {
    public static InsetText of(String text) {
        return of(Text.of(text));
    }

    public static InsetText of(Words content) {
        return InsetTextBuilder.builder().content(content).build();
    }
}
