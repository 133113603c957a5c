package uk.gov.education.rect.web;

/**
 * Who is signed in, for the header.
 *
 * @param name the person's name
 * @param organisation what they act for, with "(school)" or "(appropriate body)" when they can act for both (SJ-NAV-04)
 * @param maySwitchRole whether to offer the switch between the two
 */
public record Account(String name, String organisation, boolean maySwitchRole) {}
