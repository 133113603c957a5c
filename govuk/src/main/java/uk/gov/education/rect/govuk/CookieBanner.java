package uk.gov.education.rect.govuk;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks whether cookies may be used, and confirms the answer. */
@RecordBuilder
public record CookieBanner(
        List<Message> messages,
        @Nullable String ariaLabel,
        boolean hidden,
        @Nullable String classes,
        @Nullable Attributes attributes)
        implements CookieBannerBuilder.With {
    /** One message. */
    @RecordBuilder
    public record Message(
            @Nullable Words heading,
            @Nullable Words content,
            List<Action> actions,
            boolean hidden,
            @Nullable String role,
            @Nullable String classes,
            @Nullable Attributes attributes)
            implements CookieBannerMessageBuilder.With {}

    /** A button, or with {@code href} and no type {@code button} a link. */
    @RecordBuilder
    public record Action(
            @Nullable String text,
            @Nullable String type,
            @Nullable String href,
            @Nullable String name,
            @Nullable String value,
            @Nullable String classes,
            @Nullable Attributes attributes)
            implements CookieBannerActionBuilder.With {
        /** The action as a button, or null if it is a plain link. */
        public @Nullable Button button() {
            if (href != null && !"button".equals(type)) {
                return null;
            }
            return ButtonBuilder.builder()
                    .content(Text.of(Markup.or(text, "")))
                    .type(Markup.or(type, "button"))
                    .name(name)
                    .value(value)
                    .classes(classes)
                    .href(href)
                    .attributes(attributes)
                    .build();
        }
    }

    public static CookieBanner of(Message... messages) {
        return CookieBannerBuilder.builder().messages(List.of(messages)).build();
    }
}
