package uk.gov.education.rect.govuk;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Related content, one part at a time. */
@RecordBuilder
public record Tabs(
        List<Item> items,
        @Nullable String id,
        @Nullable String idPrefix,
        @Nullable String title,
        @Nullable String classes,
        @Nullable Attributes attributes)
        implements TabsBuilder.With {
    /** One tab and its panel. */
    @RecordBuilder
    public record Item(
            @Nullable String label,
            @Nullable String id,
            @Nullable Words panel,
            @Nullable Attributes panelAttributes,
            @Nullable Attributes attributes)
            implements TabsItemBuilder.With {
        /** Shows nothing but keeps its place in the numbering, so that the ids of the others do not move. */
        public static final Item OMITTED = TabsItemBuilder.builder().build();

        public static Item of(String id, String label, Words panel) {
            return TabsItemBuilder.builder().id(id).label(label).panel(panel).build();
        }

        /** Whether this item shows nothing. */
        public boolean isOmitted() {
            return equals(OMITTED);
        }
    }

    public static Tabs of(Item... items) {
        return TabsBuilder.builder().items(List.of(items)).build();
    }

    /** The id of the panel at this place, the first being 0. */
    public String panelId(int index) {
        return Markup.or(items.get(index).id(), Markup.or(idPrefix, "") + "-" + (index + 1));
    }
}
