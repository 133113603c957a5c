/**
 * What keeps the service running and watched: request ids and the request log, rate limits, health, and the age of all
 * that waits.
 */
@ApplicationModule(
        id = "operations",
        displayName = "Operations",
        allowedDependencies = {"usecase", "calendar", "timeline", "jobs", "email", "access", "analytics"})
@NullMarked
package uk.gov.education.rect.operations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
