/**
 * People: who they are, what the Teaching Record System (TRS) says of them, and what this service tells TRS in return
 * (spec 01 §4.1, §10, §11.1; spec 07 §3).
 */
@ApplicationModule(
        id = "teachers",
        displayName = "Teachers",
        allowedDependencies = {"usecase", "calendar", "timeline", "jobs"})
@NullMarked
package uk.gov.education.rect.teachers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
