package uk.gov.education.rect.web;

import gg.jte.Content;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What surrounds the content of a page. Every page template gets one; made by {@link Pages}.
 *
 * @param title what the page is, for the browser's title; without the service's name
 * @param invalid whether the page shows errors, so that its title says so first (2.4.2)
 * @param wide whether the content takes the full width rather than two thirds
 * @param back where the back link leads, or null for none
 * @param navigation links of the visitor's area, in order; empty for none
 * @param account who is signed in, or null
 * @param csrf the hidden input that every form with {@code method="post"} must contain
 * @param flash what the previous request wants to say, or null
 * @param environment how this deployment presents itself
 * @param path the path of the request, without query
 */
public record Page(
        String title,
        boolean invalid,
        boolean wide,
        @Nullable BackLink back,
        List<NavigationLink> navigation,
        @Nullable Account account,
        Content csrf,
        @Nullable Flash flash,
        EnvironmentBanner environment,
        String path) {

    /** Name of the service, as people know it. */
    public static final String SERVICE_NAME = "Register early career teachers";

    public Page {
        navigation = List.copyOf(navigation);
    }

    /** The whole text of the browser's title (UI-01). */
    public String browserTitle() {
        return (invalid ? "Error: " : "") + title + " - " + SERVICE_NAME + " - GOV.UK";
    }

    /** Where "contact support" leads: school users have a form of their own (SJ-NAV-05). */
    public String supportPath() {
        return "/support";
    }
}
