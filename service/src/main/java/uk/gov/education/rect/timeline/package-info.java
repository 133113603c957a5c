/** What happened, when, who did it and why: the record behind every timeline and audit question (spec 01 §15). */
@ApplicationModule(
        id = "timeline",
        displayName = "Timeline",
        allowedDependencies = {"usecase", "calendar"})
@NullMarked
package uk.gov.education.rect.timeline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
