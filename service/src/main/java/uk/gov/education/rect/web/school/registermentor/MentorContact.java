package uk.gov.education.rect.web.school.registermentor;

import java.util.List;
import org.springframework.stereotype.Component;
import uk.gov.education.rect.email.EmailAddress;
import uk.gov.education.rect.web.journey.FieldError;
import uk.gov.education.rect.web.journey.Form;
import uk.gov.education.rect.web.journey.Submission;
import uk.gov.education.rect.web.school.SchoolVisit;
import uk.gov.education.rect.web.school.finding.Contact;
import uk.gov.education.rect.web.school.finding.ContactForms;

/** Asks whether the mentor's name is right, and for their e-mail address. */
@Component
class MentorContact {

    /** The values of the name's radios in this journey: the opposite of those for an ECT. */
    static final String NAME_IS_RIGHT = "yes";

    static final String NAME_IS_WRONG = "no";

    private final MentorFacts facts;

    MentorContact(MentorFacts facts) {
        this.facts = facts;
    }

    MentorQuestion name() {
        return new MentorQuestion() {
            @Override
            public Form prefill(MentorAnswers answers, SchoolVisit visit) {
                return ContactForms.nameForm(answers.contact(), NAME_IS_RIGHT, NAME_IS_WRONG);
            }

            @Override
            public Submission<MentorAnswers, MentorStep, MentorRegistered> submit(
                    Form form, MentorAnswers answers, SchoolVisit visit) {
                return switch (ContactForms.name(form, answers.contact(), NAME_IS_RIGHT, NAME_IS_WRONG)) {
                    case ContactForms.Read.Right<Contact>(Contact contact) ->
                        Submission.accepted(answers.reachedAt(contact));
                    case ContactForms.Read.Wrong<Contact>(FieldError error) -> Submission.rejected(List.of(error));
                };
            }
        };
    }

    MentorQuestion email() {
        return new MentorQuestion() {
            @Override
            public Form prefill(MentorAnswers answers, SchoolVisit visit) {
                return Form.empty().with("email", answers.contact().email());
            }

            @Override
            public Submission<MentorAnswers, MentorStep, MentorRegistered> submit(
                    Form form, MentorAnswers answers, SchoolVisit visit) {
                return switch (ContactForms.email(form)) {
                    case ContactForms.Read.Right<EmailAddress>(EmailAddress email) -> {
                        boolean taken = facts.emailTaken(email, answers.person().typedTrn());
                        boolean usable = answers.here().startedOn() == null
                                ? facts.offers(
                                        answers.mentee().leadProvider(),
                                        answers.person().typedTrn(),
                                        visit.today(),
                                        answers.mentee())
                                : answers.training().menteesProviderUsable();
                        MentorAnswers given = answers.reachedAt(
                                        answers.contact().at(email.value(), taken))
                                .trainedBy(answers.training().usable(usable));
                        yield Submission.accepted(
                                given.newToMentoring()
                                        ? given.mentoring(given.here().today(facts.closedToday(visit)))
                                        : given);
                    }
                    case ContactForms.Read.Wrong<EmailAddress>(FieldError error) -> Submission.rejected(List.of(error));
                };
            }
        };
    }
}
