package uk.gov.education.rect.web.school.registerect;

import static uk.gov.education.rect.web.journey.Prose.heading;
import static uk.gov.education.rect.web.journey.Prose.link;
import static uk.gov.education.rect.web.journey.Prose.paragraph;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import uk.gov.education.rect.appropriatebodies.AppropriateBodies;
import uk.gov.education.rect.govuk.DateInput;
import uk.gov.education.rect.govuk.Fieldset;
import uk.gov.education.rect.govuk.Govuk;
import uk.gov.education.rect.govuk.Label;
import uk.gov.education.rect.govuk.Radios;
import uk.gov.education.rect.govuk.Select;
import uk.gov.education.rect.providers.LeadProvider;
import uk.gov.education.rect.web.journey.FormPage;
import uk.gov.education.rect.web.journey.StepFields;
import uk.gov.education.rect.web.journey.StepView;
import uk.gov.education.rect.web.school.SchoolVisit;
import uk.gov.education.rect.web.school.SchoolVisits;
import uk.gov.education.rect.web.school.finding.FindingForms;

/** The words and fields of each question in registering an ECT. */
@Component
class EctForms {

    private static final String WHAT_AN_APPROPRIATE_BODY_DOES =
            "Appropriate bodies assure the quality of statutory induction. We ask so that we can tell the appropriate"
                    + " body about the ECT.";

    private final AppropriateBodies bodies;
    private final EctFacts facts;

    EctForms(AppropriateBodies bodies, EctFacts facts) {
        this.bodies = bodies;
        this.facts = facts;
    }

    /** A page's title and its form. */
    record Form(String title, FormPage content) {
        static Form of(String title, StepView<?, ?> view, Content... parts) {
            return new Form(title, FormPage.of(view, "Continue", parts));
        }
    }

    Form find(StepView<EctAnswers, EctStep> view) {
        String title = "Find an ECT";
        return Form.of(
                title,
                view,
                heading(title),
                paragraph("We use these details to find the early career teacher (ECT) in the Teaching Record System."),
                FindingForms.trn(view),
                FindingForms.dateOfBirth(view));
    }

    Form nino(StepView<EctAnswers, EctStep> view) {
        return FindingForms.nino(view, Form::of);
    }

    Form review(StepView<EctAnswers, EctStep> view) {
        String title = "Check the details for the ECT";
        return Form.of(
                title,
                view,
                heading(title),
                Govuk.summaryList(FindingForms.details(view.answers().person())),
                link("This is not the right person", view.links().to(EctStep.FIND_ECT)),
                FindingForms.name(view, EctContact.NAME_IS_RIGHT, EctContact.NAME_IS_WRONG));
    }

    Form email(StepView<EctAnswers, EctStep> view) {
        return FindingForms.email(view, view.answers().name(), Form::of);
    }

    Form start(StepView<EctAnswers, EctStep> view, SchoolVisit visit) {
        String title = "When did, or will, " + view.answers().name() + " start as an ECT at your school?";
        DateInput date = new StepFields(view)
                .date("start_date", Fieldset.pageHeading(title))
                .withHint("For example, 17 9 " + visit.today().getYear());
        return Form.of(title, view, Govuk.dateInput(date));
    }

    Form workingPattern(StepView<EctAnswers, EctStep> view) {
        String title = "What is " + view.answers().name() + "’s working pattern?";
        List<Radios.Item> patterns =
                List.of(Radios.Item.of("full_time", "Full time"), Radios.Item.of("part_time", "Part time"));
        return Form.of(
                title,
                view,
                Govuk.radios(new StepFields(view).radios("working_pattern", Fieldset.pageHeading(title), patterns)));
    }

