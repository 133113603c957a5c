package uk.gov.education.rect.web.school.registermentor;

import static uk.gov.education.rect.web.journey.Prose.heading;
import static uk.gov.education.rect.web.journey.Prose.link;
import static uk.gov.education.rect.web.journey.Prose.paragraph;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import uk.gov.education.rect.govuk.Fieldset;
import uk.gov.education.rect.govuk.Govuk;
import uk.gov.education.rect.govuk.InsetText;
import uk.gov.education.rect.govuk.Radios;
import uk.gov.education.rect.govuk.SummaryList;
import uk.gov.education.rect.providers.LeadProvider;
import uk.gov.education.rect.web.Formats;
import uk.gov.education.rect.web.journey.FormPage;
import uk.gov.education.rect.web.journey.StepFields;
import uk.gov.education.rect.web.journey.StepView;
import uk.gov.education.rect.web.school.SchoolVisit;
import uk.gov.education.rect.web.school.SchoolVisits;
import uk.gov.education.rect.web.school.finding.FindingForms;

/** The words and fields of each question in registering a mentor. */
@Component
class MentorForms {

    private final MentorFacts facts;

    MentorForms(MentorFacts facts) {
        this.facts = facts;
    }

    /** A page's title and its form. */
    record Form(String title, FormPage content) {
        static Form of(String title, StepView<?, ?> view, Content... parts) {
            return new Form(title, FormPage.of(view, "Continue", parts));
        }
    }

    Form find(StepView<MentorAnswers, MentorStep> view) {
        String title = "Find a mentor";
        return new Form(
                title,
                FormPage.of(
                                view,
                                "Continue",
                                heading(title),
                                paragraph("We use these details to find the mentor in the Teaching Record System."),
                                FindingForms.trn(view),
                                FindingForms.dateOfBirth(view))
                        .below(link(
                                "The mentor does not have a TRN", view.links().to(MentorStep.NO_TRN))));
    }

    Form nino(StepView<MentorAnswers, MentorStep> view) {
        return FindingForms.nino(view, Form::of);
    }

    Form review(StepView<MentorAnswers, MentorStep> view) {
        String title = "Check the details for the mentor";
        return Form.of(
                title,
                view,
                heading(title),
                Govuk.summaryList(FindingForms.details(view.answers().person())),
                link("This is not the right person", view.links().to(MentorStep.FIND_MENTOR)),
                FindingForms.name(view, MentorContact.NAME_IS_RIGHT, MentorContact.NAME_IS_WRONG));
    }

    Form email(StepView<MentorAnswers, MentorStep> view) {
        return FindingForms.email(view, view.answers().name(), Form::of);
    }

    Form eligibility(StepView<MentorAnswers, MentorStep> view) {
        MentorAnswers answers = view.answers();
        String provider = String.valueOf(answers.mentee().leadProviderName());
        String title = answers.name() + " can receive mentor training";
        return new Form(
                title,
                FormPage.of(
                                view,
                                "Continue",
                                heading(title),
                                paragraph("They can have up to 20 hours of funded early career training for mentors."),
                                paragraph("We will pass their details to " + provider + ", who trains "
                                        + answers.mentee().name() + ", so that they can contact your school."))
                        .below(link(
                                provider + " will not be providing their mentor training",
                                view.links().to(MentorStep.ELIGIBILITY_LEAD_PROVIDER))));
    }

    Form onlyHere(StepView<MentorAnswers, MentorStep> view) {
        String name = view.answers().name();
        String title = "Will " + name + " be mentoring ECTs at your school only?";
        return Form.of(
                title,
                view,
                Govuk.radios(new StepFields(view)
                        .radios(
                                "mentoring_at_new_school_only",
                                Fieldset.pageHeading(title),
                                List.of(
                                        Radios.Item.of("yes", "Yes, at our school only"),
                                        Radios.Item.of("no", "No, at another school too")))
                        .withHint(name + " is registered as a mentor at another school")));
    }

    Form start(StepView<MentorAnswers, MentorStep> view, SchoolVisit visit) {
        String title = "When did, or will, " + view.answers().name() + " start mentoring at your school?";
        return Form.of(
                title,
                view,
                Govuk.dateInput(new StepFields(view)
                        .date("started_on", Fieldset.pageHeading(title))
                        .withHint("For example, 17 9 " + visit.today().getYear())));
    }

