package uk.gov.education.rect.web.school.registerect;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.gov.education.rect.teachers.Trn;
import uk.gov.education.rect.training.DateProblem;
import uk.gov.education.rect.training.WorkingPattern;
import uk.gov.education.rect.web.journey.DateAnswer;
import uk.gov.education.rect.web.journey.Form;
import uk.gov.education.rect.web.journey.Submission;
import uk.gov.education.rect.web.school.SchoolVisit;
import uk.gov.education.rect.web.school.finding.StartDateWords;

/** Asks when the ECT starts at the school and how much they work (spec 02 §9.4). */
@Component
class EctStart {

    private static final String DATE = "start_date";

    private final EctFacts facts;

    EctStart(EctFacts facts) {
        this.facts = facts;
    }

    EctQuestion date() {
        return new EctQuestion() {
            @Override
            public Form prefill(EctAnswers answers, SchoolVisit visit) {
                return Form.empty().withDate(DATE, answers.startedOn());
            }

            @Override
            public Submission<EctAnswers, EctStep, EctRegistered> submit(
                    Form form, EctAnswers answers, SchoolVisit visit) {
                return switch (form.date(DATE)) {
                    case DateAnswer.Missing() ->
                        Submission.rejectedDate(DATE, "Enter the date " + answers.name() + " started or will start");
                    case DateAnswer.NotADate() ->
                        Submission.rejectedDate(
                                DATE, "Enter the start date in the correct format, for example 17 9 2026");
                    case DateAnswer.Given(LocalDate start) -> checked(start, answers, visit);
                };
            }
        };
    }

    EctQuestion workingPattern() {
        return new EctQuestion() {
            @Override
            public Form prefill(EctAnswers answers, SchoolVisit visit) {
                return Form.empty().with("working_pattern", value(answers.workingPattern()));
            }

            @Override
            public Submission<EctAnswers, EctStep, EctRegistered> submit(
                    Form form, EctAnswers answers, SchoolVisit visit) {
                return switch (form.value("working_pattern")) {
                    case "full_time" -> Submission.accepted(answers.working(WorkingPattern.FULL_TIME));
                    case "part_time" -> Submission.accepted(answers.working(WorkingPattern.PART_TIME));
                    default ->
                        Submission.rejected(
                                "working_pattern", "Select if " + answers.name() + " works full time or part time");
                };
            }
        };
    }

    private Submission<EctAnswers, EctStep, EctRegistered> checked(
            LocalDate start, EctAnswers answers, SchoolVisit visit) {
        Optional<DateProblem> problem = facts.start(answers.person().typedTrn(), start);
        if (problem.isEmpty()) {
            return Submission.accepted(answers.starting(start, choicesOn(start, answers, visit)));
        }
        return problem.get() instanceof DateProblem.NotOpen
                ? Submission.detour(answers.notYet(start), EctStep.CANNOT_REGISTER_ECT_YET)
                : Submission.rejectedDate(DATE, StartDateWords.of(problem.get(), answers.name(), "teaching as an ECT"));
    }

    private EctChoices choicesOn(LocalDate start, EctAnswers answers, SchoolVisit visit) {
        Trn trn = answers.person().typedTrn();
        Long leadProvider = answers.choices().leadProvider();
        boolean stillOffered = leadProvider != null
                && facts.leadProviders(trn, start).stream()
                        .anyMatch(offered -> offered.id().value() == leadProvider);
        return answers.choices().on(facts.reuse(visit, trn, start).orElse(null), stillOffered);
    }

    private static @Nullable String value(@Nullable WorkingPattern pattern) {
        return pattern == null ? null : pattern == WorkingPattern.FULL_TIME ? "full_time" : "part_time";
    }
}
