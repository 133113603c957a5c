package uk.gov.education.rect.govuk;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/**
 * News about something that is not on the page, or the success of what was just done.
 *
 * @param type {@code success} for a success, else not set
 * @param title "Success" or "Important" unless set
 * @param disableAutoFocus whether a banner with the role alert leaves the focus where it is
 */
@RecordBuilder
public record NotificationBanner(
        @Nullable Words content,
        @Nullable Words title,
        @Nullable String type,
        @Nullable Integer titleHeadingLevel,
        @Nullable String titleId,
        @Nullable String role,
        @Nullable Boolean disableAutoFocus,
        @Nullable String classes,
        @Nullable Attributes attributes)
        implements NotificationBannerBuilder.With {
    public static NotificationBanner of(Words content) {
        return NotificationBannerBuilder.builder().content(content).build();
    }

    /** Says that what the person just did has worked. */
    public static NotificationBanner success(String text) {
        return of(Text.of(text)).withType("success");
    }

    /** Whether this banner reports a success. */
    public boolean isSuccess() {
        return "success".equals(type);
    }
}
