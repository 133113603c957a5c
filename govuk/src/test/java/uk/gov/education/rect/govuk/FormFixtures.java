package uk.gov.education.rect.govuk;

import gg.jte.Content;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;

/** Turns the options of fixtures of fields into our records; an option that a fixture does not set is null. */
@NullUnmarked
final class FormFixtures {
    private FormFixtures() {}

    static Label label(Options o) {
        return new Label(o.words(), o.text("for"), o.flag("isPageHeading"), o.text("classes"), o.attributes());
    }

    static Hint hint(Options o) {
        return new Hint(o.words(), o.text("id"), o.text("classes"), o.attributes());
    }

    static ErrorMessage errorMessage(Options o) {
        return new ErrorMessage(
                o.words(), o.text("id"), o.text("classes"), o.attributes(), o.text("visuallyHiddenText"));
    }

    static Fieldset fieldset(Options o) {
        return new Fieldset(
                o.map("legend", l -> new Fieldset.Legend(l.words(), l.text("classes"), l.flag("isPageHeading"))),
                o.text("describedBy"),
                o.text("classes"),
                o.text("role"),
                o.attributes(),
                o.html("html"));
    }

    private static FormGroup formGroup(Options o, String before, String after) {
        return new FormGroup(
                o.text("classes"),
                o.attributes(),
                o.at(before).words(),
                o.at(after).words());
    }

    private static FormGroup formGroup(Options o) {
        return formGroup(o, "beforeInput", "afterInput");
    }

    private static FormGroup itemsGroup(Options o) {
        return formGroup(o, "beforeInputs", "afterInputs");
    }

    private static Input.Affix affix(Options o) {
        return new Input.Affix(o.words(), o.text("classes"), o.attributes());
    }

    static Content input(Options o) {
        return Govuk.input(InputBuilder.builder()
                .name(o.text("name"))
                .id(o.text("id"))
                .label(o.map("label", FormFixtures::label))
                .hint(o.map("hint", FormFixtures::hint))
                .errorMessage(o.map("errorMessage", FormFixtures::errorMessage))
                .value(o.text("value"))
                .type(o.text("type"))
                .inputmode(o.text("inputmode"))
                .autocomplete(o.text("autocomplete"))
                .autocapitalize(o.text("autocapitalize"))
                .pattern(o.text("pattern"))
                .spellcheck(o.choice("spellcheck"))
                .disabled(o.flag("disabled"))
                .prefix(o.map("prefix", FormFixtures::affix))
                .suffix(o.map("suffix", FormFixtures::affix))
                .describedBy(o.text("describedBy"))
                .formGroup(o.map("formGroup", FormFixtures::formGroup))
                .wrapperClasses(o.at("inputWrapper").text("classes"))
                .wrapperAttributes(o.at("inputWrapper").attributes())
                .classes(o.text("classes"))
                .attributes(o.attributes())
                .build());
    }

    static Content textarea(Options o) {
        return Govuk.textarea(TextareaBuilder.builder()
                .name(o.text("name"))
                .id(o.text("id"))
                .label(o.map("label", FormFixtures::label))
                .hint(o.map("hint", FormFixtures::hint))
                .errorMessage(o.map("errorMessage", FormFixtures::errorMessage))
                .value(o.text("value"))
                .rows(o.number("rows"))
                .autocomplete(o.text("autocomplete"))
                .spellcheck(o.choice("spellcheck"))
                .disabled(o.flag("disabled"))
                .describedBy(o.text("describedBy"))
                .formGroup(o.map("formGroup", FormFixtures::formGroup))
                .classes(o.text("classes"))
                .attributes(o.attributes())
                .build());
    }

