package uk.gov.education.rect.web;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How pages present this deployment.
 *
 * @param bannerTag text of the phase banner's tag
 * @param bannerContent what the phase banner says instead of asking for feedback, or null
 * @param bannerColour GOV.UK tag colour of the environment, or null
 * @param feedbackUrl where people can say what they think of the service
 * @param allowIndexing whether search engines may list the public pages
 * @param production whether real people use this deployment: no gallery of components, no time travel
 */
@ConfigurationProperties("web")
public record WebSettings(
        @DefaultValue("Beta") String bannerTag,
        @Nullable String bannerContent,
        @Nullable String bannerColour,
        @DefaultValue("/support") String feedbackUrl,
        @DefaultValue("true") boolean allowIndexing,
        @DefaultValue("false") boolean production) {

    EnvironmentBanner banner() {
        return new EnvironmentBanner(
                bannerTag.isBlank() ? "Beta" : bannerTag,
                bannerContent == null || bannerContent.isBlank() ? null : bannerContent,
                bannerColour == null || bannerColour.isBlank() ? null : bannerColour,
                feedbackUrl);
    }
}
