package uk.gov.education.rect.web.admin.schools;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import uk.gov.education.rect.access.StaffUser;
import uk.gov.education.rect.calendar.ServiceClock;
import uk.gov.education.rect.email.EmailTemplate;
import uk.gov.education.rect.govuk.Input;
import uk.gov.education.rect.govuk.SummaryList;
import uk.gov.education.rect.govuk.Table;
import uk.gov.education.rect.schools.SchoolId;
import uk.gov.education.rect.schools.SchoolLetters;
import uk.gov.education.rect.templates.Templates;
import uk.gov.education.rect.timeline.Link;
import uk.gov.education.rect.web.Address;
import uk.gov.education.rect.web.Formats;
import uk.gov.education.rect.web.Links;
import uk.gov.education.rect.web.Pages;
import uk.gov.education.rect.web.Paging;
import uk.gov.education.rect.web.admin.NotThere;
import uk.gov.education.rect.web.admin.Tab;
import uk.gov.education.rect.web.admin.schools.SchoolDirectory.School;
import uk.gov.education.rect.web.admin.timeline.Timelines;

/** Schools that use the service, and who is there (06 §10). */
@Controller
class SchoolsController {

    private static final String LIST = "/admin/schools";
    private static final String ONE = LIST + "/{urn:[0-9]+}";

    private final Pages pages;
    private final Templates templates;
    private final SchoolDirectory schools;
    private final Timelines timelines;
    private final SchoolLetters letters;
    private final ServiceClock clock;

    SchoolsController(
            Pages pages,
            Templates templates,
            SchoolDirectory schools,
            Timelines timelines,
            SchoolLetters letters,
            ServiceClock clock) {
        this.pages = pages;
        this.templates = templates;
        this.schools = schools;
        this.timelines = timelines;
        this.letters = letters;
        this.clock = clock;
    }

    @GetMapping(LIST)
    View list(
            StaffUser staff,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String page) {
        String query = q == null ? "" : q.strip();
        int number = Paging.number(page);
        Table table =
                Table.of("Schools", "School", "URN", "Local authority").withCaptionClasses("govuk-visually-hidden");
        for (SchoolDirectory.Row school : schools.page(query, number)) {
            table = table.row(
                    Table.Cell.of(Links.link(school.name(), overview(school.urn()))),
                    Table.Cell.of(Integer.toString(school.urn())),
                    Table.Cell.of(school.localAuthority() == null ? "" : school.localAuthority()));
        }
        Table found = table;
        Paging paging = new Paging(number, SchoolDirectory.PAGE_SIZE, schools.count(query));
        Input search = Input.of("q", "Name, postcode or URN").withValue(query);
        String nothing = query.isEmpty() ? "No schools use the service yet." : "No schools match.";
        return pages.page("Schools")
                .wide()
                .show(_ -> templates.adminSchools(
                        search, found, paging, Address.of(LIST).with("q", query), nothing));
    }

    @GetMapping(ONE)
    View school(StaffUser staff, @PathVariable int urn) {
        return pages.redirect(overview(found(urn).urn()));
    }

    @GetMapping(ONE + "/overview")
    View overview(StaffUser staff, @PathVariable int urn) {
        School school = found(urn);
        SummaryList summary = SummaryList.of(
                row("Induction tutor", school.tutor(), "Not set"),
                row("Induction tutor email", school.tutorEmail(), "Not set"),
                row("Last chosen appropriate body", school.lastChosen(), "Not set"),
                row("Local authority", school.localAuthority(), "Not available"),
                row("Address", school.address(), "Not available"),
                row("Status", school.status(), "Not available"),
                row("Type", school.type(), "Not available"),
                row("Funded training", school.eligible() ? "Eligible" : "Not eligible", ""),
                row("Section 41", school.section41() ? "Approved" : "Not approved", ""),
                row("Administrative district", school.district(), "Not available"));
        List<Tab> tabs = tabs(urn, "overview");
        return page(school, "overview")
                .show(_ ->
                        templates.adminSchoolOverview(school.name(), caption(school), tabs, impersonate(urn), summary));
    }

    @GetMapping(ONE + "/teachers")
    View teachers(StaffUser staff, @PathVariable int urn) {
        School school = found(urn);
        Table table = Table.of("Teachers at the school today", "Name", "TRN", "Role", "Since", "Contract period")
                .withCaptionClasses("govuk-visually-hidden");
        for (SchoolDirectory.Person person : schools.people(school.id(), clock.today())) {
            table = table.row(
                    Table.Cell.of(Links.link(person.name(), "/admin/teachers/" + person.teacher())),
                    Table.Cell.of(person.trn() == null ? "" : person.trn()),
                    Table.Cell.of(person.role()),
                    Table.Cell.of(Formats.date(person.startedOn())),
                    Table.Cell.of(person.contractPeriod()));
        }
        Table people = table;
        List<Tab> tabs = tabs(urn, "teachers");
        return page(school, "teachers")
                .show(_ ->
                        templates.adminSchoolTeachers(school.name(), caption(school), tabs, impersonate(urn), people));
    }

