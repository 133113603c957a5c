package uk.gov.education.rect.access;

import uk.gov.education.rect.timeline.Author;

/**
 * A person who is signed in, as every page and use case sees them. Controllers take one of the three kinds as an
 * argument. Never holds a date of birth or a National Insurance number.
 */
public sealed interface SignedIn permits SchoolUser, AppropriateBodyUser, StaffUser {

    /** The person's name, as their sign-in gave it. */
    String name();

    /** The person's e-mail address, as their sign-in gave it. */
    String email();

    /** Who goes on the timeline as the author of what this person does (SES-07). */
    Author author();

    /** Whether the person came through DfE Sign-in, and so must be signed out of it as well (07 §2.8). */
    boolean byDfeSignIn();
}
