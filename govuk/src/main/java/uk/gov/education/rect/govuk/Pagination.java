package uk.gov.education.rect.govuk;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Links to the pages of a list, or to the page before and after. */
@RecordBuilder
public record Pagination(
        @Nullable Link previous,
        @Nullable Link next,
        List<Item> items,
        @Nullable String landmarkLabel,
        @Nullable String classes,
        @Nullable Attributes attributes)
        implements PaginationBuilder.With {
    /**
     * A link to the page before or after.
     *
     * @param content "Previous page" or "Next page" unless set
     * @param labelText the title of that page, shown where there are no numbered pages
     */
    @RecordBuilder
    public record Link(
            @Nullable String href,
            @Nullable Words content,
            @Nullable String labelText,
            @Nullable Attributes attributes) implements PaginationLinkBuilder.With {
        public static Link to(String href) {
            return PaginationLinkBuilder.builder().href(href).build();
        }
    }

    /** A numbered page, or an ellipsis for those left out. */
    @RecordBuilder
    public record Item(
            @Nullable String number,
            @Nullable String href,
            boolean current,
            boolean ellipsis,
            @Nullable String visuallyHiddenText,
            @Nullable Attributes attributes)
            implements PaginationItemBuilder.With {
        public static Item page(int number, String href) {
            return PaginationItemBuilder.builder()
                    .number(Integer.toString(number))
                    .href(href)
                    .build();
        }

        public static Item gap() {
            return PaginationItemBuilder.builder().ellipsis(true).build();
        }
    }

    /**
     * Pagination of a long list: the first and last page, the current one and its neighbours, gaps between.
     *
     * @param current the page shown, the first being 1
     * @param pages how many pages there are
     * @param url the address of a page by number
     */
    public static Pagination of(int current, int pages, IntFunction<String> url) {
        List<Item> items = new ArrayList<>();
        int shown = 0;
        for (int page = 1; page <= pages; page++) {
            if (page == 1 || page == pages || Math.abs(page - current) <= 1) {
                if (page > shown + 1) {
                    items.add(Item.gap());
                }
                items.add(Item.page(page, url.apply(page)).withCurrent(page == current));
                shown = page;
            }
        }
        return PaginationBuilder.builder()
                .previous(current > 1 ? Link.to(url.apply(current - 1)) : null)
                .next(current < pages ? Link.to(url.apply(current + 1)) : null)
                .items(items)
                .build();
    }

    /** Whether the links to the page before and after stand on lines of their own. */
    public boolean isBlockLevel() {
        return items.isEmpty() && (previous != null || next != null);
    }
}
