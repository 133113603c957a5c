package uk.gov.education.rect.web.school.change;

import static uk.gov.education.rect.web.journey.Branch.otherwise;
import static uk.gov.education.rect.web.journey.Branch.when;
import static uk.gov.education.rect.web.journey.Prose.bullets;
import static uk.gov.education.rect.web.journey.Prose.heading;
import static uk.gov.education.rect.web.journey.Prose.paragraph;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.gov.education.rect.govuk.Govuk;
import uk.gov.education.rect.govuk.InsetText;
import uk.gov.education.rect.govuk.Label;
import uk.gov.education.rect.govuk.WarningText;
import uk.gov.education.rect.teachers.CorrectedName;
import uk.gov.education.rect.teachers.TeacherNames;
import uk.gov.education.rect.training.ChangeName;
import uk.gov.education.rect.usecase.Refused;
import uk.gov.education.rect.web.journey.Form;
import uk.gov.education.rect.web.journey.Journey;
import uk.gov.education.rect.web.journey.Question;
import uk.gov.education.rect.web.journey.StepFields;
import uk.gov.education.rect.web.journey.StepView;
import uk.gov.education.rect.web.journey.Submission;

/** Changes the name of an ECT or a mentor; a name that may be another person's has to be confirmed (spec 02 §13.1, §14). */
public abstract class NameChange<P extends Person> implements Change<NewName, NameStep, P> {

    private static final String NAME = "name";

    private final ChangeName changeName;
    private final Journey<NewName, NameStep, P, Changed> journey;

    /** @param base the journey's address, with a variable for the record */
    protected NameChange(String base, ChangeName changeName) {
        this.changeName = changeName;
        this.journey = Journey.<NewName, NameStep, P, Changed>at(base, NameStep.class, NewName.class, Changed.class)
                .question(
                        NameStep.EDIT,
                        new Edit<>(),
                        NewName::given,
                        when(NewName::significant, NameStep.CONFIRM_NAME_CHANGE),
                        otherwise(NameStep.CHECK_ANSWERS))
                .information(NameStep.CONFIRM_NAME_CHANGE, otherwise(NameStep.CHECK_ANSWERS))
                .review(NameStep.CHECK_ANSWERS, this::save)
                .confirmation(NameStep.CONFIRMATION)
                .startingAt(NameStep.EDIT);
    }

    /** What the person is called on the pages: an ECT or a mentor. */
    protected abstract String role();

    /** What to do when it is another person that is meant, or null when nothing can be said. */
    protected abstract String ifItIsAnotherPerson();

    @Override
    public Journey<NewName, NameStep, P, Changed> journey() {
        return journey;
    }

    @Override
    public NewName begin(P person) {
        return NewName.NONE;
    }

    @Override
    public ChangePage page(StepView<NewName, NameStep> view, P person) {
        return switch (view.step()) {
            case EDIT -> edit(view, person);
            case CONFIRM_NAME_CHANGE -> confirm(view, person);
            case CHECK_ANSWERS -> check(view, person);
            case CONFIRMATION -> throw new IllegalStateException("a finished journey has a result");
        };
    }

    private ChangePage edit(StepView<NewName, NameStep> view, P person) {
        String title = "Change " + person.name() + "’s name";
        return ChangePage.form(
                title,
                view,
                "Continue",
                heading(title),
                Govuk.input(new StepFields(view)
                        .input(NAME, Label.of("Full name"))
                        .withHint("Change it if it is spelt wrong or the " + role() + " uses another name")
                        .withSpellcheck(false)));
    }

    private ChangePage confirm(StepView<NewName, NameStep> view, P person) {
        String title = "Is this the same person?";
        List<Content> parts = new ArrayList<>();
        parts.add(heading(title));
        parts.add(paragraph("You are changing the name of the " + role() + " with the teacher reference number (TRN) "
                + person.trn() + " from " + person.name() + " to "
                + view.answers().name() + "."));
        parts.add(Govuk.warningText(
                WarningText.of("Giving the name of a different person may affect your school’s funding.")));
        parts.add(paragraph("Only continue if the name"));
        parts.add(bullets(List.of("was spelt wrong", "has changed, for example after marriage", "was shortened")));
        parts.add(paragraph(ifItIsAnotherPerson()));
        return new ChangePage.ToRead(title, parts);
    }

    private ChangePage check(StepView<NewName, NameStep> view, P person) {
        String title = "Check and confirm the new name";
        return ChangePage.form(
                title,
                view,
                "Confirm change",
                heading(title),
                Parts.facts(Parts.fromTo(
                        person instanceof EctHere ? "ECT" : "Mentor",
                        person,
                        "name",
                        person.name(),
                        String.valueOf(view.answers().name()),
                        view.links().change(NameStep.EDIT))),
                Govuk.insetText(InsetText.of(
                        "This changes the name for the teacher reference number (TRN) " + person.trn() + ".")));
    }

    private Submission<NewName, NameStep, Changed> save(Form form, NewName answers, P person) {
        CorrectedName name = CorrectedName.parse(String.valueOf(answers.name())).orElseThrow();
        try {
            changeName.execute(new ChangeName.Command(person.visit().author(), person.period(), name));
            return Submission.finished(Changed.named(
                    person,
                    name.value(),
                    "Name changed",
                    "We show the new name from now on. It does not change the name in the Teaching Record System.",
                    name.value()
                            + " can change their own record in the ‘Access your teaching qualifications’ service."));
        } catch (Refused refused) {
            return switch (refused.as(ChangeName.Refusal.class)) {
                case ChangeName.Refusal.PeriodUnknown() -> Submission.rejected(Parts.CONFIRM, Parts.HAS_LEFT);
                case ChangeName.Refusal.HasLeft() -> Submission.rejected(Parts.CONFIRM, Parts.HAS_LEFT);
            };
        }
    }

    /** SJ-VAL-04, DM-NAM-03. */
    private static final class Edit<P extends Person> implements Question<NewName, NameStep, P, Changed> {

        @Override
        public Form prefill(NewName answers, P person) {
            return Form.empty().with(NAME, answers.name() == null ? person.name() : answers.name());
        }

        @Override
        public Submission<NewName, NameStep, Changed> submit(Form form, NewName answers, P person) {
            String typed = TeacherNames.squish(form.value(NAME));
            if (typed.isEmpty()) {
                return Submission.rejected(NAME, "Enter the full name");
            }
            Optional<CorrectedName> name = CorrectedName.parse(typed);
            if (name.isEmpty()) {
                return Submission.rejected(
                        NAME, "The full name must be " + CorrectedName.LONGEST + " characters or fewer");
            }
            if (!person.names().changedBy(name.get())) {
                return Submission.rejected(NAME, "Enter a name that is different from the current one");
            }
            return Submission.accepted(
                    new NewName(name.get().value(), person.names().significantlyChangedBy(name.get())));
        }
    }
}
