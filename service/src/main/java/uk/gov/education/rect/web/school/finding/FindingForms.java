package uk.gov.education.rect.web.school.finding;

import gg.jte.Content;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import uk.gov.education.rect.govuk.Fieldset;
import uk.gov.education.rect.govuk.Govuk;
import uk.gov.education.rect.govuk.Input;
import uk.gov.education.rect.govuk.Label;
import uk.gov.education.rect.govuk.Radios;
import uk.gov.education.rect.govuk.SummaryList;
import uk.gov.education.rect.web.Formats;
import uk.gov.education.rect.web.journey.StepFields;
import uk.gov.education.rect.web.journey.StepView;

/** The words and fields of the questions that both registrations ask. */
public final class FindingForms {

    private FindingForms() {}

    /** Makes a journey's own kind of page of a title and its parts. */
    public interface Maker<F> {
        /** The page. */
        F make(String title, StepView<?, ?> view, Content... parts);
    }

    /** The TRN. */
    public static Content trn(StepView<?, ?> view) {
        return Govuk.input(new StepFields(view)
                .input("trn", label("Teacher reference number (TRN)"))
                .withHint("A TRN is 7 digits long, for example 4567814")
                .withClasses("govuk-input--width-10")
                .withSpellcheck(false));
    }

    /** The date of birth. */
    public static Content dateOfBirth(StepView<?, ?> view) {
        return Govuk.dateInput(new StepFields(view)
                .date(
                        "date_of_birth",
                        Fieldset.of(Fieldset.Legend.of("Date of birth").withClasses("govuk-fieldset__legend--s")))
                .withHint("For example, 20 4 2001"));
    }

    /** The National Insurance number. */
    public static <F> F nino(StepView<?, ?> view, Maker<F> maker) {
        String title = "What is their National Insurance number?";
        Input field = new StepFields(view)
                .input("national_insurance_number", pageHeading(title))
                .withHint("We cannot match the date of birth to the teacher reference number (TRN), so we need another"
                        + " detail to find them. It’s on their payslip, P60 or letters about tax. For example, QQ 12 34"
                        + " 56 C")
                .withClasses("govuk-input--width-10")
                .withSpellcheck(false);
        return maker.make(title, view, Govuk.input(field));
    }

    /** What is known of the person found: with what they were found by. */
    public static SummaryList details(Finding person) {
        List<SummaryList.Row> rows = new ArrayList<>();
        rows.add(SummaryList.Row.of("Name", person.names().fullName()));
        rows.add(SummaryList.Row.of("Teacher reference number (TRN)", person.trn()));
        LocalDate born = person.dateOfBirth();
        String nino = person.nino();
        if (person.outcome() == Finding.Outcome.BY_DATE_OF_BIRTH && born != null) {
            rows.add(SummaryList.Row.of("Date of birth", Formats.date(born)));
        }
        if (person.outcome() == Finding.Outcome.BY_NINO && nino != null) {
            rows.add(SummaryList.Row.of("National Insurance number", nino));
        }
        return SummaryList.of(rows);
    }

    /** Whether the name is right. */
    public static Content name(StepView<?, ?> view, String right, String wrong) {
        StepFields fields = new StepFields(view);
        Content corrected = Govuk.input(fields.input("corrected_name", Label.of("Enter the correct full name"))
                .withSpellcheck(false));
        return Govuk.radios(fields.radios(
                "change_name",
                Fieldset.of(Fieldset.Legend.of("Are these details correct for them?")
                        .withClasses("govuk-fieldset__legend--m")),
                List.of(
                        Radios.Item.of(right, "Yes"),
                        StepFields.revealing(wrong, "No, they changed their name or it’s spelt wrong", corrected))));
    }

    /** The e-mail address. */
    public static <F> F email(StepView<?, ?> view, String name, Maker<F> maker) {
        String title = "What is " + name + "’s email address?";
        Input field = new StepFields(view)
                .input("email", pageHeading(title))
                .withHint("We’ll use this to tell them that they are registered. It should be one that only they read")
                .withType("email")
                .withSpellcheck(false);
        return maker.make(title, view, Govuk.input(field));
    }

    private static Label label(String text) {
        return Label.of(text).withClasses("govuk-label--s");
    }

    private static Label pageHeading(String text) {
        return Label.of(text).withIsPageHeading(true).withClasses("govuk-label--l");
    }
}
