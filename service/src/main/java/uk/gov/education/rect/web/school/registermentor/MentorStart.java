package uk.gov.education.rect.web.school.registermentor;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.gov.education.rect.teachers.Trn;
import uk.gov.education.rect.training.DateProblem;
import uk.gov.education.rect.web.Formats;
import uk.gov.education.rect.web.journey.DateAnswer;
import uk.gov.education.rect.web.journey.Form;
import uk.gov.education.rect.web.journey.Submission;
import uk.gov.education.rect.web.school.SchoolVisit;
import uk.gov.education.rect.web.school.finding.StartDateWords;

/** Asks whether somebody who mentors elsewhere will mentor only here, and when they start (spec 02 §12.4). */
@Component
class MentorStart {

    private static final String ONLY_HERE = "mentoring_at_new_school_only";
    private static final String DATE = "started_on";

    private final MentorFacts facts;

    MentorStart(MentorFacts facts) {
        this.facts = facts;
    }

    MentorQuestion onlyHere() {
        return new MentorQuestion() {
            @Override
            public Form prefill(MentorAnswers answers, SchoolVisit visit) {
                return Form.empty().with(ONLY_HERE, yesOrNo(answers.here().onlyHere()));
            }

            @Override
            public Submission<MentorAnswers, MentorStep, MentorRegistered> submit(
                    Form form, MentorAnswers answers, SchoolVisit visit) {
                MentorAnswers.Here here = answers.here();
                return switch (form.value(ONLY_HERE)) {
                    case "yes" ->
                        Submission.accepted(answers.mentoring(new MentorAnswers.Here(true, here.startedOn(), null)));
                    case "no" ->
                        Submission.accepted(
                                answers.mentoring(new MentorAnswers.Here(false, null, facts.closedToday(visit))));
                    default ->
                        Submission.rejected(
                                ONLY_HERE, "Select yes if " + answers.name() + " will only mentor at your school");
                };
            }
        };
    }

    MentorQuestion date() {
        return new MentorQuestion() {
            @Override
            public Form prefill(MentorAnswers answers, SchoolVisit visit) {
                return Form.empty().withDate(DATE, answers.here().startedOn());
            }

            @Override
            public Submission<MentorAnswers, MentorStep, MentorRegistered> submit(
                    Form form, MentorAnswers answers, SchoolVisit visit) {
                return switch (form.date(DATE)) {
                    case DateAnswer.Missing() ->
                        Submission.rejectedDate(
                                DATE, "Enter the date " + answers.name() + " started or will start mentoring");
                    case DateAnswer.NotADate() ->
                        Submission.rejectedDate(
                                DATE, "Enter the start date in the correct format, for example 17 9 2026");
                    case DateAnswer.Given(LocalDate start) -> checked(start, answers, visit);
                };
            }
        };
    }

    private Submission<MentorAnswers, MentorStep, MentorRegistered> checked(
            LocalDate start, MentorAnswers answers, SchoolVisit visit) {
        MentorAnswers.Here here = answers.here();
        Trn trn = answers.person().typedTrn();
        Optional<DateProblem> problem = facts.start(visit, trn, start);
        if (problem.isPresent()) {
            return problem.get() instanceof DateProblem.NotOpen
                    ? Submission.detour(
                            answers.mentoring(new MentorAnswers.Here(here.onlyHere(), here.startedOn(), start)),
                            MentorStep.CANNOT_REGISTER_MENTOR_YET)
                    : Submission.rejectedDate(DATE, StartDateWords.of(problem.get(), answers.name(), "mentoring"));
        }
        Optional<LocalDate> hereUntil = facts.mentoredHereUntil(visit, trn, start);
        if (hereUntil.isPresent()) {
            return Submission.rejectedDate(
                    DATE,
                    answers.name() + " is registered as a mentor at your school until " + Formats.date(hereUntil.get())
                            + ". Enter a date after that");
        }
        MentorAnswers.Training training =
                answers.training().usable(facts.offers(answers.mentee().leadProvider(), trn, start, answers.mentee()));
        return Submission.accepted(answers.mentoring(new MentorAnswers.Here(here.onlyHere(), start, null))
                .trainedBy(
                        facts.offers(training.leadProvider(), trn, start, answers.mentee())
                                ? training
                                : training.with(null)));
    }

    static @Nullable String yesOrNo(@Nullable Boolean answer) {
        return answer == null ? null : answer ? "yes" : "no";
    }
}
