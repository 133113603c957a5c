package uk.gov.education.rect.web.school.registerect;

import java.util.List;
import org.springframework.stereotype.Component;
import uk.gov.education.rect.email.EmailAddress;
import uk.gov.education.rect.web.journey.FieldError;
import uk.gov.education.rect.web.journey.Form;
import uk.gov.education.rect.web.journey.Submission;
import uk.gov.education.rect.web.school.SchoolVisit;
import uk.gov.education.rect.web.school.finding.Contact;
import uk.gov.education.rect.web.school.finding.ContactForms;

/** Asks whether the ECT's name is right, and for their e-mail address. */
@Component
class EctContact {

    /** The values of the name's radios in this journey. */
    static final String NAME_IS_RIGHT = "no";

    static final String NAME_IS_WRONG = "yes";

    private final EctFacts facts;

    EctContact(EctFacts facts) {
        this.facts = facts;
    }

    EctQuestion name() {
        return new EctQuestion() {
            @Override
            public Form prefill(EctAnswers answers, SchoolVisit visit) {
                return ContactForms.nameForm(answers.contact(), NAME_IS_RIGHT, NAME_IS_WRONG);
            }

            @Override
            public Submission<EctAnswers, EctStep, EctRegistered> submit(
                    Form form, EctAnswers answers, SchoolVisit visit) {
                return switch (ContactForms.name(form, answers.contact(), NAME_IS_RIGHT, NAME_IS_WRONG)) {
                    case ContactForms.Read.Right<Contact>(Contact contact) ->
                        Submission.accepted(answers.reachedAt(contact));
                    case ContactForms.Read.Wrong<Contact>(FieldError error) -> Submission.rejected(List.of(error));
                };
            }
        };
    }

    EctQuestion email() {
        return new EctQuestion() {
            @Override
            public Form prefill(EctAnswers answers, SchoolVisit visit) {
                return Form.empty().with("email", answers.contact().email());
            }

            @Override
            public Submission<EctAnswers, EctStep, EctRegistered> submit(
                    Form form, EctAnswers answers, SchoolVisit visit) {
                return switch (ContactForms.email(form)) {
                    case ContactForms.Read.Right<EmailAddress>(EmailAddress email) -> {
                        boolean taken = facts.emailTaken(email, answers.person().typedTrn());
                        yield Submission.accepted(
                                answers.reachedAt(answers.contact().at(email.value(), taken)));
                    }
                    case ContactForms.Read.Wrong<EmailAddress>(FieldError error) -> Submission.rejected(List.of(error));
                };
            }
        };
    }
}
