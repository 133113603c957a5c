package uk.gov.education.rect.appropriatebodies;

import org.jspecify.annotations.Nullable;

/**
 * An appropriate body, as inductions and schools' choices point at it.
 *
 * @param id its key
 * @param name as shown to people
 * @param code stable short name by which the service finds a national body, such as {@code ISTIP}, or null
 * @param type its kind
 * @param active its people can sign in (DM-AB-01)
 */
public record AppropriateBody(
        AppropriateBodyPeriodId id, String name, @Nullable String code, AppropriateBodyType type, boolean active) {

    /**
     * Whether a school that registers an ECT may name it (DM-ECT-04): it is active, and a teaching school hub, or for
     * an independent school also a national body.
     */
    public boolean choosableBy(boolean independentSchool) {
        return active
                && switch (type) {
                    case TEACHING_SCHOOL_HUB -> true;
                    case NATIONAL -> independentSchool;
                    case LOCAL_AUTHORITY -> false;
                };
    }
}
