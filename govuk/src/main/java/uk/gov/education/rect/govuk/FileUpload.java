package uk.gov.education.rect.govuk;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A field for a file.
 *
 * @param javascript whether the script turns the field into a place to drop files
 * @param multiple whether more than one file may be chosen
 */
@RecordBuilder
public record FileUpload(
        String name,
        @Nullable String id,
        @Nullable Label label,
        @Nullable Hint hint,
        @Nullable ErrorMessage errorMessage,
        boolean javascript,
        boolean multiple,
        boolean disabled,
        @Nullable String chooseFilesButtonText,
        @Nullable String noFileChosenText,
        Map<String, String> multipleFilesChosenText,
        @Nullable String dropInstructionText,
        @Nullable String enteredDropZoneText,
        @Nullable String leftDropZoneText,
        @Nullable String wrapperClasses,
        @Nullable Attributes wrapperAttributes,
        @Nullable String describedBy,
        @Nullable FormGroup formGroup,
        @Nullable String classes,
        @Nullable Attributes attributes)
        implements FileUploadBuilder.With, FormField {
    public static FileUpload of(String name, String label) {
        return FileUploadBuilder.builder().name(name).label(Label.of(label)).build();
    }

    /** This field with what is wrong with it, or as it is if the text is null. */
    public FileUpload withError(@Nullable String text) {
        return text == null ? this : withErrorMessage(ErrorMessage.of(text));
    }

    @Override
    public String fieldId() {
        return Markup.or(id, name);
    }

    /** The texts the script shows in place of its own, then the other attributes of the drop zone. */
    public Attributes dropZoneAttributes() {
        Attributes zone = Attributes.none()
                .andIfPresent("data-i18n.choose-files-button", chooseFilesButtonText)
                .andIfPresent("data-i18n.no-file-chosen", noFileChosenText);
        for (Map.Entry<String, String> message : multipleFilesChosenText.entrySet()) {
            zone = zone.and("data-i18n.multiple-files-chosen." + message.getKey(), message.getValue());
        }
        return zone.andIfPresent("data-i18n.drop-instruction", dropInstructionText)
                .andIfPresent("data-i18n.entered-drop-zone", enteredDropZoneText)
                .andIfPresent("data-i18n.left-drop-zone", leftDropZoneText)
                .andAll(wrapperAttributes);
    }
}
