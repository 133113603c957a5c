package uk.gov.education.rect.web.journey;

/**
 * One thing wrong with one answer.
 *
 * @param field the field's name without the step, such as {@code date_of_birth}
 * @param message what to do about it, as a sentence without a full stop
 * @param anchor id of the element an error summary links to
 */
public record FieldError(String field, String message, String anchor) {

    /** An error of a field with one control, or of radios (linked to the first). */
    public static FieldError of(String field, String message) {
        return new FieldError(field, message, Form.id(field));
    }

    /** An error of a date, linked to its day. */
    public static FieldError ofDate(String field, String message) {
        return new FieldError(field, message, Form.id(field) + "-day");
    }
}
