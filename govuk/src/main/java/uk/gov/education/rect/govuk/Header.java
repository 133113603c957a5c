package uk.gov.education.rect.govuk;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/** The GOV.UK header. */
@RecordBuilder
public record Header(
        @Nullable String homepageUrl,
        @Nullable String productName,
        @Nullable String containerClasses,
        @Nullable String classes,
        @Nullable Attributes attributes)
        implements HeaderBuilder.With {
    public static Header plain() {
        return HeaderBuilder.builder().build();
    }
}
