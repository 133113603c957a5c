/**
 * Schools: the record that Get Information About Schools (GIAS) publishes, our own school that points at one, who may
 * use the service, and how changes in GIAS reach us (spec 01 §4.7, §8.18; spec 07 §4).
 */
@ApplicationModule(
        id = "schools",
        displayName = "Schools",
        allowedDependencies = {"usecase", "calendar", "timeline", "jobs", "email", "teachers"})
@NullMarked
package uk.gov.education.rect.schools;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
