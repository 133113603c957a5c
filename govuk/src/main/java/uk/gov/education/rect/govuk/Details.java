package uk.gov.education.rect.govuk;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/** Help that some people need, shown when asked for. */
@RecordBuilder
public record Details(
        @Nullable Words summary,
        @Nullable Words content,
        boolean open,
        @Nullable String id,
        @Nullable String classes,
        @Nullable Attributes attributes)
        implements DetailsBuilder.With {
    public static Details of(String summary, String text) {
        return of(summary, Text.of(text));
    }

    public static Details of(String summary, Words content) {
        return DetailsBuilder.builder()
                .summary(Text.of(summary))
                .content(content)
                .build();
    }
}