    static Content characterCount(Options o) {
        return Govuk.characterCount(CharacterCountBuilder.builder()
                .name(o.text("name"))
                .id(o.text("id"))
                .label(o.map("label", FormFixtures::label))
                .hint(o.map("hint", FormFixtures::hint))
                .errorMessage(o.map("errorMessage", FormFixtures::errorMessage))
                .value(o.text("value"))
                .rows(o.number("rows"))
                .maxlength(o.number("maxlength"))
                .maxwords(o.number("maxwords"))
                .countType(o.text("countType"))
                .threshold(o.number("threshold"))
                .spellcheck(o.choice("spellcheck"))
                .formGroup(o.map("formGroup", FormFixtures::formGroup))
                .countMessageClasses(o.at("countMessage").text("classes"))
                .textareaDescriptionText(o.text("textareaDescriptionText"))
                .charactersUnderLimitText(o.messages("charactersUnderLimitText"))
                .charactersAtLimitText(o.text("charactersAtLimitText"))
                .charactersOverLimitText(o.messages("charactersOverLimitText"))
                .wordsUnderLimitText(o.messages("wordsUnderLimitText"))
                .wordsAtLimitText(o.text("wordsAtLimitText"))
                .wordsOverLimitText(o.messages("wordsOverLimitText"))
                .classes(o.text("classes"))
                .attributes(o.attributes())
                .build());
    }

    static Content select(Options o) {
        return Govuk.select(SelectBuilder.builder()
                .name(o.text("name"))
                .id(o.text("id"))
                .label(o.map("label", FormFixtures::label))
                .hint(o.map("hint", FormFixtures::hint))
                .errorMessage(o.map("errorMessage", FormFixtures::errorMessage))
                .items(o.list(
                        "items",
                        i -> new Select.Item(
                                i.text("text"),
                                i.text("value"),
                                i.choice("selected"),
                                i.flag("disabled"),
                                i.attributes())))
                .value(o.text("value"))
                .disabled(o.flag("disabled"))
                .describedBy(o.text("describedBy"))
                .formGroup(o.map("formGroup", FormFixtures::formGroup))
                .classes(o.text("classes"))
                .attributes(o.attributes())
                .build());
    }

    static Content fileUpload(Options o) {
        return Govuk.fileUpload(FileUploadBuilder.builder()
                .name(o.text("name"))
                .id(o.text("id"))
                .label(o.map("label", FormFixtures::label))
                .hint(o.map("hint", FormFixtures::hint))
                .errorMessage(o.map("errorMessage", FormFixtures::errorMessage))
                .javascript(o.flag("javascript"))
                .multiple(o.flag("multiple"))
                .disabled(o.flag("disabled"))
                .chooseFilesButtonText(o.text("chooseFilesButtonText"))
                .noFileChosenText(o.text("noFileChosenText"))
                .multipleFilesChosenText(o.messages("multipleFilesChosenText"))
                .dropInstructionText(o.text("dropInstructionText"))
                .enteredDropZoneText(o.text("enteredDropZoneText"))
                .leftDropZoneText(o.text("leftDropZoneText"))
                .wrapperClasses(o.text("wrapperClasses"))
                .wrapperAttributes(o.attributes("wrapperAttributes"))
                .describedBy(o.text("describedBy"))
                .formGroup(o.map("formGroup", FormFixtures::formGroup))
                .classes(o.text("classes"))
                .attributes(o.attributes())
                .build());
    }

    static Content passwordInput(Options o) {
        return Govuk.passwordInput(PasswordInputBuilder.builder()
                .name(o.text("name"))
                .id(o.text("id"))
                .label(o.map("label", FormFixtures::label))
                .hint(o.map("hint", FormFixtures::hint))
                .errorMessage(o.map("errorMessage", FormFixtures::errorMessage))
                .value(o.text("value"))
                .autocomplete(o.text("autocomplete"))
                .disabled(o.flag("disabled"))
                .showPasswordText(o.text("showPasswordText"))
                .hidePasswordText(o.text("hidePasswordText"))
                .showPasswordAriaLabelText(o.text("showPasswordAriaLabelText"))
                .hidePasswordAriaLabelText(o.text("hidePasswordAriaLabelText"))
                .passwordShownAnnouncementText(o.text("passwordShownAnnouncementText"))
                .passwordHiddenAnnouncementText(o.text("passwordHiddenAnnouncementText"))
                .buttonClasses(o.at("button").text("classes"))
                .describedBy(o.text("describedBy"))
                .formGroup(o.map("formGroup", FormFixtures::formGroup))
                .classes(o.text("classes"))
                .attributes(o.attributes())
                .build());
    }

