package uk.gov.education.rect.govuk;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the page is in the service. */
@RecordBuilder
public record Breadcrumbs(
        List<Item> items,
        boolean collapseOnMobile,
        @Nullable String labelText,
        @Nullable String classes,
        @Nullable Attributes attributes)
        implements BreadcrumbsBuilder.With {
    /** One step; without {@code href} it is the page itself. */
    @RecordBuilder
    public record Item(
            @Nullable Words content,
            @Nullable String href,
            @Nullable Attributes attributes) implements BreadcrumbsItemBuilder.With {
        public static Item of(String text, String href) {
            return new Item(Text.of(text), href, null);
        }
    }

    public static Breadcrumbs of(Item... items) {
        return BreadcrumbsBuilder.builder().items(List.of(items)).build();
    }
}
