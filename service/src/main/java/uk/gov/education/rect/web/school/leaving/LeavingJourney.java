package uk.gov.education.rect.web.school.leaving;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.gov.education.rect.training.DateProblem;
import uk.gov.education.rect.training.DateRules;
import uk.gov.education.rect.training.EctAtSchoolPeriodId;
import uk.gov.education.rect.training.MentorAtSchoolPeriodId;
import uk.gov.education.rect.training.ReportLeaving;
import uk.gov.education.rect.usecase.Refused;
import uk.gov.education.rect.web.journey.Branch;
import uk.gov.education.rect.web.journey.DateAnswer;
import uk.gov.education.rect.web.journey.Form;
import uk.gov.education.rect.web.journey.Journey;
import uk.gov.education.rect.web.journey.Question;
import uk.gov.education.rect.web.journey.Submission;

/** Telling that one person leaves: a journey below that person's address (SJ-LEV-01, SJ-LEV-02). */
@Component
class LeavingJourney {

    static final String LEAVING_ON = "leaving_on";

    private final DateRules dates;
    private final ReportLeaving report;

    LeavingJourney(DateRules dates, ReportLeaving report) {
        this.dates = dates;
        this.report = report;
    }

    /** The journey of the person whose record is at the address. */
    Journey<LeavingAnswers, LeavingStep, Leaver, Left> of(String record) {
        return Journey.<LeavingAnswers, LeavingStep, Leaver, Left>at(
                        record + "/report-teacher-leaving", LeavingStep.class, LeavingAnswers.class, Left.class)
                .question(
                        LeavingStep.EDIT,
                        new LastDay(),
                        answers -> answers.leavingOn() != null,
                        Branch.otherwise(LeavingStep.CHECK_ANSWERS))
                .review(LeavingStep.CHECK_ANSWERS, (form, answers, leaver) -> save(answers, leaver))
                .confirmation(LeavingStep.CONFIRMATION)
                .startingAt(LeavingStep.EDIT);
    }

    private final class LastDay implements Question<LeavingAnswers, LeavingStep, Leaver, Left> {

        @Override
        public Form prefill(LeavingAnswers answers, Leaver leaver) {
            return Form.empty()
                    .withDate(LEAVING_ON, answers.leavingOn() == null ? leaver.leavingOn() : answers.leavingOn());
        }

        @Override
        public Submission<LeavingAnswers, LeavingStep, Left> submit(Form form, LeavingAnswers answers, Leaver leaver) {
            return switch (form.date(LEAVING_ON)) {
                case DateAnswer.Missing _ ->
                    Submission.rejectedDate(LEAVING_ON, "Enter the date " + leaver.name() + " leaves your school");
                case DateAnswer.NotADate _ ->
                    Submission.rejectedDate(LEAVING_ON, "The date they leave must be a real date, such as 17 7 2026");
                case DateAnswer.Given(LocalDate day) ->
                    problem(leaver, day)
                            .map(problem -> Submission.<LeavingAnswers, LeavingStep, Left>rejectedDate(
                                    LEAVING_ON, LeavingWords.of(problem, leaver)))
                            .orElseGet(() -> Submission.accepted(new LeavingAnswers(day)));
            };
        }
    }

    private Optional<DateProblem> problem(Leaver leaver, LocalDate day) {
        return switch (leaver.period()) {
            case EctAtSchoolPeriodId ect -> dates.ectLeaving(ect, day);
            case MentorAtSchoolPeriodId mentor -> dates.mentorLeaving(mentor, day);
        };
    }

    private Submission<LeavingAnswers, LeavingStep, Left> save(LeavingAnswers answers, Leaver leaver) {
        try {
            ReportLeaving.Reported reported = report.execute(new ReportLeaving.Command(
                    leaver.visit().author(),
                    leaver.visit().schoolId(),
                    leaver.period(),
                    Objects.requireNonNull(answers.leavingOn())));
            return Submission.finished(new Left(
                    leaver.name(),
                    reported.lastDay(),
                    reported.lastDay().isBefore(leaver.visit().today()),
                    leaver.ect(),
                    leaver.providerLed(),
                    leaver.mentoring()));
        } catch (Refused refused) {
            return Submission.rejectedDate(
                    LEAVING_ON, LeavingWords.of(refused.as(ReportLeaving.Refusal.class), leaver));
        }
    }
}
