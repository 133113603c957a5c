package uk.gov.education.rect.govuk;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.output.StringOutput;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Page layout")
class PageLayoutTest {
    private static final PageLayout PAGE = PageLayout.of("Your ECTs", "Register early career teachers", "/school");

    private static Document render(PageLayout page) {
        StringOutput html = new StringOutput();
        Govuk.page(page).writeTo(html);
        return Jsoup.parse(html.toString());
    }

    @Test
    @DisplayName("The parts come in the order of the GOV.UK template")
    void the_parts_come_in_the_order_of_the_govuk_template() {
        Document page = render(PAGE);

        assertThat(page.html()).startsWith("<!doctype html>");
        assertThat(page.select("html").attr("class")).isEqualTo("govuk-template");
        assertThat(page.select("html").attr("lang")).isEqualTo("en");
        assertThat(page.body().children().stream().map(PageLayoutTest::nameOf))
                .containsExactly(
                        "script",
                        "a.govuk-skip-link",
                        "header.govuk-template__header",
                        "div.govuk-width-container",
                        "footer.govuk-template__footer",
                        "script");
        assertThat(page.select(page.select(".govuk-skip-link").attr("href")).is("main"))
                .isTrue();
    }

    private static String nameOf(Element element) {
        return element.tagName() + (element.className().isEmpty() ? "" : "." + element.className());
    }

    @Test
    @DisplayName("Nothing is inline: the content security policy allows scripts and styles from files only")
    void nothing_is_inline() {
        Document page = render(PAGE.withMain(Govuk.gallery()).withScripts(List.of("/own.js")));

        assertThat(page.select("script:not([src]), style, [style], a[href^=javascript:]"))
                .isEmpty();
        assertThat(page.getAllElements())
                .allSatisfy(element -> assertThat(element.attributes())
                        .noneMatch(attribute -> attribute.getKey().startsWith("on")));
        assertThat(page.select("script[type=module]").eachAttr("src"))
                .containsExactly(Assets.url("rect.js"), "/own.js");
    }

    @Test
    @DisplayName("The title says Error: where the page reports one")
    void the_title_says_error_where_the_page_reports_one() {
        String usual = "Your ECTs - Register early career teachers - GOV.UK";

        assertThat(render(PAGE).title()).isEqualTo(usual);
        assertThat(render(PAGE.withHasErrors(true)).title()).isEqualTo("Error: " + usual);
        assertThat(render(PAGE.withErrorSummary(ErrorSummary.of(List.of()))).title())
                .isEqualTo("Error: " + usual);
    }

    @Test
    @DisplayName("The parts of the service and who is signed in stand in the header")
    void the_parts_of_the_service_and_who_is_signed_in_stand_in_the_header() {
        Document page = render(PAGE.withNavigation(List.of(
                        ServiceNavigation.Item.of("ECTs", "/school/ects").withCurrent(true)))
                .withAccount(Text.of("Bea <Example>")));

        assertThat(page.select(".govuk-service-navigation__item").eachText()).containsExactly("ECTs");
        assertThat(page.select("[aria-current=page]").text()).isEqualTo("ECTs");
        assertThat(page.select("header").text()).endsWith("Bea <Example>");
        assertThat(render(PAGE).text()).doesNotContain("Bea");
    }

    @Test
    @DisplayName("Every slot has its place")
    void every_slot_has_its_place() {
        Document page = render(PAGE.withPhaseBanner(PhaseBanner.of("Beta", Text.of("New")))
                .withBackLink(BackLink.to("/back"))
                .withBreadcrumbs(Breadcrumbs.of(Breadcrumbs.Item.of("Home", "/")))
                .withBeforeContent(Text.of("before"))
                .withNotificationBanner(NotificationBanner.success("Done"))
                .withErrorSummary(ErrorSummary.of(List.of()))
                .withMain(Text.of("<main>"))
                .withFooter(Footer.of(Footer.Link.of("Cookies", "/cookies"))));

        assertThat(page.select("header .govuk-phase-banner")).hasSize(1);
        assertThat(page.select("main .govuk-back-link, main .govuk-breadcrumbs"))
                .isEmpty();
        assertThat(page.select("body > .govuk-width-container").text()).contains("Home", "Back", "before");
        assertThat(page.select("main").text())
                .startsWith("There is a problem")
                .contains("Success Done")
                .endsWith("<main>");
        assertThat(page.select("footer a[href=/cookies]").text()).isEqualTo("Cookies");
    }

    @Test
    @DisplayName("The main content is two thirds wide unless the page is wide")
    void the_main_content_is_two_thirds_wide_unless_the_page_is_wide() {
        assertThat(render(PAGE).select("main .govuk-grid-column-two-thirds")).hasSize(1);
        assertThat(render(PAGE.withWide(true)).select("main .govuk-grid-column-full"))
                .hasSize(1);
    }
}
