package uk.gov.education.rect.web.school.finding;

import java.util.Optional;
import uk.gov.education.rect.email.EmailAddress;
import uk.gov.education.rect.teachers.CorrectedName;
import uk.gov.education.rect.teachers.TeacherNames;
import uk.gov.education.rect.web.journey.FieldError;
import uk.gov.education.rect.web.journey.Form;

/** Reads the name and e-mail address of the person who is registered (SJ-VAL-04, SJ-VAL-05). */
public final class ContactForms {

    private ContactForms() {}

    /** An answer, or what is wrong with it. */
    public sealed interface Read<T> {

        /** It is as it should be. */
        record Right<T>(T value) implements Read<T> {}

        /** Something is wrong. */
        record Wrong<T>(FieldError error) implements Read<T> {}
    }

    /**
     * Reads whether the name is right, and what it should be.
     *
     * @param right the value of the radio that says so
     * @param wrong the value of the radio that says it is not
     */
    public static Read<Contact> name(Form form, Contact before, String right, String wrong) {
        String choice = form.value("change_name");
        if (choice.equals(right)) {
            return new Read.Right<>(before.rightName());
        }
        if (!choice.equals(wrong)) {
            return new Read.Wrong<>(FieldError.of("change_name", "Select yes if the name is correct"));
        }
        Optional<CorrectedName> name = CorrectedName.parse(form.value("corrected_name"));
        if (name.isPresent()) {
            return new Read.Right<>(before.called(name.get().value()));
        }
        return new Read.Wrong<>(FieldError.of(
                "corrected_name",
                TeacherNames.squish(form.value("corrected_name")).isEmpty()
                        ? "Enter the correct full name"
                        : "The full name must be " + CorrectedName.LONGEST + " characters or fewer"));
    }

    /** The name as it was answered before. */
    public static Form nameForm(Contact contact, String right, String wrong) {
        Boolean nameIsRight = contact.nameIsRight();
        return nameIsRight == null
                ? Form.empty()
                : Form.empty()
                        .with("change_name", nameIsRight ? right : wrong)
                        .with("corrected_name", contact.correctedName());
    }

    /** Reads an e-mail address. */
    public static Read<EmailAddress> email(Form form) {
        String typed = form.value("email");
        if (typed.isEmpty()) {
            return new Read.Wrong<>(FieldError.of("email", "Enter an email address"));
        }
        return EmailAddress.parse(typed)
                .<Read<EmailAddress>>map(Read.Right::new)
                .orElse(new Read.Wrong<>(FieldError.of(
                        "email", "Enter an email address in the correct format, for example name@example.com")));
    }
}
