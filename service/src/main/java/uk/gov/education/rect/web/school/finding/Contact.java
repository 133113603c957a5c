package uk.gov.education.rect.web.school.finding;

import org.jspecify.annotations.Nullable;

/**
 * The name and e-mail address of the person who is registered.
 *
 * @param nameIsRight whether the name in TRS is right, or null until answered
 * @param correctedName the right name where it is not
 * @param email as typed, or null until answered
 * @param emailTaken somebody else uses it (SJ-VAL-06)
 */
public record Contact(
        @Nullable Boolean nameIsRight,
        @Nullable String correctedName,
        @Nullable String email,
        boolean emailTaken) {

    /** Nothing answered yet. */
    public static final Contact NOTHING = new Contact(null, null, null, false);

    /** The name in TRS is right; a correction made before is forgotten. */
    public Contact rightName() {
        return new Contact(true, null, email, emailTaken);
    }

    /** The person is called something else. */
    public Contact called(String name) {
        return new Contact(false, name, email, emailTaken);
    }

    /** The e-mail address, and whether somebody else uses it. */
    public Contact at(String address, boolean taken) {
        return new Contact(nameIsRight, correctedName, address, taken);
    }

    /** Whether an e-mail address was given, free or not. */
    public boolean emailGiven() {
        return email != null;
    }
}
