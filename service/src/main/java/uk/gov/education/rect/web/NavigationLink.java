package uk.gov.education.rect.web;

/**
 * One link of the service navigation.
 *
 * @param text what it leads to
 * @param href where it leads
 * @param current whether the visitor is in that part of the service
 */
public record NavigationLink(String text, String href, boolean current) {}
