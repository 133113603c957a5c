package uk.gov.education.rect.web.admin;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.gov.education.rect.govuk.CharacterCount;
import uk.gov.education.rect.govuk.Hint;
import uk.gov.education.rect.govuk.Input;

/**
 * Why staff change a record: a note, a support ticket, or both (AUD-CTX-01 to AUD-CTX-05).
 *
 * @param note as typed, without blanks around it
 * @param ticket as typed, without blanks around it and the sign of a number before it
 */
public record Why(String note, String ticket) {

    /** The field of the note. */
    public static final String NOTE = "note";

    /** The field of the ticket. */
    public static final String TICKET = "zendesk_ticket_id";

    private static final int LONGEST_NOTE = 500;
    private static final Pattern SIX_DIGITS = Pattern.compile("[0-9]{6}");

    /** What was typed into a form. */
    public static Why typed(Map<String, String> fields) {
        String ticket = fields.getOrDefault(TICKET, "").strip();
        return new Why(
                // browsers send a line's end as two characters and count it as one
                fields.getOrDefault(NOTE, "").strip().replace("\r\n", "\n"),
                ticket.startsWith("#") ? ticket.substring(1).strip() : ticket);
    }

    /** What is wrong with it, by the id of the field. */
    public Map<String, String> problems() {
        Map<String, String> wrong = new LinkedHashMap<>();
        if (note.isEmpty() && ticket.isEmpty()) {
            wrong.put(NOTE, "Enter a reason or a Zendesk ticket number");
        }
        if (note.length() > LONGEST_NOTE) {
            wrong.put(NOTE, "The reason must be 500 characters or fewer");
        }
        if (!ticket.isEmpty() && !SIX_DIGITS.matcher(ticket).matches()) {
            wrong.put(TICKET, "The Zendesk ticket number must be 6 digits, for example 123456");
        }
        return wrong;
    }

    /** The note, or null without one. */
    public @Nullable String noteOrNull() {
        return note.isEmpty() ? null : note;
    }

    /** The ticket, or null without one; only once nothing is wrong with it. */
    public @Nullable Integer ticketOrNull() {
        return ticket.isEmpty() ? null : Integer.valueOf(ticket);
    }

    /** The question for the note. */
    public CharacterCount noteField(Map<String, String> errors) {
        return CharacterCount.of(NOTE, "Why?", LONGEST_NOTE)
                .withHint(Hint.of("Goes on the record. Do not include personal information"))
                .withThreshold(90)
                .withValue(note)
                .withError(errors.get(NOTE));
    }

    /** The question for the ticket. */
    public Input ticketField(Map<String, String> errors) {
        return Input.of(TICKET, "Zendesk ticket number (optional if you have said why)")
                .withHint("6 digits, for example 123456")
                .withInputmode("numeric")
                .withSpellcheck(false)
                .withClasses("govuk-input--width-10")
                .withValue(ticket)
                .withError(errors.get(TICKET));
    }
}
