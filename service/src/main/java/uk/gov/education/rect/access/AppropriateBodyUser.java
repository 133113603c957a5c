package uk.gov.education.rect.access;

import org.jspecify.annotations.Nullable;
import uk.gov.education.rect.timeline.Author;

/**
 * Somebody acting for an appropriate body.
 *
 * @param name full name
 * @param email e-mail address
 * @param appropriateBodyPeriodId {@code appropriate_body_periods.id} they act for
 * @param appropriateBodyName its name (AB-ORG-02)
 * @param dfeSignIn how they signed in, or null for a sample person
 */
public record AppropriateBodyUser(
        String name,
        String email,
        long appropriateBodyPeriodId,
        String appropriateBodyName,
        @Nullable DfeSignInIdentity dfeSignIn)
        implements SignedIn {

    @Override
    public Author author() {
        return new Author.AppropriateBodyUser(email, name);
    }

    @Override
    public boolean byDfeSignIn() {
        return dfeSignIn != null;
    }
}
