package uk.gov.education.rect.email;

import java.util.Map;

/** Where use cases leave e-mails to be sent. */
public interface OutgoingEmails {

    /** The kind under which they wait in the outbox. */
    String OUTBOX_KIND = "email";

    /** The payload's key for the template's name. */
    String TEMPLATE = "template";

    /** The payload's key for the recipient's address. */
    String TO = "to";

    /** What identifies a message towards Notify, and within its kind in the outbox. */
    static String reference(EmailTemplate template, String onceKey) {
        return template.code() + ":" + onceKey;
    }

    /**
     * Leaves a message to be sent once the current transaction commits; nothing is sent if it rolls back, and a crash
     * in between neither loses nor doubles it.
     *
     * @param template which message
     * @param to whom
     * @param personalisation a value for each of the template's fields
     * @param onceKey names the occasion; a second message of the same template with the same key is not sent
     * @throws IllegalArgumentException when a field is missing or unknown
     */
    void queue(EmailTemplate template, EmailAddress to, Map<String, String> personalisation, String onceKey);
}
