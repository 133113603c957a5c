package uk.gov.education.rect.web.school.leaving;

import static uk.gov.education.rect.web.journey.Prose.heading;
import static uk.gov.education.rect.web.journey.Prose.link;
import static uk.gov.education.rect.web.journey.Prose.paragraph;

import java.time.LocalDate;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import uk.gov.education.rect.govuk.Fieldset;
import uk.gov.education.rect.govuk.Govuk;
import uk.gov.education.rect.govuk.SummaryList;
import uk.gov.education.rect.govuk.WarningText;
import uk.gov.education.rect.templates.Templates;
import uk.gov.education.rect.web.Formats;
import uk.gov.education.rect.web.Page;
import uk.gov.education.rect.web.Pages;
import uk.gov.education.rect.web.journey.FormPage;
import uk.gov.education.rect.web.journey.StepFields;
import uk.gov.education.rect.web.journey.StepView;

/** Draws the pages about leaving. */
@Component
class LeavingViews {

    private final Pages pages;
    private final Templates templates;

    LeavingViews(Pages pages, Templates templates) {
        this.pages = pages;
        this.templates = templates;
    }

    View step(StepView<LeavingAnswers, LeavingStep> view, HttpStatus status, Leaver leaver) {
        return switch (view.step()) {
            case EDIT -> page("When is " + leaver.name() + " leaving your school?", view, status, leaver);
            case CHECK_ANSWERS -> page(checkTitle(view.answers(), leaver), view, status, leaver);
            case CONFIRMATION -> throw new IllegalStateException("a finished journey has a result");
        };
    }

    View confirmation(Left left) {
        String title = left.name() + (left.past() ? " has been removed" : " will be removed") + " from your school’s "
                + (left.ect() ? "ECTs" : "mentors") + (left.past() ? "" : " after " + Formats.date(left.lastDay()));
        return pages.page(title).show((Page page) -> templates.schoolLeavingConfirmation(page, title, left));
    }

    /** Asks whether somebody really stays. */
    View staying(Leaver leaver, LocalDate leavingOn) {
        String title = "Confirm that " + leaver.name() + " is not leaving your school";
        return pages.page(title)
                .back(leaver.record())
                .show((Page page) -> templates.schoolLeavingStaying(
                        page, title, leaver.name(), Formats.date(leavingOn), leaver.record()));
    }

    private View page(String title, StepView<LeavingAnswers, LeavingStep> view, HttpStatus status, Leaver leaver) {
        FormPage form = view.step() == LeavingStep.EDIT ? edit(title, view, leaver) : check(title, view, leaver);
        return pages.page(title)
                .back(view.backOr(leaver.record()))
                .invalid(!view.errors().isEmpty())
                .status(status)
                .show((Page page) -> templates.journeyForm(page, form));
    }

    private static FormPage edit(String title, StepView<LeavingAnswers, LeavingStep> view, Leaver leaver) {
        return FormPage.of(
                        view,
                        "Continue",
                        heading(title),
                        paragraph(
                                "Tell us only if " + leaver.name() + " is leaving for good. You do not need to tell us"
                                        + " about parental leave, sickness or another absence they will come back from."
                                        + (leaver.ect()
                                                ? " Tell their appropriate body and their lead provider about those."
                                                : " Tell their lead provider about those.")),
                        Govuk.dateInput(new StepFields(view)
                                .date(
                                        LeavingJourney.LEAVING_ON,
                                        Fieldset.of(Fieldset.Legend.of("Last day at your school")
                                                .withClasses("govuk-fieldset__legend--m")))
                                .withHint(
                                        "For example, 17 7 2026. It can be in the past, or up to 4 months from today")))
                .below(link("Cancel and go back", leaver.record()));
    }

    private static String checkTitle(LeavingAnswers answers, Leaver leaver) {
        return past(answers, leaver)
                ? "Confirm that " + leaver.name() + " has left your school"
                : "Confirm that " + leaver.name() + " is leaving your school";
    }

    private static FormPage check(String title, StepView<LeavingAnswers, LeavingStep> view, Leaver leaver) {
        LocalDate day = Objects.requireNonNull(view.answers().leavingOn());
        boolean past = past(view.answers(), leaver);
        SummaryList rows = SummaryList.of(
                SummaryList.Row.of("Name", leaver.name()),
                SummaryList.Row.of("Last day at your school", Formats.date(day))
                        .change(view.links().change(LeavingStep.EDIT), "last day at your school"));
        String who = past
                ? "You are telling us that " + leaver.name() + " left"
                : "You are telling us that " + leaver.name() + " is leaving";
        return FormPage.of(
                        view,
                        "Confirm",
                        heading(title),
                        paragraph(who + " your school on " + Formats.date(day) + "."),
                        Govuk.summaryList(rows),
                        Govuk.warningText(WarningText.of(
                                past
                                        ? "You will no longer be able to change their details, or to undo this."
                                        : "After that day you will not be able to change their details. Until then you"
                                                + " can change the date, or tell us that they are staying.")))
                .below(link("Cancel and go back", leaver.record()));
    }

    private static boolean past(LeavingAnswers answers, Leaver leaver) {
        return Objects.requireNonNull(answers.leavingOn())
                .isBefore(leaver.visit().today());
    }
}
