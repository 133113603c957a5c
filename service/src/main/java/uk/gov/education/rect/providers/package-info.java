/**
 * Lead providers, delivery partners, which work together in a contract period, and the schools they work with (spec 01
 * §4.8; spec 03 §22).
 */
@ApplicationModule(
        id = "providers",
        displayName = "Providers",
        allowedDependencies = {"usecase", "calendar", "timeline", "jobs", "email", "teachers", "schools"})
@NullMarked
package uk.gov.education.rect.providers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
