package uk.gov.education.rect.web.school.registerect;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import uk.gov.education.rect.templates.Templates;
import uk.gov.education.rect.web.Page;
import uk.gov.education.rect.web.Pages;
import uk.gov.education.rect.web.journey.FormPage;
import uk.gov.education.rect.web.journey.StepView;
import uk.gov.education.rect.web.school.SchoolVisit;
import uk.gov.education.rect.web.school.finding.AcademicYears;
import uk.gov.education.rect.web.school.finding.FindingPages;
import uk.gov.education.rect.web.school.registerect.EctForms.Form;

/** Draws the page of each step of registering an ECT. */
@Component
class EctPages {

    static final String START = RegisterEctJourney.BASE + "/what-you-will-need";
    static final String LIST = "/school/home/ects";

    private final Pages pages;
    private final Templates templates;
    private final FindingPages finding;
    private final EctForms forms;
    private final EctCheck check;
    private final EctFacts facts;
    private final AcademicYears years;

    EctPages(
            Pages pages,
            Templates templates,
            FindingPages finding,
            EctForms forms,
            EctCheck check,
            EctFacts facts,
            AcademicYears years) {
        this.pages = pages;
        this.templates = templates;
        this.finding = finding;
        this.forms = forms;
        this.check = check;
        this.facts = facts;
        this.years = years;
    }

    View whatYouWillNeed() {
        return pages.page("What you’ll need to register an ECT")
                .back(LIST)
                .show((Page page) -> templates.schoolRegisterectWhatYouWillNeed(page, RegisterEctJourney.BASE));
    }

    View show(StepView<EctAnswers, EctStep> view, HttpStatus status, SchoolVisit visit) {
        EctAnswers answers = view.answers();
        String name = answers.name();
        String again = view.links().to(EctStep.FIND_ECT);
        return switch (view.step()) {
            case FIND_ECT -> form(view, status, forms.find(view), START);
            case TRN_NOT_FOUND -> finding.trnNotFound(view.back(), again);
            case NATIONAL_INSURANCE_NUMBER -> form(view, status, forms.nino(view), START);
            case NOT_FOUND -> finding.notFound(view.back(), again);
            case ALREADY_ACTIVE_AT_SCHOOL ->
                pages.page(name + " is already registered as an ECT at your school")
                        .back(view.back())
                        .show((Page page) -> templates.schoolRegisterectAlreadyActive(page, START));
            case INDUCTION_COMPLETED ->
                refused(view, name + " has already completed their induction", "completed their induction");
            case INDUCTION_EXEMPT ->
                refused(view, name + " is exempt from induction", "been recorded as exempt from induction");
            case INDUCTION_FAILED ->
                refused(view, name + " has already failed their induction", "failed their induction");
            case CANNOT_REGISTER_ECT -> finding.cannotRegister(name, view.back(), LIST, "Back to ECTs");
            case REVIEW_ECT_DETAILS -> form(view, status, forms.review(view), START);
            case REGISTERED_BEFORE -> registeredBefore(view);
            case EMAIL_ADDRESS -> form(view, status, forms.email(view), START);
            case CANT_USE_EMAIL ->
                finding.cannotUseEmail(
                        answers.contact().email(), view.back(), view.links().to(EctStep.EMAIL_ADDRESS));
            case START_DATE -> form(view, status, forms.start(view, visit), START);
            case CANNOT_REGISTER_ECT_YET ->
                finding.cannotRegisterYet(name, years.of(answers.notOpenFor()), view.back(), LIST);
            case WORKING_PATTERN -> form(view, status, forms.workingPattern(view), START);
            case USE_PREVIOUS_ECT_CHOICES -> form(view, status, forms.usePrevious(view), START);
            case STATE_SCHOOL_APPROPRIATE_BODY -> form(view, status, forms.hub(view), START);
            case INDEPENDENT_SCHOOL_APPROPRIATE_BODY -> form(view, status, forms.nationalBodyOrHub(view), START);
            case TRAINING_PROGRAMME -> form(view, status, forms.programme(view), START);
            case LEAD_PROVIDER -> form(view, status, forms.leadProvider(view, visit), START);
            case CHECK_ANSWERS -> form(view, status, check.page(view, visit), START);
            case CONFIRMATION -> throw new IllegalStateException("a finished journey has a result");
        };
    }

    View confirmation(EctRegistered result, String assignMentor) {
        return pages.page(result.name() + "’s details saved")
                .show((Page page) -> templates.schoolRegisterectConfirmation(page, result, assignMentor, LIST));
    }

    private View registeredBefore(StepView<EctAnswers, EctStep> view) {
        String name = view.answers().name();
        return pages.page(name + " has been registered before")
                .back(view.back())
                .show((Page page) -> templates.schoolRegisterectRegisteredBefore(
                        page,
                        name,
                        facts.previous(view.answers().person().typedTrn()).summary(),
                        String.valueOf(view.forward())));
    }

    private View refused(StepView<EctAnswers, EctStep> view, String title, String reason) {
        return pages.page(title)
                .back(view.back())
                .show((Page page) -> templates.schoolRegisterectInductionOver(
                        page, view.answers().name(), reason, START));
    }

    private View form(StepView<EctAnswers, EctStep> view, HttpStatus status, Form form, String start) {
        FormPage content = form.content();
        return pages.page(form.title())
                .back(view.backOr(start))
                .looksTeachersUp(view.step() == EctStep.FIND_ECT || view.step() == EctStep.NATIONAL_INSURANCE_NUMBER)
                .invalid(!view.errors().isEmpty())
                .status(status)
                .show((Page page) -> templates.journeyForm(page, content));
    }
}
