package uk.gov.education.rect.web.school.change;

import static uk.gov.education.rect.web.journey.Prose.heading;
import static uk.gov.education.rect.web.journey.Prose.paragraph;

import java.time.LocalDate;
import java.util.Optional;
import uk.gov.education.rect.govuk.Govuk;
import uk.gov.education.rect.training.CorrectStartDate;
import uk.gov.education.rect.training.StartCorrections;
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
import uk.gov.education.rect.web.school.finding.StartDateWords;

/** Corrects the first day of an ECT or a mentor at the school (SJ-X-50). */
public abstract class StartDateCorrection<P extends Person> implements Change<OneAnswer, ChangeStep, P> {

    private static final String DATE = "start_date";

    private final CorrectStartDate correct;
    private final StartCorrections corrections;
    private final Journey<OneAnswer, ChangeStep, P, Changed> journey;

    /** @param base the journey's address, with a variable for the record */
    protected StartDateCorrection(String base, CorrectStartDate correct, StartCorrections corrections) {
        this.correct = correct;
        this.corrections = corrections;
        this.journey = OneQuestionJourney.of(base, new Edit(), this::save);
    }

    /** What they are, such as "ECT". */
    protected abstract String role();

    /** What they start to do, such as "mentoring". */
    protected abstract String doing();

    @Override
    public Journey<OneAnswer, ChangeStep, P, Changed> journey() {
        return journey;
    }

    @Override
    public OneAnswer begin(P person) {
        return OneAnswer.NONE;
    }

    @Override
    public ChangePage page(StepView<OneAnswer, ChangeStep> view, P person) {
        return switch (view.step()) {
            case EDIT -> {
                String title = "Change " + person.name() + "’s start date at your school";
                yield ChangePage.form(
                        title,
                        view,
                        "Continue",
                        heading(title),
                        paragraph("The start date is " + Formats.date(person.startedOn())
                                + " now. Only change it if that is wrong."),
                        Govuk.dateInput(new StepFields(view)
                                .date(
                                        DATE,
                                        Parts.legend("When did, or will, they start " + doing() + " at your school?"))
                                .withHint("For example, 17 9 "
                                        + person.visit().today().getYear())));
            }
            case CHECK_ANSWERS -> {
                String title = "Check and confirm the start date";
                yield ChangePage.form(
                        title,
                        view,
                        "Confirm change",
                        heading(title),
                        Parts.facts(Parts.fromTo(
                                role(),
                                person,
                                "start date",
                                Formats.date(person.startedOn()),
                                Formats.date(day(view.answers())),
                                view.links().change(ChangeStep.EDIT))),
                        paragraph("Training and mentoring that begin on the start date, or would begin before it, move"
                                + " with it."));
            }
            case CONFIRMATION -> throw new IllegalStateException("a finished journey has a result");
        };
    }

    private static LocalDate day(OneAnswer answers) {
        return LocalDate.parse(answers.get());
    }

    private Submission<OneAnswer, ChangeStep, Changed> save(Form form, OneAnswer answers, P person) {
        LocalDate day = day(answers);
        try {
            correct.execute(new CorrectStartDate.Command(person.visit().author(), person.period(), day));
            return Submission.finished(Changed.of(
                    person,
                    "Start date changed to " + Formats.date(day),
                    "If a lead provider trains " + person.name() + ", it sees the new date. You do not need to do"
                            + " anything else."));
        } catch (Refused refused) {
            return Submission.rejected(
                    Parts.CONFIRM,
                    switch (refused.as(CorrectStartDate.Refusal.class)) {
                        case CorrectStartDate.Refusal.PeriodUnknown() -> Parts.HAS_LEFT;
                        case CorrectStartDate.Refusal.HasLeft() -> Parts.HAS_LEFT;
                        case CorrectStartDate.Refusal.DateNotPossible(StartDateProblem problem) ->
                            words(problem, person);
                        case CorrectStartDate.Refusal.RegisteredMeanwhile() ->
                            "Another school has just registered " + person.name() + " for that time. Contact support";
                    });
        }
    }

    private String words(StartDateProblem problem, Person person) {
        String name = person.name();
        return switch (problem) {
            case StartDateProblem.AgainstRule(var rule) -> StartDateWords.of(rule, name, doing());
            case StartDateProblem.OverlapsEarlierSpell(String school, LocalDate lastDay) ->
                name + " was at " + school + " until " + Formats.date(lastDay) + ". The start date must be after that";
            case StartDateProblem.AfterLeaving(LocalDate lastDay) ->
                "You told us that " + name + " is leaving on " + Formats.date(lastDay)
                        + ". The start date must be on or before that";
            case StartDateProblem.SomethingEndedBefore() ->
                "Training or mentoring of " + name
                        + " at your school ended before that date. Enter an earlier date or contact support";
            case StartDateProblem.TrainedElsewhere(LocalDate lastDay) ->
                name + " was trained at another school until " + Formats.date(lastDay)
                        + ". Enter a date after that or contact support";
            case StartDateProblem.DeclarationsExist() ->
                "The lead provider has already reported training that begins with the start date. Contact support";
            case StartDateProblem.LeadProviderNotThere(String leadProvider, var year) ->
                leadProvider
                        + " does not train anybody who starts in the academic year of that date. Change the lead"
                        + " provider or contact support";
            case StartDateProblem.NoPlace noPlace -> Parts.NO_PLACE;
        };
    }

    private final class Edit implements Question<OneAnswer, ChangeStep, P, Changed> {

        @Override
        public Form prefill(OneAnswer answers, P person) {
            return Form.empty().withDate(DATE, answers.given() ? day(answers) : person.startedOn());
        }

        @Override
        public Submission<OneAnswer, ChangeStep, Changed> submit(Form form, OneAnswer answers, P person) {
            return switch (form.date(DATE)) {
                case DateAnswer.Missing() ->
                    Submission.rejectedDate(DATE, "Enter the date " + person.name() + " started or will start");
                case DateAnswer.NotADate() ->
                    Submission.rejectedDate(DATE, "Enter the start date in the correct format, for example 17 9 2026");
                case DateAnswer.Given(LocalDate date) ->
                    problem(date, person)
                            .<Submission<OneAnswer, ChangeStep, Changed>>map(
                                    message -> Submission.rejectedDate(DATE, message))
                            .orElseGet(() -> Submission.accepted(new OneAnswer(date.toString())));
            };
        }

        private Optional<String> problem(LocalDate date, P person) {
            return date.equals(person.startedOn())
                    ? Optional.of("Enter a date that is different from the current one")
                    : corrections.problem(person.period(), date).map(problem -> words(problem, person));
        }
    }
}
