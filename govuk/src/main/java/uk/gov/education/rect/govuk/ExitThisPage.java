package uk.gov.education.rect.govuk;

import gg.jte.Content;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/** Leaves the page fast, for people whose safety depends on it. */
@RecordBuilder
public record ExitThisPage(
        @Nullable Words content,
        @Nullable String redirectUrl,
        @Nullable String id,
        @Nullable String activatedText,
        @Nullable String timedOutText,
        @Nullable String pressTwoMoreTimesText,
        @Nullable String pressOneMoreTimeText,
        @Nullable String classes,
        @Nullable Attributes attributes)
        implements ExitThisPageBuilder.With {
    public static ExitThisPage to(String redirectUrl) {
        return ExitThisPageBuilder.builder().redirectUrl(redirectUrl).build();
    }

    /** The texts the script says in place of its own. */
    public Attributes translations() {
        return Attributes.none()
                .andIfPresent("data-i18n.activated", activatedText)
                .andIfPresent("data-i18n.timed-out", timedOutText)
                .andIfPresent("data-i18n.press-two-more-times", pressTwoMoreTimesText)
                .andIfPresent("data-i18n.press-one-more-time", pressOneMoreTimeText);
    }

    /** The link that looks like a button. */
    public Button button(Content usualContent) {
        return ButtonBuilder.builder()
                .content(Markup.isPresent(content) ? content : Html.of(usualContent))
                .classes("govuk-button--warning govuk-exit-this-page__button govuk-js-exit-this-page-button")
                .href(Markup.or(redirectUrl, "https://www.bbc.co.uk/weather"))
                .attributes(Attributes.of("rel", "nofollow noreferrer"))
                .build();
    }
}
