/**
 * Events for DfE analytics (spec 07 §8): what they hold, and the port through which they leave. Whoever has something to
 * report adds it; nobody waits for it to be written.
 */
@ApplicationModule(
        id = "analytics",
        displayName = "Analytics",
        allowedDependencies = {"jobs"})
@NullMarked
package uk.gov.education.rect.analytics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
