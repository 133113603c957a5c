package uk.gov.education.rect.web.school.changeect;

import static uk.gov.education.rect.web.journey.Prose.heading;
import static uk.gov.education.rect.web.journey.Prose.paragraph;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.gov.education.rect.appropriatebodies.AppropriateBodies;
import uk.gov.education.rect.appropriatebodies.AppropriateBody;
import uk.gov.education.rect.appropriatebodies.AppropriateBodyPeriodId;
import uk.gov.education.rect.govuk.Govuk;
import uk.gov.education.rect.govuk.Label;
import uk.gov.education.rect.govuk.Radios;
import uk.gov.education.rect.govuk.Select;
import uk.gov.education.rect.training.ChangeAppropriateBody;
import uk.gov.education.rect.usecase.Refused;
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

/** Changes the appropriate body of an ECT whose induction none has recorded yet (spec 02 §13.7). */
@Component
class ChangeEctAppropriateBody implements EctChange<OneAnswer, ChangeStep> {

    private static final String BODY = "appropriate_body_id";
    private static final String KIND = "appropriate_body_type";
    private static final String SELECT = "Select the appropriate body that will assure the induction";

    private final ChangeAppropriateBody changeBody;
    private final AppropriateBodies bodies;
    private final Journey<OneAnswer, ChangeStep, EctHere, Changed> journey;

    ChangeEctAppropriateBody(ChangeAppropriateBody changeBody, AppropriateBodies bodies) {
        this.changeBody = changeBody;
        this.bodies = bodies;
        this.journey = OneQuestionJourney.of(BASE + "/change-appropriate-body", new Edit(), this::save);
    }

    @Override
    public Journey<OneAnswer, ChangeStep, EctHere, Changed> journey() {
        return journey;
    }

    @Override
    public boolean appliesTo(EctHere ect) {
        return !ect.inductionGoesOn();
    }

    @Override
    public OneAnswer begin(EctHere ect) {
        return OneAnswer.NONE;
    }

    @Override
    public ChangePage page(StepView<OneAnswer, ChangeStep> view, EctHere ect) {
        return switch (view.step()) {
            case EDIT -> edit(view, ect);
            case CHECK_ANSWERS -> {
                String title = "Check and confirm the new appropriate body";
                yield ChangePage.form(
                        title,
                        view,
                        "Confirm change",
                        heading(title),
                        Parts.facts(Parts.fromTo(
                                "ECT",
                                ect,
                                "appropriate body",
                                ect.appropriateBodyName() == null ? "Not reported" : ect.appropriateBodyName(),
                                name(view.answers()),
                                view.links().change(ChangeStep.EDIT))));
            }
            case CONFIRMATION -> throw new IllegalStateException("a finished journey has a result");
        };
    }

    private ChangePage edit(StepView<OneAnswer, ChangeStep> view, EctHere ect) {
        String title = "Change " + ect.name() + "’s appropriate body";
        String now = ect.appropriateBodyName() == null
                ? "Your school has not reported an appropriate body."
                : "You told us that it is " + ect.appropriateBodyName() + ".";
        return ChangePage.form(
                title,
                view,
                "Continue",
                heading(title),
                paragraph(now),
                paragraph("Appropriate bodies assure the quality of statutory induction. We ask so that we can tell the"
                        + " appropriate body about the ECT."),
                ect.visit().school().independent() ? nationalBodyOrHub(view, ect) : hub(view, ect));
    }

    private Content hub(StepView<OneAnswer, ChangeStep> view, EctHere ect) {
        List<Select.Item> items = new ArrayList<>();
        items.add(Select.Item.of("", ""));
        hubs(ect).forEach(hub -> items.add(Select.Item.of(Long.toString(hub.id().value()), hub.name())));
        return Govuk.select(new StepFields(view)
                .select(BODY, Label.of("Teaching school hub"), items)
                .withHint("Start typing the name, or choose it from the list"));
    }

    private Content nationalBodyOrHub(StepView<OneAnswer, ChangeStep> view, EctHere ect) {
        // AB-ORG-01: without an active national body that is another than now, only hubs are left to choose from
        return nationalBody(ect)
                .map(national -> Govuk.radios(new StepFields(view)
                        .radios(
                                KIND,
                                Parts.legend("Which appropriate body will it be?"),
                                List.of(
                                        Radios.Item.of("national", national.name()),
                                        StepFields.revealing(
                                                "teaching_school_hub", "A teaching school hub", hub(view, ect))))))
                .orElseGet(() -> hub(view, ect));
    }

