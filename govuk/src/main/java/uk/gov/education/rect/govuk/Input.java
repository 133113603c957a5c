package uk.gov.education.rect.govuk;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/**
 * A field for one line of text.
 *
 * @param spellcheck whether the browser checks the spelling; not set: the browser's choice
 * @param prefix shown before the field, such as "£"
 * @param suffix shown after the field
 */
@RecordBuilder
public record Input(
        String name,
        @Nullable String id,
        @Nullable Label label,
        @Nullable Hint hint,
        @Nullable ErrorMessage errorMessage,
        @Nullable String value,
        @Nullable String type,
        @Nullable String inputmode,
        @Nullable String autocomplete,
        @Nullable String autocapitalize,
        @Nullable String pattern,
        @Nullable Boolean spellcheck,
        boolean disabled,
        @Nullable Affix prefix,
        @Nullable Affix suffix,
        @Nullable String describedBy,
        @Nullable FormGroup formGroup,
        @Nullable String wrapperClasses,
        @Nullable Attributes wrapperAttributes,
        @Nullable String classes,
        @Nullable Attributes attributes)
        implements InputBuilder.With, FormField {
    /** What stands before or after the field, not read out by a screen reader. */
    @RecordBuilder
    public record Affix(
            @Nullable Words content,
            @Nullable String classes,
            @Nullable Attributes attributes) implements InputAffixBuilder.With {
        public static Affix of(String text) {
            return new Affix(Text.of(text), null, null);
        }
    }

    public static Input of(String name, String label) {
        return of(name, Label.of(label));
    }

    public static Input of(String name, Label label) {
        return InputBuilder.builder().name(name).label(label).build();
    }

    /** This field with what was typed before, if anything. */
    @Override
    public Input withValue(@Nullable String value) {
        return InputBuilder.With.super.withValue(value);
    }

    /** This field with a hint. */
    public Input withHint(String text) {
        return withHint(Hint.of(text));
    }

    /** This field with what is wrong with it, or as it is if the text is null. */
    public Input withError(@Nullable String text) {
        return text == null ? this : withErrorMessage(ErrorMessage.of(text));
    }

    @Override
    public String fieldId() {
        return Markup.or(id, name);
    }

    /** Whether the field stands in a row with something before or after it. */
    public boolean isWrapped() {
        return hasPrefix() || hasSuffix() || Markup.isPresent(beforeInput()) || Markup.isPresent(afterInput());
    }

    /** Whether something stands before the field. */
    public boolean hasPrefix() {
        return prefix != null && Markup.isPresent(prefix.content());
    }

    /** Whether something stands after the field. */
    public boolean hasSuffix() {
        return suffix != null && Markup.isPresent(suffix.content());
    }
}
