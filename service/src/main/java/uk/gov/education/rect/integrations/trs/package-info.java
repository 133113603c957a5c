/** Talks to the Teaching Record System: looks people up, and delivers what happened to their induction (spec 07 §3). */
@ApplicationModule(
        id = "integrations.trs",
        displayName = "Teaching Record System",
        allowedDependencies = {"usecase", "calendar", "timeline", "jobs", "teachers"})
@NullMarked
package uk.gov.education.rect.integrations.trs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
