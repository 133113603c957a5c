package uk.gov.education.rect.access;

import org.jspecify.annotations.Nullable;
import uk.gov.education.rect.timeline.Author;

/**
 * Somebody acting for a school: a person of that school, or a member of DfE staff impersonating one.
 *
 * @param name full name
 * @param email e-mail address
 * @param urn the school they act for; it is known to GIAS, and usually to the service
 * @param schoolName the school's name, as GIAS has it
 * @param dfeSignIn how they signed in, or null for staff impersonating a school and people who came without DfE Sign-in
 * @param impersonation the member of staff who really acts, or null for a person of the school
 */
public record SchoolUser(
        String name,
        String email,
        int urn,
        String schoolName,
        @Nullable DfeSignInIdentity dfeSignIn,
        @Nullable Impersonation impersonation)
        implements SignedIn {

    /** A person of the school itself. */
    public static SchoolUser of(
            String name, String email, int urn, String schoolName, @Nullable DfeSignInIdentity dfeSignIn) {
        return new SchoolUser(name, email, urn, schoolName, dfeSignIn, null);
    }

    /** Whether a member of DfE staff acts as this school. */
    public boolean impersonated() {
        return impersonation != null;
    }

    /** While impersonating, the author stays the member of DfE staff (SES-07). */
    @Override
    public Author author() {
        return impersonation == null
                ? new Author.SchoolUser(email, name)
                : new Author.DfeStaffUser(
                        impersonation.staff().userId(),
                        impersonation.staff().email(),
                        impersonation.staff().name(),
                        urn);
    }

    @Override
    public boolean byDfeSignIn() {
        return dfeSignIn != null;
    }
}
