/**
 * Work outside a request: recurring jobs that run on one node at a time, the outbox of calls to other services, and
 * what has failed for good. State is in PostgreSQL; a node that dies hands its work to another.
 */
@ApplicationModule(
        id = "jobs",
        displayName = "Jobs",
        allowedDependencies = {"usecase", "calendar", "timeline"})
@NullMarked
package uk.gov.education.rect.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
