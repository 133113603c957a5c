package uk.gov.education.rect.web.school.changeect;

import static uk.gov.education.rect.web.journey.Prose.heading;
import static uk.gov.education.rect.web.journey.Prose.paragraph;

import gg.jte.Content;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.gov.education.rect.govuk.Fieldset;
import uk.gov.education.rect.govuk.Govuk;
import uk.gov.education.rect.govuk.Radios;
import uk.gov.education.rect.training.ChangeWorkingPattern;
import uk.gov.education.rect.training.WorkingPattern;
import uk.gov.education.rect.usecase.Refused;
import uk.gov.education.rect.web.journey.FieldError;
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

/**
 * Changes the working pattern of an ECT to the other one; where none is known, as for ECTs of the older service, it is
 * asked for (spec 02 §13.3).
 */
@Component
class ChangeEctWorkingPattern implements EctChange<OneAnswer, ChangeStep> {

    private static final String PATTERN = "working_pattern";

    private final ChangeWorkingPattern changePattern;
    private final Journey<OneAnswer, ChangeStep, EctHere, Changed> journey;

    ChangeEctWorkingPattern(ChangeWorkingPattern changePattern) {
        this.changePattern = changePattern;
        this.journey = OneQuestionJourney.of(BASE + "/change-working-pattern", new Edit(), this::save);
    }

    @Override
    public Journey<OneAnswer, ChangeStep, EctHere, Changed> journey() {
        return journey;
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
                String title = "Check and confirm the new working pattern";
                WorkingPattern before = ect.workingPattern();
                yield ChangePage.form(
                        title,
                        view,
                        "Confirm change",
                        heading(title),
                        Parts.facts(Parts.fromTo(
                                "ECT",
                                ect,
                                "working pattern",
                                before == null ? "Not reported" : before.label(),
                                WorkingPattern.valueOf(view.answers().get()).label(),
                                view.links().change(ChangeStep.EDIT))));
            }
            case CONFIRMATION -> throw new IllegalStateException("a finished journey has a result");
        };
    }

    private static ChangePage edit(StepView<OneAnswer, ChangeStep> view, EctHere ect) {
        WorkingPattern before = ect.workingPattern();
        if (before == null || asked(ect)) {
            String title = "What is " + ect.name() + "’s working pattern?";
            List<Radios.Item> items = Arrays.stream(WorkingPattern.values())
                    .map(pattern -> Radios.Item.of(value(pattern), pattern.label()))
                    .toList();
            return ChangePage.form(
                    title,
                    view,
                    "Continue",
                    Govuk.radios(new StepFields(view).radios(PATTERN, Fieldset.pageHeading(title), items)));
        }
        String title = "Change " + ect.name() + "’s working pattern to " + inSentence(other(before));
        return ChangePage.form(
                title,
                view,
                "Continue",
                heading(title),
                paragraph("You told us that " + ect.name() + " works " + inSentence(before) + "."),
                paragraph("Working part time can make the induction longer. Speak to their appropriate body about what"
                        + " it means for them."),
                hidden(view, value(other(before))));
    }

    private Submission<OneAnswer, ChangeStep, Changed> save(Form form, OneAnswer answers, EctHere ect) {
        WorkingPattern pattern = WorkingPattern.valueOf(answers.get());
        try {
            changePattern.execute(new ChangeWorkingPattern.Command(ect.visit().author(), ect.period(), pattern));
            return Submission.finished(Changed.of(
                    ect,
                    "Working pattern changed to " + inSentence(pattern),
                    "The appropriate body sees the new working pattern. You do not need to do anything else."));
        } catch (Refused refused) {
            return switch (refused.as(ChangeWorkingPattern.Refusal.class)) {
                case ChangeWorkingPattern.Refusal.PeriodUnknown() -> Submission.rejected(Parts.CONFIRM, Parts.HAS_LEFT);
                case ChangeWorkingPattern.Refusal.HasLeft() -> Submission.rejected(Parts.CONFIRM, Parts.HAS_LEFT);
            };
        }
    }

    private static final class Edit implements Question<OneAnswer, ChangeStep, EctHere, Changed> {

        @Override
        public Form prefill(OneAnswer answers, EctHere ect) {
            return answers.given()
                    ? Form.empty().with(PATTERN, value(WorkingPattern.valueOf(answers.get())))
                    : Form.empty();
        }

        @Override
        public Submission<OneAnswer, ChangeStep, Changed> submit(Form form, OneAnswer answers, EctHere ect) {
            Optional<WorkingPattern> chosen = Arrays.stream(WorkingPattern.values())
                    .filter(pattern -> value(pattern).equals(form.value(PATTERN)))
                    .findFirst();
            if (chosen.isEmpty()) {
                return wrong(ect, "Select if " + ect.name() + " works full time or part time");
            }
            if (chosen.get() == ect.workingPattern()) {
                return wrong(ect, ect.name() + " works " + inSentence(chosen.get()) + " already");
            }
            return Submission.accepted(new OneAnswer(chosen.get().name()));
        }
    }

    /** Said at the radios, or at the button where the page has no choice. */
    private static Submission<OneAnswer, ChangeStep, Changed> wrong(EctHere ect, String message) {
        return asked(ect)
                ? Submission.rejected(PATTERN, message)
                : Submission.rejected(List.of(new FieldError(PATTERN, message, Parts.CONFIRM)));
    }

    /** Whether there is a choice: the school never said, so that there is nothing to be the other of. */
    private static boolean asked(EctHere ect) {
        return ect.workingPattern() == null || !ect.schoolSaidSo();
    }

    private static Content hidden(StepView<?, ?> view, String value) {
        return Parts.hidden(view, PATTERN, value);
    }

    private static WorkingPattern other(WorkingPattern pattern) {
        return switch (pattern) {
            case FULL_TIME -> WorkingPattern.PART_TIME;
            case PART_TIME -> WorkingPattern.FULL_TIME;
        };
    }

    private static String value(WorkingPattern pattern) {
        return switch (pattern) {
            case FULL_TIME -> "full_time";
            case PART_TIME -> "part_time";
        };
    }

    private static String inSentence(WorkingPattern pattern) {
        return switch (pattern) {
            case FULL_TIME -> "full time";
            case PART_TIME -> "part time";
        };
    }
}
