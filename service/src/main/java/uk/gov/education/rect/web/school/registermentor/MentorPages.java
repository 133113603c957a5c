package uk.gov.education.rect.web.school.registermentor;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import uk.gov.education.rect.templates.Templates;
import uk.gov.education.rect.web.Page;
import uk.gov.education.rect.web.Pages;
import uk.gov.education.rect.web.journey.StepView;
import uk.gov.education.rect.web.school.SchoolVisit;
import uk.gov.education.rect.web.school.SchoolVisits;
import uk.gov.education.rect.web.school.finding.AcademicYears;
import uk.gov.education.rect.web.school.finding.FindingPages;
import uk.gov.education.rect.web.school.registermentor.MentorForms.Form;

/** Draws the page of each step of registering a mentor. */
@Component
class MentorPages {

    private static final String LIST = SchoolVisits.ECTS;

    private final Pages pages;
    private final Templates templates;
    private final FindingPages finding;
    private final MentorForms forms;
    private final MentorFacts facts;
    private final AcademicYears years;

    MentorPages(
            Pages pages,
            Templates templates,
            FindingPages finding,
            MentorForms forms,
            MentorFacts facts,
            AcademicYears years) {
        this.pages = pages;
        this.templates = templates;
        this.finding = finding;
        this.forms = forms;
        this.facts = facts;
        this.years = years;
    }

    /** The page from which a mentor's registration for an ECT begins. */
    View whatYouWillNeed(Mentee mentee, String back) {
        return pages.page("What you’ll need to register a mentor")
                .back(back)
                .show((Page page) ->
                        templates.schoolRegistermentorWhatYouWillNeed(page, mentee, RegisterMentorJourney.BASE));
    }

    View show(StepView<MentorAnswers, MentorStep> view, HttpStatus status, SchoolVisit visit) {
        MentorAnswers answers = view.answers();
        String name = answers.name();
        String again = view.links().to(MentorStep.FIND_MENTOR);
        return switch (view.step()) {
            case FIND_MENTOR -> form(view, status, forms.find(view));
            case NO_TRN ->
                pages.page("You cannot register a mentor without a TRN")
                        .back(view.back())
                        .show((Page page) -> templates.schoolRegistermentorNoTrn(page, LIST));
            case TRN_NOT_FOUND -> finding.trnNotFound(view.back(), again);
            case CANNOT_MENTOR_THEMSELF ->
                pages.page("An ECT cannot mentor themself")
                        .back(view.back())
                        .show((Page page) -> templates.schoolRegistermentorThemself(
                                page, answers.mentee().name(), again));
            case NATIONAL_INSURANCE_NUMBER -> form(view, status, forms.nino(view));
            case NOT_FOUND -> finding.notFound(view.back(), again);
            case ALREADY_ACTIVE_AT_SCHOOL ->
                pages.page(name + " is already registered as a mentor at your school")
                        .back(view.back())
                        .show((Page page) -> templates.schoolRegistermentorAlreadyActive(
                                page, answers.mentee(), name, periodHere(answers)));
            case CANNOT_REGISTER_MENTOR -> finding.cannotRegister(name, view.back(), LIST, "Back to ECTs");
            case REVIEW_MENTOR_DETAILS -> form(view, status, forms.review(view));
            case EMAIL_ADDRESS -> form(view, status, forms.email(view));
            case CANT_USE_EMAIL ->
                finding.cannotUseEmail(
                        answers.contact().email(), view.back(), view.links().to(MentorStep.EMAIL_ADDRESS));
            case REVIEW_MENTOR_ELIGIBILITY -> form(view, status, forms.eligibility(view));
            case ELIGIBILITY_LEAD_PROVIDER, LEAD_PROVIDER -> form(view, status, forms.leadProvider(view, visit));
            case MENTORING_AT_NEW_SCHOOL_ONLY -> form(view, status, forms.onlyHere(view));
            case STARTED_ON -> form(view, status, forms.start(view, visit));
            case CANNOT_REGISTER_MENTOR_YET ->
                finding.cannotRegisterYet(name, years.of(answers.here().notOpenFor()), view.back(), LIST);
            case PREVIOUS_TRAINING_PERIOD_DETAILS ->
                pages.page(name + "’s previous mentor training")
                        .back(view.back())
                        .show((Page page) -> templates.schoolRegistermentorPreviousTraining(
                                page,
                                name,
                                facts.previousTraining(answers.person().typedTrn())
                                        .summary(),
                                String.valueOf(view.forward())));
            case PROGRAMME_CHOICES -> form(view, status, forms.sameChoices(view));
            case CHECK_ANSWERS -> form(view, status, forms.check(view, visit));
            case CONFIRMATION -> throw new IllegalStateException("a finished journey has a result");
        };
    }

    View confirmation(MentorRegistered result) {
        return pages.page("You’ve assigned " + result.mentor() + " as a mentor")
                .show((Page page) -> templates.schoolRegistermentorConfirmation(page, result, LIST));
    }

    private View form(StepView<MentorAnswers, MentorStep> view, HttpStatus status, Form form) {
        return pages.page(form.title())
                .back(view.backOr(start(view.answers().mentee().period())))
                .looksTeachersUp(
                        view.step() == MentorStep.FIND_MENTOR || view.step() == MentorStep.NATIONAL_INSURANCE_NUMBER)
                .invalid(!view.errors().isEmpty())
                .status(status)
                .show((Page page) -> templates.journeyForm(page, form.content()));
    }

    /** Where the registration of a mentor for an ECT begins. */
    static String start(long ect) {
        return RegisterMentorJourney.BASE + "/what-you-will-need?ect_id=" + ect;
    }

    private static long periodHere(MentorAnswers answers) {
        Long period = answers.history().periodHere();
        if (period == null) {
            throw new IllegalStateException("the mentor is not at the school");
        }
        return period;
    }
}
