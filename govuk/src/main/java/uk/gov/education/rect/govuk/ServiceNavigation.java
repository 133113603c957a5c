package uk.gov.education.rect.govuk;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The name of the service and the links to its parts.
 *
 * @param collapseNavigationOnMobile whether the links hide behind a menu button on a phone: they do if more than one
 */
@RecordBuilder
public record ServiceNavigation(
        @Nullable String serviceName,
        @Nullable String serviceUrl,
        List<Item> navigation,
        @Nullable String navigationId,
        @Nullable String navigationLabel,
        @Nullable String navigationClasses,
        @Nullable Boolean collapseNavigationOnMobile,
        @Nullable String menuButtonText,
        @Nullable String menuButtonLabel,
        @Nullable String ariaLabel,
        @Nullable Slots slots,
        @Nullable String classes,
        @Nullable Attributes attributes)
        implements ServiceNavigationBuilder.With {
    /**
     * One link.
     *
     * @param current whether it links to this page
     * @param active whether this page is in the part it links to
     */
    @RecordBuilder
    public record Item(
            @Nullable Words content,
            @Nullable String href,
            boolean current,
            boolean active,
            @Nullable Attributes attributes)
            implements ServiceNavigationItemBuilder.With {
        public static Item of(String text, String href) {
            return ServiceNavigationItemBuilder.builder()
                    .content(Text.of(text))
                    .href(href)
                    .build();
        }

        /** Whether the link stands out as where the person is. */
        public boolean isHighlighted() {
            return active || current;
        }

        /** The value of {@code aria-current}, or null for no such attribute. */
        public @Nullable String ariaCurrent() {
            if (current) {
                return "page";
            }
            return active ? "true" : null;
        }
    }

    /**
     * Markup of our own in places of the component.
     *
     * @param endInline whether the end slot stands beside the links rather than under them
     */
    @RecordBuilder
    public record Slots(
            @Nullable Html start,
            @Nullable Html end,
            boolean endInline,
            @Nullable Html navigationStart,
            @Nullable Html navigationEnd)
            implements ServiceNavigationSlotsBuilder.With {
        /** No markup of our own. */
        public static final Slots NONE = ServiceNavigationSlotsBuilder.builder().build();
    }

    public static ServiceNavigation of(String serviceName, String serviceUrl, Item... navigation) {
        return ServiceNavigationBuilder.builder()
                .serviceName(serviceName)
                .serviceUrl(serviceUrl)
                .navigation(List.of(navigation))
                .build();
    }

    /** The slots, none of them filled where not set. */
    public Slots filledSlots() {
        return slots == null ? Slots.NONE : slots;
    }

    /** Whether the whole is a landmark of its own. */
    public boolean isLandmark() {
        return serviceName != null
                || filledSlots().start() != null
                || filledSlots().end() != null;
    }

    /** Whether there are links to show. */
    public boolean hasNavigation() {
        return !navigation.isEmpty()
                || filledSlots().navigationStart() != null
                || filledSlots().navigationEnd() != null;
    }

    /** Whether there is a menu button on a phone. */
    public boolean collapses() {
        return collapseNavigationOnMobile == null ? navigation.size() > 1 : collapseNavigationOnMobile;
    }

    /** The label of the menu button where it differs from its text, else null. */
    public @Nullable String menuButtonAriaLabel() {
        return Markup.or(menuButtonText, "Menu").equals(menuButtonLabel) ? null : menuButtonLabel;
    }
}
