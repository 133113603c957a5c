package uk.gov.education.rect.govuk;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/** The phase the service is in. */
@RecordBuilder
public record PhaseBanner(
        @Nullable Tag tag,
        @Nullable Words content,
        @Nullable String classes,
        @Nullable Attributes attributes) implements PhaseBannerBuilder.With {
    public static PhaseBanner of(String phase, Words content) {
        return PhaseBannerBuilder.builder().tag(Tag.of(phase)).content(content).build();
    }
}
