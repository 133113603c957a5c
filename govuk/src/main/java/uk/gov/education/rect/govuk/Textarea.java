package uk.gov.education.rect.govuk;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/**
 * A field for more than one line of text.
 *
 * @param rows height in lines, 5 unless set
 * @param spellcheck whether the browser checks the spelling; not set: the browser's choice
 */
@RecordBuilder
public record Textarea(
        String name,
        @Nullable String id,
        @Nullable Label label,
        @Nullable Hint hint,
        @Nullable ErrorMessage errorMessage,
        @Nullable String value,
        @Nullable Integer rows,
        @Nullable String autocomplete,
        @Nullable Boolean spellcheck,
        boolean disabled,
        @Nullable String describedBy,
        @Nullable FormGroup formGroup,
        @Nullable String classes,
        @Nullable Attributes attributes)
        implements TextareaBuilder.With, FormField {
    public static Textarea of(String name, String label) {
        return of(name, Label.of(label));
    }

    public static Textarea of(String name, Label label) {
        return TextareaBuilder.builder().name(name).label(label).build();
    }

    /** This field with what was typed before, if anything. */
    @Override
    public Textarea withValue(@Nullable String value) {
        return TextareaBuilder.With.super.withValue(value);
    }

    /** This field with a hint. */
    public Textarea withHint(String text) {
        return withHint(Hint.of(text));
    }

    /** This field with what is wrong with it, or as it is if the text is null. */
    public Textarea withError(@Nullable String text) {
        return text == null ? this : withErrorMessage(ErrorMessage.of(text));
    }

    @Override
    public String fieldId() {
        return Markup.or(id, name);
    }
}
