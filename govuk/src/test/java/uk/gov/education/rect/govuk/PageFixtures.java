package uk.gov.education.rect.govuk;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import tools.jackson.databind.JsonNode;

/** Turns the options of fixtures of everything but fields into our records; an option that a fixture does not set is null. */
@NullUnmarked
final class PageFixtures {
    private PageFixtures() {}

    static Content accordion(Options o) {
        return Govuk.accordion(AccordionBuilder.builder()
                .id(o.text("id"))
                .items(o.list(
                        "items",
                        i -> new Accordion.Item(
                                i.at("heading").words(),
                                i.at("summary").words(),
                                i.at("content").words(),
                                i.flag("expanded")),
                        Accordion.Item.OMITTED))
                .headingLevel(o.number("headingLevel"))
                .rememberExpanded(o.choice("rememberExpanded"))
                .hideAllSectionsText(o.text("hideAllSectionsText"))
                .hideSectionText(o.text("hideSectionText"))
                .hideSectionAriaLabelText(o.text("hideSectionAriaLabelText"))
                .showAllSectionsText(o.text("showAllSectionsText"))
                .showSectionText(o.text("showSectionText"))
                .showSectionAriaLabelText(o.text("showSectionAriaLabelText"))
                .classes(o.text("classes"))
                .attributes(o.attributes())
                .build());
    }

    static Content backLink(Options o) {
        return Govuk.backLink(new BackLink(o.words(), o.text("href"), o.text("classes"), o.attributes()));
    }

    static Content breadcrumbs(Options o) {
        return Govuk.breadcrumbs(new Breadcrumbs(
                o.list("items", i -> new Breadcrumbs.Item(i.words(), i.text("href"), i.attributes())),
                o.flag("collapseOnMobile"),
                o.text("labelText"),
                o.text("classes"),
                o.attributes()));
    }

    static Content button(Options o) {
        return Govuk.button(new Button(
                o.words(),
                o.text("href"),
                o.text("type"),
                o.text("name"),
                o.text("value"),
                o.text("id"),
                o.flag("disabled"),
                o.flag("isStartButton"),
                o.choice("preventDoubleClick"),
                o.text("classes"),
                o.attributes()));
    }

    static Content cookieBanner(Options o) {
        return Govuk.cookieBanner(new CookieBanner(
                o.list(
                        "messages",
                        m -> new CookieBanner.Message(
                                m.words("headingHtml", "headingText"),
                                m.words(),
                                m.list("actions", PageFixtures::cookieAction),
                                m.flag("hidden"),
                                m.text("role"),
                                m.text("classes"),
                                m.attributes())),
                o.text("ariaLabel"),
                o.flag("hidden"),
                o.text("classes"),
                o.attributes()));
    }

    private static CookieBanner.Action cookieAction(Options o) {
        return new CookieBanner.Action(
                o.text("text"),
                o.text("type"),
                o.text("href"),
                o.text("name"),
                o.text("value"),
                o.text("classes"),
                o.attributes());
    }

    static Content details(Options o) {
        return Govuk.details(new Details(
                o.words("summaryHtml", "summaryText"),
                o.words(),
                o.flag("open"),
                o.text("id"),
                o.text("classes"),
                o.attributes()));
    }

    static Content errorSummary(Options o) {
        return Govuk.errorSummary(new ErrorSummary(
                o.words("titleHtml", "titleText"),
                o.words("descriptionHtml", "descriptionText"),
                o.list("errorList", i -> new ErrorSummary.Item(i.words(), i.text("href"), i.attributes())),
                o.choice("disableAutoFocus"),
                o.text("classes"),
                o.attributes()));
    }

    static Content exitThisPage(Options o) {
        return Govuk.exitThisPage(new ExitThisPage(
                o.words(),
                o.text("redirectUrl"),
                o.text("id"),
                o.text("activatedText"),
                o.text("timedOutText"),
                o.text("pressTwoMoreTimesText"),
                o.text("pressOneMoreTimeText"),
                o.text("classes"),
                o.attributes()));
    }

