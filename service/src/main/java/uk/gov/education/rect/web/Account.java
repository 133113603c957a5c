package uk.gov.education.rect.web;

import org.jspecify.annotations.Nullable;

/**
 * Who is signed in, for the header.
 *
 * @param name the person's name
 * @param organisation what they act for, with "(school)" or "(appropriate body)" when they can act for both (SJ-NAV-04)
 * @param maySwitchRole whether to offer the switch between the two
 * @param impersonated the school in whose place a member of staff acts, or null
 */
public record Account(
        String name,
        String organisation,
        boolean maySwitchRole,
        @Nullable Impersonated impersonated) {

    /** Somebody who acts as themselves. */
    public Account(String name, String organisation, boolean maySwitchRole) {
        this(name, organisation, maySwitchRole, null);
    }

    /**
     * A school in whose place a member of staff acts (SJ-IMP-02).
     *
     * @param school its name
     * @param mayChange whether they may also change things
     */
    public record Impersonated(String school, boolean mayChange) {}
}
