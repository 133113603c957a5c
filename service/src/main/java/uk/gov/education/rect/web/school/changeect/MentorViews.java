package uk.gov.education.rect.web.school.changeect;

import static uk.gov.education.rect.web.journey.Prose.heading;
import static uk.gov.education.rect.web.journey.Prose.link;
import static uk.gov.education.rect.web.journey.Prose.paragraph;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.gov.education.rect.govuk.Fieldset;
import uk.gov.education.rect.govuk.Govuk;
import uk.gov.education.rect.govuk.Radios;
import uk.gov.education.rect.govuk.SummaryList;
import uk.gov.education.rect.providers.LeadProvider;
import uk.gov.education.rect.training.EligibleMentors.EligibleMentor;
import uk.gov.education.rect.web.journey.FormPage;
import uk.gov.education.rect.web.journey.StepFields;
import uk.gov.education.rect.web.journey.StepView;
import uk.gov.education.rect.web.school.change.ChangePage;
import uk.gov.education.rect.web.school.change.EctHere;
import uk.gov.education.rect.web.school.change.Parts;

/** The words and fields of changing an ECT's mentor. */
@Component
class MentorViews {

    ChangePage choose(StepView<NewMentor, MentorStep> view, EctHere ect, List<EligibleMentor> mentors) {
        String title = "Who will mentor " + ect.name() + "?";
        List<Radios.Item> items = new ArrayList<>();
        mentors.forEach(
                mentor -> items.add(Radios.Item.of(Long.toString(mentor.period().value()), mentor.name())));
        if (!items.isEmpty()) {
            items.add(Radios.Item.divider("or"));
        }
        items.add(Radios.Item.of(ChangeEctMentor.NEW_MENTOR, "Register a new mentor"));
        return ChangePage.form(
                title,
                view,
                "Continue",
                Govuk.radios(new StepFields(view)
                        .radios(ChangeEctMentor.MENTOR, Fieldset.pageHeading(title), items)
                        .withHint(ect.assignedMentor()
                                .map(mentor -> "The mentor is " + mentor.name() + " now")
                                .orElse("No mentor is assigned now"))));
    }

    ChangePage review(StepView<NewMentor, MentorStep> view, EctHere ect, Optional<LeadProvider> ectsProvider) {
        String mentor = view.answers().name();
        String provider = ectsProvider.map(LeadProvider::name).orElse("The lead provider");
        String title = mentor + " can receive mentor training";
        return new ChangePage.WithForm(
                title,
                FormPage.of(
                                view,
                                "Continue",
                                heading(title),
                                paragraph("They can have up to 20 hours of funded early career training for mentors."),
                                paragraph("We will pass their details to " + provider + ", who trains " + ect.name()
                                        + ", so that they can contact your school."))
                        .below(link(
                                provider + " will not be providing their mentor training",
                                view.links().to(MentorStep.LEAD_PROVIDER))));
    }

    ChangePage leadProvider(StepView<NewMentor, MentorStep> view, List<LeadProvider> offered) {
        String title = "Which lead provider will be training " + view.answers().name() + "?";
        return Parts.leadProviderPage(title, view, "Lead provider", offered);
    }

    ChangePage check(StepView<NewMentor, MentorStep> view, EctHere ect, Optional<String> trainer) {
        String title = "Check and confirm the new mentor";
        SummaryList.Row[] training = trainer
                .map(name -> SummaryList.Row.of("Lead provider for mentor training", name)
                        .change(
                                view.links().change(MentorStep.REVIEW_MENTOR_ELIGIBILITY),
                                "lead provider for mentor training"))
                .stream()
                .toArray(SummaryList.Row[]::new);
        return ChangePage.form(
                title,
                view,
                "Confirm change",
                heading(title),
                Parts.facts(
                        Parts.fromTo(
                                "ECT",
                                ect,
                                "mentor",
                                ect.assignedMentor().map(EctHere.Mentor::name).orElse("Not assigned"),
                                view.answers().name(),
                                view.links().change(MentorStep.EDIT)),
                        training));
    }
}
