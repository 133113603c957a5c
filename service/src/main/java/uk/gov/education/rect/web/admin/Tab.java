package uk.gov.education.rect.web.admin;

/**
 * One of the pages about the same record, as a link above them all.
 *
 * @param label what the page is about
 * @param href its address
 * @param current whether it is the page being shown
 */
public record Tab(String label, String href, boolean current) {}
