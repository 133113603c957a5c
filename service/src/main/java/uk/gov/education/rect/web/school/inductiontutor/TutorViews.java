package uk.gov.education.rect.web.school.inductiontutor;

import static uk.gov.education.rect.web.journey.Prose.all;
import static uk.gov.education.rect.web.journey.Prose.heading;
import static uk.gov.education.rect.web.journey.Prose.link;
import static uk.gov.education.rect.web.journey.Prose.paragraph;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import uk.gov.education.rect.govuk.Fieldset;
import uk.gov.education.rect.govuk.Govuk;
import uk.gov.education.rect.govuk.InsetText;
import uk.gov.education.rect.govuk.Label;
import uk.gov.education.rect.govuk.Radios;
import uk.gov.education.rect.govuk.SummaryList;
import uk.gov.education.rect.schools.School;
import uk.gov.education.rect.schools.SchoolLetters;
import uk.gov.education.rect.templates.Templates;
import uk.gov.education.rect.web.Page;
import uk.gov.education.rect.web.Pages;
import uk.gov.education.rect.web.journey.FormPage;
import uk.gov.education.rect.web.journey.StepFields;
import uk.gov.education.rect.web.journey.StepView;
import uk.gov.education.rect.web.school.SchoolVisit;
import uk.gov.education.rect.web.school.SchoolVisits;

/** Draws the pages about the induction tutor. */
@Component
class TutorViews {

    static final String TUTOR = "/school/home/induction-tutor";

    private static final String ROLE =
            "https://www.gov.uk/government/publications/early-career-teacher-entitlement-roles-and-responsibilities";

    private final SchoolLetters letters;
    private final Pages pages;
    private final Templates templates;

    TutorViews(SchoolLetters letters, Pages pages, Templates templates) {
        this.letters = letters;
        this.pages = pages;
        this.templates = templates;
    }

    View details(SchoolVisit visit) {
        return furnished(pages.page("Induction tutor"), visit)
                .show((Page page) -> templates.schoolInductiontutorDetails(
                        page,
                        visit.school().name(),
                        visit.school().inductionTutor(),
                        bounces(visit),
                        Occasion.UPDATE.base() + "/edit"));
    }

    /** 07 §5.4: whether our last letter to the tutor came back. */
    private boolean bounces(SchoolVisit visit) {
        School.InductionTutor tutor = visit.school().inductionTutor();
        return tutor != null && letters.bounces(visit.schoolId(), tutor.email());
    }

    View step(Occasion occasion, StepView<TutorAnswers, TutorStep> view, HttpStatus status, SchoolVisit visit) {
        String title = view.step() == TutorStep.EDIT ? title(occasion) : "Check the induction tutor’s details";
        FormPage form = view.step() == TutorStep.EDIT ? edit(occasion, view, title, visit) : check(view, title);
        String back = view.step() == TutorStep.EDIT && occasion.asked() ? null : view.backOr(TUTOR);
        return furnished(pages.page(title), visit)
                .back(back)
                .invalid(!view.errors().isEmpty())
                .status(status)
                .show((Page page) -> templates.journeyForm(page, form));
    }

    View confirmation(Tutor tutor, SchoolVisit visit) {
        String title = tutor.changed()
                ? tutor.name() + " is now the induction tutor"
                : "You’ve confirmed that " + tutor.name() + " is the induction tutor";
        return furnished(pages.page(title), visit)
                .show((Page page) -> templates.schoolInductiontutorConfirmation(page, title, tutor, SchoolVisits.ECTS));
    }

    /** SJ-NAV-03. */
    private static Pages.Draft furnished(Pages.Draft draft, SchoolVisit visit) {
        return visit.tutorDue() ? draft.withoutNavigation() : draft;
    }

    private static String title(Occasion occasion) {
        return switch (occasion) {
            case CONFIRM_EXISTING -> "Confirm the induction tutor’s details";
            case NEW -> "Tell us who the induction tutor is";
            case UPDATE -> "Change the induction tutor’s details";
        };
    }

    private static FormPage edit(
            Occasion occasion, StepView<TutorAnswers, TutorStep> view, String title, SchoolVisit visit) {
        StepFields fields = new StepFields(view);
        Content name = Govuk.input(fields.input(TutorJourneys.NAME, Label.of("Full name"))
                .withAutocomplete("off")
                .withSpellcheck(false));
        Content email = Govuk.input(fields.input(TutorJourneys.EMAIL, Label.of("Email address"))
                .withType("email")
                .withAutocomplete("off")
                .withSpellcheck(false));
        List<Content> parts = new ArrayList<>();
        parts.add(heading(title));
        switch (occasion) {
            case CONFIRM_EXISTING -> {
                parts.add(paragraph("Once a year we ask " + visit.school().name()
                        + " to confirm who its induction tutor is. You can go on once you have answered."));
                parts.add(Govuk.summaryList(
                        rows(view.answers().knownName(), view.answers().knownEmail())));
                parts.add(Govuk.radios(fields.radios(
                        TutorJourneys.CORRECT,
                        Fieldset.of(Fieldset.Legend.of("Are these details correct?")
                                .withClasses("govuk-fieldset__legend--m")),
                        List.of(
                                Radios.Item.of("yes", "Yes, they are correct"),
                                StepFields.revealing(
                                        "no", "No, someone or something has changed", all(name, email))))));
            }
            case NEW -> {
                parts.add(paragraph("We need to know who runs statutory induction at "
                        + visit.school().name() + " before you can go on. It does not have to be you."));
                parts.add(paragraph(SHARED));
                parts.add(link("What an induction tutor is responsible for", ROLE));
                parts.add(name);
                parts.add(email);
            }
            case UPDATE -> {
                parts.add(paragraph(SHARED));
                parts.add(name);
                parts.add(email);
            }
        }
        FormPage form = FormPage.of(view, "Continue", parts.toArray(Content[]::new));
        return occasion.asked() ? form : form.below(link("Cancel and go back", TUTOR));
    }

    private static final String SHARED =
            "We share their name and email address with the appropriate bodies and lead providers that your school"
                    + " works with.";

    private static FormPage check(StepView<TutorAnswers, TutorStep> view, String title) {
        TutorAnswers answers = view.answers();
        String edit = view.links().change(TutorStep.EDIT);
        SummaryList details = SummaryList.of(
                SummaryList.Row.of("Full name", String.valueOf(answers.name())).change(edit, "full name"),
                SummaryList.Row.of("Email address", String.valueOf(answers.email()))
                        .change(edit, "email address"));
        return FormPage.of(
                view,
                "Confirm",
                heading(title),
                Govuk.summaryList(details),
                Govuk.insetText(InsetText.of("When you confirm, we will email " + answers.name()
                        + " to say that they are the induction tutor.")));
    }

    private static SummaryList rows(
            @org.jspecify.annotations.Nullable String name, @org.jspecify.annotations.Nullable String email) {
        return SummaryList.of(
                SummaryList.Row.of("Full name", String.valueOf(name)),
                SummaryList.Row.of("Email address", String.valueOf(email)));
    }
}
