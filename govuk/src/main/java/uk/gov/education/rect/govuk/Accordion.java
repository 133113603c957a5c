package uk.gov.education.rect.govuk;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sections that open and close.
 *
 * @param rememberExpanded whether the browser remembers which sections were open; it does unless set
 */
@RecordBuilder
public record Accordion(
        String id,
        List<Item> items,
        @Nullable Integer headingLevel,
        @Nullable Boolean rememberExpanded,
        @Nullable String hideAllSectionsText,
        @Nullable String hideSectionText,
        @Nullable String hideSectionAriaLabelText,
        @Nullable String showAllSectionsText,
        @Nullable String showSectionText,
        @Nullable String showSectionAriaLabelText,
        @Nullable String classes,
        @Nullable Attributes attributes)
        implements AccordionBuilder.With {
    /** One section. */
    @RecordBuilder
    public record Item(
            @Nullable Words heading,
            @Nullable Words summary,
            @Nullable Words content,
            boolean expanded) implements AccordionItemBuilder.With {
        /** Shows nothing but keeps its place in the numbering, so that the ids of the others do not move. */
        public static final Item OMITTED = AccordionItemBuilder.builder().build();

        public static Item of(String heading, Words content) {
            return AccordionItemBuilder.builder()
                    .heading(Text.of(heading))
                    .content(content)
                    .build();
        }

        /** Whether this item shows nothing. */
        public boolean isOmitted() {
            return equals(OMITTED);
        }
    }

    public static Accordion of(String id, Item... items) {
        return AccordionBuilder.builder().id(id).items(List.of(items)).build();
    }

    /** The texts the script shows in place of its own. */
    public Attributes translations() {
        return Attributes.none()
                .andIfPresent("data-i18n.hide-all-sections", hideAllSectionsText)
                .andIfPresent("data-i18n.hide-section", hideSectionText)
                .andIfPresent("data-i18n.hide-section-aria-label", hideSectionAriaLabelText)
                .andIfPresent("data-i18n.show-all-sections", showAllSectionsText)
                .andIfPresent("data-i18n.show-section", showSectionText)
                .andIfPresent("data-i18n.show-section-aria-label", showSectionAriaLabelText);
    }
}
