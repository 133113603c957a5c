package uk.gov.education.rect.web.school.assignmentor;

import static uk.gov.education.rect.web.journey.Prose.heading;
import static uk.gov.education.rect.web.journey.Prose.link;
import static uk.gov.education.rect.web.journey.Prose.paragraph;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import uk.gov.education.rect.govuk.ErrorSummary;
import uk.gov.education.rect.govuk.Fieldset;
import uk.gov.education.rect.govuk.Govuk;
import uk.gov.education.rect.govuk.Radios;
import uk.gov.education.rect.templates.Templates;
import uk.gov.education.rect.training.EligibleMentors.EligibleMentor;
import uk.gov.education.rect.web.Page;
import uk.gov.education.rect.web.Pages;
import uk.gov.education.rect.web.journey.FormPage;
import uk.gov.education.rect.web.journey.StepFields;
import uk.gov.education.rect.web.journey.StepView;
import uk.gov.education.rect.web.school.SchoolVisits;
import uk.gov.education.rect.web.school.registermentor.Mentee;

/** Draws the pages of assigning a mentor. */
@Component
class AssignViews {

    private final Pages pages;
    private final Templates templates;
    private final AssignWithTraining training;

    AssignViews(Pages pages, Templates templates, AssignWithTraining training) {
        this.pages = pages;
        this.templates = templates;
        this.training = training;
    }

    View choose(Mentee mentee, List<EligibleMentor> mentors, String chosen, @Nullable String error) {
        String title = "Who will mentor " + mentee.name() + "?";
        List<Radios.Item> items = new ArrayList<>();
        mentors.forEach(
                mentor -> items.add(Radios.Item.of(Long.toString(mentor.period().value()), mentor.name())));
        if (!items.isEmpty()) {
            items.add(Radios.Item.divider("or"));
        }
        items.add(Radios.Item.of(AssignMentorPages.NEW_MENTOR, "Register a new mentor"));
        Content radios =
                Govuk.radios(Radios.of("mentor_id", Fieldset.pageHeading(title), items.toArray(Radios.Item[]::new))
                        .withIdPrefix("mentor-id")
                        .withValue(chosen)
                        .withError(error));
        FormPage form = new FormPage(
                error == null ? null : Govuk.errorSummary(ErrorSummary.ofFields(Map.of("mentor-id", error))),
                "/school/ects/" + mentee.period() + "/mentorship",
                List.of(radios),
                "Continue",
                null);
        return pages.page(title)
                .back(SchoolVisits.ECTS)
                .invalid(error != null)
                .show((Page page) -> templates.journeyForm(page, form));
    }

    View show(StepView<Pair, TrainingStep> view, HttpStatus status) {
        Pair pair = view.answers();
        String choose = "/school/ects/" + pair.ect() + "/mentorship/new?preselect=" + pair.mentor();
        return switch (view.step()) {
            case REVIEW_MENTOR_ELIGIBILITY -> review(view, status, choose);
            case LEAD_PROVIDER -> leadProvider(view, status, choose);
            case CONFIRMATION -> throw new IllegalStateException("a finished journey has a result");
        };
    }

    View confirmation(Assigned assigned) {
        return pages.page("You’ve assigned " + assigned.mentor() + " as a mentor")
                .show((Page page) -> templates.schoolAssignmentorConfirmation(page, assigned, SchoolVisits.ECTS));
    }

    private View review(StepView<Pair, TrainingStep> view, HttpStatus status, String choose) {
        Pair pair = view.answers();
        String provider = pair.leadProviderName() == null ? "A lead provider" : pair.leadProviderName();
        String title = pair.mentorName() + " can receive mentor training";
        FormPage form = FormPage.of(
                        view,
                        "Continue",
                        heading(title),
                        paragraph("They can have up to 20 hours of funded early career training for mentors."),
                        paragraph("We will pass their details to " + provider + ", who trains " + pair.ectName()
                                + ", so that they can contact your school."))
                .below(link(
                        provider + " will not be providing their mentor training",
                        view.links().to(TrainingStep.LEAD_PROVIDER)));
        return page(title, view, status, choose, form);
    }

    private View leadProvider(StepView<Pair, TrainingStep> view, HttpStatus status, String choose) {
        String title = "Which lead provider will be training " + view.answers().mentorName() + "?";
        List<Radios.Item> items = training.offered(view.answers()).stream()
                .map(provider -> Radios.Item.of(Long.toString(provider.id().value()), provider.name()))
                .toList();
        FormPage form = items.isEmpty()
                ? FormPage.unanswerable(
                        view,
                        heading(title),
                        paragraph("No lead provider can be chosen at the moment."),
                        link("Contact support", SchoolVisits.SUPPORT))
                : FormPage.of(
                        view,
                        "Continue",
                        Govuk.radios(new StepFields(view)
                                .radios("lead_provider_id", Fieldset.pageHeading(title), items)
                                .withHint("Lead providers create the training materials and the learning platform. We"
                                        + " will tell them about "
                                        + view.answers().mentorName()
                                        + " so that they can contact your school")));
        return page(title, view, status, choose, form);
    }

    private View page(
            String title, StepView<Pair, TrainingStep> view, HttpStatus status, String choose, FormPage form) {
        return pages.page(title)
                .back(view.backOr(choose))
                .invalid(!view.errors().isEmpty())
                .status(status)
                .show((Page page) -> templates.journeyForm(page, form));
    }
}