    Form sameChoices(StepView<MentorAnswers, MentorStep> view) {
        MentorAnswers answers = view.answers();
        String title = "Training programme choices for " + answers.name();
        Mentee mentee = answers.mentee();
        List<SummaryList.Row> rows = new ArrayList<>();
        rows.add(SummaryList.Row.of("Lead provider", String.valueOf(mentee.leadProviderName())));
        rows.add(SummaryList.Row.of(
                "Delivery partner",
                mentee.deliveryPartnerName() == null
                        ? mentee.leadProviderName() + " will confirm this"
                        : mentee.deliveryPartnerName()));
        return Form.of(
                title,
                view,
                heading(title),
                paragraph("These are the programme choices for " + mentee.name() + ", the ECT they will mentor:"),
                Govuk.summaryList(SummaryList.of(rows)),
                Govuk.radios(new StepFields(view)
                        .radios(
                                "use_same_programme_choices",
                                Fieldset.of(Fieldset.Legend.of(
                                                "Do you want to use the same choices for " + answers.name() + "?")
                                        .withClasses("govuk-fieldset__legend--m")),
                                StepFields.yesAndNo())));
    }

    Form leadProvider(StepView<MentorAnswers, MentorStep> view, SchoolVisit visit) {
        MentorAnswers answers = view.answers();
        String title = "Which lead provider will be training " + answers.name() + "?";
        List<LeadProvider> offered =
                facts.leadProviders(answers.person().typedTrn(), answers.startOr(visit.today()), answers.mentee());
        if (offered.isEmpty()) {
            return new Form(
                    title,
                    FormPage.unanswerable(
                            view,
                            heading(title),
                            paragraph("No lead provider can be chosen for that start date yet."),
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
                                + " them about " + answers.name() + " so that they can contact your school")));
    }

    Form check(StepView<MentorAnswers, MentorStep> view, SchoolVisit visit) {
        MentorAnswers answers = view.answers();
        String title = "Check your answers and confirm mentor details";
        return new Form(
                title,
                FormPage.of(
                        view,
                        "Confirm details",
                        heading(title),
                        Govuk.insetText(InsetText.of(answers.name() + " will mentor "
                                + answers.mentee().name() + ".")),
                        Govuk.summaryList(SummaryList.of(rows(view, visit))),
                        paragraph("When you confirm, we will save these details and email " + answers.name()
                                + " to say that they are registered.")));
    }

    private List<SummaryList.Row> rows(StepView<MentorAnswers, MentorStep> view, SchoolVisit visit) {
        MentorAnswers answers = view.answers();
        StepView.Links<MentorStep> links = view.links();
        List<SummaryList.Row> rows = new ArrayList<>();
        rows.add(SummaryList.Row.of(
                "Teacher reference number (TRN)", answers.person().trn()));
        rows.add(SummaryList.Row.of("Name", answers.name())
                .change(links.change(MentorStep.REVIEW_MENTOR_DETAILS), "name"));
        rows.add(SummaryList.Row.of(
                        "Email address", String.valueOf(answers.contact().email()))
                .change(links.change(MentorStep.EMAIL_ADDRESS), "email address"));
        Boolean onlyHere = answers.here().onlyHere();
        if (onlyHere != null) {
            rows.add(SummaryList.Row.of("Mentoring only at your school", onlyHere ? "Yes" : "No")
                    .change(links.change(MentorStep.MENTORING_AT_NEW_SCHOOL_ONLY), "mentoring only at your school"));
        }
        if (answers.here().startedOn() != null) {
            rows.add(SummaryList.Row.of("Mentor start date", Formats.date(answers.startOr(visit.today())))
                    .change(links.change(MentorStep.STARTED_ON), "mentor start date"));
        }
        Long provider = answers.chosenLeadProvider();
        if (provider != null) {
            rows.add(SummaryList.Row.of("Lead provider", name(provider, answers, visit))
                    .change(links.change(providerStep(answers)), "lead provider"));
        }
        return rows;
    }

    private String name(long provider, MentorAnswers answers, SchoolVisit visit) {
        return facts
                .leadProviders(answers.person().typedTrn(), answers.startOr(visit.today()), answers.mentee())
                .stream()
                .filter(offered -> offered.id().value() == provider)
                .map(LeadProvider::name)
                .findFirst()
                .orElse("Not available");
    }

    /** The page on which the lead provider was decided. */
    private static MentorStep providerStep(MentorAnswers answers) {
        if (answers.offeredMenteesProvider()) {
            return MentorStep.ELIGIBILITY_LEAD_PROVIDER;
        }
        return answers.training().menteesProviderUsable() && answers.sameAsMentee()
                ? MentorStep.PROGRAMME_CHOICES
                : MentorStep.LEAD_PROVIDER;
    }
}