    static Content radios(Options o) {
        return Govuk.radios(RadiosBuilder.builder()
                .name(o.text("name"))
                .idPrefix(o.text("idPrefix"))
                .fieldset(o.map("fieldset", FormFixtures::fieldset))
                .hint(o.map("hint", FormFixtures::hint))
                .errorMessage(o.map("errorMessage", FormFixtures::errorMessage))
                .items(o.list("items", FormFixtures::radio, Radios.Item.OMITTED))
                .value(o.text("value"))
                .formGroup(o.map("formGroup", FormFixtures::itemsGroup))
                .classes(o.text("classes"))
                .attributes(o.attributes())
                .build());
    }

    private static Radios.Item radio(Options o) {
        return new Radios.Item(
                o.words(),
                o.text("value"),
                o.text("id"),
                o.map("label", FormFixtures::label),
                o.map("hint", FormFixtures::hint),
                o.text("divider"),
                o.choice("checked"),
                o.at("conditional").html("html"),
                o.flag("disabled"),
                o.attributes());
    }

    static Content checkboxes(Options o) {
        return Govuk.checkboxes(CheckboxesBuilder.builder()
                .name(o.text("name"))
                .idPrefix(o.text("idPrefix"))
                .fieldset(o.map("fieldset", FormFixtures::fieldset))
                .hint(o.map("hint", FormFixtures::hint))
                .errorMessage(o.map("errorMessage", FormFixtures::errorMessage))
                .items(o.list("items", FormFixtures::checkbox, Checkboxes.Item.OMITTED))
                .values(o.texts("values"))
                .describedBy(o.text("describedBy"))
                .formGroup(o.map("formGroup", FormFixtures::itemsGroup))
                .classes(o.text("classes"))
                .attributes(o.attributes())
                .build());
    }

    private static Checkboxes.Item checkbox(Options o) {
        return new Checkboxes.Item(
                o.words(),
                o.text("value"),
                o.text("name"),
                o.text("id"),
                o.map("label", FormFixtures::label),
                o.map("hint", FormFixtures::hint),
                o.text("divider"),
                o.choice("checked"),
                o.at("conditional").html("html"),
                o.text("behaviour"),
                o.flag("disabled"),
                o.attributes());
    }

    static Content dateInput(Options o) {
        return Govuk.dateInput(DateInputBuilder.builder()
                .id(o.text("id"))
                .namePrefix(o.text("namePrefix"))
                .fieldset(o.map("fieldset", FormFixtures::fieldset))
                .hint(o.map("hint", FormFixtures::hint))
                .errorMessage(o.map("errorMessage", FormFixtures::errorMessage))
                .items(dateItems(o))
                .day(o.map("day", FormFixtures::dateItem))
                .month(o.map("month", FormFixtures::dateItem))
                .year(o.map("year", FormFixtures::dateItem))
                .values(o.messages("values"))
                .formGroup(o.map("formGroup", FormFixtures::itemsGroup))
                .classes(o.text("classes"))
                .attributes(o.attributes())
                .build());
    }

    /** A fixture leaves out a part of the date by setting it to false; we, by naming the others. */
    private static List<DateInput.Item> dateItems(Options o) {
        List<String> parts = List.of("day", "month", "year");
        if (parts.stream().noneMatch(part -> Boolean.FALSE.equals(o.choice(part)))) {
            return o.list("items", FormFixtures::dateItem);
        }
        return parts.stream()
                .filter(part -> !Boolean.FALSE.equals(o.choice(part)))
                .map(DateInput.Item::of)
                .toList();
    }

    private static DateInput.Item dateItem(Options o) {
        return new DateInput.Item(
                o.text("name"),
                o.text("label"),
                o.text("id"),
                o.text("value"),
                o.choice("error"),
                o.text("inputmode"),
                o.text("autocomplete"),
                o.text("pattern"),
                o.text("classes"),
                o.attributes());
    }
}
