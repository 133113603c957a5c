package uk.gov.education.rect.govuk;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/** Help for answering a question. */
@RecordBuilder
public record Hint(
        @Nullable Words content,
        @Nullable String id,
        @Nullable String classes,
        @Nullable Attributes attributes) implements HintBuilder.With {
    public static Hint of(String text) {
        return of(Text.of(text));
    }

    public static Hint of(Words content) {
        return HintBuilder.builder().content(content).build();
    }
}