    static Content footer(Options o) {
        boolean withoutLicence =
                o.json().has("contentLicence") && o.json().get("contentLicence").isNull();
        return Govuk.footer(new Footer(
                o.list(
                        "navigation",
                        n -> new Footer.Section(
                                n.text("title"),
                                n.list("items", PageFixtures::footerLink),
                                n.number("columns"),
                                n.text("width"))),
                o.map(
                        "meta",
                        m -> new Footer.Meta(
                                m.text("visuallyHiddenTitle"), m.list("items", PageFixtures::footerLink), m.words())),
                o.at("contentLicence").words(),
                withoutLicence,
                o.at("copyright").words(),
                o.text("containerClasses"),
                o.text("classes"),
                o.attributes()));
    }

    private static Footer.Link footerLink(Options o) {
        return new Footer.Link(o.text("text"), o.text("href"), o.attributes());
    }

    static Content header(Options o) {
        return Govuk.header(new Header(
                o.text("homepageUrl"),
                o.text("productName"),
                o.text("containerClasses"),
                o.text("classes"),
                o.attributes()));
    }

    static Content insetText(Options o) {
        return Govuk.insetText(new InsetText(o.words(), o.text("id"), o.text("classes"), o.attributes()));
    }

    static Content notificationBanner(Options o) {
        return Govuk.notificationBanner(new NotificationBanner(
                o.words(),
                o.words("titleHtml", "titleText"),
                o.text("type"),
                o.number("titleHeadingLevel"),
                o.text("titleId"),
                o.text("role"),
                o.choice("disableAutoFocus"),
                o.text("classes"),
                o.attributes()));
    }

    static Content pagination(Options o) {
        return Govuk.pagination(new Pagination(
                o.map("previous", PageFixtures::pageLink),
                o.map("next", PageFixtures::pageLink),
                o
                        .list(
                                "items",
                                i -> new Pagination.Item(
                                        i.text("number"),
                                        i.text("href"),
                                        i.flag("current"),
                                        i.flag("ellipsis"),
                                        i.text("visuallyHiddenText"),
                                        i.attributes()))
                        .stream()
                        .filter(item ->
                                !item.equals(PaginationItemBuilder.builder().build()))
                        .toList(),
                o.text("landmarkLabel"),
                o.text("classes"),
                o.attributes()));
    }

    private static Pagination.Link pageLink(Options o) {
        return new Pagination.Link(o.text("href"), o.words(), o.text("labelText"), o.attributes());
    }

    static Content panel(Options o) {
        return Govuk.panel(new Panel(
                o.words("titleHtml", "titleText"),
                o.words(),
                o.number("headingLevel"),
                o.map(
                        "actions",
                        a -> new Panel.Actions(
                                a.list(
                                        "items",
                                        i -> new Panel.Action(
                                                i.text("text"),
                                                i.text("href"),
                                                i.text("type"),
                                                i.text("classes"),
                                                i.attributes())),
                                a.text("classes"),
                                a.attributes())),
                o.text("classes"),
                o.attributes()));
    }

    static Content phaseBanner(Options o) {
        return Govuk.phaseBanner(
                new PhaseBanner(o.map("tag", PageFixtures::tag), o.words(), o.text("classes"), o.attributes()));
    }

    static Tag tag(Options o) {
        return new Tag(o.words(), o.text("classes"), o.attributes());
    }

    static Content serviceNavigation(Options o) {
        return Govuk.serviceNavigation(ServiceNavigationBuilder.builder()
                .serviceName(o.text("serviceName"))
                .serviceUrl(o.text("serviceUrl"))
                .navigation(o.list(
                        "navigation",
                        i -> new ServiceNavigation.Item(
                                i.words(), i.text("href"), i.flag("current"), i.flag("active"), i.attributes())))
                .navigationId(o.text("navigationId"))
                .navigationLabel(o.text("navigationLabel"))
                .navigationClasses(o.text("navigationClasses"))
                .collapseNavigationOnMobile(o.choice("collapseNavigationOnMobile"))
                .menuButtonText(o.text("menuButtonText"))
                .menuButtonLabel(o.text("menuButtonLabel"))
                .ariaLabel(o.text("ariaLabel"))
                .slots(o.map("slots", PageFixtures::slots))
                .classes(o.text("classes"))
                .attributes(o.attributes())
                .build());
    }

