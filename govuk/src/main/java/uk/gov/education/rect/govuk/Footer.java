package uk.gov.education.rect.govuk;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The GOV.UK footer. */
@RecordBuilder
public record Footer(
        List<Section> navigation,
        @Nullable Meta meta,
        @Nullable Words contentLicence,
        boolean withoutContentLicence,
        @Nullable Words copyright,
        @Nullable String containerClasses,
        @Nullable String classes,
        @Nullable Attributes attributes)
        implements FooterBuilder.With {
    /** A column of links. */
    @RecordBuilder
    public record Section(
            @Nullable String title,
            List<Link> items,
            @Nullable Integer columns,
            @Nullable String width) implements FooterSectionBuilder.With {}

    /** The links and words at the foot of the footer. */
    @RecordBuilder
    public record Meta(
            @Nullable String visuallyHiddenTitle,
            List<Link> items,
            @Nullable Words content) implements FooterMetaBuilder.With {}

    /** A link. */
    @RecordBuilder
    public record Link(
            @Nullable String text,
            @Nullable String href,
            @Nullable Attributes attributes) implements FooterLinkBuilder.With {
        public static Link of(String text, String href) {
            return new Link(text, href, null);
        }
    }

    public static Footer of(Link... links) {
        return FooterBuilder.builder()
                .meta(FooterMetaBuilder.builder().items(List.of(links)).build())
                .build();
    }
}
