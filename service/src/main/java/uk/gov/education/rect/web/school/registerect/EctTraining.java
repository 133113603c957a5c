package uk.gov.education.rect.web.school.registerect;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.gov.education.rect.appropriatebodies.AppropriateBodies;
import uk.gov.education.rect.appropriatebodies.AppropriateBody;
import uk.gov.education.rect.appropriatebodies.AppropriateBodyPeriodId;
import uk.gov.education.rect.appropriatebodies.AppropriateBodyType;
import uk.gov.education.rect.training.TrainingProgramme;
import uk.gov.education.rect.web.journey.Form;
import uk.gov.education.rect.web.journey.Submission;
import uk.gov.education.rect.web.school.SchoolVisit;

/** Asks for appropriate body, training programme and lead provider, or for the same as last time (spec 02 §9.5, §9.6). */
@Component
class EctTraining {

    private static final String SELECT = "Select the appropriate body that will assure the induction";

    private static final String BODY = "appropriate_body_id";
    private static final String KIND = "appropriate_body_type";
    private static final String REUSE = "use_previous_ect_choices";
    private static final String PROGRAMME = "training_programme";
    private static final String PROVIDER = "lead_provider_id";

    private final EctFacts facts;
    private final AppropriateBodies bodies;

    EctTraining(EctFacts facts, AppropriateBodies bodies) {
        this.facts = facts;
        this.bodies = bodies;
    }

    EctQuestion usePrevious() {
        return new EctQuestion() {
            @Override
            public Form prefill(EctAnswers answers, SchoolVisit visit) {
                return Form.empty().with(REUSE, answers.choices().reuse());
            }

            @Override
            public Submission<EctAnswers, EctStep, EctRegistered> submit(
                    Form form, EctAnswers answers, SchoolVisit visit) {
                return switch (form.value(REUSE)) {
                    case "true" ->
                        Submission.accepted(answers.choosing(answers.choices().reuse(true)));
                    case "false" ->
                        Submission.accepted(answers.choosing(answers.choices().reuse(false)));
                    default ->
                        Submission.rejected(REUSE, "Select yes if you want to use the same choices as last time");
                };
            }
        };
    }

    EctQuestion hub() {
        return new EctQuestion() {
            @Override
            public Form prefill(EctAnswers answers, SchoolVisit visit) {
                return Form.empty().with(BODY, answers.choices().appropriateBody());
            }

            @Override
            public Submission<EctAnswers, EctStep, EctRegistered> submit(
                    Form form, EctAnswers answers, SchoolVisit visit) {
                return hub(form).map(hub -> accepted(answers, hub)).orElseGet(() -> Submission.rejected(BODY, SELECT));
            }
        };
    }

    EctQuestion nationalBodyOrHub() {
        return new EctQuestion() {
            @Override
            public Form prefill(EctAnswers answers, SchoolVisit visit) {
                return chosenBody(answers)
                        .map(body -> body.type() == AppropriateBodyType.NATIONAL
                                ? Form.empty().with(KIND, "national")
                                : Form.empty()
                                        .with(KIND, "teaching_school_hub")
                                        .with(BODY, body.id().value()))
                        .orElse(Form.empty());
            }

            @Override
            public Submission<EctAnswers, EctStep, EctRegistered> submit(
                    Form form, EctAnswers answers, SchoolVisit visit) {
                if (bodies.activeNational().isEmpty()) {
                    return hub(form)
                            .map(hub -> accepted(answers, hub))
                            .orElseGet(() -> Submission.rejected(BODY, "Select a teaching school hub"));
                }
                return switch (form.value(KIND)) {
                    case "national" ->
                        bodies.activeNational()
                                .map(body -> accepted(answers, body))
                                .orElseGet(() -> Submission.rejected(KIND, SELECT));
                    case "teaching_school_hub" ->
                        hub(form)
                                .map(hub -> accepted(answers, hub))
                                .orElseGet(() -> Submission.rejected(BODY, "Select a teaching school hub"));
                    default -> Submission.rejected(KIND, SELECT);
                };
            }
        };
    }

    EctQuestion programme() {
        return new EctQuestion() {
            @Override
            public Form prefill(EctAnswers answers, SchoolVisit visit) {
                return Form.empty().with(PROGRAMME, value(answers.choices().programme()));
            }

            @Override
            public Submission<EctAnswers, EctStep, EctRegistered> submit(
                    Form form, EctAnswers answers, SchoolVisit visit) {
                return switch (form.value(PROGRAMME)) {
                    case "provider_led" -> accepted(answers, TrainingProgramme.PROVIDER_LED);
                    case "school_led" -> accepted(answers, TrainingProgramme.SCHOOL_LED);
                    default ->
                        Submission.rejected(PROGRAMME, "Select if the training will be provider-led or school-led");
                };
            }
        };
    }

    EctQuestion leadProvider() {
        return new EctQuestion() {
            @Override
            public Form prefill(EctAnswers answers, SchoolVisit visit) {
                return Form.empty().with(PROVIDER, answers.choices().leadProvider());
            }

            @Override
            public Submission<EctAnswers, EctStep, EctRegistered> submit(
                    Form form, EctAnswers answers, SchoolVisit visit) {
                // SJ-LP-02: only one of those offered
                return facts.leadProviders(answers.person().typedTrn(), answers.start()).stream()
                        .filter(offered -> form.number(PROVIDER)
                                .equals(Optional.of(offered.id().value())))
                        .findFirst()
                        .<Submission<EctAnswers, EctStep, EctRegistered>>map(
                                offered -> Submission.accepted(answers.choosing(
                                        answers.choices().trainedBy(offered.id().value()))))
                        .orElseGet(() -> Submission.rejected(
                                PROVIDER, "Select the lead provider that will provide the training"));
            }
        };
    }

    /** The appropriate body chosen one by one, if any. */
    Optional<AppropriateBody> chosenBody(EctAnswers answers) {
        Long chosen = answers.choices().appropriateBody();
        return chosen == null ? Optional.empty() : bodies.find(new AppropriateBodyPeriodId(chosen));
    }

    private Optional<AppropriateBody> hub(Form form) {
        return bodies.activeHubs().stream()
                .filter(hub -> form.number(BODY).equals(Optional.of(hub.id().value())))
                .findFirst();
    }

    private static Submission<EctAnswers, EctStep, EctRegistered> accepted(EctAnswers answers, AppropriateBody body) {
        return Submission.accepted(
                answers.choosing(answers.choices().assuredBy(body.id().value())));
    }

    private static Submission<EctAnswers, EctStep, EctRegistered> accepted(
            EctAnswers answers, TrainingProgramme programme) {
        return Submission.accepted(answers.choosing(answers.choices().trainedBy(programme)));
    }

    private static @Nullable String value(@Nullable TrainingProgramme programme) {
        return programme == null ? null : programme == TrainingProgramme.PROVIDER_LED ? "provider_led" : "school_led";
    }
}
