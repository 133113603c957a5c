/**
 * Statutory induction: which appropriate body holds an ECT, how an induction ends, and extensions (spec 01 §4.6 and
 * §8.15, spec 04 §6 and §10 to §16). What it records is told to the Teaching Record System.
 */
@ApplicationModule(
        id = "induction",
        displayName = "Induction",
        allowedDependencies = {"usecase", "calendar", "timeline", "email", "teachers", "appropriatebodies", "training"})
@NullMarked
package uk.gov.education.rect.induction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
