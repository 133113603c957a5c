package uk.gov.education.rect.access;

/**
 * A member of DfE staff who acts in the place of a school's people.
 *
 * @param staff who really acts
 * @param schoolName the school's name
 * @param mayChange whether they gave a reason to change things; otherwise they only look (06 §23.1)
 */
public record Impersonation(StaffUser staff, String schoolName, boolean mayChange) {}
