package uk.gov.education.rect.govuk;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/** Fields that belong together, under one legend. */
@RecordBuilder
public record Fieldset(
        @Nullable Legend legend,
        @Nullable String describedBy,
        @Nullable String classes,
        @Nullable String role,
        @Nullable Attributes attributes,
        @Nullable Words content)
        implements FieldsetBuilder.With {

    /**
     * What the fields ask together.
     *
     * @param isPageHeading whether the legend is also the page's h1
     */
    @RecordBuilder
    public record Legend(@Nullable Words content, @Nullable String classes, boolean isPageHeading)
            implements FieldsetLegendBuilder.With {
        public static Legend of(String text) {
            return of(Text.of(text));
        }

        public static Legend of(Words content) {
            return FieldsetLegendBuilder.builder().content(content).build();
        }
    }

    public static Fieldset of(String legend) {
        return of(Legend.of(legend));
    }

    public static Fieldset of(Legend legend) {
        return FieldsetBuilder.builder().legend(legend).build();
    }

    /** A fieldset whose legend is the page's only question and so its heading too. */
    public static Fieldset pageHeading(String legend) {
        return of(Legend.of(legend).withIsPageHeading(true).withClasses("govuk-fieldset__legend--l"));
    }
}
