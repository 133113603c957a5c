package uk.gov.education.rect.web.school.change;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.gov.education.rect.govuk.Details;
import uk.gov.education.rect.govuk.Fieldset;
import uk.gov.education.rect.govuk.Govuk;
import uk.gov.education.rect.govuk.Html;
import uk.gov.education.rect.govuk.Label;
import uk.gov.education.rect.govuk.Radios;
import uk.gov.education.rect.govuk.SummaryList;
import uk.gov.education.rect.providers.LeadProvider;
import uk.gov.education.rect.web.journey.Form;
import uk.gov.education.rect.web.journey.FormPage;
import uk.gov.education.rect.web.journey.Prose;
import uk.gov.education.rect.web.journey.StepFields;
import uk.gov.education.rect.web.journey.StepView;
import uk.gov.education.rect.web.school.SchoolVisits;

/** Parts that the pages of several changes have. */
public final class Parts {

    /** The field that errors of check-your-answers are about: its button. */
    public static final String CONFIRM = "confirm";

    /** What is said when the person has left meanwhile. */
    public static final String HAS_LEFT = "They have left your school. Nothing has been saved";

    /** What is said when no lead provider of those offered was chosen. */
    public static final String SELECT_PROVIDER = "Select the lead provider that will provide the training";

    /** What is said when the lead provider stopped being offered meanwhile. */
    public static final String NOT_SELECTABLE = "The lead provider can no longer be chosen. Change it to another one";

    /** What is said when there is no contract period or schedule for the training. */
    public static final String NO_PLACE = "We cannot set up the training at the moment. Contact support";

    private static final String PROVIDER = "lead_provider_id";

    private Parts() {}

    /** Whom it is about, what is so now and what will be, the new one with a link to change it. */
    public static SummaryList.Row[] fromTo(
            String whom, Person person, String what, String before, String after, String changeHref) {
        return new SummaryList.Row[] {
            SummaryList.Row.of(whom, person.name()),
            SummaryList.Row.of("Current " + what, before),
            SummaryList.Row.of("New " + what, after).change(changeHref, "new " + what)
        };
    }

    /** A list of facts. */
    public static Content facts(SummaryList.Row[] rows, SummaryList.Row... more) {
        List<SummaryList.Row> all = new ArrayList<>(List.of(rows));
        all.addAll(List.of(more));
        return Govuk.summaryList(SummaryList.of(all));
    }

    /** A label that is the heading of its page. */
    public static Label pageHeading(String text) {
        return Label.of(text).withIsPageHeading(true).withClasses("govuk-label--l");
    }

    /** The legend of a group of fields on a page that has its own heading. */
    public static Fieldset legend(String text) {
        return Fieldset.of(Fieldset.Legend.of(text).withClasses("govuk-fieldset__legend--m"));
    }

    /** What is said when declarations rest on what would have to go. */
    public static String declared(Person person) {
        return "The lead provider has already reported training of " + person.name()
                + " that this change would remove. Contact support";
    }

    /** What is said when somebody is trained at another school on the same days. */
    public static String trainedElsewhere(Person person) {
        return person.name() + " is being trained at another school at the same time. Contact support";
    }

    /** The one of those offered that was chosen. */
    public static Optional<LeadProvider> chosen(Form form, List<LeadProvider> offered) {
        return offered.stream()
                .filter(provider ->
                        form.number(PROVIDER).equals(Optional.of(provider.id().value())))
                .findFirst();
    }

    /** The name of one of those offered. */
    public static String nameOf(String id, List<LeadProvider> offered) {
        return offered.stream()
                .filter(provider -> Long.toString(provider.id().value()).equals(id))
                .map(LeadProvider::name)
                .findFirst()
                .orElse("Not available");
    }

    /** The page that asks for a lead provider; with nobody to choose it has nothing to send (SJ-LP-03). */
    public static ChangePage leadProviderPage(
            String title, StepView<?, ?> view, String question, List<LeadProvider> offered, Content... before) {
        List<Content> parts = new ArrayList<>();
        parts.add(Prose.heading(title));
        parts.addAll(List.of(before));
        parts.add(leadProviders(view, question, offered));
        Content[] all = parts.toArray(Content[]::new);
        return new ChangePage.WithForm(
                title, offered.isEmpty() ? FormPage.unanswerable(view, all) : FormPage.of(view, "Continue", all));
    }

    /** A choice of lead providers, or what can be done when there is none to choose (SJ-LP-03). */
    private static Content leadProviders(StepView<?, ?> view, String question, List<LeadProvider> offered) {
        if (offered.isEmpty()) {
            return Prose.all(
                    Prose.paragraph("No lead provider can be chosen at the moment."),
                    Prose.link("Contact support", SchoolVisits.SUPPORT));
        }
        List<Radios.Item> items = offered.stream()
                .map(provider -> Radios.Item.of(Long.toString(provider.id().value()), provider.name()))
                .toList();
        return Prose.all(Govuk.radios(new StepFields(view).radios(PROVIDER, legend(question), items)), roles());
    }

    /** A value that is sent with a page which asks nothing; errors about it are shown at its button. */
    public static Content hidden(StepView<?, ?> view, String field, String value) {
        return output -> {
            output.writeContent("<input type=\"hidden\" name=\"");
            // names are made of a step and a field of ours, values are ours: nothing to escape
            output.writeContent(view.name(field));
            output.writeContent("\" value=\"");
            output.writeContent(value);
            output.writeContent("\">");
        };
    }

    private static Content roles() {
        return Govuk.details(Details.of(
                "What lead providers and delivery partners do",
                Html.of(Prose.all(
                        Prose.paragraph("Lead providers create the training materials and the learning platform. We"
                                + " ask so that we can tell the lead provider, who will contact your school."),
                        Prose.paragraph("Delivery partners deliver training events for lead providers.")))));
    }
}
