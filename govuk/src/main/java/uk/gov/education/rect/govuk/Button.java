package uk.gov.education.rect.govuk;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/**
 * A button, or with {@code href} a link that looks like one.
 *
 * @param preventDoubleClick whether a second click within a second is ignored; not set: left to the script
 */
@RecordBuilder
public record Button(
        @Nullable Words content,
        @Nullable String href,
        @Nullable String type,
        @Nullable String name,
        @Nullable String value,
        @Nullable String id,
        boolean disabled,
        boolean isStartButton,
        @Nullable Boolean preventDoubleClick,
        @Nullable String classes,
        @Nullable Attributes attributes)
        implements ButtonBuilder.With {
    /** A button that submits its form. */
    public static Button of(String text) {
        return of(Text.of(text));
    }

    public static Button of(Words content) {
        return ButtonBuilder.builder().content(content).build();
    }

    /** A link that looks like a button. */
    public static Button link(String text, String href) {
        return of(text).withHref(href);
    }

    /** A button for something that cannot be undone. */
    public static Button warning(String text) {
        return of(text).withClasses("govuk-button--warning");
    }

    /** A button that is not the main thing to do on the page. */
    public static Button secondary(String text) {
        return of(text).withClasses("govuk-button--secondary");
    }
}
