package uk.gov.education.rect.govuk;

import gg.jte.Content;
import uk.gov.education.rect.govuk.templates.StaticTemplates;

/**
 * Every component of this module as content that stands in any template: {@code ${Govuk.button(Button.of("Continue"))}}.
 * The markup is that of GOV.UK Frontend. Rendering happens when the content is written; nothing is shared, so content
 * may be made and written by any thread.
 */
public final class Govuk {
    private static final StaticTemplates TEMPLATES = new StaticTemplates();

    private Govuk() {}

    /** An accordion: {@link Accordion}. */
    public static Content accordion(Accordion accordion) {
        return TEMPLATES.accordion(accordion);
    }

    /** A back link: {@link BackLink}. */
    public static Content backLink(BackLink link) {
        return TEMPLATES.backLink(link);
    }

    /** A breadcrumbs: {@link Breadcrumbs}. */
    public static Content breadcrumbs(Breadcrumbs breadcrumbs) {
        return TEMPLATES.breadcrumbs(breadcrumbs);
    }

    /** A button: {@link Button}. */
    public static Content button(Button button) {
        return TEMPLATES.button(button);
    }

    /** A character count: {@link CharacterCount}. */
    public static Content characterCount(CharacterCount count) {
        return TEMPLATES.characterCount(count);
    }

    /** A checkboxes: {@link Checkboxes}. */
    public static Content checkboxes(Checkboxes checkboxes) {
        return TEMPLATES.checkboxes(checkboxes);
    }

    /** A cookie banner: {@link CookieBanner}. */
    public static Content cookieBanner(CookieBanner banner) {
        return TEMPLATES.cookieBanner(banner);
    }

    /** A date input: {@link DateInput}. */
    public static Content dateInput(DateInput date) {
        return TEMPLATES.dateInput(date);
    }

    /** A details: {@link Details}. */
    public static Content details(Details details) {
        return TEMPLATES.details(details);
    }

    /** An error message: {@link ErrorMessage}. */
    public static Content errorMessage(ErrorMessage error) {
        return TEMPLATES.errorMessage(error);
    }

    /** An error summary: {@link ErrorSummary}. */
    public static Content errorSummary(ErrorSummary summary) {
        return TEMPLATES.errorSummary(summary);
    }

    /** An exit this page: {@link ExitThisPage}. */
    public static Content exitThisPage(ExitThisPage exit) {
        return TEMPLATES.exitThisPage(exit);
    }

    /** A fieldset: {@link Fieldset}. */
    public static Content fieldset(Fieldset fieldset) {
        return TEMPLATES.fieldset(fieldset);
    }

    /** A file upload: {@link FileUpload}. */
    public static Content fileUpload(FileUpload upload) {
        return TEMPLATES.fileUpload(upload);
    }

    /** A footer: {@link Footer}. */
    public static Content footer(Footer footer) {
        return TEMPLATES.footer(footer);
    }

    /** A header: {@link Header}. */
    public static Content header(Header header) {
        return TEMPLATES.header(header);
    }

    /** A hint: {@link Hint}. */
    public static Content hint(Hint hint) {
        return TEMPLATES.hint(hint);
    }

    /** An input: {@link Input}. */
    public static Content input(Input input) {
        return TEMPLATES.input(input);
    }

    /** An inset text: {@link InsetText}. */
    public static Content insetText(InsetText inset) {
        return TEMPLATES.insetText(inset);
    }

    /** A label: {@link Label}. */
    public static Content label(Label label) {
        return TEMPLATES.label(label);
    }

    /** A notification banner: {@link NotificationBanner}. */
    public static Content notificationBanner(NotificationBanner banner) {
        return TEMPLATES.notificationBanner(banner);
    }

    /** A whole page: {@link PageLayout}. */
    public static Content page(PageLayout page) {
        return TEMPLATES.page(page);
    }

    /** A pagination: {@link Pagination}. */
    public static Content pagination(Pagination pagination) {
        return TEMPLATES.pagination(pagination);
    }

    /** A panel: {@link Panel}. */
    public static Content panel(Panel panel) {
        return TEMPLATES.panel(panel);
    }

    /** A password input: {@link PasswordInput}. */
    public static Content passwordInput(PasswordInput password) {
        return TEMPLATES.passwordInput(password);
    }

    /** A phase banner: {@link PhaseBanner}. */
    public static Content phaseBanner(PhaseBanner banner) {
        return TEMPLATES.phaseBanner(banner);
    }

    /** A radios: {@link Radios}. */
    public static Content radios(Radios radios) {
        return TEMPLATES.radios(radios);
    }

    /** A select: {@link Select}. */
    public static Content select(Select select) {
        return TEMPLATES.select(select);
    }

    /** A service navigation: {@link ServiceNavigation}. */
    public static Content serviceNavigation(ServiceNavigation navigation) {
        return TEMPLATES.serviceNavigation(navigation);
    }

    /** A skip link: {@link SkipLink}. */
    public static Content skipLink(SkipLink link) {
        return TEMPLATES.skipLink(link);
    }

    /** A summary list: {@link SummaryList}. */
    public static Content summaryList(SummaryList list) {
        return TEMPLATES.summaryList(list);
    }

    /** A table: {@link Table}. */
    public static Content table(Table table) {
        return TEMPLATES.table(table);
    }

    /** A tabs: {@link Tabs}. */
    public static Content tabs(Tabs tabs) {
        return TEMPLATES.tabs(tabs);
    }

    /** A tag: {@link Tag}. */
    public static Content tag(Tag tag) {
        return TEMPLATES.tag(tag);
    }

    /** A task list: {@link TaskList}. */
    public static Content taskList(TaskList list) {
        return TEMPLATES.taskList(list);
    }

    /** A textarea: {@link Textarea}. */
    public static Content textarea(Textarea textarea) {
        return TEMPLATES.textarea(textarea);
    }

    /** A warning text: {@link WarningText}. */
    public static Content warningText(WarningText warning) {
        return TEMPLATES.warningText(warning);
    }

    /** The main content of a page that shows every component, for a service to serve outside production. */
    public static Content gallery() {
        return TEMPLATES.gallery(Gallery.ofEverything());
    }
}
