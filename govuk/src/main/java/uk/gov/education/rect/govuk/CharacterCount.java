package uk.gov.education.rect.govuk;

import gg.jte.Content;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A textarea that says how much may still be typed.
 *
 * @param maxlength the limit in characters; not used where {@code maxwords} is set
 * @param maxwords the limit in words
 * @param countType {@code characters} or {@code words} where the script is to count other than by the limit set
 * @param threshold the percentage of the limit from which the count is shown
 */
@RecordBuilder
public record CharacterCount(
        String name,
        @Nullable String id,
        @Nullable Label label,
        @Nullable Hint hint,
        @Nullable ErrorMessage errorMessage,
        @Nullable String value,
        @Nullable Integer rows,
        @Nullable Integer maxlength,
        @Nullable Integer maxwords,
        @Nullable String countType,
        @Nullable Integer threshold,
        @Nullable Boolean spellcheck,
        @Nullable FormGroup formGroup,
        @Nullable String countMessageClasses,
        @Nullable String textareaDescriptionText,
        Map<String, String> charactersUnderLimitText,
        @Nullable String charactersAtLimitText,
        Map<String, String> charactersOverLimitText,
        Map<String, String> wordsUnderLimitText,
        @Nullable String wordsAtLimitText,
        Map<String, String> wordsOverLimitText,
        @Nullable String classes,
        @Nullable Attributes attributes)
        implements CharacterCountBuilder.With {
    public static CharacterCount of(String name, String label, int maxlength) {
        return CharacterCountBuilder.builder()
                .name(name)
                .label(Label.of(label))
                .maxlength(maxlength)
                .build();
    }

    /** This field with what was typed before, if anything. */
    @Override
    public CharacterCount withValue(@Nullable String value) {
        return CharacterCountBuilder.With.super.withValue(value);
    }

    /** This field with what is wrong with it, or as it is if the text is null. */
    public CharacterCount withError(@Nullable String text) {
        return text == null ? this : withErrorMessage(ErrorMessage.of(text));
    }

    /** The id an error summary links to. */
    public String fieldId() {
        return Markup.or(id, name);
    }

    /** The message under the field for a person without scripts. */
    public Hint message() {
        return HintBuilder.builder()
                .content(limit() == null ? null : Text.of(description().replace("%{count}", limit().toString())))
                .id(fieldId() + "-info")
                .classes(Markup.classes("govuk-character-count__message", countMessageClasses))
                .build();
    }

    /** What stands after the message. */
    public @Nullable Words afterInput() {
        return formGroup == null ? null : formGroup.afterInput();
    }

    /** The field itself, with the message after it. */
    public Textarea textarea(Content messageAndAfter) {
        FormGroup group = formGroup == null ? FormGroup.plain() : formGroup;
        return TextareaBuilder.builder()
                .id(fieldId())
                .name(name)
                .describedBy(fieldId() + "-info")
                .rows(rows)
                .spellcheck(spellcheck)
                .value(value)
                .formGroup(new FormGroup(
                        Markup.classes("govuk-character-count", group.classes()),
                        scriptAttributes().andAll(group.attributes()),
                        group.beforeInput(),
                        Html.of(messageAndAfter)))
                .classes(Markup.classes("govuk-js-character-count", classes))
                .label(label)
                .hint(hint)
                .errorMessage(errorMessage)
                .attributes(attributes)
                .build();
    }

    private @Nullable Integer limit() {
        return maxwords == null ? maxlength : maxwords;
    }

    private @Nullable String unit() {
        return countType == null && maxwords != null ? "words" : countType;
    }

    private String description() {
        return Markup.or(
                textareaDescriptionText,
                "You can enter up to %{count} " + ("words".equals(unit()) ? "words" : "characters"));
    }

    private Attributes scriptAttributes() {
        Attributes script = Attributes.of("data-module", "govuk-character-count")
                .andIfPresent("data-maxlength", Markup.text(maxlength))
                .andIfPresent("data-maxwords", Markup.text(maxwords))
                .andIfPresent("data-threshold", Markup.text(threshold))
                .andIfPresent("data-count-type", unit());
        if (limit() == null) {
            script = script.andIfPresent("data-i18n.textarea-description.other", textareaDescriptionText);
        }
        script = plural(script, "characters-under-limit", charactersUnderLimitText)
                .andIfPresent("data-i18n.characters-at-limit", charactersAtLimitText);
        script = plural(script, "characters-over-limit", charactersOverLimitText);
        script = plural(script, "words-under-limit", wordsUnderLimitText)
                .andIfPresent("data-i18n.words-at-limit", wordsAtLimitText);
        return plural(script, "words-over-limit", wordsOverLimitText);
    }

    private static Attributes plural(Attributes attributes, String key, Map<String, String> messages) {
        Attributes result = attributes;
        for (Map.Entry<String, String> message : messages.entrySet()) {
            result = result.and("data-i18n." + key + "." + message.getKey(), message.getValue());
        }
        return result;
    }
}
