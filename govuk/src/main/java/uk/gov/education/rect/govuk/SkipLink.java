package uk.gov.education.rect.govuk;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/** The first link of the page: past the header to the content. */
@RecordBuilder
public record SkipLink(
        @Nullable Words content,
        @Nullable String href,
        @Nullable String classes,
        @Nullable Attributes attributes) implements SkipLinkBuilder.With {
    public static SkipLink to(String href) {
        return SkipLinkBuilder.builder()
                .content(Text.of("Skip to main content"))
                .href(href)
                .build();
    }
}
