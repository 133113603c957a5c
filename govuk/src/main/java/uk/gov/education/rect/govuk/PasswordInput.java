package uk.gov.education.rect.govuk;

import gg.jte.Content;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/** A field for a password, with a button that shows it. */
@RecordBuilder
public record PasswordInput(
        String name,
        @Nullable String id,
        @Nullable Label label,
        @Nullable Hint hint,
        @Nullable ErrorMessage errorMessage,
        @Nullable String value,
        @Nullable String autocomplete,
        boolean disabled,
        @Nullable String showPasswordText,
        @Nullable String hidePasswordText,
        @Nullable String showPasswordAriaLabelText,
        @Nullable String hidePasswordAriaLabelText,
        @Nullable String passwordShownAnnouncementText,
        @Nullable String passwordHiddenAnnouncementText,
        @Nullable String buttonClasses,
        @Nullable String describedBy,
        @Nullable FormGroup formGroup,
        @Nullable String classes,
        @Nullable Attributes attributes)
        implements PasswordInputBuilder.With {
    public static PasswordInput of(String name, String label) {
        return PasswordInputBuilder.builder().name(name).label(Label.of(label)).build();
    }

    /** This field with what is wrong with it, or as it is if the text is null. */
    public PasswordInput withError(@Nullable String text) {
        return text == null ? this : withErrorMessage(ErrorMessage.of(text));
    }

    /** The id an error summary links to. */
    public String fieldId() {
        return Markup.or(id, name);
    }

    /** The button that shows and hides the password. */
    public Button toggle() {
        return ButtonBuilder.builder()
                .type("button")
                .classes(Markup.classes(
                        "govuk-button--secondary govuk-password-input__toggle govuk-js-password-input-toggle",
                        buttonClasses))
                .content(Text.of(Markup.or(showPasswordText, "Show")))
                .attributes(Attributes.of("aria-controls", fieldId())
                        .and("aria-label", Markup.or(showPasswordAriaLabelText, "Show password"))
                        .andFlag("hidden"))
                .build();
    }

    /** What stands after the button. */
    public @Nullable Words afterInput() {
        return formGroup == null ? null : formGroup.afterInput();
    }

    /** The field itself, with the button after it. */
    public Input input(Content buttonAndAfter) {
        FormGroup group = formGroup == null ? FormGroup.plain() : formGroup;
        return InputBuilder.builder()
                .formGroup(new FormGroup(
                        Markup.classes("govuk-password-input", group.classes()),
                        scriptAttributes().andAll(group.attributes()),
                        group.beforeInput(),
                        Html.of(buttonAndAfter)))
                .wrapperClasses("govuk-password-input__wrapper")
                .label(label)
                .hint(hint)
                .classes(Markup.classes("govuk-password-input__input govuk-js-password-input-input", classes))
                .errorMessage(errorMessage)
                .id(fieldId())
                .name(name)
                .type("password")
                .spellcheck(false)
                .autocapitalize("none")
                .autocomplete(Markup.or(autocomplete, "current-password"))
                .value(value)
                .disabled(disabled)
                .describedBy(describedBy)
                .attributes(attributes)
                .build();
    }

    private Attributes scriptAttributes() {
        return Attributes.of("data-module", "govuk-password-input")
                .andIfPresent("data-i18n.show-password", showPasswordText)
                .andIfPresent("data-i18n.hide-password", hidePasswordText)
                .andIfPresent("data-i18n.show-password-aria-label", showPasswordAriaLabelText)
                .andIfPresent("data-i18n.hide-password-aria-label", hidePasswordAriaLabelText)
                .andIfPresent("data-i18n.password-shown-announcement", passwordShownAnnouncementText)
                .andIfPresent("data-i18n.password-hidden-announcement", passwordHiddenAnnouncementText);
    }
}