    Form usePrevious(StepView<EctAnswers, EctStep> view) {
        String name = view.answers().name();
        String title = "Programme choices used by your school previously";
        ReuseOffer offer = EctCheck.offer(view.answers());
        List<Content> parts = new ArrayList<>();
        parts.add(heading(title));
        parts.add(Govuk.summaryList(EctCheck.previousChoices(offer)));
        if (offer.leadProvider() != null && offer.deliveryPartnerName() == null) {
            parts.add(paragraph(offer.leadProviderName()
                    + " will confirm if they are working with your school and which delivery partner will deliver the"
                    + " training events."));
        }
        parts.add(Govuk.radios(new StepFields(view)
                .radios(
                        "use_previous_ect_choices",
                        Fieldset.of(Fieldset.Legend.of("Do you want to use the same choices for " + name + "?")
                                .withClasses("govuk-fieldset__legend--m")),
                        List.of(Radios.Item.of("true", "Yes"), Radios.Item.of("false", "No")))));
        return Form.of(title, view, parts.toArray(Content[]::new));
    }

    Form hub(StepView<EctAnswers, EctStep> view) {
        String title =
                "Which appropriate body will be supporting " + view.answers().name() + "’s induction?";
        return Form.of(
                title,
                view,
                heading(title),
                paragraph(WHAT_AN_APPROPRIATE_BODY_DOES),
                Govuk.select(new StepFields(view)
                        .select("appropriate_body_id", Label.of("Teaching school hub"), hubs())
                        .withHint("Start typing the name, or choose it from the list")));
    }

    Form nationalBodyOrHub(StepView<EctAnswers, EctStep> view) {
        String title =
                "Which appropriate body will be supporting " + view.answers().name() + "’s induction?";
        StepFields fields = new StepFields(view);
        Content hubs = Govuk.select(fields.select("appropriate_body_id", Label.of("Teaching school hub"), hubs())
                .withHint("Start typing the name, or choose it from the list"));
        // AB-ORG-01: one that is not active cannot be chosen, and so is not offered
        return bodies.activeNational()
                .map(national -> Form.of(
                        title,
                        view,
                        Govuk.radios(fields.radios(
                                        "appropriate_body_type",
                                        Fieldset.pageHeading(title),
                                        List.of(
                                                Radios.Item.of("national", national.name()),
                                                StepFields.revealing(
                                                        "teaching_school_hub", "A teaching school hub", hubs)))
                                .withHint(WHAT_AN_APPROPRIATE_BODY_DOES))))
                .orElseGet(() -> Form.of(title, view, heading(title), paragraph(WHAT_AN_APPROPRIATE_BODY_DOES), hubs));
    }

    Form programme(StepView<EctAnswers, EctStep> view) {
        String title = "Which training programme will " + view.answers().name() + " follow?";
        List<Radios.Item> programmes = List.of(
                Radios.Item.of("provider_led", "Provider-led")
                        .withHint("Your school works with providers who deliver training funded by the"
                                + " Department for Education (DfE)"),
                Radios.Item.of("school_led", "School-led")
                        .withHint("Your school delivers training based on the early career framework (ECF)"));
        return Form.of(
                title,
                view,
                Govuk.radios(
                        new StepFields(view).radios("training_programme", Fieldset.pageHeading(title), programmes)));
    }

    Form leadProvider(StepView<EctAnswers, EctStep> view, SchoolVisit visit) {
        String name = view.answers().name();
        String title = "Which lead provider will be training " + name + "?";
        List<LeadProvider> offered = facts.leadProviders(
                view.answers().person().typedTrn(), view.answers().start());
        if (offered.isEmpty()) {
            return new Form(
                    title,
                    FormPage.unanswerable(
                            view,
                            heading(title),
                            paragraph("No lead provider can be chosen for the start date you gave yet. Go back and"
                                    + " choose school-led training, or contact support."),
                            link("Contact support", SchoolVisits.SUPPORT)));
        }
        List<Radios.Item> items = offered.stream()
                .map(provider -> Radios.Item.of(Long.toString(provider.id().value()), provider.name()))
                .toList();
        return Form.of(
                title,
                view,
                Govuk.radios(new StepFields(view)
                        .radios("lead_provider_id", Fieldset.pageHeading(title), items)
                        .withHint("Lead providers create the training materials and the learning platform. We will tell"
                                + " them about " + name + " so that they can contact your school")));
    }

    private List<Select.Item> hubs() {
        List<Select.Item> items = new ArrayList<>();
        items.add(Select.Item.of("", ""));
        bodies.activeHubs()
                .forEach(hub -> items.add(Select.Item.of(Long.toString(hub.id().value()), hub.name())));
        return items;
    }
}
