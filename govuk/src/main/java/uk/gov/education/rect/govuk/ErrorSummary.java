package uk.gov.education.rect.govuk;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is wrong on the page, each linked to its field.
 *
 * @param disableAutoFocus whether the summary leaves the focus where it is when the page opens
 */
@RecordBuilder
public record ErrorSummary(
        @Nullable Words title,
        @Nullable Words description,
        List<Item> errorList,
        @Nullable Boolean disableAutoFocus,
        @Nullable String classes,
        @Nullable Attributes attributes)
        implements ErrorSummaryBuilder.With {
    /** One error; {@code href} is {@code #} and the {@link FormField#fieldId()} of the field. */
    @RecordBuilder
    public record Item(
            @Nullable Words content,
            @Nullable String href,
            @Nullable Attributes attributes) implements ErrorSummaryItemBuilder.With {
        /** An error linked to the field with this id. */
        public static Item of(String text, String fieldId) {
            return new Item(Text.of(text), "#" + fieldId, null);
        }
    }

    /** The usual summary, "There is a problem". */
    public static ErrorSummary of(List<Item> errors) {
        return ErrorSummaryBuilder.builder()
                .title(Text.of("There is a problem"))
                .errorList(errors)
                .build();
    }

    /** The usual summary of errors by field id, in the order of the map. */
    public static ErrorSummary ofFields(Map<String, String> messageByFieldId) {
        return of(messageByFieldId.entrySet().stream()
                .map(error -> Item.of(error.getValue(), error.getKey()))
                .toList());
    }
}
