package uk.gov.education.rect.web.school.change;

import java.util.List;

/**
 * What the last page of a change says.
 *
 * @param done what was done, as the panel says it
 * @param about to whom
 * @param next what happens next, a paragraph each
 * @param linkText where to go from here, in words
 * @param linkHref its address
 */
public record Changed(String done, String about, List<String> next, String linkText, String linkHref) {

    /** Copies the paragraphs. */
    public Changed {
        next = List.copyOf(next);
    }

    /** Says what was done, and leads back to the person's record. */
    public static Changed of(Person person, String done, String... next) {
        return named(person, person.name(), done, next);
    }

    /** Says what was done, and leads back to the record of the person, who is called something else now. */
    public static Changed named(Person person, String name, String done, String... next) {
        return new Changed(done, name, List.of(next), "Back to " + name + "’s details", person.recordPath());
    }
}
