package uk.gov.education.rect.govuk;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list to choose one of.
 *
 * @param value the value of the item chosen before
 */
@RecordBuilder
public record Select(
        String name,
        @Nullable String id,
        @Nullable Label label,
        @Nullable Hint hint,
        @Nullable ErrorMessage errorMessage,
        List<Item> items,
        @Nullable String value,
        boolean disabled,
        @Nullable String describedBy,
        @Nullable FormGroup formGroup,
        @Nullable String classes,
        @Nullable Attributes attributes)
        implements SelectBuilder.With, FormField {
    /**
     * One choice.
     *
     * @param value what the form sends; where not set, the text
     * @param selected whether it is chosen, whatever the value of the list; not set: by that value
     */
    @RecordBuilder
    public record Item(
            @Nullable String text,
            @Nullable String value,
            @Nullable Boolean selected,
            boolean disabled,
            @Nullable Attributes attributes)
            implements SelectItemBuilder.With {
        public static Item of(String value, String text) {
            return SelectItemBuilder.builder().value(value).text(text).build();
        }
    }

    public static Select of(String name, String label, List<Item> items) {
        return SelectBuilder.builder()
                .name(name)
                .label(Label.of(label))
                .items(items)
                .build();
    }

    /** A list in which a person finds the item by typing; without scripts, an ordinary list. */
    public Select searchable() {
        return withAttributes(Attributes.of("data-module", "rect-autocomplete").andAll(attributes));
    }

    /** This list with what was chosen before, if anything. */
    @Override
    public Select withValue(@Nullable String value) {
        return SelectBuilder.With.super.withValue(value);
    }

    /** This list with a hint. */
    public Select withHint(String text) {
        return withHint(Hint.of(text));
    }

    /** This list with what is wrong with it, or as it is if the text is null. */
    public Select withError(@Nullable String text) {
        return text == null ? this : withErrorMessage(ErrorMessage.of(text));
    }

    @Override
    public String fieldId() {
        return Markup.or(id, name);
    }

    /** Whether the item is the one chosen. */
    public boolean isSelected(Item item) {
        if (item.selected() != null) {
            return item.selected();
        }
        return value != null && !value.isEmpty() && value.equals(item.value() == null ? item.text() : item.value());
    }
}
