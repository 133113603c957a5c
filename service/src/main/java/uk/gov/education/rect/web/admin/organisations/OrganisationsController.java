package uk.gov.education.rect.web.admin.organisations;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import uk.gov.education.rect.access.StaffUser;
import uk.gov.education.rect.govuk.Govuk;
import uk.gov.education.rect.govuk.Html;
import uk.gov.education.rect.govuk.SummaryList;
import uk.gov.education.rect.govuk.Table;
import uk.gov.education.rect.govuk.Tag;
import uk.gov.education.rect.templates.Templates;
import uk.gov.education.rect.timeline.Link;
import uk.gov.education.rect.web.Address;
import uk.gov.education.rect.web.Formats;
import uk.gov.education.rect.web.Links;
import uk.gov.education.rect.web.Pages;
import uk.gov.education.rect.web.Paging;
import uk.gov.education.rect.web.admin.NotThere;
import uk.gov.education.rect.web.admin.timeline.Timelines;

/** Appropriate bodies and delivery partners (06 §11). */
@Controller
class OrganisationsController {

    private static final String HOME = "/admin/organisations";
    private static final String BODIES = HOME + "/appropriate-bodies";
    private static final String PARTNERS = HOME + "/delivery-partners";

    private final Pages pages;
    private final Templates templates;
    private final Organisations organisations;
    private final Timelines timelines;

    OrganisationsController(Pages pages, Templates templates, Organisations organisations, Timelines timelines) {
        this.pages = pages;
        this.templates = templates;
        this.organisations = organisations;
        this.timelines = timelines;
    }

    @GetMapping(HOME)
    View index(StaffUser staff) {
        return pages.page("Organisations").show(_ -> templates.adminOrganisations());
    }

    @GetMapping(PARTNERS)
    View deliveryPartners(
            StaffUser staff,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String page) {
        String query = text(q);
        int number = Paging.number(page);
        Table table = Table.of("Delivery partners", "Name", "Works with", "API ID")
                .withCaptionClasses("govuk-visually-hidden");
        for (Organisations.DeliveryPartner partner : organisations.deliveryPartners(query, number)) {
            table = table.row(
                    Table.Cell.of(partner.name()),
                    Table.Cell.of(partner.leadProviders() == null ? "Not reported" : partner.leadProviders()),
                    Table.Cell.of(partner.apiId()));
        }
        return list(new SearchedTable(
                "Delivery partners",
                "delivery partners",
                PARTNERS,
                "Search by name",
                query,
                new Paging(number, Organisations.PAGE_SIZE, organisations.deliveryPartnerCount(query)),
                table));
    }

    @GetMapping(BODIES)
    View bodies(
            StaffUser staff,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String page) {
        String query = text(q);
        int number = Paging.number(page);
        Table table = Table.of("Appropriate bodies", "Name", "Type", "Can sign in", "Open inductions")
                .withCaptionClasses("govuk-visually-hidden");
        for (Organisations.Body body : organisations.bodies(query, number)) {
            table = table.row(
                    Table.Cell.of(Links.link(body.name(), BODIES + "/" + body.id())),
                    Table.Cell.of(body.type()),
                    Table.Cell.of(body.active() ? "Yes" : "No"),
                    Table.Cell.of(Formats.number(body.open())));
        }
        return list(new SearchedTable(
                "Appropriate bodies",
                "appropriate bodies",
                BODIES,
                "Search by name",
                query,
                new Paging(number, Organisations.PAGE_SIZE, organisations.bodyCount(query)),
                table));
    }

    @GetMapping(BODIES + "/{id:[0-9]+}")
    View body(StaffUser staff, @PathVariable long id, @RequestParam(required = false) @Nullable String events) {
        Organisations.Body body = organisations.body(id).orElseThrow(NotThere::new);
        SummaryList summary = SummaryList.of(
                SummaryList.Row.of("Type", body.type()),
                SummaryList.Row.of("Can sign in", body.active() ? "Yes" : "No"),
                SummaryList.Row.of("Current ECTs", Formats.number(body.open()))
                        .and(SummaryList.Action.of("View", BODIES + "/" + id + "/current-ects", "current ECTs")));
        int number = Paging.number(events);
        Paging paging = new Paging(number, Timelines.PAGE_SIZE, timelines.count(Link.APPROPRIATE_BODY_PERIOD, id));
        var entries = timelines.page(
                Link.APPROPRIATE_BODY_PERIOD, id, number, staff.role().seesFinance());
        return pages.page(body.name())
                .back("Back to appropriate bodies", BODIES)
                .show(_ -> templates.adminAppropriateBody(
                        body.name(), summary, entries, paging, Address.of(BODIES + "/" + id)));
    }

    @GetMapping(BODIES + "/{id:[0-9]+}/current-ects")
    View currentEcts(
            StaffUser staff,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String page) {
        Organisations.Body body = organisations.body(id).orElseThrow(NotThere::new);
        String query = text(q);
        int number = Paging.number(page);
        Table table = Table.of("Current ECTs", "Name", "TRN", "Induction start date", "Status")
                .withCaptionClasses("govuk-visually-hidden");
        for (Organisations.Ect ect : organisations.ects(id, query, number)) {
            Tag tag = Tag.of(
                    ect.status().label(),
                    Tag.Colour.valueOf(ect.status().colour().toUpperCase(Locale.ROOT)));
            table = table.row(
                    Table.Cell.of(Links.link(ect.name(), "/admin/teachers/" + ect.id() + "/induction")),
                    Table.Cell.of(ect.trn() == null ? "" : ect.trn()),
                    Table.Cell.of(Formats.date(ect.startedOn(), "")),
                    Table.Cell.of(Html.of(Govuk.tag(tag))));
        }
        SearchedTable list = new SearchedTable(
                "Current ECTs of " + body.name(),
                "ECTs",
                BODIES + "/" + id + "/current-ects",
                "Search by name or TRN",
                query,
                new Paging(number, Organisations.PAGE_SIZE, organisations.ectCount(id, query)),
                table);
        return pages.page(list.heading()).wide().back(BODIES + "/" + id).show(_ -> templates.adminSearchedTable(list));
    }

    private View list(SearchedTable list) {
        return pages.page(list.heading())
                .wide()
                .back("Back to organisations", HOME)
                .show(_ -> templates.adminSearchedTable(list));
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
