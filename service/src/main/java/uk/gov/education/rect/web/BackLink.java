package uk.gov.education.rect.web;

/**
 * The link above a page that leads to the one before it.
 *
 * @param text usually "Back"
 * @param href where it leads, within the service
 */
public record BackLink(String text, String href) {}
