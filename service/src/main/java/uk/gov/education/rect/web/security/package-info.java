/** How the rules of {@code access.RouteRules} are held on every request. */
@NullMarked
package uk.gov.education.rect.web.security;

import org.jspecify.annotations.NullMarked;
