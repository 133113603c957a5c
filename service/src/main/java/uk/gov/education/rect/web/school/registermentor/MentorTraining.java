package uk.gov.education.rect.web.school.registermentor;

import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.gov.education.rect.web.journey.Form;
import uk.gov.education.rect.web.journey.Submission;
import uk.gov.education.rect.web.school.SchoolVisit;

/** Asks who trains the mentor. */
@Component
class MentorTraining {

    private static final String SAME = "use_same_programme_choices";
    private static final String PROVIDER = "lead_provider_id";

    private final MentorFacts facts;

    MentorTraining(MentorFacts facts) {
        this.facts = facts;
    }

    /** Tells a first-time mentor's school that the ECT's lead provider will train them; to continue is to agree. */
    MentorQuestion menteesProvider() {
        return (form, answers, visit) -> Submission.accepted(answers.trainedBy(
                new MentorAnswers.Training(answers.training().menteesProviderUsable(), true, null, null)));
    }

    MentorQuestion sameAsMentee() {
        return new MentorQuestion() {
            @Override
            public Form prefill(MentorAnswers answers, SchoolVisit visit) {
                return Form.empty()
                        .with(SAME, MentorStart.yesOrNo(answers.training().sameAsMentee()));
            }

            @Override
            public Submission<MentorAnswers, MentorStep, MentorRegistered> submit(
                    Form form, MentorAnswers answers, SchoolVisit visit) {
                MentorAnswers.Training training = answers.training();
                return switch (form.value(SAME)) {
                    case "yes" ->
                        Submission.accepted(answers.trainedBy(
                                new MentorAnswers.Training(training.menteesProviderUsable(), false, true, null)));
                    case "no" ->
                        Submission.accepted(answers.trainedBy(new MentorAnswers.Training(
                                training.menteesProviderUsable(), false, false, training.leadProvider())));
                    default ->
                        Submission.rejected(
                                SAME, "Select yes if " + answers.name() + " will use the same programme choices");
                };
            }
        };
    }

    MentorQuestion provider() {
        return new MentorQuestion() {
            @Override
            public Form prefill(MentorAnswers answers, SchoolVisit visit) {
                return Form.empty().with(PROVIDER, answers.training().leadProvider());
            }

            @Override
            public Submission<MentorAnswers, MentorStep, MentorRegistered> submit(
                    Form form, MentorAnswers answers, SchoolVisit visit) {
                MentorAnswers.Training training = answers.training();
                // SJ-LP-02: only one of those offered
                return facts
                        .leadProviders(answers.person().typedTrn(), answers.startOr(visit.today()), answers.mentee())
                        .stream()
                        .filter(offered -> form.number(PROVIDER)
                                .equals(Optional.of(offered.id().value())))
                        .findFirst()
                        .<Submission<MentorAnswers, MentorStep, MentorRegistered>>map(
                                offered -> Submission.accepted(answers.trainedBy(new MentorAnswers.Training(
                                        training.menteesProviderUsable(),
                                        true,
                                        training.sameAsMentee(),
                                        offered.id().value()))))
                        .orElseGet(() -> Submission.rejected(
                                PROVIDER, "Select the lead provider that will provide the training"));
            }
        };
    }
}
