package uk.gov.education.rect.govuk;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/**
 * The element around a field.
 *
 * @param beforeInput shown before the field (before the first item of a group)
 * @param afterInput shown after the field (after the last item of a group)
 */
@RecordBuilder
public record FormGroup(
        @Nullable String classes,
        @Nullable Attributes attributes,
        @Nullable Words beforeInput,
        @Nullable Words afterInput)
        implements FormGroupBuilder.With {
    /** A form group with nothing set. */
    public static FormGroup plain() {
        return FormGroupBuilder.builder().build();
    }
}
