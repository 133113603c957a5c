package uk.gov.education.rect.web;

import gg.jte.Content;
import gg.jte.html.escape.Escape;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.gov.education.rect.govuk.Footer;
import uk.gov.education.rect.govuk.Html;
import uk.gov.education.rect.govuk.PageLayout;
import uk.gov.education.rect.govuk.PhaseBanner;
import uk.gov.education.rect.govuk.ServiceNavigation;
import uk.gov.education.rect.govuk.Tag;
import uk.gov.education.rect.govuk.Text;
import uk.gov.education.rect.govuk.Words;

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
 * @param travelledTo the date this page sees, or null for the real one
 * @param path the path of the request, without query
 * @param supportPath where "contact support" leads: school users have a form of their own (SJ-NAV-05)
 * @param standing what every page says at the moment, whoever looks at it (SJ-NAV-06)
 * @param notice what every page tells the visitor at the moment, or null
 * @param testGuidance whom to test with on this page; empty for nobody (SJ-NAV-08)
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
        @Nullable LocalDate travelledTo,
        String path,
        String supportPath,
        List<String> standing,
        @Nullable Notice notice,
        List<TestTeacher> testGuidance) {

    /** Name of the service, as people know it. */
    public static final String SERVICE_NAME = "Register early career teachers";

    public Page {
        navigation = List.copyOf(navigation);
        standing = List.copyOf(standing);
        testGuidance = List.copyOf(testGuidance);
    }

    /** The page as GOV.UK lays it out, with everything but its content and the visitor's account (UI-01). */
    public PageLayout layout() {
        return PageLayout.of(title, SERVICE_NAME, "/")
                .withHasErrors(invalid)
                .withWide(wide)
                .withNavigation(navigation.stream()
                        .map(link -> ServiceNavigation.Item.of(link.text(), link.href())
                                .withActive(link.current()))
                        .toList())
                .withPhaseBanner(phaseBanner())
                .withBackLink(
                        back == null
                                ? null
                                : uk.gov.education.rect.govuk.BackLink.to(back.href())
                                        .withContent(Text.of(back.text())))
                .withFooter(Footer.of(
                        Footer.Link.of("Accessibility", "/accessibility"),
                        Footer.Link.of("Cookies", "/cookies"),
                        Footer.Link.of("Privacy", "/privacy"),
                        Footer.Link.of("Contact support", supportPath())));
    }

    /** Which phase the service is in, and where to say what one thinks of it (07 §13.1). */
    private PhaseBanner phaseBanner() {
        String colour = environment.colour();
        Tag tag = Tag.of(environment.tag());
        String ours = environment.content();
        Words words = ours == null ? askForFeedback(environment.feedbackUrl()) : Text.of(ours);
        return new PhaseBanner(colour == null ? tag : tag.withClasses("govuk-tag--" + colour), words, null, null);
    }

    private static Words askForFeedback(String url) {
        return Html.of(output -> {
            output.writeContent("This is a new service. Help us improve it and <a class=\"govuk-link\" href=\"");
            Escape.htmlAttribute(url, output);
            output.writeContent("\">give your feedback</a>.");
        });
    }
}
