package uk.gov.education.rect.web;

/**
 * Something every page tells for the time being, with a link to more.
 *
 * @param text what it says
 * @param link words of the link
 * @param href where it leads
 */
public record Notice(String text, String link, String href) {}
