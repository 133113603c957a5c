package uk.gov.education.rect.web.school.changeect;

import static uk.gov.education.rect.web.journey.Branch.otherwise;
import static uk.gov.education.rect.web.journey.Prose.heading;
import static uk.gov.education.rect.web.journey.Prose.paragraph;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import uk.gov.education.rect.calendar.DateRange;
import uk.gov.education.rect.govuk.Fieldset;
import uk.gov.education.rect.govuk.Govuk;
import uk.gov.education.rect.govuk.SummaryList;
import uk.gov.education.rect.training.CurrentMentorships;
import uk.gov.education.rect.training.DateRules;
import uk.gov.education.rect.training.EndMentorship;
import uk.gov.education.rect.training.MentorshipPeriod;
import uk.gov.education.rect.training.MentorshipPeriodId;
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
import uk.gov.education.rect.web.school.change.Parts;

/** Ends an ECT's mentorship without naming a successor, or cancels one that is still to come (SJ-X-58). */
@Component
class EndEctMentorship implements EctChange<EndingMentorship, ChangeStep> {

    private static final String DAY = "finished_on";

    private final EndMentorship endMentorship;
    private final CurrentMentorships mentorships;
    private final DateRules dates;
    private final Journey<EndingMentorship, ChangeStep, EctHere, Changed> journey;

    EndEctMentorship(EndMentorship endMentorship, CurrentMentorships mentorships, DateRules dates) {
        this.endMentorship = endMentorship;
        this.mentorships = mentorships;
        this.dates = dates;
        this.journey = Journey.<EndingMentorship, ChangeStep, EctHere, Changed>at(
                        BASE + "/end-mentorship", ChangeStep.class, EndingMentorship.class, Changed.class)
                .question(
                        ChangeStep.EDIT,
                        new Edit(),
                        answers -> answers.lastDay() != null,
                        otherwise(ChangeStep.CHECK_ANSWERS))
                .review(ChangeStep.CHECK_ANSWERS, this::save)
                .confirmation(ChangeStep.CONFIRMATION)
                .startingAt(ChangeStep.EDIT);
    }

    @Override
    public Journey<EndingMentorship, ChangeStep, EctHere, Changed> journey() {
        return journey;
    }

    @Override
    public boolean appliesTo(EctHere ect) {
        return ect.assignedMentor().isPresent();
    }

    @Override
    public EndingMentorship begin(EctHere ect) {
        MentorshipPeriod current = mentorships.of(ect.period()).orElseThrow();
        return new EndingMentorship(
                current.id().value(),
                ect.assignedMentor().map(EctHere.Mentor::name).orElseThrow(),
                current.dates().startedOn(),
                current.dates().startsAfter(ect.visit().today()),
                null);
    }

    @Override
    public ChangePage page(StepView<EndingMentorship, ChangeStep> view, EctHere ect) {
        return switch (view.step()) {
            case EDIT -> view.answers().toCome() ? cancelling(view, ect) : asking(view, ect);
            case CHECK_ANSWERS -> check(view, ect);
            case CONFIRMATION -> throw new IllegalStateException("a finished journey has a result");
        };
    }

    private static ChangePage asking(StepView<EndingMentorship, ChangeStep> view, EctHere ect) {
        String title = "When did, or will, " + view.answers().mentor() + " stop mentoring " + ect.name() + "?";
        return ChangePage.form(
                title,
                view,
                "Continue",
                Govuk.dateInput(new StepFields(view)
                        .date(DAY, Fieldset.pageHeading(title))
                        .withHint("Enter the last day, for example 18 12 "
                                + ect.visit().today().getYear())),
                paragraph(ect.name() + " will have no mentor after that day, until you assign another one."));
    }

    private static ChangePage cancelling(StepView<EndingMentorship, ChangeStep> view, EctHere ect) {
        EndingMentorship answers = view.answers();
        String title = "Cancel " + answers.mentor() + " as " + ect.name() + "’s next mentor";
        return ChangePage.form(
                title,
                view,
                "Continue",
                heading(title),
                paragraph(answers.mentor() + " was going to mentor " + ect.name() + " from "
                        + Formats.date(answers.startedOn()) + "."));
    }

