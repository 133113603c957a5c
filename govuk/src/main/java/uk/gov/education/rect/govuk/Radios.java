package uk.gov.education.rect.govuk;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question with one answer of a few.
 *
 * @param idPrefix start of the ids of the items, the name unless set; the first item has it as its id
 * @param value the value of the item chosen before
 */
@RecordBuilder
public record Radios(
        String name,
        @Nullable String idPrefix,
        @Nullable Fieldset fieldset,
        @Nullable Hint hint,
        @Nullable ErrorMessage errorMessage,
        List<Item> items,
        @Nullable String value,
        @Nullable FormGroup formGroup,
        @Nullable String classes,
        @Nullable Attributes attributes)
        implements RadiosBuilder.With, FormField {
    /**
     * One answer, or with {@code divider} a word between answers.
     *
     * @param label classes and attributes of the label; its words are {@code content}
     * @param checked whether it is chosen, whatever the value of the group; not set: by that value
     * @param conditional what is asked further where this answer is chosen
     */
    @RecordBuilder
    public record Item(
            @Nullable Words content,
            @Nullable String value,
            @Nullable String id,
            @Nullable Label label,
            @Nullable Hint hint,
            @Nullable String divider,
            @Nullable Boolean checked,
            @Nullable Html conditional,
            boolean disabled,
            @Nullable Attributes attributes)
            implements RadiosItemBuilder.With {
        /** Shows nothing but keeps its place in the numbering, so that the ids of the others do not move. */
        public static final Item OMITTED = RadiosItemBuilder.builder().build();

        public static Item of(String value, String text) {
            return RadiosItemBuilder.builder()
                    .value(value)
                    .content(Text.of(text))
                    .build();
        }

        /** A word between answers, such as "or". */
        public static Item divider(String word) {
            return RadiosItemBuilder.builder().divider(word).build();
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

    public static Radios of(String name, String legend, Item... items) {
        return of(name, Fieldset.of(legend), items);
    }

    public static Radios of(String name, Fieldset fieldset, Item... items) {
        return RadiosBuilder.builder()
                .name(name)
                .fieldset(fieldset)
                .items(List.of(items))
                .build();
    }

    /** This question with what was chosen before, if anything. */
    @Override
    public Radios withValue(@Nullable String value) {
        return RadiosBuilder.With.super.withValue(value);
    }

    /** This question with a hint. */
    public Radios withHint(String text) {
        return withHint(Hint.of(text));
    }

    /** This question with what is wrong with its answer, or as it is if the text is null. */
    public Radios withError(@Nullable String text) {
        return text == null ? this : withErrorMessage(ErrorMessage.of(text));
    }

    @Override
    public String fieldId() {
        return Markup.or(idPrefix, name);
    }

    @Override
    public @Nullable String describedBy() {
        return fieldset == null ? null : fieldset.describedBy();
    }

    /** The id of the item at this place, the first being 0. */
    public String itemId(int index) {
        return Markup.or(items.get(index).id(), index == 0 ? fieldId() : fieldId() + "-" + (index + 1));
    }

    /** Whether the item is the one chosen. */
    public boolean isChecked(Item item) {
        if (item.checked() != null) {
            return item.checked();
        }
        return value != null && !value.isEmpty() && value.equals(item.value());
    }
}
