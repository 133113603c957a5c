package uk.gov.education.rect.govuk;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/**
 * The label of a field.
 *
 * @param forId id of the field; set by the field itself where the label is one of its options
 * @param isPageHeading whether the label is also the page's h1
 */
@RecordBuilder
public record Label(
        @Nullable Words content,
        @Nullable String forId,
        boolean isPageHeading,
        @Nullable String classes,
        @Nullable Attributes attributes)
        implements LabelBuilder.With {
    public static Label of(String text) {
        return of(Text.of(text));
    }

    public static Label of(Words content) {
        return LabelBuilder.builder().content(content).build();
    }

    /** A label that is the page's only question and so its heading too. */
    public static Label pageHeading(String text) {
        return of(text).withIsPageHeading(true).withClasses("govuk-label--l");
    }
}
