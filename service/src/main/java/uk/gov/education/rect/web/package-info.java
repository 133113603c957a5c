/**
 * The shell every page shares: layout, navigation, titles, flash messages, error pages, formatting. Pages of one
 * audience live in the modules below this package.
 */
@ApplicationModule(
        id = "web",
        displayName = "Web shell",
        allowedDependencies = {"usecase", "calendar", "timeline", "access"})
@NullMarked
package uk.gov.education.rect.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
