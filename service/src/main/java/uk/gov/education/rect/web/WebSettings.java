package uk.gov.education.rect.web;

import jakarta.validation.constraints.AssertTrue;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How pages present this deployment. docs/configuration.md lists the environment variables behind it.
 *
 * @param production whether real people use this deployment: no gallery of components, no time travel
 * @param timeTravel whether a request may see another date (07 §11.9)
 * @param serviceUrl address of the service, for links in e-mails
 * @param bannerTag text of the phase banner's tag
 * @param bannerContent what the phase banner says instead of asking for feedback, or null
 * @param bannerColour GOV.UK tag colour of the environment, or null
 * @param incidentBanner whether every page says that something is wrong (SJ-NAV-06)
 * @param incidentBannerContent what it says, or null for the usual words
 * @param maintenanceBanner whether every page says that the service will be, or is, worked on
 * @param maintenanceBannerContent what it says, or null for the usual words
 * @param testGuidance whether pages that look a teacher up list teachers to test with (SJ-NAV-08)
 * @param feedbackUrl where people can say what they think of the service
 * @param allowIndexing whether search engines may list the public pages
 * @param myServicesUrl where people ask DfE Sign-in for access to the service
 * @param requestOrganisationUrl where people ask DfE Sign-in for an organisation
 */
@Validated
@ConfigurationProperties("web")
public record WebSettings(
        @DefaultValue("true") boolean production,
        @DefaultValue("false") boolean timeTravel,
        @DefaultValue("http://localhost:3000") URI serviceUrl,
        @DefaultValue("Beta") String bannerTag,
        @Nullable String bannerContent,
        @Nullable String bannerColour,
        @DefaultValue("false") boolean incidentBanner,
        @Nullable String incidentBannerContent,
        @DefaultValue("false") boolean maintenanceBanner,
        @Nullable String maintenanceBannerContent,
        @DefaultValue("false") boolean testGuidance,
        @DefaultValue("/support") String feedbackUrl,
        @DefaultValue("true") boolean allowIndexing,

        @DefaultValue("https://services.signin.education.gov.uk/my-services")
        String myServicesUrl,

        @DefaultValue("https://services.signin.education.gov.uk/request-organisation/search")
        String requestOrganisationUrl) {

    /** Time never moves where real people work. */
    @AssertTrue(message = "ENABLE_TIME_TRAVEL cannot be on in production")
    boolean isTimeOnlyTravelledOutsideProduction() {
        return !(production && timeTravel);
    }

    /** Who real people are is not for testing with. */
    @AssertTrue(message = "TEST_GUIDANCE cannot be on in production")
    boolean isOnlyTestedOutsideProduction() {
        return !(production && testGuidance);
    }

    /** What every page says at the moment, whoever looks at it: incidents first (SJ-NAV-06). */
    List<String> standing() {
        List<String> standing = new ArrayList<>();
        if (incidentBanner) {
            standing.add(Objects.requireNonNullElse(
                    given(incidentBannerContent),
                    "Some people cannot use parts of this service at the moment. We are working to put it right."));
        }
        if (maintenanceBanner) {
            standing.add(Objects.requireNonNullElse(
                    given(maintenanceBannerContent),
                    "We are about to work on this service. Save what you are doing: you may not be able to use it for a"
                            + " while."));
        }
        return standing;
    }

    EnvironmentBanner banner() {
        return new EnvironmentBanner(
                bannerTag.isBlank() ? "Beta" : bannerTag, given(bannerContent), given(bannerColour), feedbackUrl);
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
