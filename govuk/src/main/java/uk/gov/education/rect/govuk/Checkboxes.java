package uk.gov.education.rect.govuk;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question with any number of answers.
 *
 * @param idPrefix start of the ids of the items, the name unless set; the first item has it as its id
 * @param values the values of the items chosen before
 * @param describedBy ids of elements that describe the group where it has no fieldset
 */
@RecordBuilder
public record Checkboxes(
        String name,
        @Nullable String idPrefix,
        @Nullable Fieldset fieldset,
        @Nullable Hint hint,
        @Nullable ErrorMessage errorMessage,
        List<Item> items,
        List<String> values,
        @Nullable String describedBy,
        @Nullable FormGroup formGroup,
        @Nullable String classes,
        @Nullable Attributes attributes)
        implements CheckboxesBuilder.With, FormField {
    /**
     * One answer, or with {@code divider} a word between answers.
     *
     * @param name name of this answer where it is not that of the group
     * @param label classes and attributes of the label; its words are {@code content}
     * @param checked whether it is chosen, whatever the values of the group; not set: by those values
     * @param conditional what is asked further where this answer is chosen
     * @param behaviour {@code exclusive} for "None of these", which unticks the others
     */
    @RecordBuilder
    public record Item(
            @Nullable Words content,
            @Nullable String value,
            @Nullable String name,
            @Nullable String id,
            @Nullable Label label,
            @Nullable Hint hint,
            @Nullable String divider,
            @Nullable Boolean checked,
            @Nullable Html conditional,
            @Nullable String behaviour,
            boolean disabled,
            @Nullable Attributes attributes)
            implements CheckboxesItemBuilder.With {
        /** Shows nothing but keeps its place in the numbering, so that the ids of the others do not move. */
        public static final Item OMITTED = CheckboxesItemBuilder.builder().build();

        public static Item of(String value, String text) {
            return CheckboxesItemBuilder.builder()
                    .value(value)
                    .content(Text.of(text))
                    .build();
        }

        /** A word between answers, such as "or". */
        public static Item divider(String word) {
            return CheckboxesItemBuilder.builder().divider(word).build();
        }

        /** This answer with a hint. */
        public Item withHint(String text) {
            return withHint(Hint.of(text));
        }

        /** Whether this item shows nothing. */
        public boolean isOmitted() {
            return equals(OMITTED);
        }
    }

    public static Checkboxes of(String name, String legend, Item... items) {
        return of(name, Fieldset.of(legend), items);
    }

    public static Checkboxes of(String name, Fieldset fieldset, Item... items) {
        return CheckboxesBuilder.builder()
                .name(name)
                .fieldset(fieldset)
                .items(List.of(items))
                .build();
    }

    /** This question with a hint. */
    public Checkboxes withHint(String text) {
        return withHint(Hint.of(text));
    }

    /** This question with what is wrong with its answer, or as it is if the text is null. */
    public Checkboxes withError(@Nullable String text) {
        return text == null ? this : withErrorMessage(ErrorMessage.of(text));
    }

    @Override
    public String fieldId() {
        return Markup.or(idPrefix, name);
    }

    @Override
    public @Nullable String describedBy() {
        return fieldset != null && fieldset.describedBy() != null ? fieldset.describedBy() : describedBy;
    }

    /** The id of the item at this place, the first being 0. */
    public String itemId(int index) {
        return Markup.or(items.get(index).id(), index == 0 ? fieldId() : fieldId() + "-" + (index + 1));
    }

    /** The ids of what describes the item at this place, or null if nothing does. */
    public @Nullable String itemDescribedByIds(int index) {
        return Markup.ids(
                fieldset == null ? describedByIds() : null,
                Markup.when(hasHint(items.get(index)), itemId(index) + "-item-hint"));
    }

    /** Whether the item has a hint of its own. */
    public boolean hasHint(Item item) {
        return item.hint() != null && Markup.isPresent(item.hint().content());
    }

    /** Whether the item is one of those chosen. */
    public boolean isChecked(Item item) {
        return item.checked() == null ? values.contains(item.value()) : item.checked();
    }
}
