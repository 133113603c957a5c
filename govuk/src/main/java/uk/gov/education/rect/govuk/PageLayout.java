package uk.gov.education.rect.govuk;

import gg.jte.Content;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page: everything around its main content.
 *
 * @param title what the page is; the service name and GOV.UK are added, and "Error: " before it where there are errors
 * @param hasErrors whether the page reports errors in what was typed
 * @param serviceName shown in the header
 * @param serviceUrl the start page of the service
 * @param navigation links to the parts of the service
 * @param account who is signed in and how they sign out, below the navigation; null if nobody is
 * @param beforeContent anything else between the header and the ways back
 * @param notificationBanner shown at the top of the main content
 * @param errorSummary shown above everything in the main content; the title then says "Error: " too
 * @param main the main content
 * @param wide whether the main content has the full width rather than two thirds of it
 * @param footer links at the foot
 * @param scripts addresses of further scripts, each a module
 */
@RecordBuilder
public record PageLayout(
        String title,
        boolean hasErrors,
        String serviceName,
        String serviceUrl,
        List<ServiceNavigation.Item> navigation,
        @Nullable Content account,
        @Nullable PhaseBanner phaseBanner,
        @Nullable BackLink backLink,
        @Nullable Breadcrumbs breadcrumbs,
        @Nullable Content beforeContent,
        @Nullable NotificationBanner notificationBanner,
        @Nullable ErrorSummary errorSummary,
        Content main,
        boolean wide,
        Footer footer,
        List<String> scripts)
        implements PageLayoutBuilder.With {

    /** A page of a service, with nothing on it yet. */
    public static PageLayout of(String title, String serviceName, String serviceUrl) {
        return PageLayoutBuilder.builder()
                .title(title)
                .serviceName(serviceName)
                .serviceUrl(serviceUrl)
                .main(Text.of(""))
                .footer(Footer.of())
                .build();
    }

    /** This page with this summary of errors, or as it is if there is none. */
    @Override
    public PageLayout withErrorSummary(@Nullable ErrorSummary errorSummary) {
        return PageLayoutBuilder.With.super.withErrorSummary(errorSummary);
    }

    /** This page with this account of who is signed in, or as it is if nobody is. */
    @Override
    public PageLayout withAccount(@Nullable Content account) {
        return PageLayoutBuilder.With.super.withAccount(account);
    }

    /** This page with this link back, or as it is if there is nowhere to go back to. */
    @Override
    public PageLayout withBackLink(@Nullable BackLink backLink) {
        return PageLayoutBuilder.With.super.withBackLink(backLink);
    }

    /** This page with this before its main content, or as it is if there is nothing. */
    @Override
    public PageLayout withBeforeContent(@Nullable Content beforeContent) {
        return PageLayoutBuilder.With.super.withBeforeContent(beforeContent);
    }

    /** This page with this news, or as it is if there is none. */
    @Override
    public PageLayout withNotificationBanner(@Nullable NotificationBanner notificationBanner) {
        return PageLayoutBuilder.With.super.withNotificationBanner(notificationBanner);
    }

    /** The title as the browser shows it. */
    public String fullTitle() {
        return (hasErrors || errorSummary != null ? "Error: " : "") + title + " - " + serviceName + " - GOV.UK";
    }

    /** The service's name and the links to its parts. */
    public ServiceNavigation serviceNavigation() {
        return ServiceNavigation.of(serviceName, serviceUrl).withNavigation(navigation);
    }
}
