/** Keeps analytics events in a table (ANA-02). Sending them on to BigQuery is not built. */
@ApplicationModule(
        id = "integrations.analytics",
        displayName = "Analytics table",
        allowedDependencies = {"analytics", "calendar", "jobs"})
@NullMarked
package uk.gov.education.rect.integrations.analytics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