    @GetMapping(ONE + "/partnerships")
    View partnerships(StaffUser staff, @PathVariable int urn) {
        School school = found(urn);
        List<SummaryList> cards = schools.partnerships(school.id(), clock.today()).stream()
                .map(partnership -> SummaryList.of(
                                SummaryList.Row.of("Contract period", Integer.toString(partnership.year())),
                                SummaryList.Row.of("Lead provider", partnership.leadProvider()),
                                SummaryList.Row.of("Delivery partner", partnership.deliveryPartner()),
                                SummaryList.Row.of("ECTs in training", Formats.number(partnership.ects())),
                                SummaryList.Row.of("Mentors in training", Formats.number(partnership.mentors())),
                                SummaryList.Row.of("API ID", partnership.apiId()))
                        .withCard(SummaryList.Card.of(
                                        partnership.leadProvider() + " and " + partnership.deliveryPartner())
                                .withHeadingLevel(3)))
                .toList();
        List<Tab> tabs = tabs(urn, "partnerships");
        return page(school, "partnerships")
                .show(_ -> templates.adminSchoolPartnerships(
                        school.name(), caption(school), tabs, impersonate(urn), cards));
    }

    @GetMapping(ONE + "/timeline")
    View timeline(StaffUser staff, @PathVariable int urn, @RequestParam(required = false) @Nullable String events) {
        School school = found(urn);
        int number = Paging.number(events);
        Paging paging = new Paging(number, Timelines.PAGE_SIZE, timelines.count(Link.SCHOOL, school.id()));
        var entries =
                timelines.page(Link.SCHOOL, school.id(), number, staff.role().seesFinance());
        List<Tab> tabs = tabs(urn, "timeline");
        return page(school, "timeline")
                .show(_ -> templates.adminSchoolTimeline(
                        school.name(),
                        caption(school),
                        tabs,
                        entries,
                        paging,
                        Address.of(LIST + "/" + urn + "/timeline")));
    }

    /** Spec 02 §19.4: what was sent to the school, and what came back. */
    @GetMapping(ONE + "/emails")
    View emails(StaffUser staff, @PathVariable int urn) {
        School school = found(urn);
        Table table = Table.of("Emails to the school", "Email", "To", "Written", "What became of it")
                .withCaptionClasses("govuk-visually-hidden");
        for (SchoolLetters.Letter letter : letters.to(new SchoolId(school.id()))) {
            table = table.row(
                    Table.Cell.of(words(letter.template())),
                    Table.Cell.of(letter.recipient()),
                    Table.Cell.of(Formats.dateAndTime(letter.queuedAt())),
                    Table.Cell.of(words(letter.state())));
        }
        Table all = table;
        List<Tab> tabs = tabs(urn, "emails");
        return page(school, "emails").show(_ -> templates.adminSchoolEmails(school.name(), caption(school), tabs, all));
    }

    private static String words(EmailTemplate template) {
        return switch (template) {
            case INDUCTION_TUTOR_CONFIRMED -> "Named as induction tutor";
            case INDUCTION_TUTOR_REPLACED -> "No longer induction tutor";
            case INDUCTION_TUTOR_WITHOUT_ACCESS -> "Has not signed in yet";
            case TERM_REMINDER -> "Termly reminder";
            case REGISTRATION_OPEN -> "Registration is open";
            case ECT_REGISTERED_ELSEWHERE -> "ECT registered by another school";
            case ONE_TIME_CODE,
                    ONE_TIME_CODE_LOCKED,
                    ECT_REGISTERED_PROVIDER_LED,
                    ECT_REGISTERED_SCHOOL_LED,
                    MENTOR_REGISTERED,
                    EMAIL_ADDRESS_CHANGED,
                    INDUCTION_FAILED -> template.code().replace('_', ' ');
        };
    }

    private static String words(SchoolLetters.State state) {
        return switch (state) {
            case WAITING -> "Waiting to be sent";
            case SENT -> "Sent";
            case DELIVERED -> "Delivered";
            case BOUNCED -> "Could not be delivered: the address is wrong";
            case NOT_DELIVERED -> "Could not be delivered for now";
            case GIVEN_UP -> "Could not be sent";
        };
    }

    private School found(int urn) {
        return schools.find(urn).orElseThrow(NotThere::new);
    }

    private Pages.Draft page(School school, String part) {
        return pages.page(school.name() + ": " + part).wide().back("Back to schools", LIST);
    }

    private static SummaryList.Row row(String key, @Nullable String value, String otherwise) {
        return SummaryList.Row.of(key, value == null ? otherwise : value);
    }

    private static String caption(School school) {
        return "URN: " + school.urn();
    }

    private static String impersonate(int urn) {
        return LIST + "/" + urn + "/impersonate";
    }

    private static String overview(int urn) {
        return LIST + "/" + urn + "/overview";
    }

    private static List<Tab> tabs(int urn, String current) {
        return List.of(
                tab("Overview", urn, "overview", current),
                tab("Teachers", urn, "teachers", current),
                tab("Partnerships", urn, "partnerships", current),
                tab("Emails", urn, "emails", current),
                tab("Timeline", urn, "timeline", current));
    }

    private static Tab tab(String label, int urn, String part, String current) {
        return new Tab(label, LIST + "/" + urn + "/" + part, part.equals(current));
    }
}
