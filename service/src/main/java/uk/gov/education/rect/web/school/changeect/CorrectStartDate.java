package uk.gov.education.rect.web.school.changeect;

import static uk.gov.education.rect.web.journey.Prose.heading;
import static uk.gov.education.rect.web.journey.Prose.paragraph;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.gov.education.rect.govuk.Govuk;
import uk.gov.education.rect.training.CorrectEctStartDate;
import uk.gov.education.rect.training.EctStartCorrections;
import uk.gov.education.rect.training.StartDateProblem;
import uk.gov.education.rect.usecase.Refused;
import uk.gov.education.rect.web.Formats;
import uk.gov.education.rect.web.journey.DateAnswer;
import uk.gov.education.rect.web.journey.Form;
import uk.gov.education.rect.web.journey.Journey;
import uk.gov.education.rect.web.journey.Question;
import uk.gov.education.rect.web.journey.StepFields;
import uk.gov.education.rect.web.journey.StepView;
import uk.gov.education.rect.web.journey.Submission;
import uk.gov.education.rect.web.school.change.ChangePage;
import uk.gov.education.rect.web.school.change.ChangeStep;
import uk.gov.education.rect.web.school.change.Changed;
import uk.gov.education.rect.web.school.change.EctHere;
import uk.gov.education.rect.web.school.change.OneAnswer;
import uk.gov.education.rect.web.school.change.OneQuestionJourney;
import uk.gov.education.rect.web.school.change.Parts;
import uk.gov.education.rect.web.school.finding.StartDateWords;

/** Corrects the first day of an ECT at the school (SJ-X-50). */
@Component
class CorrectStartDate implements EctChange<OneAnswer, ChangeStep> {

    private static final String DATE = "start_date";

    private final CorrectEctStartDate correct;
    private final EctStartCorrections corrections;
    private final Journey<OneAnswer, ChangeStep, EctHere, Changed> journey;

    CorrectStartDate(CorrectEctStartDate correct, EctStartCorrections corrections) {
        this.correct = correct;
        this.corrections = corrections;
        this.journey = OneQuestionJourney.of(BASE + "/correct-start-date", new Edit(), this::save);
    }

    @Override
    public Journey<OneAnswer, ChangeStep, EctHere, Changed> journey() {
        return journey;
    }

    @Override
    public boolean appliesTo(EctHere ect) {
        return ect.schoolSaidSo();
    }

    @Override
    public OneAnswer begin(EctHere ect) {
        return OneAnswer.NONE;
    }

    @Override
    public ChangePage page(StepView<OneAnswer, ChangeStep> view, EctHere ect) {
        return switch (view.step()) {
            case EDIT -> {
                String title = "Correct " + ect.name() + "’s start date at your school";
                yield ChangePage.form(
                        title,
                        view,
                        "Continue",
                        heading(title),
                        paragraph("You told us that it is " + Formats.date(ect.startedOn())
                                + ". Only change it if that is wrong."),
                        Govuk.dateInput(new StepFields(view)
                                .date(DATE, Parts.legend("When did, or will, they start as an ECT at your school?"))
                                .withHint("For example, 17 9 "
                                        + ect.visit().today().getYear())));
            }
            case CHECK_ANSWERS -> {
                String title = "Check and confirm the start date";
                yield ChangePage.form(
                        title,
                        view,
                        "Confirm change",
                        heading(title),
                        Parts.facts(Parts.fromTo(
                                "ECT",
                                ect,
                                "start date",
                                Formats.date(ect.startedOn()),
                                Formats.date(day(view.answers())),
                                view.links().change(ChangeStep.EDIT))),
                        paragraph(
                                "Training and mentoring that begin on the start date, or would begin before it, move with"
                                        + " it."));
            }
            case CONFIRMATION -> throw new IllegalStateException("a finished journey has a result");
        };
    }

    private static LocalDate day(OneAnswer answers) {
        return LocalDate.parse(answers.get());
    }

    private Submission<OneAnswer, ChangeStep, Changed> save(Form form, OneAnswer answers, EctHere ect) {
        LocalDate day = day(answers);
        try {
            correct.execute(new CorrectEctStartDate.Command(ect.visit().author(), ect.period(), day));
            return Submission.finished(Changed.of(
                    ect,
                    "Start date corrected to " + Formats.date(day),
                    "If a lead provider trains " + ect.name() + ", it sees the new date. You do not need to do anything"
                            + " else."));
        } catch (Refused refused) {
            return Submission.rejected(
                    Parts.CONFIRM,
                    switch (refused.as(CorrectEctStartDate.Refusal.class)) {
                        case CorrectEctStartDate.Refusal.PeriodUnknown() -> Parts.HAS_LEFT;
                        case CorrectEctStartDate.Refusal.HasLeft() -> Parts.HAS_LEFT;
                        case CorrectEctStartDate.Refusal.DateNotPossible(StartDateProblem problem) ->
                            words(problem, ect);
                        case CorrectEctStartDate.Refusal.RegisteredMeanwhile() ->
                            "Another school has just registered " + ect.name() + " for that time. Contact support";
                    });
        }
    }

    private static String words(StartDateProblem problem, EctHere ect) {
        return switch (problem) {
            case StartDateProblem.AgainstRule(var rule) -> StartDateWords.of(rule, ect.name(), "teaching");
            case StartDateProblem.OverlapsEarlierSpell(String school, LocalDate lastDay) ->
                ect.name() + " was at " + school + " until " + Formats.date(lastDay)
                        + ". The start date must be after that";
            case StartDateProblem.AfterLeaving(LocalDate lastDay) ->
                "You told us that " + ect.name() + " is leaving on " + Formats.date(lastDay)
                        + ". The start date must be on or before that";
            case StartDateProblem.SomethingEndedBefore() ->
                "Training or mentoring of " + ect.name()
                        + " at your school ended before that date. Enter an earlier date or contact support";
            case StartDateProblem.DeclarationsExist() ->
                "The lead provider has already reported training that begins with the start date. Contact support";
            case StartDateProblem.LeadProviderNotThere(String leadProvider, var year) ->
                leadProvider
                        + " does not train ECTs who start in the academic year of that date. Change the lead provider"
                        + " or contact support";
            case StartDateProblem.NoPlace noPlace -> Parts.NO_PLACE;
        };
    }

    private final class Edit implements Question<OneAnswer, ChangeStep, EctHere, Changed> {

        @Override
        public Form prefill(OneAnswer answers, EctHere ect) {
            return Form.empty().withDate(DATE, answers.given() ? day(answers) : ect.startedOn());
        }

        @Override
        public Submission<OneAnswer, ChangeStep, Changed> submit(Form form, OneAnswer answers, EctHere ect) {
            return switch (form.date(DATE)) {
                case DateAnswer.Missing() -> Submission.rejectedDate(DATE, "Enter the date " + ect.name() + " started");
                case DateAnswer.NotADate() ->
                    Submission.rejectedDate(DATE, "Enter the start date in the correct format, for example 17 9 2026");
                case DateAnswer.Given(LocalDate date) ->
                    problem(date, ect)
                            .<Submission<OneAnswer, ChangeStep, Changed>>map(
                                    message -> Submission.rejectedDate(DATE, message))
                            .orElseGet(() -> Submission.accepted(new OneAnswer(date.toString())));
            };
        }

        private Optional<String> problem(LocalDate date, EctHere ect) {
            return date.equals(ect.startedOn())
                    ? Optional.of("Enter a date that is different from the current one")
                    : corrections.problem(ect.period(), date).map(problem -> words(problem, ect));
        }
    }
}
