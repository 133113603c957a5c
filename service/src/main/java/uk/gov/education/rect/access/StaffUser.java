package uk.gov.education.rect.access;

import uk.gov.education.rect.timeline.Author;

/**
 * A member of DfE staff.
 *
 * @param userId {@code users.id}
 * @param name full name, as the service keeps it
 * @param email e-mail address, as the service keeps it
 * @param role what they may do, read afresh for each request
 * @param byDfeSignIn whether they came through DfE Sign-in rather than by a one-time code
 */
public record StaffUser(long userId, String name, String email, StaffRole role, boolean byDfeSignIn)
        implements SignedIn {

    @Override
    public Author.DfeStaffUser author() {
        return new Author.DfeStaffUser(userId, email, name);
    }
}
