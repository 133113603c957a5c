package uk.gov.education.rect.govuk;

import gg.jte.Content;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Every component with examples of its use, to look at and to copy from. */
public record Gallery(List<Entry> entries) {
    /** One component. */
    public record Entry(String name, List<Content> examples) {
        /** The id of the component's heading on the page. */
        public String id() {
            return "gallery-" + name.toLowerCase(Locale.ROOT).replace(' ', '-');
        }
    }

    static Gallery ofEverything() {
        return new Gallery(List.of(
                entry(
                        "Accordion",
                        Govuk.accordion(Accordion.of(
                                "accordion-example",
                                Accordion.Item.of(
                                        "Writing well for the web", Text.of("This is the content for writing.")),
                                Accordion.Item.of(
                                        "Writing well for specialists", Text.of("This is for specialists."))))),
                entry("Back link", Govuk.backLink(BackLink.to("#"))),
                entry(
                        "Breadcrumbs",
                        Govuk.breadcrumbs(Breadcrumbs.of(
                                Breadcrumbs.Item.of("Home", "#"), Breadcrumbs.Item.of("Early career teachers", "#")))),
                entry(
                        "Button",
                        Govuk.button(Button.of("Continue")),
                        Govuk.button(Button.link("Start now", "#").withIsStartButton(true)),
                        Govuk.button(Button.secondary("Find address")),
                        Govuk.button(Button.warning("Remove mentor"))),
                entry("Character count", Govuk.characterCount(CharacterCount.of("reason", "Reason", 200))),
                entry(
                        "Checkboxes",
                        Govuk.checkboxes(Checkboxes.of(
                                        "programme",
                                        "Which programmes do you run?",
                                        Checkboxes.Item.of("provider-led", "Provider-led"),
                                        Checkboxes.Item.of("school-led", "School-led"),
                                        Checkboxes.Item.divider("or"),
                                        Checkboxes.Item.of("none", "None of these")
                                                .withBehaviour("exclusive"))
                                .withHint("Select all that apply"))),
                entry(
                        "Cookie banner",
                        Govuk.cookieBanner(CookieBanner.of(CookieBannerMessageBuilder.builder()
                                .heading(Text.of("Cookies on this service"))
                                .content(Text.of("We use some essential cookies to make this service work."))
                                .actions(List.of(CookieBannerActionBuilder.builder()
                                        .text("Accept analytics cookies")
                                        .type("submit")
                                        .name("cookies")
                                        .value("accept")
                                        .build()))
                                .build()))),
                entry(
                        "Date input",
                        Govuk.dateInput(DateInput.of("start-date", "When did they start?")
                                .withHint("For example, 1 9 2025")),
                        Govuk.dateInput(DateInput.of("end-date", "When did they finish?")
                                .typed("31", "2", "2026")
                                .withError("Finish date must be a real date"))),
                entry("Details", Govuk.details(Details.of("Help with the TRN", "It has 7 digits."))),
                entry("Error message", Govuk.errorMessage(ErrorMessage.of("Enter a teacher reference number"))),
                entry(
                        "Error summary",
                        Govuk.errorSummary(ErrorSummary.ofFields(Map.of("trn", "Enter a teacher reference number"))
                                .withDisableAutoFocus(true))),
                entry("Exit this page", Govuk.exitThisPage(ExitThisPage.to("#"))),
                entry(
                        "Fieldset",
                        Govuk.fieldset(Fieldset.of("What is the address?")
                                .withContent(Html.of(Govuk.input(Input.of("postcode", "Postcode")))))),
                entry(
                        "File upload",
                        Govuk.fileUpload(
                                FileUpload.of("claims", "Upload a CSV file").withJavascript(true))),
                entry("Footer", Govuk.footer(Footer.of(Footer.Link.of("Accessibility statement", "#")))),
                entry("Header", Govuk.header(Header.plain())),
                entry("Hint", Govuk.hint(Hint.of("It has 7 digits"))),
                entry(
                        "Input",
                        Govuk.input(Input.of("trn", "Teacher reference number (TRN)")
                                .withHint("It has 7 digits")
                                .withInputmode("numeric")
                                .withClasses("govuk-input--width-10")),
                        Govuk.input(Input.of("fee", "Fee per participant")
                                .withPrefix(Input.Affix.of("£"))
                                .withError("Fee must be a number"))),
                entry("Inset text", Govuk.insetText(InsetText.of("They started on 1 September 2025."))),
                entry("Label", Govuk.label(Label.of("Email address").withForId("label-example"))),
                entry(
                        "Notification banner",
                        Govuk.notificationBanner(NotificationBanner.of(Text.of("You have 2 ECTs without a mentor."))),
                        Govuk.notificationBanner(NotificationBanner.success("Mentor assigned")
                                .withTitleId("success-example")
                                .withDisableAutoFocus(true))),
                entry("Pagination", Govuk.pagination(Pagination.of(6, 12, page -> "#page-" + page))),
                entry(
                        "Panel",
                        Govuk.panel(Panel.confirmation("ECT registered", Text.of("We have told the provider."))
                                .withHeadingLevel(3))),
                entry("Password input", Govuk.passwordInput(PasswordInput.of("password", "Password"))),
                entry("Phase banner", Govuk.phaseBanner(PhaseBanner.of("Beta", Text.of("This is a new service.")))),
                entry(
                        "Radios",
                        Govuk.radios(Radios.of(
                                        "working-pattern",
                                        "What is their working pattern?",
                                        Radios.Item.of("full-time", "Full time"),
                                        Radios.Item.of("part-time", "Part time"))
                                .withValue("part-time")),
                        Govuk.radios(Radios.of(
                                        "training",
                                        "Who will run their training?",
                                        Radios.Item.of("provider-led", "A lead provider"),
                                        Radios.Item.of("school-led", "The school")
                                                .withConditional(Html.of(Govuk.input(Input.of("why", "Why?")))))
                                .withError("Select who will run their training"))),
                entry(
                        "Select",
                        Govuk.select(Select.of(
                                "sort",
                                "Sort by",
                                List.of(Select.Item.of("name", "Name"), Select.Item.of("started", "Start date")))),
                        Govuk.select(Select.of(
                                        "body",
                                        "Appropriate body",
                                        List.of(
                                                Select.Item.of("", ""),
                                                Select.Item.of("1", "Golden Leaf Teaching Hub"),
                                                Select.Item.of("2", "Umber Teaching Hub")))
                                .searchable())),
                entry(
                        "Service navigation",
                        Govuk.serviceNavigation(ServiceNavigation.of(
                                        "Register early career teachers", "#", ServiceNavigation.Item.of("ECTs", "#"))
                                .withAriaLabel("Example of service navigation")
                                .withNavigationLabel("Example menu")
                                .withNavigationId("example-navigation"))),
                entry("Skip link", Govuk.skipLink(SkipLink.to("#main-content"))),
                entry(
                        "Summary list",
                        Govuk.summaryList(SummaryList.of(
                                SummaryList.Row.of("Name", "Ada Example").change("#", "name"),
                                SummaryList.Row.of("Start date", "1 September 2025")
                                        .change("#", "start date"))),
                        Govuk.summaryList(SummaryList.of(SummaryList.Row.of("Mentor", "Bea Example"))
                                .withCard(SummaryList.Card.of(
                                        "Ada Example", SummaryList.Action.of("Assign mentor", "#", ""))))),
                entry(
                        "Table",
                        Govuk.table(Table.of("Declarations", "Type", "Fee")
                                .row(Table.Cell.of("Started"), Table.Cell.numeric("£165.00"))
                                .row(Table.Cell.of("Completed"), Table.Cell.numeric("£165.00")))),
                entry(
                        "Tabs",
                        Govuk.tabs(Tabs.of(
                                Tabs.Item.of("open-ects", "Open", Text.of("No open inductions.")),
                                Tabs.Item.of("closed-ects", "Closed", Text.of("No closed inductions."))))),
                entry(
                        "Tag",
                        Govuk.tag(Tag.of("Registered", Tag.Colour.GREEN)),
                        Govuk.tag(Tag.of("Paused", Tag.Colour.YELLOW))),
                entry(
                        "Task list",
                        Govuk.taskList(TaskList.of(
                                TaskList.Item.completed("Contact details", "#"),
                                TaskList.Item.of("Mentors", "#", Tag.of("Incomplete", Tag.Colour.BLUE))))),
                entry("Textarea", Govuk.textarea(Textarea.of("note", "Add a note"))),
                entry("Warning text", Govuk.warningText(WarningText.of("You cannot undo this.")))));
    }

    private static Entry entry(String name, Content... examples) {
        return new Entry(name, List.of(examples));
    }
}
