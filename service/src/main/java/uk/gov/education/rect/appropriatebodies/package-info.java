/** Appropriate bodies: who assures inductions, and which of them a school may choose (spec 01 §4.10). */
@ApplicationModule(
        id = "appropriatebodies",
        displayName = "Appropriate bodies",
        allowedDependencies = {"usecase", "calendar", "timeline", "jobs", "email", "teachers", "schools", "providers"})
@NullMarked
package uk.gov.education.rect.appropriatebodies;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
