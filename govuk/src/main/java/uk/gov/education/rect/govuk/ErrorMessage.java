package uk.gov.education.rect.govuk;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with an answer and how to put it right.
 *
 * @param visuallyHiddenText said before the message by a screen reader: "Error" unless set, nothing if empty
 */
@RecordBuilder
public record ErrorMessage(
        @Nullable Words content,
        @Nullable String id,
        @Nullable String classes,
        @Nullable Attributes attributes,
        @Nullable String visuallyHiddenText)
        implements ErrorMessageBuilder.With {
    public static ErrorMessage of(String text) {
        return of(Text.of(text));
    }

    public static ErrorMessage of(Words content) {
        return ErrorMessageBuilder.builder().content(content).build();
    }

    /** The message, or null if there is no text: what a field of a form that has been checked shows. */
    public static @Nullable ErrorMessage ofNullable(@Nullable String text) {
        return text == null ? null : of(text);
    }
}
