package uk.gov.education.rect.govuk;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The page-wide confirmation that something is complete, or an interruption with actions. */
@RecordBuilder
public record Panel(
        @Nullable Words title,
        @Nullable Words content,
        @Nullable Integer headingLevel,
        @Nullable Actions actions,
        @Nullable String classes,
        @Nullable Attributes attributes)
        implements PanelBuilder.With {
    private static final String INTERRUPTION = "govuk-panel--interruption";

    /** What can be done about an interruption. */
    @RecordBuilder
    public record Actions(
            List<Action> items,
            @Nullable String classes,
            @Nullable Attributes attributes) implements PanelActionsBuilder.With {}

    /** A link, or a button where there is no {@code href} or the type is {@code button}. */
    @RecordBuilder
    public record Action(
            @Nullable String text,
            @Nullable String href,
            @Nullable String type,
            @Nullable String classes,
            @Nullable Attributes attributes)
            implements PanelActionBuilder.With {
        /** The action as a button, or null if it is a plain link. */
        public @Nullable Button button() {
            if (href != null && !"button".equals(type)) {
                return null;
            }
            return ButtonBuilder.builder()
                    .content(Text.of(Markup.or(text, "")))
                    .type(Markup.or(type, "button"))
                    .classes(Markup.classes("govuk-button--inverse", classes))
                    .href(href)
                    .attributes(attributes)
                    .build();
        }
    }

    public static Panel confirmation(String title, Words content) {
        return PanelBuilder.builder().title(Text.of(title)).content(content).build();
    }

    /** Whether the panel interrupts the person rather than confirming something. */
    public boolean isInterruption() {
        return classes != null && classes.contains(INTERRUPTION);
    }
}
