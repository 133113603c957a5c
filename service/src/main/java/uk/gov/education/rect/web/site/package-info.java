/** Pages for everyone: the start page, signing in and out, support, cookies, accessibility and privacy. */
@ApplicationModule(
        id = "web.site",
        displayName = "Public pages",
        allowedDependencies = {"usecase", "calendar", "timeline", "email", "access", "web"})
@NullMarked
package uk.gov.education.rect.web.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
