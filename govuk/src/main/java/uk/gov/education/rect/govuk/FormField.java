package uk.gov.education.rect.govuk;

import org.jspecify.annotations.Nullable;

/** What every field and group of fields has: an id that errors link to, a hint, an error and a form group. */
public interface FormField {
    /** Ids of other elements that describe this one, separated by spaces. */
    @Nullable
    String describedBy();

    /** Help shown under the label or legend. */
    @Nullable
    Hint hint();

    /** What is wrong with the answer, or null if nothing is. */
    @Nullable
    ErrorMessage errorMessage();

    /** The element around the field. */
    @Nullable
    FormGroup formGroup();

    /** The id an error summary links to: where no id is set, the name. */
    String fieldId();

    /** Ids of everything that describes the field, in reading order, or null if nothing does. */
    default @Nullable String describedByIds() {
        return Markup.ids(
                describedBy(),
                Markup.when(hint() != null, fieldId() + "-hint"),
                Markup.when(errorMessage() != null, fieldId() + "-error"));
    }

    /** Class names of the form group. */
    default String groupClasses() {
        FormGroup group = formGroup();
        return Markup.classes(
                "govuk-form-group",
                Markup.when(errorMessage() != null, "govuk-form-group--error"),
                group == null ? null : group.classes());
    }

    /** Attributes of the form group, ready to stand in its tag. */
    default String groupAttributes() {
        FormGroup group = formGroup();
        return Markup.attributes(group == null ? null : group.attributes());
    }

    /** What stands before the field. */
    default @Nullable Words beforeInput() {
        FormGroup group = formGroup();
        return group == null ? null : group.beforeInput();
    }

    /** What stands after the field. */
    default @Nullable Words afterInput() {
        FormGroup group = formGroup();
        return group == null ? null : group.afterInput();
    }
}