    private static ServiceNavigation.Slots slots(Options o) {
        boolean plainEnd = o.at("end").json().isString();
        return new ServiceNavigation.Slots(
                o.html("start"),
                plainEnd ? o.html("end") : o.at("end").html("html"),
                "inline".equals(o.at("end").text("align")),
                o.html("navigationStart"),
                o.html("navigationEnd"));
    }

    static Content skipLink(Options o) {
        return Govuk.skipLink(new SkipLink(o.words(), o.text("href"), o.text("classes"), o.attributes()));
    }

    static Content summaryList(Options o) {
        return Govuk.summaryList(new SummaryList(
                o.list(
                        "rows",
                        r -> new SummaryList.Row(
                                r.at("key").words(),
                                r.at("value").words(),
                                r.at("actions").list("items", PageFixtures::action),
                                r.at("key").text("classes"),
                                r.at("value").text("classes"),
                                r.at("actions").text("classes"),
                                r.text("classes"))),
                o.map(
                        "card",
                        c -> new SummaryList.Card(
                                c.at("title").words(),
                                c.at("title").number("headingLevel"),
                                c.at("title").text("classes"),
                                c.at("actions").list("items", PageFixtures::action),
                                c.at("actions").text("classes"),
                                c.text("classes"),
                                c.attributes())),
                o.text("classes"),
                o.attributes()));
    }

    private static SummaryList.Action action(Options o) {
        return new SummaryList.Action(
                o.text("href"), o.words(), o.text("visuallyHiddenText"), o.text("classes"), o.attributes());
    }

    static Content table(Options o) {
        List<List<Table.Cell>> rows = new ArrayList<>();
        for (JsonNode row : o.at("rows").json()) {
            if (row.isArray()) {
                List<Table.Cell> cells = new ArrayList<>();
                row.forEach(cell -> cells.add(cell(new Options(cell))));
                rows.add(cells);
            }
        }
        return Govuk.table(new Table(
                o.list("head", PageFixtures::cell),
                rows,
                o.text("caption"),
                o.text("captionClasses"),
                o.flag("firstCellIsHeader"),
                o.text("classes"),
                o.attributes()));
    }

    private static Table.Cell cell(Options o) {
        return new Table.Cell(
                o.words(),
                o.text("format"),
                o.number("colspan"),
                o.number("rowspan"),
                o.text("classes"),
                o.attributes());
    }

    static Content tabs(Options o) {
        return Govuk.tabs(new Tabs(
                o.list(
                        "items",
                        i -> new Tabs.Item(
                                i.text("label"),
                                i.text("id"),
                                i.at("panel").words(),
                                i.at("panel").attributes(),
                                i.attributes()),
                        Tabs.Item.OMITTED),
                o.text("id"),
                o.text("idPrefix"),
                o.text("title"),
                o.text("classes"),
                o.attributes()));
    }

    static Content taskList(Options o) {
        return Govuk.taskList(new TaskList(
                o.list("items", PageFixtures::task, TaskList.Item.OMITTED),
                o.text("idPrefix"),
                o.text("classes"),
                o.attributes()));
    }

    private static TaskList.Item task(Options o) {
        return new TaskList.Item(
                o.at("title").words(),
                o.at("title").text("classes"),
                o.text("href"),
                o.at("hint").words(),
                o.at("status").words(),
                o.at("status").map("tag", PageFixtures::tag),
                o.at("status").text("classes"),
                o.text("classes"));
    }

    static Content warningText(Options o) {
        return Govuk.warningText(
                new WarningText(o.words(), o.text("iconFallbackText"), o.text("classes"), o.attributes()));
    }
}
