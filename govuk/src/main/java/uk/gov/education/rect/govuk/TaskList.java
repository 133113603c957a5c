package uk.gov.education.rect.govuk;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What there is to do, and how far it is. */
@RecordBuilder
public record TaskList(
        List<Item> items,
        @Nullable String idPrefix,
        @Nullable String classes,
        @Nullable Attributes attributes) implements TaskListBuilder.With {
    /**
     * One task.
     *
     * @param status plain words for a task that is done
     * @param statusTag a tag for a task that is not; where set, {@code status} is not shown
     */
    @RecordBuilder
    public record Item(
            @Nullable Words title,
            @Nullable String titleClasses,
            @Nullable String href,
            @Nullable Words hint,
            @Nullable Words status,
            @Nullable Tag statusTag,
            @Nullable String statusClasses,
            @Nullable String classes)
            implements TaskListItemBuilder.With {
        /** Shows nothing but keeps its place in the numbering, so that the ids of the others do not move. */
        public static final Item OMITTED = TaskListItemBuilder.builder().build();

        public static Item completed(String title, String href) {
            return TaskListItemBuilder.builder()
                    .title(Text.of(title))
                    .href(href)
                    .status(Text.of("Completed"))
                    .build();
        }

        public static Item of(String title, String href, Tag status) {
            return TaskListItemBuilder.builder()
                    .title(Text.of(title))
                    .href(href)
                    .statusTag(status)
                    .build();
        }

        /** Whether this item shows nothing. */
        public boolean isOmitted() {
            return equals(OMITTED);
        }
    }

    public static TaskList of(Item... items) {
        return TaskListBuilder.builder().items(List.of(items)).build();
    }

    /** The start of the ids of the task at this place, the first being 0. */
    public String itemId(int index) {
        return Markup.or(idPrefix, "task-list") + "-" + (index + 1);
    }
}
