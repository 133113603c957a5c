package uk.gov.education.rect.web;

import uk.gov.education.rect.access.RouteRules.Audience;

/**
 * Why somebody who is signed in was refused a page; handed on to the error page as a request attribute.
 *
 * @param audience for whom the page is
 */
public record Refusal(Audience audience) {}
