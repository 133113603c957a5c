package uk.gov.education.rect.access;

/**
 * An invented person whom anybody may sign in as outside production (SJ-PER-01, 06 §4). The sample data has the school,
 * appropriate body or member of staff each belongs to (ADM-PSN-03).
 *
 * @param key stands for them in the session and in the form
 * @param name full name
 * @param email their e-mail address
 * @param as what they are
 * @param note what makes them worth signing in as
 */
public record Persona(String key, String name, String email, As as, String note) {

    /** What somebody is here. */
    public sealed interface As {}

    /** A person of the school with this name in GIAS. */
    public record OfSchool(String school) implements As {}

    /** A person of the appropriate body with this name. */
    public record OfAppropriateBody(String appropriateBody) implements As {}

    /** The member of DfE staff with the persona's e-mail address. */
    public record OfDfe(StaffRole role) implements As {}

    /** What they act for. */
    public String organisation() {
        return switch (as) {
            case OfSchool(String school) -> school;
            case OfAppropriateBody(String appropriateBody) -> appropriateBody;
            case OfDfe _ -> "Department for Education";
        };
    }
}