    private static ChangePage check(StepView<EndingMentorship, ChangeStep> view, EctHere ect) {
        EndingMentorship answers = view.answers();
        String title = "Check and confirm the end of the mentorship";
        SummaryList.Row last = answers.toCome()
                ? SummaryList.Row.of("Last day", "It will not begin")
                : SummaryList.Row.of("Last day", Formats.date(answers.lastDayGiven()))
                        .change(view.links().change(ChangeStep.EDIT), "last day");
        return ChangePage.form(
                title,
                view,
                "Confirm change",
                heading(title),
                Govuk.summaryList(SummaryList.of(
                        SummaryList.Row.of("ECT", ect.name()), SummaryList.Row.of("Mentor", answers.mentor()), last)));
    }

    private Submission<EndingMentorship, ChangeStep, Changed> save(Form form, EndingMentorship answers, EctHere ect) {
        try {
            endMentorship.execute(new EndMentorship.Command(
                    ect.visit().author(),
                    ect.period(),
                    new MentorshipPeriodId(answers.mentorship()),
                    answers.lastDayGiven()));
            return Submission.finished(Changed.of(
                    ect,
                    answers.toCome()
                            ? answers.mentor() + " will not mentor " + ect.name()
                            : "Last day of the mentorship: " + Formats.date(answers.lastDayGiven()),
                    ect.name() + " needs a mentor. You can assign one from their record."));
        } catch (Refused refused) {
            return switch (refused.as(EndMentorship.Refusal.class)) {
                case EndMentorship.Refusal.MentorshipUnknown() ->
                    Submission.rejected(
                            Parts.CONFIRM, "Somebody has changed the mentor meanwhile. Nothing has been saved");
                case EndMentorship.Refusal.DeclarationsExist() ->
                    Submission.rejected(
                            Parts.CONFIRM,
                            "A lead provider has already reported training under this mentor. Contact support");
                case EndMentorship.Refusal.DayNotPossible(DateRange possible) ->
                    Submission.rejected(Parts.CONFIRM, notPossible(answers.lastDayGiven(), possible, answers, ect));
            };
        }
    }

    private static String notPossible(LocalDate day, DateRange possible, EndingMentorship answers, EctHere ect) {
        return day.isBefore(possible.startedOn())
                ? answers.mentor() + " began to mentor " + ect.name() + " on " + Formats.date(possible.startedOn())
                        + ". The last day must be that day or later"
                : "The last day must be " + Formats.date(possible.finishedOn(), "earlier") + " or earlier";
    }

    private final class Edit implements Question<EndingMentorship, ChangeStep, EctHere, Changed> {

        @Override
        public Form prefill(EndingMentorship answers, EctHere ect) {
            return Form.empty().withDate(DAY, answers.lastDay());
        }

        @Override
        public Submission<EndingMentorship, ChangeStep, Changed> submit(
                Form form, EndingMentorship answers, EctHere ect) {
            if (answers.toCome()) {
                return Submission.accepted(answers.on(answers.startedOn()));
            }
            return switch (form.date(DAY)) {
                case DateAnswer.Missing() ->
                    Submission.rejectedDate(DAY, "Enter the last day " + answers.mentor() + " mentors " + ect.name());
                case DateAnswer.NotADate() ->
                    Submission.rejectedDate(DAY, "Enter the last day in the correct format, for example 18 12 2026");
                case DateAnswer.Given(LocalDate day) -> checked(day, answers, ect);
            };
        }

        private Submission<EndingMentorship, ChangeStep, Changed> checked(
                LocalDate day, EndingMentorship answers, EctHere ect) {
            return mentorships
                    .of(ect.period())
                    .filter(current -> current.id().value() == answers.mentorship())
                    .map(dates::lastDaysOf)
                    .filter(possible -> !possible.contains(day))
                    .<Submission<EndingMentorship, ChangeStep, Changed>>map(
                            possible -> Submission.rejectedDate(DAY, notPossible(day, possible, answers, ect)))
                    .orElseGet(() -> Submission.accepted(answers.on(day)));
        }
    }
}
