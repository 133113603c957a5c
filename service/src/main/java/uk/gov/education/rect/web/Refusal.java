package uk.gov.education.rect.web;

import uk.gov.education.rect.access.RouteRules.Audience;

/**
 * Why somebody who is signed in was refused a page; handed on to the error page as a request attribute.
 *
 * @param audience for whom the page is
 * @param lookingOnly whether a member of staff would have changed something at a school that they only look at
 */
public record Refusal(Audience audience, boolean lookingOnly) {

    /** They are not among those the page is for. */
    public Refusal(Audience audience) {
        this(audience, false);
    }
}
