package uk.gov.education.rect.web.journey;

import gg.jte.Content;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.gov.education.rect.govuk.DateInput;
import uk.gov.education.rect.govuk.ErrorSummary;
import uk.gov.education.rect.govuk.Fieldset;
import uk.gov.education.rect.govuk.Govuk;
import uk.gov.education.rect.govuk.Html;
import uk.gov.education.rect.govuk.Input;
import uk.gov.education.rect.govuk.Label;
import uk.gov.education.rect.govuk.Radios;
import uk.gov.education.rect.govuk.Select;

/** Makes the GOV.UK fields of a step's page: named and filled in as the step's form says, with their errors. */
public final class StepFields {

    private final StepView<?, ?> view;

    /** @param view the page being drawn */
    public StepFields(StepView<?, ?> view) {
        this.view = view;
    }

    /** A field for one line of text. */
    public Input input(String field, Label label) {
        return Input.of(view.name(field), label)
                .withId(Form.id(field))
                .withValue(view.form().value(field))
                .withError(view.error(field));
    }

    /** A date. */
    public DateInput date(String field, Fieldset fieldset) {
        return DateInput.of(Form.id(field), fieldset)
                .withNamePrefix(view.name(field))
                .typed(
                        view.form().value(field + "-day"),
                        view.form().value(field + "-month"),
                        view.form().value(field + "-year"))
                .withError(view.error(field));
    }

    /** A choice of a few. */
    public Radios radios(String field, Fieldset fieldset, List<Radios.Item> items) {
        return Radios.of(view.name(field), fieldset, items.toArray(Radios.Item[]::new))
                .withIdPrefix(Form.id(field))
                .withValue(view.form().value(field))
                .withError(view.error(field));
    }

    /** A choice of many, found by typing where scripts run. */
    public Select select(String field, Label label, List<Select.Item> items) {
        return Select.of(view.name(field), "", items)
                .withLabel(label)
                .withId(Form.id(field))
                .withValue(view.form().value(field))
                .withError(view.error(field))
                .searchable();
    }

    /** An answer of radios that asks for more when it is chosen. */
    public static Radios.Item revealing(String value, String text, Content more) {
        return Radios.Item.of(value, text).withConditional(Html.of(more));
    }

    /** Yes and no. */
    public static List<Radios.Item> yesAndNo() {
        return List.of(Radios.Item.of("yes", "Yes"), Radios.Item.of("no", "No"));
    }

    /** Every error of the page, or null when there is none. */
    public @Nullable Content errorSummary() {
        return view.errors().isEmpty() ? null : Govuk.errorSummary(ErrorSummary.ofFields(view.messagesByAnchor()));
    }
}
