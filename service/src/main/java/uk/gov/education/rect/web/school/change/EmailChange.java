package uk.gov.education.rect.web.school.change;

import static uk.gov.education.rect.web.journey.Prose.heading;

import java.util.List;
import java.util.Optional;
import uk.gov.education.rect.email.EmailAddress;
import uk.gov.education.rect.govuk.Govuk;
import uk.gov.education.rect.govuk.Label;
import uk.gov.education.rect.teachers.Trn;
import uk.gov.education.rect.training.ChangeEmailAddress;
import uk.gov.education.rect.training.EmailInUse;
import uk.gov.education.rect.usecase.Refused;
import uk.gov.education.rect.web.journey.FieldError;
import uk.gov.education.rect.web.journey.Form;
import uk.gov.education.rect.web.journey.Journey;
import uk.gov.education.rect.web.journey.Question;
import uk.gov.education.rect.web.journey.StepFields;
import uk.gov.education.rect.web.journey.StepView;
import uk.gov.education.rect.web.journey.Submission;
import uk.gov.education.rect.web.school.finding.ContactForms;

/** Changes the e-mail address of an ECT or a mentor (spec 02 §13.2, §14). */
public abstract class EmailChange<P extends Person> implements Change<OneAnswer, ChangeStep, P> {

    /** The most characters an address may have that is changed (DM-ECT-05). */
    private static final int LONGEST = 254;

    private static final String EMAIL = "email";
    private static final String TAKEN =
            "The email address is used by another teacher. Enter one that only this person uses";

    private final ChangeEmailAddress changeEmail;
    private final EmailInUse inUse;
    private final Journey<OneAnswer, ChangeStep, P, Changed> journey;

    /** @param base the journey's address, with a variable for the record */
    protected EmailChange(String base, ChangeEmailAddress changeEmail, EmailInUse inUse) {
        this.changeEmail = changeEmail;
        this.inUse = inUse;
        this.journey = OneQuestionJourney.of(base, new Edit(), this::save);
    }

    /** Who is told. */
    protected abstract String whatHappensNext();

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
                String title = "Change " + person.name() + "’s email address";
                yield ChangePage.form(
                        title,
                        view,
                        "Continue",
                        heading(title),
                        Govuk.input(new StepFields(view)
                                .input(EMAIL, Label.of("Email address"))
                                .withHint("It should be one that only they read")
                                .withType("email")
                                .withSpellcheck(false)));
            }
            case CHECK_ANSWERS -> {
                String title = "Check and confirm the new email address";
                yield ChangePage.form(
                        title,
                        view,
                        "Confirm change",
                        heading(title),
                        Parts.facts(Parts.fromTo(
                                person instanceof EctHere ? "ECT" : "Mentor",
                                person,
                                "email address",
                                person.email() == null ? "Not available" : person.email(),
                                view.answers().get(),
                                view.links().change(ChangeStep.EDIT))));
            }
            case CONFIRMATION -> throw new IllegalStateException("a finished journey has a result");
        };
    }

    private Submission<OneAnswer, ChangeStep, Changed> save(Form form, OneAnswer answers, P person) {
        EmailAddress email = new EmailAddress(answers.get());
        try {
            changeEmail.execute(new ChangeEmailAddress.Command(person.visit().author(), person.period(), email));
            return Submission.finished(Changed.of(person, "Email address changed", whatHappensNext()));
        } catch (Refused refused) {
            return switch (refused.as(ChangeEmailAddress.Refusal.class)) {
                case ChangeEmailAddress.Refusal.PeriodUnknown() -> Submission.rejected(Parts.CONFIRM, Parts.HAS_LEFT);
                case ChangeEmailAddress.Refusal.HasLeft() -> Submission.rejected(Parts.CONFIRM, Parts.HAS_LEFT);
                case ChangeEmailAddress.Refusal.EmailTaken() -> Submission.rejected(Parts.CONFIRM, TAKEN);
            };
        }
    }

    /** SJ-VAL-05, SJ-VAL-06, DM-GAP-35. */
    private final class Edit implements Question<OneAnswer, ChangeStep, P, Changed> {

        @Override
        public Form prefill(OneAnswer answers, P person) {
            return Form.empty().with(EMAIL, answers.given() ? answers.get() : person.email());
        }

        @Override
        public Submission<OneAnswer, ChangeStep, Changed> submit(Form form, OneAnswer answers, P person) {
            return switch (ContactForms.email(form)) {
                case ContactForms.Read.Wrong<EmailAddress>(FieldError error) -> Submission.rejected(List.of(error));
                case ContactForms.Read.Right<EmailAddress>(EmailAddress email) ->
                    problem(email, person)
                            .<Submission<OneAnswer, ChangeStep, Changed>>map(
                                    message -> Submission.rejected(EMAIL, message))
                            .orElseGet(() -> Submission.accepted(new OneAnswer(email.value())));
            };
        }

        private Optional<String> problem(EmailAddress email, P person) {
            if (email.value().length() > LONGEST) {
                return Optional.of("The email address must be " + LONGEST + " characters or fewer");
            }
            if (email.value().equalsIgnoreCase(person.email())) {
                return Optional.of("Enter an email address that is different from the current one");
            }
            return inUse.byAnotherThan(new Trn(person.trn()), email) ? Optional.of(TAKEN) : Optional.empty();
        }
    }
}