    private Submission<OneAnswer, ChangeStep, Changed> save(Form form, OneAnswer answers, EctHere ect) {
        String name = name(answers);
        try {
            changeBody.execute(new ChangeAppropriateBody.Command(ect.visit().author(), ect.period(), id(answers)));
            return Submission.finished(Changed.of(
                    ect,
                    "Appropriate body changed to " + name,
                    "We will tell " + name + " about " + ect.name()
                            + ". They will confirm that they assure the induction.",
                    "You do not need to do anything else."));
        } catch (Refused refused) {
            return Submission.rejected(
                    Parts.CONFIRM,
                    switch (refused.as(ChangeAppropriateBody.Refusal.class)) {
                        case ChangeAppropriateBody.Refusal.PeriodUnknown() -> Parts.HAS_LEFT;
                        case ChangeAppropriateBody.Refusal.HasLeft() -> Parts.HAS_LEFT;
                        case ChangeAppropriateBody.Refusal.InductionGoesOn() ->
                            "An appropriate body has just recorded " + ect.name()
                                    + "’s induction. Contact them to change it";
                        case ChangeAppropriateBody.Refusal.AppropriateBodyNotChoosable() ->
                            "The appropriate body can no longer be chosen. Change it to another one";
                    });
        }
    }

    private List<AppropriateBody> hubs(EctHere ect) {
        return bodies.activeHubs().stream()
                .filter(hub -> !Optional.of(hub.id().value()).equals(Optional.ofNullable(ect.appropriateBody())))
                .toList();
    }

    private Optional<AppropriateBody> nationalBody(EctHere ect) {
        return bodies.activeNational()
                .filter(body -> !Optional.of(body.id().value()).equals(Optional.ofNullable(ect.appropriateBody())));
    }

    private String name(OneAnswer answers) {
        return bodies.find(id(answers)).map(AppropriateBody::name).orElse("Not available");
    }

    private static AppropriateBodyPeriodId id(OneAnswer answers) {
        return new AppropriateBodyPeriodId(Long.parseLong(answers.get()));
    }

    /** SJ-AB-01 to SJ-AB-03: one that is offered, which the current one is not. */
    private final class Edit implements Question<OneAnswer, ChangeStep, EctHere, Changed> {

        @Override
        public Form prefill(OneAnswer answers, EctHere ect) {
            if (!answers.given()) {
                return Form.empty();
            }
            boolean national = nationalBody(ect)
                    .map(body -> Long.toString(body.id().value()))
                    .equals(Optional.of(answers.get()));
            return national
                    ? Form.empty().with(KIND, "national")
                    : Form.empty().with(KIND, "teaching_school_hub").with(BODY, answers.get());
        }

        @Override
        public Submission<OneAnswer, ChangeStep, Changed> submit(Form form, OneAnswer answers, EctHere ect) {
            if (!ect.visit().school().independent() || nationalBody(ect).isEmpty()) {
                return chosenHub(form, ect).orElseGet(() -> Submission.rejected(BODY, SELECT));
            }
            return switch (form.value(KIND)) {
                case "national" ->
                    nationalBody(ect)
                            .map(Edit::accepted)
                            .orElseGet(() -> Submission.rejected(
                                    KIND, "The national body cannot be chosen. Select a teaching school hub"));
                case "teaching_school_hub" ->
                    chosenHub(form, ect).orElseGet(() -> Submission.rejected(BODY, "Select a teaching school hub"));
                default -> Submission.rejected(KIND, SELECT);
            };
        }

        private Optional<Submission<OneAnswer, ChangeStep, Changed>> chosenHub(Form form, EctHere ect) {
            return hubs(ect).stream()
                    .filter(hub -> form.number(BODY).equals(Optional.of(hub.id().value())))
                    .findFirst()
                    .map(Edit::accepted);
        }

        private static Submission<OneAnswer, ChangeStep, Changed> accepted(AppropriateBody body) {
            return Submission.accepted(new OneAnswer(Long.toString(body.id().value())));
        }
    }
}
