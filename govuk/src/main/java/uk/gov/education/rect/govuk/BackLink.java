package uk.gov.education.rect.govuk;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/** A link to the page before. */
@RecordBuilder
public record BackLink(
        @Nullable Words content,
        @Nullable String href,
        @Nullable String classes,
        @Nullable Attributes attributes) implements BackLinkBuilder.With {
    public static BackLink to(String href) {
        return BackLinkBuilder.builder().href(href).build();
    }
}
